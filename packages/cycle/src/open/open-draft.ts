import {
  EDITION_FILE,
  allOpinions,
  editionName,
  formatEditionPage,
  formatMeasure,
  formatOpinion,
  isOpen,
  measurePath,
  opinionPath,
  parseEditionId,
  rollForward,
  UserError,
  type Edition,
  type MeasureId,
  type RolledEdition,
} from "@torikumi/record";
import {
  openSource,
  readTag,
  withoutRoot,
  writeFiles,
  type FolderSource,
  type Source,
} from "@torikumi/source";
import { inSameFolder, sameFolder } from "../edition/open-previous.ts";
import { readEdition } from "../edition/read-edition.ts";
import { requireFolder } from "../edition/require-folder.ts";
import type { Workspace } from "../workspace.ts";
import { checkOrder } from "./check-order.ts";

/** How a draft is begun: in which folder, and whether it is written at all. */
export interface OpenDraftOptions {
  readonly into: string;
  readonly dryRun: boolean;
  /** Whether a year may be left out. */
  readonly years?: "next" | "any";
}

/** What was begun, or would be. */
export interface OpenedDraft {
  readonly id: string;
  /** The published edition that it begins from, and its tag. */
  readonly previous: string;
  readonly tag: string;
  /** The edition's folder, as it is shown to people. */
  readonly root: string;
  /** The next year's draft; absent for a correction, where nothing but the id changes. */
  readonly year?: {
    readonly rolled: RolledEdition;
    /** The measures whose category is another now: what was new is so no longer. */
    readonly renewed: readonly MeasureId[];
    /** How many opinions there are, and how many of them still wait for something. */
    readonly opinions: { readonly all: number; readonly open: number };
    /** Edition paths of the pages that were taken away. */
    readonly removed: readonly string[];
  };
}

/** Rolls a published edition forward to the draft of the next year, or gives it the id of a correction. All or nothing is written. */
export async function openDraft(
  id: string,
  workspace: Workspace,
  { into, dryRun, years = "next" }: OpenDraftOptions,
): Promise<OpenedDraft> {
  const source = requireFolder(await openSource(into, workspace));
  const edition = await readEdition(source);
  const previous = checkOrder(edition, id, { label: source.label, years });
  const tag = `${source.tagPrefix}${previous}`;
  const opened = { id, previous, tag, root: source.root };
  const published = await openPublished(previous, source, workspace);
  if ((parseEditionId(id)?.correction ?? 0) > 0) {
    await published.close();
    writeFiles(source.folder, new Map([[EDITION_FILE, renumber(edition, id)]]), {
      blobs: source.blobs,
      dryRun,
    });
    return opened;
  }
  const start = await readEdition(published);
  const { rolled, files } = rollFiles(start, id);
  await checkUnchanged(published, source, { previous, rolled, files });
  await published.close();
  const { removed } = writeFiles(source.folder, files, {
    blobs: source.blobs,
    remove: rolled.ended.map(measurePath),
    dryRun,
  });
  const renewed = rolled.measures
    .filter((measure) => start.measures.get(measure.id)?.value.category !== measure.category)
    .map((measure) => measure.id);
  const opinions = allOpinions(edition);
  const counts = { all: opinions.length, open: opinions.filter(isOpen).length };
  return { ...opened, year: { rolled, renewed, opinions: counts, removed } };
}

/** The draft of a later year, and its files by edition path. */
export function rollFiles(
  edition: Edition,
  id: string,
): { readonly rolled: RolledEdition; readonly files: ReadonlyMap<string, string> } {
  const rolled = rollForward(edition, id);
  const files = new Map([
    ...rolled.measures.map(
      (measure) => [measurePath(measure.id), formatMeasure(measure, rolled.index)] as const,
    ),
    ...rolled.opinions.map((opinion) => [opinionPath(opinion.id), formatOpinion(opinion)] as const),
    [EDITION_FILE, formatEditionPage(rolled.index)] as const,
  ]);
  return { rolled, files };
}

async function openPublished(
  current: string,
  source: FolderSource,
  workspace: Workspace,
): Promise<Source> {
  const name = `${source.tagPrefix}${current}`;
  const tag = await readTag(name, source.place);
  if (tag === undefined)
    throw new UserError(
      `${editionName(current)}がまだ公表されていません（タグ「${name}」がありません）。先に torikumi edition publish ${current} を実行するか、git fetch --tags でタグを取得してください。`,
    );
  return openSource(inSameFolder(current, source), sameFolder(source, workspace));
}

/**
 * A draft begins from what was published, not from something that was changed since and would be lost in it. What a run that broke off
 * has already rolled forward, or taken away, is no such change.
 */
async function checkUnchanged(
  published: Source,
  source: Source,
  {
    previous,
    rolled,
    files,
  }: {
    readonly previous: string;
    readonly rolled: RolledEdition;
    readonly files: ReadonlyMap<string, string>;
  },
): Promise<void> {
  const [before, after] = await Promise.all([blobsOf(published), blobsOf(source)]);
  const paths = new Set([...before.keys(), ...after.keys()]);
  const different = [...paths].filter((path) => before.get(path) !== after.get(path)).sort();
  const now = new Map(
    (await source.readPaths(different)).files.map(({ path, text }) => [
      withoutRoot(source.root, path),
      text,
    ]),
  );
  const ended = new Set(rolled.ended.map(measurePath));
  const changed = different.filter((path) =>
    after.has(path) ? now.get(path) !== files.get(path) : !ended.has(path),
  );
  if (changed.length === 0) return;
  await published.close();
  throw new UserError(
    `${source.label} に、${previous} を公表したあとの変更が${changed.length}個のファイルにあります（${changed[0]} など）。訂正なら torikumi edition correct で公表し、そうでなければ git restore --source=${source.tagPrefix}${previous} ${source.label} で元に戻してから実行してください。`,
  );
}

async function blobsOf(source: Source): Promise<ReadonlyMap<string, string>> {
  const entries = await source.list();
  return new Map(entries.map(({ path, blob }) => [withoutRoot(source.root, path), blob]));
}

/** The edition page of a correction: the page under the new number, without the 公表日, which is the published edition's. */
export function renumber(edition: Edition, id: string): string {
  const page = edition.index;
  if (page === undefined) return "";
  const { text } = page.file;
  const { start, end } = page.spanOf(["年度版"], "value");
  const parts = [{ start, end, text: id }];
  if (page.value.publishedOn !== undefined) {
    const date = page.spanOf(["公表日"], "value");
    const line = text.lastIndexOf("\n", date.start) + 1;
    parts.push({ start: line, end: text.indexOf("\n", date.end) + 1, text: "" });
  }
  return parts
    .toSorted((a, b) => b.start - a.start)
    .reduce((all, part) => all.slice(0, part.start) + part.text + all.slice(part.end), text);
}
