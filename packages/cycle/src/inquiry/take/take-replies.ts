import {
  measurePath,
  parseMeasureId,
  policyOf,
  UserError,
  type Edition,
  type MeasureEdits,
  type MeasureId,
} from "@torikumi/record";
import {
  commitFiles,
  commitId,
  joinRoot,
  openSource,
  readRepositoryFile,
  uncommittedFiles,
  writeFiles,
  type BranchCommit,
  type FolderSource,
} from "@torikumi/source";
import { listDepartments, NOBODY } from "../../edition/list-departments.ts";
import { nextSerial } from "../../edition/next-serial.ts";
import { openPrevious } from "../../edition/open-previous.ts";
import { readEdition } from "../../edition/read-edition.ts";
import { requireFolder } from "../../edition/require-folder.ts";
import type { Workspace } from "../../workspace.ts";
import { addMeasures, type AddedMeasures } from "../add-measures.ts";
import { collectFiles } from "../collect-files.ts";
import { fieldHistory } from "../field-history.ts";
import { isReturned } from "../is-returned.ts";
import { mergeReplies, repeatedEdits, type MergedReplies } from "../merge/merge-replies.ts";
import { fieldKey, readPreferences } from "../merge/preference.ts";
import { readReplies, type ReadReply } from "../read-replies.ts";
import {
  allMeasures,
  branchName,
  branchReply,
  openBranches,
  type DepartmentBranch,
} from "./department-branches.ts";
import { editedPages, joinEdits } from "./edited-pages.ts";
import type { TakenReplies, TakeRepliesOptions } from "./taken-replies.ts";

/**
 * Takes replies into the draft by a three-way merge of every field. All or nothing: a conflict, or a file that cannot be taken, keeps
 * everything from being written. The same replies may be given again and again. Onto branches, what each department answered is a commit
 * of its own, and what stands on its branch or another's already takes part in the comparison.
 */
export async function takeReplies(
  paths: readonly string[],
  workspace: Workspace,
  { into, dryRun, prefer, onto, note }: TakeRepliesOptions,
): Promise<TakenReplies> {
  const preferences = readPreferences(prefer);
  const source = requireFolder(await openSource(into, workspace));
  const edition = await readEdition(source);
  const before = await openPrevious(undefined, source, workspace);
  const previous = before === undefined ? undefined : await readEdition(before);
  await before?.close();
  const id = edition.index?.value.id ?? "";
  const root = onto === "branches" ? await cleanRoot(source) : "";
  const branches =
    onto === "branches" ? await openBranches(source, `${source.tagPrefix}${id}`, root) : [];
  const { files, passed } = collectFiles(paths, workspace);
  const origin = {
    edition: id,
    previous: previous?.index?.value.id ?? "",
    mark: previous?.index?.file.blob ?? "",
    title: edition.index?.value.title ?? "",
  };
  const { replies, refused } = await readReplies(files, origin, { note });
  const departments = new Map(
    [...listDepartments(edition), ...replies.map(({ department }) => ({ name: department }))].map(
      ({ name }) => [branchName(`${source.tagPrefix}${id}`, name), name],
    ),
  );
  const standing = branches.map((branch) =>
    branchReply(branch, departments.get(branch.name) ?? branch.name),
  );
  const merged = await mergeReplies(edition, [...replies, ...standing], {
    preferences,
    historyOf: fieldHistory(source, before?.kind === "revision" ? before.revision : undefined),
  });
  const known = { ...edition, measures: allMeasures(edition, branches) };
  const added = await addMeasures(known, replies, {
    before: new Set(previous?.measures.keys()),
    preferences,
    nextSerial: async (policy) => {
      const { serial } = await nextSerial(source, policy, workspace);
      const used = [...known.measures.keys()].filter((one) => policyOf(one) === policy);
      return Math.max(serial, ...used.map((one) => (parseMeasureId(one)?.serial ?? 0) + 1));
    },
  });
  const conflicts = [...merged.conflicts, ...added.conflicts];
  const allRefused = [...refused, ...added.refused];
  const isBlocked = conflicts.length > 0 || allRefused.length > 0;
  const result = { merged, added, replies };
  const isDry = dryRun || isBlocked;
  const write = { edition, source, dryRun: isDry };
  const written =
    onto === "branches"
      ? await writeBranches(result, { ...write, branches, root })
      : writeDraft(result, write);
  return {
    ...describe(result, edition),
    conflicts,
    refused: allRefused,
    passed,
    branches: written.branches,
    written: !isDry && written.count > 0,
  };
}

