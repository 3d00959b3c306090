import type { Edition, MeasureId, Page, Measure } from "@torikumi/record";
import { extraKey } from "../merge/field-keys.ts";
import { standingText, type MergeTarget } from "../merge/standing-text.ts";
import type { ReadReply } from "../read-replies.ts";
import type { DepartmentBranch } from "./open-branches.ts";

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
