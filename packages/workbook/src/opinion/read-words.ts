import { isDate, isOpinionTarget, nearest, OPINION_STATES, WHOLE } from "@torikumi/record";
import { plainId } from "../layout/plain-id.ts";

/** What an opinion is on, as a cell says it: 2-ア-1, 取組２－ア－１, 取組方針2-ア, 提言2, 全体. Undefined for anything else. */
export function readTarget(cell: string): string | undefined {
  const plain = plainId(cell);
  if (plain === WHOLE || plain === "全般") return WHOLE;
  const word = plain.replace(/^(?:取組方針|取組|提言)(?=\d)/u, "");
  return isOpinionTarget(word) ? word : undefined;
}

const ERAS: Readonly<Record<string, number>> = { 令和: 2018, r: 2018, 平成: 1988, h: 1988 };
const DAY =
  /^(?:(令和|平成|[rh])(元|\d{1,2})|(\d{4}))[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:\([月火水木金土日]\))?$/u;

/** A day as a cell says it: 2026-08-20, 2026/8/20, 令和8年8月20日（木）, R8.8.20. Undefined for anything else. */
export function readDay(cell: string): string | undefined {
  const plain = cell.normalize("NFKC").toLowerCase().replace(/\s/gu, "");
  const [found, era, ofEra, western, month = "", day = ""] = DAY.exec(plain) ?? [];
  if (found === undefined) return undefined;
  const year =
    western ?? String((ERAS[era ?? ""] ?? 0) + (ofEra === "元" ? 1 : Number(ofEra ?? 0)));
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDate(date) ? date : undefined;
}

/** A word of 処理, full-width forms and a trailing み aside; undefined for another, with the word that must have been meant where one is near. */
export function readState(
  cell: string,
):
  | { readonly state: string }
  | { readonly state?: undefined; readonly guess?: string | undefined } {
  const plain = cell.normalize("NFKC").replace(/\s/gu, "");
  const word = plain === "対応済み" ? "対応済" : plain;
  if (OPINION_STATES.some((state) => state === word)) return { state: word };
  return { guess: nearest(word, OPINION_STATES) };
}
