import type { TextField } from "@torikumi/record";
import type {
  DeadlineChange,
  FigureChange,
  TextChange,
  UnpairedAmount,
} from "../changes/edition-changes.ts";
import type { FigurePair } from "../figures/pair-figures.ts";
import { readFigures } from "../figures/read-figures.ts";
import type { NumberToken } from "../numbers/number-token.ts";
import { compareTexts } from "../text/compare-texts.ts";
import { carryOverIn } from "../years/carry-over.ts";
import { keepsDeadline, movedDeadlines } from "../years/moved-deadlines.ts";
import { yearPartOf } from "../years/year-part.ts";
import type { Renaming } from "./compare-departments.ts";

/** The texts in which a new year is reported. */
const YEARLY: ReadonlySet<TextField> = new Set(["progress", "evaluation", "plan"]);

/** How one text of a measure changed. */
export interface FieldComparison {
  readonly text: TextChange;
  readonly figures: readonly FigureChange[];
  readonly unpaired: readonly UnpairedAmount[];
  readonly deadlines: readonly DeadlineChange[];
  /** Whether a deadline stays while another moves, so that it was moved by hand and not with the year. */
  readonly isOneOfSeveral: boolean;
}

/** What a field is compared within. */
export interface FieldSurroundings {
  readonly renaming: Renaming;
  /** How many fiscal years later the second edition is; other than 0, last year's text is 据置. */
  readonly yearsOn: number;
}

/** Compares one text of a measure in two editions; undefined where it is the same and no new year is reported. */
export function compareField(
  field: TextField,
  { from: before, to: after }: { readonly from: string; readonly to: string },
  { yearsOn, renaming }: FieldSurroundings,
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
          isOneOfSeveral: false,
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
    kind:
      carriedOver === "years"
        ? "据置"
        : isWordingAlone
          ? wordsAlone(verdict.words)
          : kind === "実質" && isRenamed(before, after, renaming)
            ? "組織名"
            : kind,
    edits,
    ...(rewritten === undefined ? {} : { rewritten }),
    ...(carriedOver === undefined ? {} : { carriedOver }),
  };
  return {
    text,
    figures: told.map((figure) => ({ field, ...figure })),
    unpaired: unpaired.map((amount) => ({ field, ...amount })),
    deadlines: deadlines.map((deadline) => ({ field, ...deadline })),
    isOneOfSeveral: deadlines.length > 0 && keepsDeadline(before, after, sentences),
  };
}

/** Whether a figure is the date of a deadline, which is told as one. */
function isDeadline({ written }: FigurePair, from: string, to: string): boolean {
  return written !== undefined && from.startsWith(written.from) && to.startsWith(written.to);
}

/** Whether nothing but names changed that the register says were changed (健康づくり部 → 健康増進部), beside wording. */
function isRenamed(before: string, after: string, { register }: Renaming): boolean {
  let renamed = before;
  for (const { name, successors } of register) {
    const [from, to] = [withoutBureau(name), withoutBureau(successors[0] ?? "")];
    if (successors.length === 1 && from !== to && before.includes(from) && after.includes(to))
      renamed = renamed.replaceAll(from, to);
  }
  if (renamed === before) return false;
  const { kind = "表記" } = compareTexts(renamed, after);
  return kind === "表記" || kind === "字句";
}

/** The name as texts write it: 健康づくり部 for 保）健康づくり部. */
function withoutBureau(name: string): string {
  return name.replace(/^[^）)]{1,2}[）)]/, "");
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
  if (typeof figure.from === "number") return false;
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
