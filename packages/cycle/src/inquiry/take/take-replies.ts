import {
  measurePath,
  parseMeasureId,
  placeOf,
  policyOf,
  type Edition,
  type MeasureId,
  type PolicyId,
} from "@torikumi/record";
import {
  commitFiles,
  commitId,
  keepObjects,
  openSource,
  publishedSerials,
  writeFiles,
  type FolderSource,
} from "@torikumi/source";
import { listDepartments, NOBODY } from "../../edition/list-departments.ts";
import { openPrevious } from "../../edition/open-previous.ts";
import { readEdition } from "../../edition/read-edition.ts";
import { requireFolder } from "../../edition/require-folder.ts";
import type { Workspace } from "../../workspace.ts";
import { addMeasures } from "../add-measures.ts";
import { collectFiles } from "../collect-files.ts";
import { fieldHistory } from "../field-history.ts";
import { isReturned } from "../is-returned.ts";
import { mergeReplies } from "../merge/merge-replies.ts";
import { pageEdits } from "../merge/page-edits.ts";
import { checkPreferences, readPreferences } from "../merge/preference.ts";
import type { MergeTarget } from "../merge/standing-text.ts";
import { askedOpinions, departmentNames } from "../opinion/asked-opinions.ts";
import { readReplies } from "../read-replies.ts";
import { branchName } from "./branch-name.ts";
import { allMeasures, branchReply } from "./branch-reply.ts";
import { openBranches } from "./open-branches.ts";
import { closedEarly } from "./closed-early.ts";
import { editedPages, joinEdits } from "./edited-pages.ts";
import type { TakenReplies, TakeRepliesOptions } from "./taken-replies.ts";
import type { BranchesDraft, Draft, Taking } from "./taking.ts";
import { unmergedNotes } from "./unmerged-notes.ts";
import { branchHistory } from "./branch-history.ts";
import { joinableBranches } from "./joinable-branches.ts";
import { cleanRoot, planBranches } from "./plan-branches.ts";

/**
 * Takes replies into the draft by a three-way merge of every field. All or nothing: a conflict, or a file that cannot be taken, keeps
 * everything from being written. The same replies may be given again and again. Onto branches, what each department answered is a commit
 * of its own, and what stands on its branch or another's already takes part in the comparison.
 */
export function takeReplies(
  paths: readonly string[],
  workspace: Workspace,
  options: TakeRepliesOptions,
): Promise<TakenReplies> {
  return keepObjects(workspace, () => take(paths, workspace, options));
}

async function take(
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
  const tag = `${source.tagPrefix}${id}`;
  const root = onto === "branches" ? await cleanRoot(source) : "";
  const branches = onto === "branches" ? await openBranches(source, tag, root) : [];
  const { files, passed, empty } = collectFiles(paths, workspace);
  const origin = {
    edition: id,
    previous: previous?.index?.value.id ?? "",
    mark: previous?.index?.file.blob ?? "",
    title: edition.index?.value.title ?? "",
  };
  const { replies, refused } = await readReplies(files, origin, { note });
  const departments = new Map(
    [...listDepartments(edition), ...replies.map(({ department }) => ({ name: department }))].map(
      ({ name }) => [branchName(tag, name), name],
    ),
  );
  const target: MergeTarget = {
    edition,
    opinions: askedOpinions(edition, { previous }),
    names: departmentNames(edition),
  };
  const standing = branches.map((branch) => ({
    branch,
    reply: branchReply(branch, departments.get(branch.name) ?? branch.name, target),
  }));
  const compared = [...replies, ...standing.map(({ reply }) => reply)];
  const since = before?.kind === "revision" ? before.revision : undefined;
  const merged = await mergeReplies(target, compared, {
    preferences,
    historyOf: fieldHistory(source, target, { since }),
    branchHistoryOf: branchHistory(standing, (until) =>
      fieldHistory(source, target, { since, until }),
    ),
  });
  const known = { ...edition, measures: allMeasures(edition, branches) };
  const added = await addMeasures(known, replies, {
    before: new Set(previous?.measures.keys()),
    preferences,
    nextSerial: freeSerials(source, known, workspace),
  });
  checkPreferences(preferences, {
    known: new Set([...merged.known, ...added.open]),
    open: new Set([...merged.open, ...added.open]),
    files: compared.map(({ file }) => file),
  });
  const conflicts = [...merged.conflicts, ...added.conflicts];
  const allRefused = [...refused, ...added.refused];
  const isBlocked = conflicts.length > 0 || allRefused.length > 0;
  const result = { merged, added, replies };
  const draft = { target, source, dryRun: dryRun || isBlocked };
  const written =
    onto === "branches"
      ? await writeBranches(result, { ...draft, tag, root, standing, isBlocked })
      : { ...writeDraft(result, draft), branches: [], notes: [] };
  const described = describe(result, target);
  return {
    ...described,
    notes: [
      ...(files.length === 0 && paths.some((path) => !empty.includes(path))
        ? [{ file: paths.join("、"), message: NO_REPLY }]
        : []),
      ...empty.map((file) => ({ file, message: NOTHING })),
      ...described.notes,
      ...written.notes,
    ],
    conflicts,
    refused: allRefused,
    passed,
    branches: written.branches,
    written: !draft.dryRun && written.count > 0,
  };
}

