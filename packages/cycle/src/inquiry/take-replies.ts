import {
  editMeasure,
  filePath,
  UserError,
  type Edition,
  type MeasureEdits,
  type MeasureId,
} from "@torikumi/record";
import { openSource, withoutRoot, writeFiles } from "@torikumi/source";
import { listDepartments, NOBODY } from "../edition/list-departments.ts";
import { nextSerial } from "../edition/next-serial.ts";
import { openPrevious } from "../edition/open-previous.ts";
import { readEdition } from "../edition/read-edition.ts";
import { requireFolder } from "../edition/require-folder.ts";
import type { Workspace } from "../workspace.ts";
import { addMeasures, type ProposedMeasure } from "./add-measures.ts";
import { fieldHistory } from "./field-history.ts";
import { collectFiles } from "./collect-files.ts";
import { isReturned } from "./is-returned.ts";
import { mergeReplies, type Conflict, type LockedChange } from "./merge/merge-replies.ts";
import { readPreferences } from "./merge/preference.ts";
import { readReplies, type ReadReply, type RefusedFile } from "./read-replies.ts";

/** How replies are taken. */
export interface TakeRepliesOptions {
  /** The draft's folder. */
  readonly into: string;
  readonly dryRun: boolean;
  /** What a person chose where answers do not agree (see `readPreferences`). */
  readonly prefer: readonly string[];
  readonly note: (step: string) => void;
}

/** What came of the replies. */
export interface TakenReplies {
  readonly taken: readonly TakenFile[];
  /** The new measures. */
  readonly proposed: readonly ProposedMeasure[];
  readonly conflicts: readonly Conflict[];
  /** Files and rows that cannot be taken. */
  readonly refused: readonly RefusedFile[];
  /** How many of the pages in the replies nobody has written anything new for. */
  readonly untouched: number;
  /** The departments of the draft of which none of the files is an answer. */
  readonly missing: readonly string[];
  readonly locked: readonly LockedChange[];
  /** Texts in rows that were not handed out. */
  readonly strays: readonly {
    readonly file: string;
    readonly place: string;
    readonly text: string;
  }[];
  /** What a person should know of the files, in Japanese. */
  readonly notes: readonly { readonly file: string; readonly message: string }[];
  /** Files that were passed over, for they are no spreadsheets. */
  readonly passed: readonly string[];
  /** False where nothing may be written, or nothing was to be. */
  readonly written: boolean;
}

/** A reply that was read. */
interface TakenFile {
  readonly file: string;
  readonly department: string;
  /** The day that the reply says it is from; "" for none. */
  readonly answeredOn: string;
  readonly changed: readonly MeasureId[];
}

/**
 * Takes replies into the draft by a three-way merge of every field. All or nothing: a conflict, or a file that cannot be taken, keeps
 * everything from being written. The same replies may be given again and again.
 */
export async function takeReplies(
  paths: readonly string[],
  workspace: Workspace,
  { into, dryRun, prefer, note }: TakeRepliesOptions,
): Promise<TakenReplies> {
  const preferences = readPreferences(prefer);
  const source = requireFolder(await openSource(into, workspace));
  const edition = await readEdition(source);
  const before = await openPrevious(undefined, source, workspace);
  const previous = before === undefined ? undefined : await readEdition(before);
  await before?.close();
  const { files, passed } = collectFiles(paths, workspace);
  const origin = {
    edition: edition.index?.value.id ?? "",
    previous: previous?.index?.value.id ?? "",
    mark: previous?.index?.file.blob ?? "",
    title: edition.index?.value.title ?? "",
  };
  const { replies, refused } = await readReplies(files, origin, { note });
  const merged = await mergeReplies(edition, replies, {
    preferences,
    historyOf: fieldHistory(source, previous?.index?.value.id),
  });
  const added = await addMeasures(edition, replies, {
    before: new Set(previous?.measures.keys()),
    preferences,
    nextSerial: async (policy) => (await nextSerial(source, policy, workspace)).serial,
  });
  const conflicts = [...merged.conflicts, ...added.conflicts];
  const allRefused = [...refused, ...added.refused];
  const isBlocked = conflicts.length > 0 || allRefused.length > 0;
  const pages = new Map([
    ...editedPages(edition, joinEdits(merged.edits, added.edits)),
    ...[...added.pages].map(([id, text]) => [filePath(id), text] as const),
  ]);
  writeFiles(source.folder, pages, { blobs: source.blobs, dryRun: dryRun || isBlocked });
  return {
    taken: replies.map(({ file, department, answeredOn }) => ({
      file,
      department,
      answeredOn,
      changed: [...(merged.changed.get(file) ?? [])],
    })),
    proposed: added.proposed,
    conflicts,
    refused: allRefused,
    untouched: merged.untouched,
    missing: missingDepartments(edition, replies),
    locked: merged.locked,
    strays: replies.flatMap(({ file, strays }) =>
      strays.map(({ sheet, cell, text }) => ({ file, place: `${sheet}!${cell}`, text })),
    ),
    notes: replies.flatMap(({ file, notes }) =>
      notes.map(({ sheet, cell, message }) => ({
        file,
        message: [[sheet, cell].filter(Boolean).join("!"), message].filter(Boolean).join(" "),
      })),
    ),
    passed,
    written: !dryRun && !isBlocked && pages.size > 0,
  };
}

function joinEdits(
  a: ReadonlyMap<MeasureId, MeasureEdits>,
  b: ReadonlyMap<MeasureId, MeasureEdits>,
): ReadonlyMap<MeasureId, MeasureEdits> {
  return new Map([...a, ...[...b].map(([id, edits]) => [id, { ...a.get(id), ...edits }] as const)]);
}

/** The texts of the pages that change, by edition path. Throws a `UserError` for a page that is not in order, where something could be lost. */
function editedPages(
  edition: Edition,
  edits: ReadonlyMap<MeasureId, MeasureEdits>,
): readonly (readonly [string, string])[] {
  return [...edits].flatMap(([id, edit]) => {
    const page = edition.measures.get(id);
    if (page === undefined) return [];
    const [broken] = page.diagnostics;
    if (broken !== undefined)
      throw new UserError(
        `形の誤ったページがあり、そこに書かれたことを失うおそれがあるので取り込めません（${broken.path}:${broken.line}:${broken.column} ${broken.message}）。torikumi validate で確かめ、直してから実行してください。`,
      );
    return [[withoutRoot(edition.root, page.file.path), editMeasure(page, edit)] as const];
  });
}

function missingDepartments(edition: Edition, replies: readonly ReadReply[]): readonly string[] {
  const returned = new Set(replies.filter(isReturned).map(({ department }) => department));
  return listDepartments(edition)
    .map(({ name }) => name)
    .filter((name) => name !== NOBODY && !returned.has(name));
}
