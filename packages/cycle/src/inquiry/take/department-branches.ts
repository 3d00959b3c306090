import type { Edition, MeasureId, Page, Measure } from "@torikumi/record";
import {
  listBranches,
  openIfThere,
  openSource,
  readPatches,
  withoutRoot,
  type Branch,
  type FolderSource,
} from "@torikumi/source";
import { readEdition } from "../../edition/read-edition.ts";
import { extraKey } from "../merge/field-keys.ts";
import { standingText, type MergeTarget } from "../merge/standing-text.ts";
import type { ReadReply } from "../read-replies.ts";

/** A department's branch as it stands. */
export interface DepartmentBranch extends Branch {
  readonly edition: Edition;
  /** The edition where the branch left the one that is checked out. */
  readonly base: Edition;
  /** What it has changed since, by path inside the edition; what is outside of it begins with `../`. */
  readonly changed: readonly string[];
  /** What it has taken away. */
  readonly gone: readonly string[];
}

/** What the names of an edition's branches begin with, e.g. `回答/r8/`, for an edition by the name of its tag. */
export function branchPrefix(edition: string): string {
  return `回答/${edition}/`;
}

/** The branch of a department, e.g. `回答/r8/子）児童相談所`, for an edition by the name of its tag: what Git takes for no name is replaced. */
export function branchName(edition: string, department: string): string {
  const plain = department
    .normalize("NFC")
    .replace(/[\s~^:?*[\]\\/\p{Cc}]|\.\.|@\{/gu, "_")
    .replace(/^[.-]|\.$|\.lock$/gu, "_");
  return `${branchPrefix(edition)}${plain}`;
}

/** The departments' branches of an edition that are there already; `folder` is the edition's place in the repository. */
export async function openBranches(
  { place }: FolderSource,
  edition: string,
  folder: string,
): Promise<readonly DepartmentBranch[]> {
  const found: DepartmentBranch[] = [];
  for (const branch of await listBranches(branchPrefix(edition), place)) {
    const source = await openIfThere(`${branch.commit}:${folder}`, place);
    if (source === undefined) continue;
    const range = { base: "HEAD", head: branch.commit, folder: "" };
    const { mergeBase, patches, gone } = await readPatches(range, place);
    const start = await openSource(`${mergeBase}:${folder}`, place);
    const edition = await readEdition(source);
    found.push({
      ...branch,
      edition,
      base: await readEdition(start),
      changed: [...patches.keys()].map((path) =>
        folder === "" || path.startsWith(`${folder}/`) ? withoutRoot(folder, path) : `../${path}`,
      ),
      gone: [...gone],
    });
    await Promise.all([source.close(), start.close()]);
  }
  return found;
}

const FIELDS = [
  "category",
  "rating",
  "progress",
  "evaluation",
  "plan",
  "carryOverReason",
  "endReason",
];
const OPINION_FIELDS = ["response", "state", "reason"];

/** What a branch has changed since it left, as a reply to what stood there: so it takes part in every comparison. */
export function branchReply(
  { name, edition, base }: DepartmentBranch,
  department: string,
  target: MergeTarget,
): ReadReply {
  const extras = (base.index?.value.extras ?? []).map((extra) => extraKey(extra.name));
  const places = [
    ...[...base.measures.keys()].flatMap((page) =>
      [...FIELDS, ...extras].map((field) => ({ page, field })),
    ),
    ...[...base.opinions.keys()].flatMap((page) =>
      OPINION_FIELDS.map((field) => ({ page, field })),
    ),
  ];
  const textIn = (one: Edition, place: (typeof places)[number]): string =>
    standingText({ ...target, edition: one }, place, department) ?? "";
  const cells = places
    .map((place) => ({ ...place, handed: textIn(base, place), text: textIn(edition, place) }))
    .filter(({ handed, text }) => handed !== text)
    .map(({ page, field, handed, text }) => ({
      page,
      field,
      name: field,
      kind: "open" as const,
      handed,
      reply: { sheet: "", cell: "", text },
      before: undefined,
    }));
  return {
    file: `ブランチ ${name}`,
    stands: true,
    origin: { edition: "", previous: "", mark: "", title: "" },
    department,
    answeredOn: "",
    cells,
    added: [],
    strays: [],
    notes: [],
  };
}

/** The measures of the edition branch, and the new ones that stand on departments' branches only. */
export function allMeasures(
  base: Edition,
  branches: readonly DepartmentBranch[],
): ReadonlyMap<MeasureId, Page<Measure>> {
  const measures = new Map(base.measures);
  for (const { edition } of branches)
    for (const [id, page] of edition.measures) if (!measures.has(id)) measures.set(id, page);
  return measures;
}
