import { readFigures } from "@torikumi/diff";
import { numberOf } from "./number-of.ts";

/** An amount with the word right before it. */
export interface LabelledAmount {
  readonly label: string;
  /** What stands before it, up to の (試しの配布); "" for nothing. */
  readonly whose: string;
  readonly value: number;
  /** As written, but 人 is 名 and % is ％. */
  readonly unit: string;
  /** The amount with its unit, as written. */
  readonly written: string;
  /** Offsets of the amount in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

const AMOUNT =
  /([一-龠々ァ-ヺー]{2,12}(?:[しりけいき](?=[はがを：:、]))?)(?:は|が|を|：|:|、)?(?:延べ|のべ|合計|計)?([0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?(?:[億万千][0-9０-９,，]*){0,4})(件|名|人|回|世帯|家庭|か所|箇所|区|校|％|%|部|台|室|組|団体|施設|円|冊|食|枚|戸|棟|基|園|館|社|通|便|店)(?!に1|当たり|以上|以下|以内|未満|程度)/gu;
/** Units of two notations. */
const SAME_UNIT: Readonly<Record<string, string>> = { 人: "名", "%": "％", 箇所: "か所" };
const WHOSE = /([^、。\n]{1,12})の$/u;
/** Words that say when or how, and not what is counted. */
const NO_LABEL =
  /(?:年度?|前年|昨年|月|日|毎|各|平均|最大|目標|以内|当初|予定)$|^(?:累計|通算|合計|総数|割合|件数|人数|回数|実績|結果|内訳)$/u;

/**
 * The amounts of a text whose label occurs once in it: a quick look, for rules that compare them with
 * another text. What stands behind another word than its own is left out rather than guessed at.
 */
export function labelledAmounts(text: string): ReadonlyMap<string, LabelledAmount> {
  const found = new Map<string, Omit<LabelledAmount, "value">>();
  const twice = new Set<string>();
  for (const { 0: whole, 1: label = "", 2: digits = "", 3: unit = "", index } of text.matchAll(
    AMOUNT,
  )) {
    if (NO_LABEL.test(label)) continue;
    if (found.has(label)) twice.add(label);
    const written = digits + unit;
    const end = index + whole.length;
    found.set(label, {
      label,
      whose: WHOSE.exec(text.slice(Math.max(0, index - 14), index))?.[1] ?? "",
      unit: SAME_UNIT[unit] ?? unit,
      written,
      start: end - written.length,
      end,
    });
  }
  for (const label of twice) found.delete(label);
  return new Map(
    Array.from(found, ([label, one]) => [label, { ...one, value: valueOf(one.written) }]),
  );
}

/** What 1,200人 or 1億5,000万円 says. */
function valueOf(written: string): number {
  const [digits = ""] = /^[0-9０-９,，.．]+/u.exec(written) ?? [];
  if (!/^[億万千]/u.test(written.slice(digits.length))) return numberOf(digits);
  const value = readFigures(written)[0]?.value;
  return typeof value === "number" ? value : NaN;
}
