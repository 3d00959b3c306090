import { clauseBehind } from "./clause-behind.ts";
import { startOf } from "../counted-number.ts";
import type { Counted } from "../counted-number.ts";
import type { NumberToken } from "../../numbers/number-token.ts";
import { counted } from "../label-behind.ts";
import { isNounUnit } from "../label-clause.ts";
import { nounPhraseBefore } from "../noun-phrase.ts";

/** What marks a part of what was told before. */
const PART = /うち(?:の|、|は)?(?:約|延べ|計)?$/;
/** 45項目中38項目. */
const OUT_OF = /^(?:中|のうち)、?約?$/;
/** 12か所は新規, 4件は緊急のもの. */
const KIND =
  /^(?:は|が)、?([一-鿿々ァ-ヺーA-Za-z]{2,10}|[0-9０-９]{1,2}(?:歳|か月)(?:未満|以上|以下))(?:の(?:もの|ため)?)?(?:である|であった|だった|です|でした|であり)?(?=[。、）)\n]|$)/;
const NO_KIND =
  /(?:[増減等位]|同数|同様|同程度|横ばい|最[多少大小高低長短]|以[上下内]|未満|程度|前後|未定|予定|見込み?|前年度?)$/;
/** What says how many of a whole there were. */
const HOW_MANY = /(?:の(?:延べ|総|合?計)?(?:回数|件数|人数|数|計|合計)|数)$/;
const LAST_NOUN = /(?:こども|子ども|[一-鿿ァ-ヺー]{2,10})$/;
const MOST_LENGTH = 26;

/**
 * What a part of a whole is, in the words behind it, where it has no noun of its own: 保健師が同行した訪問 in 訪問は310回で、うち128回は保健師が同行した.
 * `wholeAt` says what the number at a place counts. "" where that is not told.
 */
export function labelOfPart(
  { text, numbers, place, end, unit }: Counted,
  name: string,
  wholeAt: (place: number) => string,
): string {
  const start = startOf(numbers, place);
  const isPart =
    name === ""
      ? PART.test(text.slice(Math.max(0, start - 6), start)) ||
        isOutOf(text, numbers[place - 1], start) ||
        isTaken(text, { last: numbers[place - 1], start, unit })
      : isTaken(text, { last: numbers[place - 1], start, unit }) && name === wholeAt(place - 1);
  if (!isPart) return "";
  const noun = isOutOf(text, numbers[place - 1], start)
    ? nounAt(text, numbers, place - 1)
    : wholeOf({ text, numbers, place, unit }, wholeAt).replace(HOW_MANY, "");
  const found = noun.replace(/^.*の(?=[一-鿿ァ-ヺー]{2,}$)/, "");
  const whole =
    found ||
    (isNounUnit(unit) || /^(?:[人名校園区館店社組例]|項目|地区|事例)$/.test(unit)
      ? counted(unit)
      : "");
  if (whole === "") return "";
  const kind = KIND.exec(text.slice(end, end + 24))?.[1] ?? "";
  if (kind !== "" && (/^[0-9０-９]/.test(kind) || !NO_KIND.test(kind)))
    return kind.endsWith(whole) || kind.endsWith(unit)
      ? kind
      : `${kind}の${/[たるい][一-鿿]/.test(whole) ? (LAST_NOUN.exec(whole)?.[0] ?? whole) : whole}`;
  const told = clauseBehind(text, end)?.clause ?? "";
  // 5校で開いた says not what.
  if (name !== "" && !/[一-鿿ァ-ヺー]{2}|[をにがと]/.test(told)) return "";
  if (told === "" || told.includes(whole)) return told === "" ? "" : told + counted(unit);
  const isPlain = /^[一-鿿ァ-ヺー]+$/.test(whole) || told.length + whole.length <= 16;
  const last = isPlain ? whole : (LAST_NOUN.exec(whole)?.[0] ?? "");
  return last === "" || told.length + last.length > MOST_LENGTH ? "" : told + last;
}

function isOutOf(text: string, last: NumberToken | undefined, start: number): boolean {
  return last !== undefined && OUT_OF.test(text.slice(last.end, start));
}

/** The noun directly before a number: 市立高校8校, none in 全45項目. */
function nounAt(text: string, numbers: readonly NumberToken[], place: number): string {
  const start = startOf(numbers, place);
  return (
    nounPhraseBefore(text, numbers[place - 1]?.end ?? 0, start)?.text.replace(/^全$/, "") ?? ""
  );
}

/** Whether a figure has no name but that of the one before: 情報提供は7件あり、5件を家庭訪問につなげた, 45項目中38項目が適切とされた. */
function isTaken(
  text: string,
  {
    last,
    start,
    unit,
  }: { readonly last: NumberToken | undefined; readonly start: number; readonly unit: string },
): boolean {
  if (last === undefined || counted(last.unit) !== counted(unit)) return false;
  const between = text.slice(last.end, start);
  return (
    OUT_OF.test(between) ||
    /^(?:で|であり|があり|あり|を[^、。0-9]{2,12}し)、(?:このうち|うち)?$/.test(between)
  );
}

/** What the whole is of which a part is told: the number of the same unit before it in its sentence. */
function wholeOf(
  { text, numbers, place, unit }: Pick<Counted, "text" | "numbers" | "place" | "unit">,
  wholeAt: (place: number) => string,
): string {
  for (let at = place - 1; at >= 0; at -= 1) {
    const number = numbers[at];
    if (number === undefined || /[。\n]/.test(text.slice(number.end, startOf(numbers, at + 1))))
      return "";
    if (counted(number.unit) === counted(unit)) return ofWhole(text, number.end) || wholeAt(at);
  }
  return "";
}

/** 訪問 in 310回の訪問のうち. */
export function ofWhole(text: string, end: number): string {
  return OF_WHOLE.exec(text.slice(end, end + 24))?.[1] ?? "";
}

const OF_WHOLE = /^の([一-鿿々ァ-ヺー]{2,12})の?うち/;
