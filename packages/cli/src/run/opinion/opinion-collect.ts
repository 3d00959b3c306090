import { collectProceedings, type CollectedProceedings } from "@torikumi/cycle/proceedings";
import { startProgress } from "../../terminal/progress.ts";
import type { World } from "../../world.ts";
import { readActions } from "../proposal/read-actions.ts";

/** Flags of `opinion collect`. */
export interface OpinionCollectFlags {
  readonly pull: number;
  readonly edition?: string;
  readonly into: string;
  readonly dryRun?: boolean;
  readonly format: "text" | "json";
}

/** Collects what was said and decided on a pull request. */
export async function runOpinionCollect(this: World, flags: OpinionCollectFlags): Promise<void> {
  const { pull: number, edition, into, dryRun = false, format } = flags;
  const { connection } = readActions(this, number);
  const progress = await startProgress(this, `プルリクエスト#${number}を読んでいます`);
  try {
    const collected = await collectProceedings({ connection, number, into, edition, dryRun }, this);
    progress.stop();
    const target = { into, dryRun };
    if (format === "json") await this.write(renderJson(collected, target));
    else await this.tell(renderText(collected, target));
  } finally {
    progress.stop();
  }
}

interface Target {
  readonly into: string;
  readonly dryRun: boolean;
}

function renderText(
  { path, head, opinions, notes, files }: CollectedProceedings,
  { into, dryRun }: Target,
): string {
  const state = files.created.includes(path)
    ? "新規"
    : files.changed.includes(path)
      ? "変更"
      : "変わりなし";
  return [
    `プルリクエスト#${head.プルリクエスト}（${head.状態}）の経緯: ${into}/${path}（${state}）`,
    `  やり取り: ${head.解決済み + head.未解決}件（うち未解決 ${head.未解決}件）`,
    ...opinions.map(
      ({ id, target, source }) => `  意見のページ: ${id}（対象 ${target}）← ${source}`,
    ),
    ...notes,
    dryRun
      ? "--dry-run なので書き込んでいません。"
      : opinions.length > 0
        ? `意見のページの文、対象、会議を確かめ、torikumi validate ${into} で検査してからコミットしてください。`
        : "読み返して、個人が分かる情報がないことを確かめてからコミットしてください。",
    "",
  ].join("\n");
}

function renderJson(
  { edition, path, head, opinions, notes, files }: CollectedProceedings,
  { into, dryRun }: Target,
): string {
  const threads = { resolved: head.解決済み, unresolved: head.未解決 };
  const written = !dryRun;
  return `${JSON.stringify({ pull: head.プルリクエスト, edition, into, path, written, threads, opinions, notes, files }, null, 2)}\n`;
}
