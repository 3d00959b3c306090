import { takeReplies } from "@torikumi/cycle/inquiry";
import { startProgress } from "../../terminal/progress.ts";
import { shellWord } from "../../terminal/shell-word.ts";
import type { World } from "../../world.ts";
import { describeTaken } from "./describe-taken.ts";

/** Flags of `inquiry take`. */
export interface InquiryTakeFlags {
  readonly into: string;
  readonly dryRun?: boolean;
  readonly branch?: boolean;
  readonly prefer?: readonly string[];
  readonly format: "text" | "json";
}

/** Takes replies into the draft; exit code 1 where a conflict or a file that cannot be taken kept everything from being written. */
export async function runInquiryTake(
  this: World,
  flags: InquiryTakeFlags,
  ...paths: string[]
): Promise<void> {
  const { into, dryRun = false, branch, prefer = [], format } = flags;
  const onto = branch ? "branches" : "folder";
  const progress = await startProgress(this, "年度版を読んでいます");
  const taken = await takeReplies(paths, this, {
    into,
    dryRun,
    prefer,
    onto,
    note: progress.step,
  }).finally(progress.stop);
  const command = commandOf(paths, { into, branch });
  if (format === "json") await this.write(`${JSON.stringify(taken, null, 2)}\n`);
  else await this.tell(describeTaken(taken, { command, into, dryRun, prefer }));
  this.exit(taken.conflicts.length > 0 || taken.refused.length > 0 ? 1 : 0);
}

/** The command by which a person goes on: the same files onto the same place. */
function commandOf(
  paths: readonly string[],
  { into, branch }: { readonly into: string; readonly branch: boolean | undefined },
): string {
  return [
    "torikumi inquiry take",
    ...paths.map(shellWord),
    ...(into === "records" ? [] : ["--into", shellWord(into)]),
    ...(branch === true ? ["--branch"] : []),
  ].join(" ");
}
