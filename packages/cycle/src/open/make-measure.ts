import {
  filePath,
  formatMeasure,
  isMeasureId,
  isNameless,
  measurePath,
  nearest,
  NEW,
  UserError,
  usesField,
  type EditionPage,
  type Measure,
  type MeasureId,
  type PolicyId,
} from "@torikumi/record";
import {
  joinRoot,
  openSource,
  WriteConflictError,
  writeFiles,
  type Source,
} from "@torikumi/source";
import { nextSerial } from "../edition/next-serial.ts";
import { parseFiles } from "../edition/read-edition.ts";
import { requireFolder } from "../edition/require-folder.ts";
import type { Workspace } from "../workspace.ts";

/** What is known of a new measure. */
export interface NewMeasureOptions {
  readonly into: string;
  readonly departments: readonly string[];
  /** The id that it had in the edition before, or that it came out of. */
  readonly predecessor?: string | undefined;
}

/** A page that was made: the measure's id, and its path as it is shown to people. */
export interface NewMeasure {
  readonly id: MeasureId;
  readonly path: string;
  /** A Japanese line that says why the number may have been published before; undefined where it surely was not. */
  readonly doubt?: string;
}

/** How often a page is tried anew where somebody else makes one with the same serial at the same moment. */
const TRIES = 20;

/**
 * Makes the page of a new measure with the next serial of a policy; a serial that any published edition has used is not used again, nor
 * is one that somebody else takes meanwhile.
 */
export async function makeMeasure(
  policy: PolicyId,
  workspace: Workspace,
  options: NewMeasureOptions,
): Promise<NewMeasure> {
  for (let left = TRIES; ; left -= 1) {
    try {
      const made = await makeNext(policy, workspace, options);
      if (made !== undefined) return made;
    } catch (error) {
      if (!(error instanceof WriteConflictError) || left === 0) throw error;
    }
  }
}

/** Undefined, or a `WriteConflictError`, where somebody else has just made the page. */
async function makeNext(
  policy: PolicyId,
  workspace: Workspace,
  { into, departments, predecessor }: NewMeasureOptions,
): Promise<NewMeasure | undefined> {
  if (predecessor !== undefined && !isMeasureId(predecessor))
    throw new UserError(
      `「${predecessor}」は取組の番号の形ではありません。「1-ア-2」のように書いてください。`,
    );
  const source = requireFolder(await openSource(into, workspace));
  const index = await checkThere(source, policy, departments);
  const { serial, doubt } = await nextSerial(source, policy, workspace);
  const measure = `${policy}-${serial}` as MeasureId;
  const made: Measure = {
    id: measure,
    category: newCategory(index),
    departments,
    goal: "",
    progress: "",
    evaluation: "",
    plan: "",
    ...(predecessor === undefined ? {} : { predecessors: [predecessor as MeasureId] }),
  };
  const text = formatMeasure(made, index);
  const { created } = writeFiles(source.folder, new Map([[measurePath(measure), text]]), {
    blobs: source.blobs,
  });
  // Two who ask for the same would otherwise both be given the page of one of them.
  if (created.length === 0) return undefined;
  const path = joinRoot(source.root, measurePath(measure));
  return { id: measure, path, ...(doubt !== undefined && { doubt }) };
}

/** The edition page. Throws a `UserError` where the policy has no page, or a department is not in the register. */
async function checkThere(
  source: Source,
  policy: PolicyId,
  departments: readonly string[],
): Promise<EditionPage | undefined> {
  const path = filePath({ kind: "policy", id: policy });
  const { index, register, policies } = await parseFiles(
    await source.readPaths([path, "index.md", "departments.yaml"]),
    source.root,
  );
  if (!isNameless(policy) && !policies.has(policy))
    throw new UserError(
      `取組方針「${policy}」がありません。先に ${joinRoot(source.root, path)} に取組の方向性を書いてください。`,
    );
  const names = register?.value.map(({ name }) => name) ?? [];
  const unknown = departments.find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new UserError(
      `担当部「${unknown}」は departments.yaml にありません。${guess(unknown, names)}`,
    );
  return index?.value;
}

/** 新規, or what a city says that has no such category; "" in one that has none. */
function newCategory(index: EditionPage | undefined): string {
  if (!usesField(index, "category")) return "";
  const [first = NEW, ...others] = index?.categories.map(({ name }) => name) ?? [];
  return first === NEW || others.includes(NEW) ? NEW : first;
}

function guess(name: string, names: readonly string[]): string {
  if (names.length === 0)
    return `まだ担当部が1つもないので、「担当部:」の次の行から「  - 名称: ${name}」のように書いて（「[]」があれば消して）ください。`;
  const same = names.find((known) => known.normalize("NFKC") === name.normalize("NFKC"));
  const near = same ?? nearest(name, names);
  return near === undefined ? `使える名称: ${names.join("、")}` : `もしかして: 「${near}」`;
}
