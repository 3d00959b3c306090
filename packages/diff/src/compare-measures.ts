import { TEXT_FIELDS } from "@torikumi/record";
import type { Edition, Measure, TextField } from "@torikumi/record";
import { carryOverIn } from "./carry-over.ts";
import { compareDepartments } from "./compare-departments.ts";
import type { Renaming } from "./compare-departments.ts";
import { compareTexts } from "./compare-texts.ts";
import type { ChangeKind, FigureChange, MeasureChange, TextChange } from "./edition-changes.ts";

/** What measures are compared within. */
export interface Surroundings {
  readonly before: Edition;
  readonly after: Edition;
  readonly renaming: Renaming;
  /** The two editions report different fiscal years, so that last year's text is 据置. */
  readonly newYear: boolean;
}

/** The committee's order. */
const KINDS: readonly ChangeKind[] = [
  "区分",
  "担当",
  "組織名",
  "数値",
  "実質",
  "字句",
  "表記",
  "据置",
];
/** The texts in which a new year is reported. */
const YEARLY: ReadonlySet<TextField> = new Set(["progress", "evaluation", "plan"]);

/**
 * Everything that changed from one state of a measure to another; undefined where nothing did.
 * In a new year, texts that stayed the same are listed as 据置, but are no change by themselves.
 */
export function compareMeasures(
  before: Measure,
  after: Measure,
  around: Surroundings,
): MeasureChange | undefined {
  const category =
    before.category === after.category ? undefined : { from: before.category, to: after.category };
  const departments = compareDepartments(before.departments, after.departments, around.renaming);
  const texts: TextChange[] = [];
  const figures: FigureChange[] = [];
  for (const field of TEXT_FIELDS) {
    const [old, now] =
      field === "goal" ? goalsOf(before, after, around) : [before[field] ?? "", after[field] ?? ""];
    const change = compareField(field, old, now, around.newYear);
    if (change === undefined) continue;
    texts.push(change.text);
    if (change.text.kind !== "据置") figures.push(...change.figures);
  }
  const keys = compareKeys(before, after);
  const isSame = texts.every((text) => text.edits.length === 0);
  if (category === undefined && departments === undefined && isSame && keys.length === 0)
    return undefined;
  return {
    id: after.id,
    ...(before.id === after.id ? {} : { previousId: before.id }),
    kinds: kindsOf({ category, departments, texts, figures }),
    ...(category === undefined ? {} : { category }),
    ...(departments === undefined ? {} : { departments }),
    texts,
    figures,
    keys,
  };
}

function compareField(
  field: TextField,
  before: string,
  after: string,
  newYear: boolean,
): { readonly text: TextChange; readonly figures: readonly FigureChange[] } | undefined {
  const isYearly = newYear && YEARLY.has(field) && before !== "";
  if (before === after) {
    return isYearly
      ? { text: { field, kind: "据置", edits: [], carriedOver: "identical" }, figures: [] }
      : undefined;
  }
  const { kind = "字句", edits, rewritten, figures } = compareTexts(before, after);
  // A text in which words or particles changed is not last year's.
  const carriedOver =
    isYearly && (kind === "数値" || kind === "表記") ? carryOverIn(edits) : undefined;
  const judged = carriedOver === "years" ? "据置" : carriedOver === "numbers" ? "数値" : kind;
  const text: TextChange = {
    field,
    kind: judged,
    edits,
    ...(rewritten === undefined ? {} : { rewritten }),
    ...(carriedOver === undefined ? {} : { carriedOver }),
  };
  return { text, figures: figures.map((figure) => ({ field, ...figure })) };
}

/** The goals to compare: shared ones only where a measure shares now and did not, or shares another, and both texts are at hand. */
function goalsOf(before: Measure, after: Measure, around: Surroundings): readonly [string, string] {
  if (before.goalOf === after.goalOf) return [before.goal, after.goal];
  const old = effectiveGoal(before, around.before);
  const now = effectiveGoal(after, around.after);
  return old === undefined || now === undefined ? ["", ""] : [old, now];
}

/** The goal that holds for a measure, its own or the one it shares; undefined where that measure is not loaded. */
export function effectiveGoal(measure: Measure, edition: Edition): string | undefined {
  const seen = new Set<string>();
  let current: Measure | undefined = measure;
  while (current?.goalOf !== undefined && !seen.has(current.id)) {
    seen.add(current.id);
    current = edition.measures.get(current.goalOf)?.value;
  }
  return current?.goalOf === undefined ? current?.goal : undefined;
}

function compareKeys(before: Measure, after: Measure): MeasureChange["keys"] {
  // The predecessor that says where the measure comes from is the move itself.
  const predecessor = after.predecessor === before.id ? before.predecessor : after.predecessor;
  const rows: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ["取組内容", before.goalOf, after.goalOf],
    ["再掲", before.repostOf, after.repostOf],
    ["前身", before.predecessor, predecessor],
    ["据置理由", before.carryOverReason, after.carryOverReason],
    ["終了理由", before.endReason, after.endReason],
  ];
  return rows
    .filter(([, from, to]) => (from ?? "") !== (to ?? ""))
    .map(([key, from, to]) => ({ key, from: from ?? "", to: to ?? "" }));
}

type Parts = Pick<MeasureChange, "texts" | "figures"> & {
  readonly category: MeasureChange["category"] | undefined;
  readonly departments: MeasureChange["departments"] | undefined;
};

function kindsOf({ category, departments, texts, figures }: Parts): readonly ChangeKind[] {
  const found = new Set<ChangeKind>(texts.map((text) => text.kind));
  if (category !== undefined) found.add("区分");
  if (departments !== undefined && departments.added.length + departments.removed.length > 0)
    found.add("担当");
  if (departments !== undefined && departments.renamed.length > 0) found.add("組織名");
  if (figures.some((figure) => typeof figure.from === "number")) found.add("数値");
  return KINDS.filter((kind) => found.has(kind));
}
