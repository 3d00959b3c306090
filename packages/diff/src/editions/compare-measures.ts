import { ENDED, goalOf, TEXT_FIELDS, usesField } from "@torikumi/record";
import type { Edition, Measure, Page } from "@torikumi/record";
import { compareDepartments } from "./compare-departments.ts";
import { readFigures } from "../figures/read-figures.ts";
import type {
  ChangeKind,
  DeadlineChange,
  FigureChange,
  MeasureChange,
  TextChange,
  UnpairedAmount,
  UnreadablePart,
} from "../changes/edition-changes.ts";
import { compareField } from "./compare-field.ts";
import type { FieldSurroundings } from "./compare-field.ts";
import { slidDeadlines } from "../years/relative-deadlines.ts";
import { elsewhereOf, tellElsewhere } from "./tell-elsewhere.ts";
import { stillWaits, wentWithTheYear, withoutMark } from "./opened-parts.ts";
import { isReadableKey, unreadableParts } from "./unreadable-parts.ts";

/** What measures are compared within. */
export interface Surroundings extends FieldSurroundings {
  readonly before: Edition;
  readonly after: Edition;
}

/** The committee's order. */
export const CHANGE_KINDS: readonly ChangeKind[] = [
  "区分",
  "担当",
  "数値",
  "実質",
  "字句",
  "組織名",
  "表記",
  "据置",
];

/**
 * Everything that changed from one state of a measure to another; undefined where nothing did.
 * In a new year, texts that stayed the same are listed as 据置, but are no change by themselves; what only the beginning of its draft
 * took away is none either.
 * What could not be read on one side is named in `unreadable` and not compared.
 */
export function compareMeasures(
  old: Page<Measure>,
  now: Page<Measure>,
  around: Surroundings,
): MeasureChange | undefined {
  const [before, after] = [old.value, now.value];
  const unread = new Set([...unreadableParts(old), ...unreadableParts(now)]);
  const category = unread.has("category") ? undefined : compareCategories(before, after, around);
  const departments = unread.has("departments")
    ? undefined
    : compareDepartments(before.departments, after.departments, around.renaming);
  const texts: TextChange[] = [];
  const figures: FigureChange[] = [];
  const unpaired: UnpairedAmount[] = [];
  const deadlines: DeadlineChange[] = [];
  const slid: DeadlineChange[] = [];
  let isOneOfSeveral = false;
  const isNewYear = around.yearsOn > 0;
  // Where somebody has yet to go through the texts, nothing was promised anew.
  const isPlanned = isNewYear && !stillWaits(after, TEXT_FIELDS);
  const elsewhere = elsewhereOf(before, after, around);
  for (const field of TEXT_FIELDS) {
    if (unread.has(field)) continue;
    const [from, to] =
      field === "goal" ? goalsOf(before, after, around) : [before[field] ?? "", after[field] ?? ""];
    if (isNewYear && wentWithTheYear(from, to)) continue;
    const sides = { from: withoutMark(from), to: withoutMark(to) };
    if (field === "plan" && isPlanned)
      for (const one of slidDeadlines(sides.from, sides.to, around.yearsOn))
        slid.push({ field, ...one });
    const compared = compareField(field, sides, around);
    if (compared === undefined) continue;
    const change = elsewhere === undefined ? compared : tellElsewhere(compared, elsewhere);
    texts.push(change.text);
    deadlines.push(...change.deadlines);
    isOneOfSeveral ||= change.isOneOfSeveral;
    if (change.text.kind === "据置") continue;
    figures.push(...change.figures);
    unpaired.push(...change.unpaired);
  }
  const allKeys = compareKeys(before, after, around);
  const keys = allKeys.filter(
    ({ key, from, to }) => isReadableKey(old, key, from) && isReadableKey(now, key, to),
  );
  if (keys.length < allKeys.length) unread.add("keys");
  const unreadable = PARTS.filter((part) => unread.has(part) && differs(part, before, after));
  const isSame = texts.every(isUnchangedText) && unreadable.length === 0;
  const isUntouched = isSame && slid.length === 0 && keys.length === 0;
  if (category === undefined && departments === undefined && isUntouched) return undefined;
  return {
    id: after.id,
    ...(before.id === after.id ? {} : { previousId: before.id }),
    kinds: kindsOf({
      category,
      departments,
      texts,
      figures,
      unpaired,
      isOwnChanged: ownRows(before, after, around).some(([own]) =>
        keys.some(({ key }) => key === own),
      ),
      isPutOff:
        slid.length > 0 ||
        isOneOfSeveral ||
        deadlines.some(({ months }) => months !== around.yearsOn * 12),
    }),
    ...(category === undefined ? {} : { category }),
    ...(departments === undefined ? {} : { departments }),
    texts,
    figures,
    unpaired,
    deadlines: [...deadlines, ...slid],
    keys,
    ...(unreadable.length === 0 ? {} : { unreadable }),
  };
}

/** Between a year with categories and one without nothing can have changed but that a measure ends. */
function compareCategories(
  { category: from }: Measure,
  { category: to }: Measure,
  { before, after }: Surroundings,
): MeasureChange["category"] {
  if (from === to) return undefined;
  const areCompared = [before, after].every(({ index }) => usesField(index?.value, "category"));
  return areCompared || from === ENDED || to === ENDED ? { from, to } : undefined;
}

