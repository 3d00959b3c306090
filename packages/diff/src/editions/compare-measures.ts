import { goalOf, TEXT_FIELDS } from "@torikumi/record";
import type { Edition, Measure, Page, TextField } from "@torikumi/record";
import { carryOverIn } from "../years/carry-over.ts";
import { compareDepartments } from "./compare-departments.ts";
import type { Renaming } from "./compare-departments.ts";
import { movedDeadlines } from "../years/moved-deadlines.ts";
import { yearPartOf } from "../years/year-part.ts";
import type { NumberToken } from "../numbers/number-token.ts";
import { compareTexts } from "../text/compare-texts.ts";
import { readFigures } from "../figures/read-figures.ts";
import type { FigurePair } from "../figures/pair-figures.ts";
import type {
  ChangeKind,
  DeadlineChange,
  FigureChange,
  MeasureChange,
  TextChange,
  UnpairedAmount,
  UnreadablePart,
} from "../changes/edition-changes.ts";
import { isReadableKey, unreadableParts } from "./unreadable-parts.ts";

/** What measures are compared within. */
export interface Surroundings {
  readonly before: Edition;
  readonly after: Edition;
  readonly renaming: Renaming;
  /** How many fiscal years later the second edition is; other than 0, last year's text is 据置. */
  readonly yearsOn: number;
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
/** The texts in which a new year is reported. */
const YEARLY: ReadonlySet<TextField> = new Set(["progress", "evaluation", "plan"]);

/**
 * Everything that changed from one state of a measure to another; undefined where nothing did.
 * In a new year, texts that stayed the same are listed as 据置, but are no change by themselves.
 * What could not be read on one side is named in `unreadable` and not compared.
 */
export function compareMeasures(
  old: Page<Measure>,
  now: Page<Measure>,
  around: Surroundings,
): MeasureChange | undefined {
  const [before, after] = [old.value, now.value];
  const unread = new Set([...unreadableParts(old), ...unreadableParts(now)]);
  const category =
    before.category === after.category || unread.has("category")
      ? undefined
      : { from: before.category, to: after.category };
  const departments = unread.has("departments")
    ? undefined
    : compareDepartments(before.departments, after.departments, around.renaming);
  const texts: TextChange[] = [];
  const figures: FigureChange[] = [];
  const unpaired: UnpairedAmount[] = [];
  const deadlines: DeadlineChange[] = [];
  for (const field of TEXT_FIELDS) {
    if (unread.has(field)) continue;
    const [from, to] =
      field === "goal" ? goalsOf(before, after, around) : [before[field] ?? "", after[field] ?? ""];
    const change = compareField(field, from, to, around.yearsOn);
    if (change === undefined) continue;
    texts.push(change.text);
    deadlines.push(...change.deadlines);
    if (change.text.kind === "据置") continue;
    figures.push(...change.figures);
    unpaired.push(...change.unpaired);
  }
  const allKeys = compareKeys(before, after);
  const keys = allKeys.filter(
    ({ key, from, to }) => isReadableKey(old, key, from) && isReadableKey(now, key, to),
  );
  if (keys.length < allKeys.length) unread.add("keys");
  const unreadable = PARTS.filter((part) => unread.has(part) && differs(part, before, after));
  const isSame = texts.every(isUnchangedText) && unreadable.length === 0;
  if (category === undefined && departments === undefined && isSame && keys.length === 0)
    return undefined;
  return {
    id: after.id,
    ...(before.id === after.id ? {} : { previousId: before.id }),
    kinds: kindsOf({
      category,
      departments,
      texts,
      figures,
      unpaired,
      isPutOff: deadlines.some(({ months }) => months !== around.yearsOn * 12),
    }),
    ...(category === undefined ? {} : { category }),
    ...(departments === undefined ? {} : { departments }),
    texts,
    figures,
    unpaired,
    deadlines,
    keys,
    ...(unreadable.length === 0 ? {} : { unreadable }),
  };
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

interface FieldComparison {
  readonly text: TextChange;
  readonly figures: readonly FigureChange[];
  readonly unpaired: readonly UnpairedAmount[];
  readonly deadlines: readonly DeadlineChange[];
}

function compareField(
  field: TextField,
  before: string,
  after: string,
  yearsOn: number,
): FieldComparison | undefined {
  const isYearly = yearsOn !== 0 && YEARLY.has(field) && before !== "";
  if (before === after) {
    return isYearly
      ? {
          text: {
            field,
            kind: "据置",
            edits: [{ op: "keep", text: before }],
            carriedOver: "identical",
          },
          figures: [],
          unpaired: [],
          deadlines: [],
        }
      : undefined;
  }
  const {
    kind = "字句",
    verdict,
    sentences,
    edits,
    rewritten,
    figures,
    unpaired,
  } = compareTexts(before, after);
  // A text in which words or particles changed is not last year's.
  const carriedOver =
    isYearly && (kind === "数値" || kind === "表記") ? carryOverIn(edits, { yearsOn }) : undefined;
  const deadlines = movedDeadlines(sentences);
  const told = figures.filter(
    (figure) =>
      !(isYearly && movedAlong(figure, yearsOn)) &&
      !deadlines.some(({ from, to }) => isDeadline(figure, from, to)),
  );
  const isWordingAlone =
    isYearly &&
    kind === "数値" &&
    !verdict.isCounted &&
    verdict.numbers.every(([from, to]) => isRolled(from, to, yearsOn));
  const text: TextChange = {
    field,
    kind: carriedOver === "years" ? "据置" : isWordingAlone ? wordsAlone(verdict.words) : kind,
    edits,
    ...(rewritten === undefined ? {} : { rewritten }),
    ...(carriedOver === undefined ? {} : { carriedOver }),
  };
  return {
    text,
    figures: told.map((figure) => ({ field, ...figure })),
    unpaired: unpaired.map((amount) => ({ field, ...amount })),
    deadlines: deadlines.map((deadline) => ({ field, ...deadline })),
  };
}

/** Whether a figure is the date of a deadline, which is told as one. */
function isDeadline({ written }: FigurePair, from: string, to: string): boolean {
  return written !== undefined && from.startsWith(written.from) && to.startsWith(written.to);
}

function wordsAlone(words: "同じ" | "表記" | "字句" | "実質"): TextChange["kind"] {
  return words === "同じ" ? "字句" : words;
}

/** Whether a number is a year (or a date) that moved on by exactly the years between the editions. */
function isRolled(from: NumberToken, to: NumberToken, yearsOn: number): boolean {
  const [old, now] = [yearPartOf(from), yearPartOf(to)];
  return (
    old !== undefined &&
    now !== undefined &&
    now.year - old.year === yearsOn &&
    old.rest === now.rest
  );
}

/** Whether a figure is a year or a date that moved with the edition: 令和６年度→令和７年度, 令和６年３月29日→令和７年３月29日 from r6 to r7 are no news. */
function movedAlong(figure: FigurePair, yearsOn: number): boolean {
  const [from] = readFigures(figure.written?.from ?? "");
  const [to] = readFigures(figure.written?.to ?? "");
  if (from === undefined || from.kind !== to?.kind) return false;
  if (from.kind !== "year" && from.kind !== "date") return false;
  const [old, now] = [YEAR.exec(from.key), YEAR.exec(to.key)];
  return (
    old !== null && now !== null && Number(now[1]) - Number(old[1]) === yearsOn && old[2] === now[2]
  );
}

/** A key of a year or date: the western year, and what follows it. */
const YEAR = /^([0-9]{4})(.*)$/;

/** The goals to compare: shared ones only where a measure shares now and did not, or shares another, and both texts are at hand. */
function goalsOf(before: Measure, after: Measure, around: Surroundings): readonly [string, string] {
  if (before.goalOf === after.goalOf) return [before.goal, after.goal];
  const old = goalOf(before, around.before);
  const now = goalOf(after, around.after);
  return old === undefined || now === undefined ? ["", ""] : [old, now];
}

function compareKeys(before: Measure, after: Measure): MeasureChange["keys"] {
  // The predecessor that says where the measure comes from is the move itself.
  const predecessors = after.predecessors?.filter((id) => id !== before.id);
  const rows: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ["見出し", before.title, after.title],
    ["取組内容", before.goalOf, after.goalOf],
    ["再掲", before.repostOf, after.repostOf],
    ["前身", before.predecessors?.join("、"), predecessors?.join("、")],
    ["統合先", before.mergedInto, after.mergedInto],
    ["据置理由", before.carryOverReason, after.carryOverReason],
    ["終了理由", before.endReason, after.endReason],
  ];
  return rows
    .filter(([, from, to]) => (from ?? "") !== (to ?? ""))
    .map(([key, from, to]) => ({ key, from: from ?? "", to: to ?? "" }));
}

type Parts = Pick<MeasureChange, "texts" | "figures" | "unpaired"> & {
  readonly category: MeasureChange["category"] | undefined;
  readonly departments: MeasureChange["departments"] | undefined;
  /** Whether a deadline moved by more or less than the years between the editions. */
  readonly isPutOff: boolean;
};

function kindsOf({
  category,
  departments,
  texts,
  figures,
  unpaired,
  isPutOff,
}: Parts): readonly ChangeKind[] {
  const found = new Set<ChangeKind>(texts.map((text) => text.kind));
  if (category !== undefined) found.add("区分");
  if (departments !== undefined && departments.added.length + departments.removed.length > 0)
    found.add("担当");
  if (departments !== undefined && departments.renamed.length > 0) found.add("組織名");
  if (figures.some(isAmount) || unpaired.length > 0 || isPutOff) found.add("数値");
  return CHANGE_KINDS.filter((kind) => found.has(kind));
}

/** Whether a figure is an amount and no year, date or ordinal; where its unit changed it is written out. */
function isAmount({ from, written }: FigureChange): boolean {
  return typeof from === "number" || readFigures(written?.from ?? "")[0]?.kind === "number";
}
