import { startOf } from "../counted-number.ts";
import type { Counted } from "../counted-number.ts";
import { behindLabel, deedBehind } from "../label-behind.ts";
import { isNounUnit } from "../label-clause.ts";
import { nounPhraseBefore } from "../noun-phrase.ts";

/** 回答までに平均11日. */
const UNTIL = /([一-鿿々ァ-ヺー]{2,10}まで)(?:に|の)?、?平均約?$/;
const SUM = /^(?:計|合計|総計|総勢|累計)$/;
/** 月平均, 1日平均, 1回当たり平均. */
const AVERAGE =
  /((?:毎?[年月週日]|[0-9０-９]+(?:日|回|人|名|件|か月|世帯|施設|園|校|区|か所)(?:当たり|あたり|につき)?)平均)(?:は|で|、|約)*$/;
/** 相談 in 27件の相談があった; nouns of doing say nothing about what is counted. */
const OF =
  /^の(?!開催|実施|増|減|うち|予定|体制|規模|内訳)((?:こども|子ども)|[一-鿿々ァ-ヺーA-Za-z]{2,12}[てみりしけい]?)(?=[がをはにで])/;

/** What a total or an average is of, where its name does not say so: 保健師の計 in 保健師を2名増員し、計14名, 相談の月平均 in 月平均27件の相談. */
export function labelOfAggregate(figure: Counted, name: string): string {
  if (SUM.test(name) || /の(?:計|合計|総計)$/.test(name)) return sumLabel(figure, name);
  if (EXTREME.test(name)) return ofExtreme(figure);
  if (name !== "平均" && !name.endsWith("の平均")) return "";
  const { text, numbers, place, end, unit } = figure;
  const start = startOf(numbers, place);
  const word = AVERAGE.exec(text.slice(Math.max(0, start - 16), start))?.[1] ?? "平均";
  const until = UNTIL.exec(text.slice(Math.max(0, start - 24), start))?.[1];
  if (until !== undefined) return `${until}の平均`;
  const own =
    topicOf(text, start, word) || (name === "平均" ? ofBehind(text, end, unit) : name.slice(0, -3));
  return own === "" || own.includes(word) ? word : `${own}の${word}`;
}

/** ガス会社及び電力会社の計. */
const PARTS =
  /(?:^|[、。\n「（])([一-鿿々ァ-ヺーA-Za-z]{2,10}(?:及び|と|・|並びに)[一-鿿々ァ-ヺーA-Za-z]{2,10})の(?:計|合計|総計)(?:は|約)?$/;
const EXTREME = /^最[多少大小高低]$/;
/** 東区 in 東区が最多の58件, 最多は東区の58件. */
const OF_EXTREME = [
  /([一-鿿々ァ-ヺーA-Za-z]{1,12})が最[多少大小高低](?:の|で)$/,
  /(?:最[多少大小高低]は|次い?で)、?((?:[0-9０-９]+)?[一-鿿々ァ-ヺーA-Za-z]{1,12})の$/,
] as const;

function ofExtreme({ text, numbers, place }: Counted): string {
  const start = startOf(numbers, place);
  const before = text.slice(Math.max(0, start - 18), start);
  return OF_EXTREME.map((pattern) => pattern.exec(before)?.[1] ?? "").join("");
}

/** 来庁者 in 来庁者は1日平均41人. */
function topicOf(text: string, start: number, word: string): string {
  const end = text.lastIndexOf(word, start);
  return /[はがも]/.test(text.charAt(end - 1))
    ? (nounPhraseBefore(text, 0, end - 1)?.text ?? "")
    : "";
}

function ofBehind(text: string, end: number, unit: string): string {
  const noun = OF.exec(text.slice(end, end + 20))?.[1];
  return noun ?? (behindLabel(text, end, unit) || deedBehind(text, end, unit));
}

/** The one of the same unit before it in the sentence is what grew to it. */
function sumLabel({ text, numbers, place, end, unit }: Counted, name: string): string {
  const start = startOf(numbers, place);
  const parts = PARTS.exec(text.slice(Math.max(0, start - 30), start))?.[1];
  if (parts !== undefined) return `${parts}の${name.replace(/^.*の/, "")}`;
  if (!SUM.test(name)) return "";
  const behind = ofBehind(text, end, unit);
  if (behind !== "") return `${behind}の${name}`;
  const before = numbers.slice(Math.max(0, place - 8), place).filter((one) => one.unit === unit);
  const last = before.at(-1);
  if (last === undefined || before.length > 1) return "";
  if (/[。\n]/.test(text.slice(last.end, start))) return "";
  const floor = numbers[numbers.indexOf(last) - 1]?.end ?? 0;
  const close = text.slice(0, last.start).endsWith("を") ? last.start - 1 : last.start;
  const noun = nounPhraseBefore(text, floor, close)?.text ?? (isNounUnit(unit) ? unit : "");
  return noun === "" ? "" : `${noun}の${name}`;
}
