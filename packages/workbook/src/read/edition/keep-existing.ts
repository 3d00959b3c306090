import { goalOf, UNFILLED } from "@torikumi/record";
import type {
  Edition,
  ExtraField,
  Measure,
  MeasureId,
  Policy,
  PolicyId,
  Recommendation,
} from "@torikumi/record";
import type { Draft, DraftMeasure } from "../draft/draft.ts";
import type { NoteSink } from "../../notes/import-note.ts";
import { shorten } from "../../notes/shorten.ts";

/** Optional fields that a sheet may not have at all: an empty cell never takes them away. */
const KEPT = [
  "title",
  "rating",
  "items",
  "repostOf",
  "predecessors",
  "mergedInto",
  "carryOverReason",
  "endReason",
] as const;
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
    if (known === undefined || !isSilent)
      recommendations.set(number, value.title === "" ? { ...value, title: UNFILLED } : value);
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
  const left: string[] = [];
  for (const [id, { value }] of existing?.measures ?? []) {
    measures.set(id, value);
    if (existing !== undefined && !draft.measures.has(id) && !draft.unclear.has(id))
      left.push(`${id}「${shorten(goalOf(value, existing) ?? "")}」`);
  }
  if (left.length > 0) {
    const rest = left.length > LISTED ? ` ほか${left.length - LISTED}件` : "";
    note(
      whole(
        "warning",
        `今の年度版にあって取り込むファイルにない取組は、そのまま残しました: ${left.slice(0, LISTED).join("、")}${rest}。終わった取組なら「取組区分: 終了」にしてください。`,
      ),
    );
  }
  for (const [id, drafted] of draft.measures) {
    const before = existing?.measures.get(id)?.value;
    measures.set(
      id,
      before === undefined || existing === undefined
        ? withoutOpinion(drafted.measure)
        : merge(drafted, before, draft, existing),
    );
  }
  for (const [id, { hasMergedGoal }] of draft.measures) {
    const measure = measures.get(id);
    const owner = measure?.goalOf === undefined ? undefined : measures.get(measure.goalOf);
    if (hasMergedGoal && measure !== undefined && owner?.goalOf !== undefined)
      measures.set(id, { ...measure, goalOf: owner.goalOf });
  }
  return measures;
}

/** The column 委員会意見 makes pages of its own. */
function withoutOpinion({ opinion: _column, ...measure }: Measure): Measure {
  return measure;
}

function merge(drafted: DraftMeasure, before: Measure, draft: Draft, existing: Edition): Measure {
  const { measure } = drafted;
  const kept = KEPT.filter((key) => measure[key] === undefined && before[key] !== undefined);
  const { goal, goalOf } = keptGoal(drafted, before, draft, existing);
  const { goalOf: _before, opinion: _column, ...rest } = measure;
  return {
    ...rest,
    goal,
    ...(goalOf === undefined ? {} : { goalOf }),
    ...Object.fromEntries(kept.map((key) => [key, before[key]])),
    ...keptExtras(measure, before, draft.own?.extras),
    ...(before.opinion === undefined ? {} : { opinion: before.opinion }),
  };
}

/** The fields of the city's own in their order: those that the workbook has no column for stay as they were, as long as the city has them. */
function keptExtras(
  { extras: drafted = [] }: Measure,
  { extras: before = [] }: Measure,
  fields: readonly ExtraField[] | undefined,
): Pick<Measure, "extras"> {
  const texts = new Map([...before, ...drafted].map(({ name, text }) => [name, text]));
  const names = fields?.map(({ name }) => name) ?? [...texts.keys()];
  const extras = names.flatMap((name) => {
    const text = texts.get(name);
    return text === undefined ? [] : { name, text };
  });
  return extras.length === 0 ? {} : { extras };
}

/**
 * Whose goal it is. Where the measures of a merged cell changed places, the goal stays with the measure that had it;
 * a goal that stands in several cells stays shared as long as the texts are equal.
 */
function keptGoal(
  { measure, hasMergedGoal }: DraftMeasure,
  before: Measure,
  draft: Draft,
  existing: Edition,
): Pick<Measure, "goal" | "goalOf"> {
  const now = (id: MeasureId): Measure | undefined =>
    draft.measures.get(id)?.measure ?? existing.measures.get(id)?.value;
  const textOf = (found: Measure | undefined): string | undefined =>
    found?.goalOf === undefined ? found?.goal : now(found.goalOf)?.goal;
  const text = textOf(measure) ?? "";
  const own = measure.goalOf;
  if (own === undefined || hasMergedGoal) {
    const shared = before.goalOf;
    const owner = shared === undefined ? undefined : existing.measures.get(shared)?.value;
    const drafted = shared === undefined ? undefined : draft.measures.get(shared);
    const isFree = drafted?.measure.goalOf === undefined || drafted.hasMergedGoal;
    const isShared = shared !== undefined && owner?.goalOf === undefined && isFree;
    if (isShared && textOf(now(shared)) === text) return { goal: before.goal, goalOf: shared };
  }
  const isOwner = own !== undefined && existing.measures.get(own)?.value.goalOf === measure.id;
  if (hasMergedGoal && isOwner) return { goal: text };
  return own === undefined ? { goal: measure.goal } : { goal: measure.goal, goalOf: own };
}

function whole(severity: "warning" | "info", message: string): Parameters<NoteSink>[0] {
  return { severity, sheet: "", cell: "", message };
}