const NO_REPLY =
  "回答のファイル（.xlsx など）が1つもありません。フォルダーの名前を確かめてください。";

const NOTHING =
  "中に回答のファイルがありません（空か、照会一覧やExcelの一時ファイルだけです）。送られたものを確かめてください。";

function writeDraft({ merged, added }: Taking, { target, source, dryRun }: Draft) {
  const { measures, opinions } = pageEdits(merged.taken, target);
  const edits = { measures: joinEdits(measures, added.edits), opinions };
  const files = new Map([
    ...editedPages(target.edition, edits).map(({ path, text }) => [path, text] as const),
    ...[...added.pages].map(([id, text]) => [measurePath(id), text] as const),
  ]);
  writeFiles(source.folder, files, { blobs: source.blobs, dryRun });
  return { count: files.size };
}

/** Commits what was answered onto the departments' branches; nothing is checked out. What Git will not merge then is told before. */
async function writeBranches(
  taking: Taking,
  { target, source, dryRun, tag, root, standing, isBlocked }: BranchesDraft,
) {
  if (isBlocked) return { count: 0, branches: [], notes: [] };
  const head = await commitId("HEAD", source.place);
  const joined = await joinableBranches(standing, target, { head, source });
  const branches = standing.map(({ branch }) => branch);
  const commits = planBranches(taking, { target, tag, root, head, branches, joined });
  const notes = await unmergedNotes(commits, { source, tag, root, head, branches });
  if (!dryRun) await commitFiles(commits, source.place);
  const made = commits.map(({ department, branch }) => ({ department, branch }));
  return { count: commits.length, branches: made, notes };
}

/**
 * The next serial of a policy that nobody has used, as far as the edition was read: where another run has made a page meanwhile, both
 * come to the same one, and the writer lets only one of them.
 */
function freeSerials(
  source: FolderSource,
  { measures, unread }: Pick<Edition, "measures" | "unread">,
  { env }: Workspace,
): (policy: PolicyId) => Promise<number> {
  const named = [...source.blobs.keys(), ...unread].map((path) => placeOf(path));
  const ids: readonly MeasureId[] = [
    ...measures.keys(),
    ...named.flatMap((place) => (place?.kind === "measure" ? [place.id] : [])),
  ];
  let published: ReturnType<typeof publishedSerials> | undefined;
  return async (policy) => {
    published ??= publishedSerials(source.folder, env);
    const { highest } = await published;
    const used = ids.filter((id) => policyOf(id) === policy);
    const serials = used.map((id) => parseMeasureId(id)?.serial ?? 0);
    return Math.max(highest.get(policy) ?? 0, ...serials) + 1;
  };
}

function describe({ merged, added, replies }: Taking, target: MergeTarget) {
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
    missing: listDepartments(target.edition)
      .map(({ name }) => name)
      .filter((name) => name !== NOBODY && !returned.has(name)),
    locked: merged.locked,
    withdrawn: merged.withdrawn,
    strays: replies.flatMap(({ file, strays }) =>
      strays.map(({ sheet, cell, text }) => ({ file, place: `${sheet}!${cell}`, text })),
    ),
    notes: [
      ...closedEarly(merged.taken, target),
      ...replies.flatMap(({ file, notes }) =>
        notes.map(({ sheet, cell, message }) => ({
          file,
          message: [[sheet, cell].filter(Boolean).join("!"), message].filter(Boolean).join(" "),
        })),
      ),
    ],
  };
}
