import { fixEdition } from "@torikumi/cycle/check";
import type { World } from "../world.ts";

/** Flags of `fix`. */
export interface FixFlags {
  readonly dryRun?: boolean;
}

/** Applies the safe fixes of an edition in a folder. */
export async function runFix(this: World, flags: FixFlags, spec?: string): Promise<void> {
  const { fixes, changed, created } = await fixEdition(spec, this, {
    dryRun: flags.dryRun === true,
  });
  const lines = fixes.map(
    ({ finding: { path, line, column, rule }, from, to }) =>
      `${path}:${line}:${column} ${show(from)} → ${show(to)} (${rule})\n`,
  );
  await this.write(lines.join(""));
  const verb = flags.dryRun ? "直せます（書き込んでいません）" : "直しました";
  this.note(
    fixes.length === 0
      ? "自動で直せる箇所はありません。"
      : `${changed.length}個のファイルの${fixes.length}か所を${verb}。`,
  );
  if (created.length > 0)
    this.note(
      `取組のページに書かれていた委員会意見を、意見のページに移${flags.dryRun ? "せます" : "しました"}（${created.join("、")}）。会議と期日を書き足してください。`,
    );
}

/** A piece of a text, with what would not be seen made visible. */
function show(text: string): string {
  return text === ""
    ? "（なし）"
    : `「${text.replaceAll(" ", "␣").replaceAll("\t", "⇥").replaceAll("\n", "⏎")}」`;
}
