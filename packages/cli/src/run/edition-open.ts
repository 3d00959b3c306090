import {
  compareEditionIds,
  editionName,
  filePath,
  formatEditionPage,
  formatMeasure,
  parseEditionId,
  rollForward,
  UserError,
  type Edition,
  type EditionYear,
} from "@torikumi/record";
import {
  openSource,
  readTag,
  writeFiles,
  type FolderSource,
  type Source,
  type WriteResult,
} from "@torikumi/source";
import type { EditionOpenFlags } from "../commands/edition-open.ts";
import { requireEditionId } from "@torikumi/cycle/publish";
import type { World } from "../world.ts";
import { alike, readEdition } from "@torikumi/cycle/compare";

/** Rolls a published edition forward to the draft of the next year, or gives it the id of a correction. */
export async function runEditionOpen(
  this: World,
  flags: EditionOpenFlags,
  id: string,
): Promise<void> {
  const year = requireEditionId(id);
  const source = await openSource(flags.into, this);
  if (source.kind !== "folder")
    throw new UserError(
      `「${source.label}」は Git のタグやブランチなので書き込めません。年度版のフォルダーを指定してください。`,
    );
  const edition = await readEdition(source);
  const current = checkOrder(edition, { id, year, source });
  const published = await openPublished(current, source, this);
  const write = (files: ReadonlyMap<string, string>, remove: readonly string[] = []): WriteResult =>
    writeFiles(source.folder, files, { remove, dryRun: flags.dryRun === true });
  const verb = flags.dryRun ? "（書き込んでいません）" : "";
  if (year.correction > 0) {
    await published.close();
    write(new Map([["index.md", renumber(edition, id)]]));
    await this.write(
      `${source.root}/index.md の年度版を「${current}」から「${id}」に改めました${verb}。\n`,
    );
    this.note(
      `次は、誤りを直してコミットし、torikumi edition correct ${id} --reason 理由 を実行してください。`,
    );
    return;
  }
  await checkUnchanged(published, source, current);
  const rolled = rollForward(edition, id);
  const files = new Map([
    ...rolled.measures.map((measure) => [filePath(measure.id), formatMeasure(measure)] as const),
    ["index.md", formatEditionPage(rolled.index)] as const,
  ]);
  const { removed } = write(files, rolled.ended.map(filePath));
  const renewed = rolled.measures.filter(
    (measure) => edition.measures.get(measure.id)?.value.category !== measure.category,
  );
  const list = (ids: readonly string[]): string =>
    ids.length === 0 ? "" : `（${ids.join("、")}）`;
  const lines = [
    `${editionName(id)}の案を ${source.root || "."} に作りました${verb}。`,
    `  取組: ${rolled.measures.length}件の取組状況と自己評価を「（未記入）」にしました。`,
    `  取組区分を「新規」から「継続」にした取組: ${renewed.length}件${list(renewed.map((one) => one.id))}`,
    `  ${editionName(current)}で終了したため消した取組: ${removed.length}件${list(rolled.ended)}`,
    `  取組状況の期間: ${rolled.index.periods.progress}　今後の取組の期間: ${rolled.index.periods.plan}`,
    `  題名: ${rolled.index.title}`,
  ];
  await this.write(`${lines.join("\n")}\n`);
  const unread = rolled.left.map((name) => (name === "題名" ? name : `対象期間の「${name}」`));
  if (unread.length > 0)
    this.note(
      `注意: ${unread.join("と")}の年度が読み取れないので、そのままにしました。index.md を直してください。`,
    );
  if (rolled.loosened.length > 0)
    this.note(
      `注意: ${rolled.loosened.join("、")} は、消した取組を「再掲」又は「取組内容」で指していたので、その行を外しました。内容を確かめてください。`,
    );
  this.note(
    "次は、index.md の前書きを直してコミットし、担当部に記入を依頼してください。進み具合は torikumi edition status で見られます。",
  );
}

/** The id that the folder has now. Throws a `UserError` where the wanted one cannot come after it. */
function checkOrder(
  edition: Edition,
  {
    id,
    year,
    source,
  }: { readonly id: string; readonly year: EditionYear; readonly source: Source },
): string {
  const broken = edition.diagnostics.find(({ severity }) => severity === "error");
  if (broken !== undefined)
    throw new UserError(
      `形の誤ったページがあり、そこに書かれたことを失うおそれがあるので始められません（${broken.path}:${broken.line}:${broken.column} ${broken.message}）。torikumi validate で確かめ、直してから実行してください。`,
    );
  const current = edition.index?.value.id ?? "";
  const now = parseEditionId(current);
  if (now === undefined)
    throw new UserError(
      `${source.label} の年度版の番号が読み取れません。index.md の「年度版」を確かめてください。`,
    );
  if (compareEditionIds(id, current) <= 0)
    throw new UserError(
      `${source.label} は${editionName(current)}（${current}）です。それより新しい番号を指定してください。`,
    );
  const isSameYear = now.fiscalYear === year.fiscalYear;
  if (year.correction > 0 ? !isSameYear : isSameYear)
    throw new UserError(
      year.correction > 0
        ? `${source.label} は${editionName(current)}（${current}）なので、${id} を始められません。訂正する年度版のコミットで始めてください（例: git switch --create ${id} ${id.split(".")[0]}）。`
        : `${current} と ${id} は同じ年度です。次の年度の番号を指定してください。`,
    );
  if (year.correction > 0 && year.correction !== now.correction + 1)
    throw new UserError(
      `${current} の次の訂正は ${id.split(".")[0]}.${now.correction + 1} です。その番号を指定してください。`,
    );
  return current;
}

async function openPublished(current: string, source: FolderSource, world: World): Promise<Source> {
  const tag = await readTag(current, source.place);
  if (tag === undefined)
    throw new UserError(
      `${editionName(current)}がまだ公表されていません（タグ「${current}」がありません）。先に torikumi edition publish ${current} を実行するか、git fetch --tags でタグを取得してください。`,
    );
  return openSource(`refs/tags/${current}`, alike(source, world));
}

/** A draft begins from what was published, not from something that was changed since and would be lost in it. */
async function checkUnchanged(published: Source, source: Source, current: string): Promise<void> {
  const [before, after] = await Promise.all([published, source].map(blobsOf));
  await published.close();
  const paths = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
  const different = [...paths].filter((path) => before?.get(path) !== after?.get(path)).sort();
  if (different.length === 0) return;
  throw new UserError(
    `${source.label} に、${current} を公表したあとの変更が${different.length}個のファイルにあります（${different[0]} など）。訂正なら torikumi edition correct で公表し、そうでなければ git restore --source=${current} ${source.label} で元に戻してから実行してください。`,
  );
}

async function blobsOf(source: Source): Promise<ReadonlyMap<string, string>> {
  const entries = await source.list();
  return new Map(
    entries.map(({ path, blob }) => [
      source.root === "" ? path : path.slice(source.root.length + 1),
      blob,
    ]),
  );
}

/** The edition page with another id and every other character as it was. */
function renumber(edition: Edition, id: string): string {
  const page = edition.index;
  if (page === undefined) return "";
  const { start, end } = page.spanOf(["年度版"], "value");
  return `${page.file.text.slice(0, start)}${id}${page.file.text.slice(end)}`;
}
