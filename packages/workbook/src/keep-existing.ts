import type {
  Edition,
  Measure,
  MeasureId,
  Policy,
  PolicyId,
  Recommendation,
} from "@torikumi/record";
import type { Draft, DraftMeasure } from "./draft.ts";
import type { NoteSink } from "./import-note.ts";
import { shorten } from "./shorten.ts";

/** Optional fields that a sheet may not have at all: an empty cell never takes them away. */
const KEPT = ["repostOf", "predecessor", "carryOverReason", "endReason", "opinion"] as const;
/** So many names are listed in one note; the rest is counted. */
const LISTED = 30;

/** The pages of an edition after an import, each map in any order. */
export interface KeptPages {
  readonly recommendations: ReadonlyMap<number, Recommendation>;
  readonly policies: ReadonlyMap<PolicyId, Policy>;
  readonly measures: ReadonlyMap<MeasureId, Measure>;
}

/** Lays a workbook over existing pages: their keys stay, and so does every page that the workbook does not speak of. */
export function keepExisting(
  draft: Draft,
  existing: Edition | undefined,
  note: NoteSink,
): KeptPages {
  const recommendations = new Map<number, Recommendation>();
  for (const [number, { value }] of existing?.recommendations ?? [])
    recommendations.set(number, value);
  for (const [number, value] of draft.recommendations) {
    const known = recommendations.get(number);
    const isSilent = value.title === "" && value.items.length === 0;
    if (known === undefined || !isSilent) recommendations.set(number, value);
    if ((known === undefined || !isSilent) && value.title === "")
      note(
        whole(
          "warning",
          `提言${number}の題名がありません。取り込んだ後に「${number}/index.md」に書いてください。`,
        ),
      );
  }
  const policies = new Map<PolicyId, Policy>();
  for (const [id, { value }] of existing?.policies ?? []) policies.set(id, value);
  for (const [id, value] of draft.policies) {
    const known = policies.get(id);
    if (known === undefined || value.direction !== "") policies.set(id, value);
    if (known === undefined && value.direction === "")
      note(
        whole(
          "warning",
          `取組方針「${id}」の方向性がありません。取り込んだ後に「${id.replace("-", "/")}/index.md」に書いてください。`,
        ),
      );
  }
  return { recommendations, policies, measures: keepMeasures(draft, existing, note) };
}

function keepMeasures(
  draft: Draft,
  existing: Edition | undefined,
  note: NoteSink,
): ReadonlyMap<MeasureId, Measure> {
  const measures = new Map<MeasureId, Measure>();
  const left: MeasureId[] = [];
  for (const [id, { value }] of existing?.measures ?? []) {
    measures.set(id, value);
    if (!draft.measures.has(id)) left.push(id);
  }
  if (left.length > 0) {
    const rest = left.length > LISTED ? ` ほか${left.length - LISTED}件` : "";
    note(
      whole(
        "warning",
        `今の年度版にあってブックにない取組は、消さずに残しました: ${left.slice(0, LISTED).join("、")}${rest}。終わった取組なら「取組区分: 終了」にしてください。`,
      ),
    );
  }
  const moved = existing === undefined ? undefined : goalIndex(existing);
  for (const [id, drafted] of draft.measures) {
    const before = existing?.measures.get(id)?.value;
    if (!drafted.hasOwnId && moved !== undefined) noteMoved(drafted, before, moved, draft, note);
    measures.set(
      id,
      before === undefined ? drafted.measure : merge(drafted, before, draft, existing),
    );
  }
  return measures;
}

function merge(
  { measure }: DraftMeasure,
  before: Measure,
  draft: Draft,
  existing: Edition | undefined,
): Measure {
  const kept = KEPT.filter((key) => measure[key] === undefined && before[key] !== undefined);
  const shared = before.goalOf;
  const target =
    shared === undefined
      ? undefined
      : (draft.measures.get(shared)?.measure ?? existing?.measures.get(shared)?.value);
  const isStillShared =
    measure.goalOf === undefined &&
    target !== undefined &&
    target.goalOf === undefined &&
    target.goal === measure.goal;
  return {
    ...measure,
    ...Object.fromEntries(kept.map((key) => [key, before[key]])),
    ...(isStillShared && shared !== undefined ? { goalOf: shared, goal: before.goal } : {}),
  };
}

/** Which existing measure had a goal, by its text. */
function goalIndex(existing: Edition): ReadonlyMap<string, MeasureId> {
  const index = new Map<string, MeasureId>();
  for (const [id, { value }] of existing.measures)
    if (value.goal !== "" && !index.has(value.goal)) index.set(value.goal, id);
  return index;
}

/** Without ids on the sheet a new row in the middle shifts all rows below it: say so where it looks like that. */
function noteMoved(
  { measure, sheet, cell }: DraftMeasure,
  before: Measure | undefined,
  goals: ReadonlyMap<string, MeasureId>,
  draft: Draft,
  note: NoteSink,
): void {
  if (measure.goal === "" || measure.goal === before?.goal) return;
  const elsewhere = goals.get(measure.goal);
  if (elsewhere === undefined || elsewhere === measure.id || before?.goalOf === elsewhere) return;
  if (draft.measures.get(elsewhere)?.measure.goal === measure.goal) return;
  note({
    severity: "warning",
    sheet,
    cell,
    message: `取組内容「${shorten(measure.goal)}」は今の年度版では ${elsewhere} にあります。行の順が変わったなら、「番号」の列を加えて番号を書いてください。`,
  });
}

function whole(severity: "warning" | "info", message: string): Parameters<NoteSink>[0] {
  return { severity, sheet: "", cell: "", message };
}
