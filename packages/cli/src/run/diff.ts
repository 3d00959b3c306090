import { openPair } from "@torikumi/cycle/pair";
import { SUMMARY_LIMIT } from "@torikumi/github/summary-limit";
import { UserError } from "@torikumi/record/user-error";
import type {
  ChangesOptions,
  ComparedChanges,
  DIFF_RENDERERS,
  Renderer,
} from "@torikumi/report/renderers";
import { startProgress } from "../terminal/progress.ts";
import { writeOutput } from "../terminal/write-output.ts";
import { colorFor, type World } from "../world.ts";
import { noteBroken } from "./render/note-broken.ts";
import { noteStrayText } from "./render/note-stray-text.ts";

/** Flags of `diff`. */
export interface DiffFlags {
  readonly format: keyof typeof DIFF_RENDERERS;
  readonly output?: string;
  readonly only?: string;
  readonly columns?: "old-new" | "new-old";
  readonly opinionColumn?: boolean;
  readonly whole?: boolean;
}

/** Compares two editions and writes what changed; exit code 1 where a page of them could not be read. */
export async function runDiff(
  this: World,
  flags: DiffFlags,
  fromName?: string,
  toName?: string,
): Promise<void> {
  checkFlags(flags);
  const advice = "「torikumi diff 前 後」のように、比べる2つの年度版を書いてください。";
  const { from, to, files } = await openPair({ from: fromName, to: toName }, this, { advice });
  const { readChanged, requirePart } = await import("@torikumi/cycle/compare");
  if (flags.only !== undefined) await requirePart(flags.only, [from, to]);
  const progress = await startProgress(this, `${from.label} と ${to.label} を比べています`);
  const { editions, changes } = await readChanged(from, to, { files });
  await Promise.all([from.close(), to.close()]);
  progress.stop();
  const { DIFF_RENDERERS } = await import("@torikumi/report/renderers");
  const render: Renderer<ComparedChanges, ChangesOptions, string | Uint8Array> =
    DIFF_RENDERERS[flags.format];
  const output = await render(
    { changes, editions },
    { color: colorFor(this), commentLimit: SUMMARY_LIMIT, ...comparisonOptions(flags) },
  );
  await writeOutput(output, flags.output, this, "docx");
  const broken = noteBroken(
    [editions.before, editions.after],
    "そこに書かれたことは比べていません。直してから、もう一度比べてください。",
    this,
  );
  noteStrayText([editions.before, editions.after], "そこは比べていません。", this);
  if (broken > 0) this.exit(1);
}

/** Flags that only a 新旧対照表 knows, and the formats that are one. */
const LAYOUT_FLAGS = {
  only: { name: "--only", formats: ["html", "docx"] },
  columns: { name: "--columns", formats: ["html", "docx"] },
  opinionColumn: { name: "--opinion-column", formats: ["html", "docx"] },
  whole: { name: "--whole", formats: ["docx"] },
} as const;

function checkFlags(flags: DiffFlags): void {
  for (const [flag, { name, formats }] of Object.entries(LAYOUT_FLAGS)) {
    const isGiven = flags[flag as keyof typeof LAYOUT_FLAGS] !== undefined;
    if (!isGiven || (formats as readonly string[]).includes(flags.format)) continue;
    throw new UserError(
      `${name} は --format ${formats.join(" 又は ")} のときだけ使えます。${name} を外すか、--format を付けてください。`,
    );
  }
}

function comparisonOptions({
  only,
  columns,
  opinionColumn,
  whole,
}: DiffFlags): Pick<ChangesOptions, "layout" | "only" | "kept"> {
  return {
    only,
    ...(whole === true && { kept: "whole" as const }),
    layout: {
      ...(columns !== undefined && { order: columns }),
      ...(opinionColumn === true && { blank: "委員会の意見" }),
    },
  };
}
