import {
  hasOtherObject,
  isOtherDeed,
  isOtherTime,
  isTold,
  sharedDeed,
} from "../deeds/same-deed.ts";
import { contentOf, differLightly, differLittle } from "../notation/content-of.ts";
import { isLikeMatter, mayBeLike } from "./figure-context.ts";
import type { FigureContext } from "./figure-context.ts";
import { isAmountKind } from "./read-figures.ts";
import { contextIn, deedsOf, isSameUnit } from "./open-figure.ts";
import type { OpenFigure } from "./open-figure.ts";
import { goesOtherWay, isOneMatter } from "./other-words.ts";

/** Whether two figures of sentences that stand opposite say how much of one thing, as far as the words around them can tell. */
export function areLike(from: OpenFigure, to: OpenFigure): boolean {
  const [a, b] = [contextIn(from), contextIn(to)];
  return sameRise(a, b) && (isLikeMatter(a, b) || isToldAlike(from, to)) && !areApart(from, to);
}

/** Whether something tells two figures with words alike apart: the deed, whom it is done to, the year, the part and the whole, a name. */
export function areApart(from: OpenFigure, to: OpenFigure): boolean {
  if (!isAmountKind(to.figure.kind)) return false;
  return (
    isLastYears(from) !== isLastYears(to) ||
    hasOtherName(from, to) ||
    isPartOfWhole(from, to) ||
    isPartOfWhole(to, from) ||
    isFromElsewhere(from, to) ||
    (!isSameClause(from, to) && doOther(from, to))
  );
}

/** Whether something came from where the other went: 学校へ通告した, 学校から通告のあった. */
function isFromElsewhere(from: OpenFigure, to: OpenFigure): boolean {
  const says = ({ sentence }: OpenFigure): boolean => sentence.text.includes("から");
  if (says(from) === says(to)) return false;
  return goesOtherWay(contextIn(from).matter, contextIn(to).matter);
}

/** Whether the verbs say so. What went up here may go down there. */
function doOther(from: OpenFigure, to: OpenFigure): boolean {
  const [old, now] = [deedsOf(from), deedsOf(to)];
  if (contextIn(from).rise !== "") return isOtherTime(old, now);
  return isOtherDeed(old, now) || hasOtherObject(old, now);
}

/** Whether the clauses of two figures, each with its verb, are the same but for the figures: then their deeds are not asked for, which would take longer. */
function isSameClause(from: OpenFigure, to: OpenFigure): boolean {
  const [behind, before] = clauseOf(from);
  const [otherBehind, otherBefore] = clauseOf(to);
  return behind === otherBehind && before === otherBefore && /.[たるいりし]$/.test(behind);
}

/** What stands behind a figure and before it, up to the marks around. */
function clauseOf({ text, figure: { start, end } }: OpenFigure): readonly [string, string] {
  const behind = /^[^、。\n0-9０-９]*/.exec(text.slice(end, end + 40))?.[0] ?? "";
  const before =
    /[^、。\n0-9０-９】]*$/.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? "";
  return [behind, before];
}

/** Whether two figures are told of one deed, in words that say no more: 支援を終えた家庭は19世帯, 23世帯の支援を終えた. */
export function isToldAlike(from: OpenFigure, to: OpenFigure): boolean {
  const [a, b] = [contextIn(from), contextIn(to)];
  // Asked first, for it takes far less time than to read the deeds of two sentences.
  const mayBe = isSameUnit(from, to) && differLittle(a.clause, b.clause, MOST_LETTERS);
  if (!mayBe || !mayBeLike(a, b)) return false;
  const light = lightBeside(from, to);
  return light !== "" && isLikeMatter(a, b, light);
}

/** Whether two figures are of one thing that is told in quite other words: 健診の未受診者は61人, 健診を受けていない者は54人. */
export function isInOtherWords(from: OpenFigure, to: OpenFigure): boolean {
  if (!isSameUnit(from, to) || !isAmountKind(to.figure.kind)) return false;
  const [a, b] = [contextIn(from), contextIn(to)];
  return (
    a.rise === b.rise &&
    a.marks === b.marks &&
    differLittle(a.clause, b.clause, MOST_LETTERS) &&
    isOneMatter(a.matter, b.matter) &&
    (!(a.isWeak || b.isWeak) || a.lead === b.lead) &&
    isLastYears(from) === isLastYears(to) &&
    !isPartOfWhole(from, to) &&
    !isPartOfWhole(to, from) &&
    !isOtherTime(deedsOf(from), deedsOf(to))
  );
}