/** What is to be written, from which replies. */
interface Taking {
  readonly merged: MergedReplies;
  readonly added: AddedMeasures;
  readonly replies: readonly ReadReply[];
}

interface Draft {
  readonly edition: Edition;
  readonly source: FolderSource;
  readonly dryRun: boolean;
}

function writeDraft({ merged, added }: Taking, { edition, source, dryRun }: Draft) {
  const edits = joinEdits(merged.edits, added.edits);
  const pages = new Map([...editedPages(edition.measures, edits), ...added.pages]);
  const files = new Map([...pages].map(([id, text]) => [measurePath(id), text]));
  writeFiles(source.folder, files, { blobs: source.blobs, dryRun });
  return { count: files.size, branches: [] };
}

async function writeBranches(
  taking: Taking,
  {
    edition,
    source,
    dryRun,
    branches,
    root,
  }: Draft & { readonly branches: readonly DepartmentBranch[]; readonly root: string },
) {
  const head = await commitId("HEAD", source.place);
  const id = edition.index?.value.id ?? "";
  const commits: BranchCommit[] = [];
  const made: { department: string; branch: string }[] = [];
  for (const department of new Set(taking.replies.map((reply) => reply.department))) {
    const branch = branchName(`${source.tagPrefix}${id}`, department);
    const there = branches.find(({ name }) => name === branch);
    const measures = there?.edition.measures ?? edition.measures;
    const pages = new Map([
      ...editedPages(measures, editsOf(department, taking, { ...edition, measures })),
      ...[...taking.added.pages].filter(([measure]) =>
        taking.added.proposed.some((one) => one.id === measure && one.department === department),
      ),
    ]);
    const files = [...pages].filter(([measure, text]) => measures.get(measure)?.file.text !== text);
    if (files.length === 0) continue;
    const ids = files.map(([measure]) => measure);
    commits.push({
      branch,
      parent: there?.commit ?? head,
      author: department,
      message: `${department}の回答（${ids.join("、")}）\n`,
      files: new Map(files.map(([measure, text]) => [joinRoot(root, measurePath(measure)), text])),
    });
    made.push({ department, branch });
  }
  if (!dryRun) await commitFiles(commits, source.place);
  return { count: commits.length, branches: dryRun ? [] : made };
}

/** The new values that come from a department's own replies. */
function editsOf(
  department: string,
  { merged, added, replies }: Taking,
  edition: Edition,
): ReadonlyMap<MeasureId, MeasureEdits> {
  const files = new Set(
    replies.filter((one) => one.department === department).map(({ file }) => file),
  );
  const edits = new Map<MeasureId, MeasureEdits>();
  for (const [id, edit] of merged.edits) {
    const theirs = Object.entries(edit).filter(([field]) =>
      merged.sources.get(fieldKey(id, field))?.some((file) => files.has(file)),
    );
    if (theirs.length > 0) edits.set(id, Object.fromEntries(theirs) as MeasureEdits);
  }
  for (const [id, edit] of repeatedEdits(edition, edits)) edits.set(id, edit);
  return joinEdits(edits, added.edits);
}

/** The edition's folder, counted from the top of the repository. Throws a `UserError` where something in it is not committed, or there is no repository. */
async function cleanRoot(source: FolderSource): Promise<string> {
  const file = await readRepositoryFile(source, ".gitattributes");
  if (file === undefined)
    throw new UserError(
      "ここは Git リポジトリの中ではないので、ブランチを作れません。--branch を外して実行してください。",
    );
  const [first] = await uncommittedFiles(".", source.place);
  if (first !== undefined)
    throw new UserError(
      `コミットしていない変更があります（${first} など）。ブランチは最後のコミットから分かれるので、コミットするか元に戻してから実行してください。`,
    );
  return file.editionFolder;
}

function describe({ merged, added, replies }: Taking, edition: Edition) {
  const returned = new Set(replies.filter(isReturned).map(({ department }) => department));
  return {
    taken: replies.map(({ file, department, answeredOn }) => ({
      file,
      department,
      answeredOn,
      changed: [...(merged.changed.get(file) ?? [])],
    })),
    proposed: added.proposed,
    untouched: merged.untouched,
    missing: listDepartments(edition)
      .map(({ name }) => name)
      .filter((name) => name !== NOBODY && !returned.has(name)),
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
  };
}
