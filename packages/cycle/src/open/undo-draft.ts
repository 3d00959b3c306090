import {
  editionName,
  measurePath,
  parseEditionId,
  UserError,
  type Edition,
} from "@torikumi/record";
import {
  openSource,
  withoutRoot,
  writeFiles,
  type FolderSource,
  type Source,
} from "@torikumi/source";
import { openPrevious } from "../edition/open-previous.ts";
import { readEdition } from "../edition/read-edition.ts";
import { requireFolder } from "../edition/require-folder.ts";
import type { Workspace } from "../workspace.ts";
import { renumber, rollFiles } from "./open-draft.ts";

/** A draft that was taken back, or would be. */
export interface UndoneDraft {
  readonly id: string;
  /** The published edition that stands there again. */
  readonly previous: string;
  readonly root: string;
}

/**
 * Takes a draft back that was begun, and puts the published edition in its place, while nobody has written anything in it: every file is
 * either the published one or exactly what beginning the draft made of it. Throws a `UserError` that names what somebody has written.
 */
export async function undoDraft(
  workspace: Workspace,
  { into, dryRun }: { readonly into: string; readonly dryRun: boolean },
): Promise<UndoneDraft> {
  const source = requireFolder(await openSource(into, workspace));
  const id = (await readEdition(source)).index?.value.id ?? "";
  const published = await openPrevious(undefined, source, workspace);
  const edition = published === undefined ? undefined : await readEdition(published);
  const previous = edition?.index?.value.id ?? "";
  if (published === undefined || edition === undefined || previous === id)
    throw new UserError(
      `${source.label} は、始めたばかりの年度版の案ではありません（前に公表した年度版がないか、案と同じ番号です）。元に戻すものはありません。`,
    );
  const before = await readTexts(published);
  await published.close();
  const now = await readTexts(source);
  const begun = begunTexts(edition, id, before);
  const written = [...new Set([...begun.keys(), ...now.keys()])].filter(
    (path) => now.get(path) !== begun.get(path) && now.get(path) !== before.get(path),
  );
  const [first] = written.toSorted();
  if (first !== undefined)
    throw new UserError(
      `${editionName(id)}の案には、始めたあとに書かれたものが${written.length}個のファイルにあります（${first} など）。失わないよう、元に戻しません。書かれたものを別に残してから、git restore --source=${source.tagPrefix}${previous} ${source.label} で戻してください。`,
    );
  putBack(source, { before, now, dryRun });
  return { id, previous, root: source.root };
}

async function readTexts(source: Source): Promise<ReadonlyMap<string, string>> {
  const { files } = await source.read(await source.list());
  return new Map(files.map(({ path, text }) => [withoutRoot(source.root, path), text]));
}

/** The texts of a draft as they were when it was begun. */
function begunTexts(
  edition: Edition,
  id: string,
  before: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  if ((parseEditionId(id)?.correction ?? 0) > 0)
    return new Map([...before, ["index.md", renumber(edition, id)]]);
  const { rolled, files } = rollFiles(edition, id);
  const gone = new Set(rolled.ended.map(measurePath));
  return new Map([...[...before].filter(([path]) => !gone.has(path)), ...files]);
}

function putBack(
  { folder, blobs }: FolderSource,
  {
    before,
    now,
    dryRun,
  }: {
    readonly before: ReadonlyMap<string, string>;
    readonly now: ReadonlyMap<string, string>;
    readonly dryRun: boolean;
  },
): void {
  const remove = [...now.keys()].filter((path) => !before.has(path));
  writeFiles(folder, before, { blobs, remove, dryRun });
}