const PARTS: readonly UnreadablePart[] = ["category", "departments", "keys", ...TEXT_FIELDS];

/** Whether a part seems to differ; one that reads the same on both sides needs no word. */
function differs(part: UnreadablePart, before: Measure, after: Measure): boolean {
  if (part === "keys") return true;
  if (part === "departments") return before.departments.join("\n") !== after.departments.join("\n");
  return (before[part] ?? "") !== (after[part] ?? "");
}

/** Whether a listed text is last year's to the character: 据置 with nothing but kept pieces. */
export function isUnchangedText(text: Pick<TextChange, "edits">): boolean {
  return text.edits.every(({ op }) => op === "keep");
}

/** The goals to compare: shared ones only where a measure shares now and did not, or shares another, and both texts are at hand. */
function goalsOf(before: Measure, after: Measure, around: Surroundings): readonly [string, string] {
  if (before.goalOf === after.goalOf) return [before.goal, after.goal];
  const old = goalOf(before, around.before);
  const now = goalOf(after, around.after);
  return old === undefined || now === undefined ? ["", ""] : [old, now];
}

type KeyRow = readonly [key: string, from: string | undefined, to: string | undefined];

function compareKeys(before: Measure, after: Measure, around: Surroundings): MeasureChange["keys"] {
  // The predecessor that says where the measure comes from is the move itself.
  const predecessors = after.predecessors?.filter((id) => id !== before.id);
  // What was split off never had the old one's name and reasons.
  const isSplitOff = before.id !== after.id && around.after.measures.has(before.id);
  const { title, carryOverReason } = isSplitOff ? {} : before;
  const rows: readonly KeyRow[] = [
    ["見出し", title, after.title],
    ...ownRows(before, after, around),
    ["項目", before.items?.join("、"), after.items?.join("、")],
    ["取組内容", before.goalOf, after.goalOf],
    ["再掲", before.repostOf, after.repostOf],
    ["前身", before.predecessors?.join("、"), predecessors?.join("、")],
    ["統合先", before.mergedInto, after.mergedInto],
    ["据置理由", carryOverReason, after.carryOverReason],
    ["終了理由", before.endReason, after.endReason],
  ];
  return rows
    .filter(([, from, to]) => (from ?? "") !== (to ?? ""))
    .map(([key, from, to]) => ({ key, from: from ?? "", to: to ?? "" }));
}

/** What of the city's own grade and fields changed: no wording, for nobody has compared the words. */
function ownRows(before: Measure, after: Measure, around: Surroundings): readonly KeyRow[] {
  const isGraded =
    around.yearsOn === 0 || after.rating !== undefined || !stillWaits(after, TEXT_FIELDS);
  const rating: KeyRow = ["評価", before.rating, after.rating];
  return [...(isGraded ? [rating] : []), ...extraRows(before, after, around)];
}

/** The city's own fields of either side, whole; a heading that no edition page names may be a slip of another. */
function extraRows(before: Measure, after: Measure, around: Surroundings): readonly KeyRow[] {
  if (before.extras === undefined && after.extras === undefined) return [];
  const known = new Set(
    [around.before, around.after].flatMap(({ index }) =>
      (index?.value.extras ?? []).map(({ name }) => name),
    ),
  );
  const textsOf = ({ extras = [] }: Measure): ReadonlyMap<string, string> =>
    new Map(extras.map(({ name, text }) => [name, text]));
  const [from, to] = [textsOf(before), textsOf(after)];
  return [...new Set([...to.keys(), ...from.keys()])]
    .filter((name) => known.has(name))
    .filter(
      (name) => around.yearsOn === 0 || !wentWithTheYear(from.get(name) ?? "", to.get(name) ?? ""),
    )
    .map((name) => [name, withoutMark(from.get(name) ?? ""), withoutMark(to.get(name) ?? "")]);
}

type Parts = Pick<MeasureChange, "texts" | "figures" | "unpaired"> & {
  readonly category: MeasureChange["category"] | undefined;
  readonly departments: MeasureChange["departments"] | undefined;
  /** Whether the grade, or a field of the city's own, is another. */
  readonly isOwnChanged: boolean;
  /** Whether a deadline moved otherwise than all of them with the years between the editions, or slid in unchanged words. */
  readonly isPutOff: boolean;
};

function kindsOf({
  category,
  departments,
  texts,
  figures,
  unpaired,
  isOwnChanged,
  isPutOff,
}: Parts): readonly ChangeKind[] {
  const found = new Set<ChangeKind>(texts.map((text) => text.kind));
  if (category !== undefined) found.add("区分");
  if (departments !== undefined && departments.added.length + departments.removed.length > 0)
    found.add("担当");
  if (departments !== undefined && departments.renamed.length > 0) found.add("組織名");
  if (figures.some(isAmount) || unpaired.length > 0 || isPutOff) found.add("数値");
  if (isOwnChanged) found.add("実質");
  return CHANGE_KINDS.filter((kind) => found.has(kind));
}

/** Whether a figure is an amount and no year, date or ordinal; where its unit changed it is written out. */
function isAmount({ from, written }: FigureChange): boolean {
  return typeof from === "number" || readFigures(written?.from ?? "")[0]?.kind === "number";
}
