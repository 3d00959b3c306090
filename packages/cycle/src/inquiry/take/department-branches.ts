import type { Edition, MeasureId, Page, Measure } from "@torikumi/record";
import {
  listBranches,
  openIfThere,
  openSource,
  readPatches,
  type Branch,
  type FolderSource,
} from "@torikumi/source";
import { readEdition } from "../../edition/read-edition.ts";
import { fieldText } from "../merge/merge-replies.ts";
import type { ReadReply } from "../read-replies.ts";

/** A department's branch as it stands. */
export interface DepartmentBranch extends Branch {
  readonly edition: Edition;
  /** The edition where the branch left the one that is checked out. */
  readonly base: Edition;
}

/** The branch of a department, e.g. `回答/r8/子）児童相談所`, for an edition by the name of its tag: what Git takes for no name is replaced. */
export function branchName(edition: string, department: string): string {
  const plain = department
    .normalize("NFC")
    .replace(/[\s~^:?*[\]\\/\p{Cc}]|\.\.|@\{/gu, "_")
    .replace(/^[.-]|\.$|\.lock$/gu, "_");
  return `回答/${edition}/${plain}`;
}

/** The departments' branches of an edition that are there already; `folder` is the edition's place in the repository. */
export async function openBranches(
  { place }: FolderSource,
  edition: string,
  folder: string,
): Promise<readonly DepartmentBranch[]> {
  const found: DepartmentBranch[] = [];
  for (const branch of await listBranches(`回答/${edition}/`, place)) {
    const source = await openIfThere(`${branch.commit}:${folder}`, place);
    if (source === undefined) continue;
    const range = { base: "HEAD", head: branch.commit, folder };
    const { mergeBase } = await readPatches(range, place);
    const start = await openSource(`${mergeBase}:${folder}`, place);
    const edition = await readEdition(source);
    found.push({ ...branch, edition, base: await readEdition(start) });
    await Promise.all([source.close(), start.close()]);
  }
  return found;
}

const FIELDS = ["category", "progress", "evaluation", "plan", "carryOverReason", "endReason"];

/** What a branch has changed since it left, as a reply to what stood there: so it takes part in every comparison. */
export function branchReply(
  { name, edition, base }: DepartmentBranch,
  department: string,
): ReadReply {
  const cells = [...base.measures].flatMap(([id, { value: before }]) =>
    FIELDS.map((field) => ({
      page: id,
      field,
      name: field,
      kind: "open" as const,
      handed: fieldText(before, field) ?? "",
      reply: {
        sheet: "",
        cell: "",
        text: fieldText(edition.measures.get(id)?.value, field) ?? "",
      },
      before: undefined,
    })),
  );
  return {
    file: `ブランチ ${name}`,
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