/** Letters in which two clauses of one deed may differ: two verbs of two kanji with what is done. */
const MOST_LETTERS = 6;

/** The letters around two figures of one deed that do not say what is counted; "" where their deed is not sure to be one. */
function lightBeside(from: OpenFigure, to: OpenFigure): string {
  const deeds = deedsOf(from);
  // The other sentence is not read for the sake of a figure of which no deed is told.
  const deed = isTold(deeds) ? sharedDeed(deeds, deedsOf(to)) : "";
  return deed === "" ? "" : deed + SO_MANY + from.unit + (COUNTED_BY[from.unit] ?? "");
}

/** 昨年度の相談は80件: what is no figure of the year itself. */
function isLastYears({ figure, text }: OpenFigure): boolean {
  return LAST_YEARS.test(text.slice(Math.max(0, figure.start - 24), figure.start));
}

const LAST_YEARS = /(?:前年|昨年|前回)度?の[^、。\n]{1,16}$/;

/** Of うち虐待は30件 and 虐待は40件、うち相談は25件 one is a part, and the other the whole. */
function isPartOfWhole(part: OpenFigure, { text, figure }: OpenFigure): boolean {
  return (
    contextIn(part).marks.includes("うち") &&
    /^(?:であり|で)?、?(?:こ|そ)?(?:の)?うち/.test(text.slice(figure.end, figure.end + 8))
  );
}

/** 相談は120件、うち虐待は30件, 虐待は40件、うち相談は25件: two names that stand directly before their figures. */
export function hasOtherName(from: OpenFigure, to: OpenFigure): boolean {
  const [a, b] = [from.figure.name, to.figure.name];
  if (changeParts(from, to)) return true;
  if (!isTopic(from) || !isTopic(to)) return false;
  if (a === "" || b === "" || a.includes(b) || b.includes(a)) return false;
  if (areTurned(a, b)) return true;
  const isDirect = [from, to].every(({ text, figure }) =>
    text.slice(0, figure.start - 1).endsWith(figure.name),
  );
  return isDirect && !differLightly(contentOf(a), contentOf(b), lightBeside(from, to));
}

/** 教員が児童40人に聞いた, 児童が教員12人に聞いた: who is counted on one side does it on the other. */
function changeParts(from: OpenFigure, to: OpenFigure): boolean {
  const does = (name: string, { sentence }: OpenFigure): boolean =>
    sentence.text.startsWith(`${name}が`);
  const [a, b] = [from, to].map(
    ({ text, figure: { start } }) =>
      HEAD.exec(text.slice(Math.max(0, start - 12), start))?.[0] ?? "",
  );
  return (
    a !== undefined &&
    b !== undefined &&
    a.length > 1 &&
    b.length > 1 &&
    does(b, from) &&
    does(a, to)
  );
}

/** 児童を保護した職員, 職員が保護した児童: each is what the other is told of. */
function areTurned(a: string, b: string): boolean {
  const [head, other] = [a, b].map((name) => HEAD.exec(name)?.[0] ?? "");
  if (head === undefined || other === undefined || head.length < 2 || other.length < 2)
    return false;
  const isOne = head.includes(other) || other.includes(head);
  return !isOne && a.includes(other) && b.includes(head);
}

const HEAD = /[一-鿿ァ-ヺー]{1,12}$/;

function isTopic({ text, figure: { start } }: OpenFigure): boolean {
  return text.charAt(start - 1) === "は";
}

/** What some units count, where it is told beside them as well. */
const COUNTED_BY: Readonly<Record<string, string>> = {
  世帯: "家庭",
  校: "学",
  店: "舗",
  名: "児童生徒",
};
/** Letters of verbs that say how many there are: 900件に上った. */
const SO_MANY = "上達占当及至対";

/** 3名増 and 3名 are two things, but the same amount may go up here and down there. */
function sameRise(from: FigureContext, to: FigureContext): boolean {
  return (from.rise === "") === (to.rise === "");
}
