import type { NumberToken } from "../numbers/number-token.ts";
import { startOf } from "./counted-number.ts";
import type { Counted } from "./counted-number.ts";
import { behindLabel, counted, deedBehind } from "./label-behind.ts";
import { toldBefore } from "./label-clause.ts";
import { nounPhraseBefore } from "./noun-phrase.ts";
import { sentenceTopic, topicAt } from "./topic-before.ts";

/** 10区中8区, 35市町村のうち12市町村. */
const OUT_OF = /^(?:中|のうち)、?約?$/;
/** 医師8人を含む34人. */
const AMONG =
  /^(?:[^。、\n0-9０-９]{0,14})?を(?:含む|含めた?|含めて|はじめとする|始めとする|除く|除いた)、?(?:計|延べ|総勢|全)?$/;
/** 12世帯、延べ214回. */
const AS_WELL = /^(?:で)?[、（(](?:延べ|のべ|計|合計|総)?$/;
/** 高校62校に15,000枚. */
const TO_THEM = /^(?:など)?(?:に|へ|で|から)(?:約|計|延べ|のべ|合計|各|それぞれ)*$/;
/** Units of how often or how long, and what they are called. */
const TIMES: Readonly<Record<string, string>> = {
  回: "回数",
  日: "日数",
  泊: "泊数",
  件: "件数",
  時間: "時間",
};

/**
 * What a figure counts that stands beside another one of its clause, whose words would be taken for its own: the whole
 * of which a part is named (医師8人を含む34人), how often what was told of the first was done (12世帯、延べ214回), the object that
 * is given to the first (カードを高校62校に15,000枚), the whole before its part (10区中8区). "" where nothing of the kind stands there.
 */
export function labelBesideAnother({ text, numbers, place, unit }: Counted, end: number): string {
  const start = startOf(numbers, place);
  const next = numbers[place + 1];
  const given = givenTo(text, { numbers, place, unit }, end);
  if (given !== "") return given;
  if (next?.unit === unit && isOutOf(text, { whole: numbers[place], part: next }))
    return `全体の${counted(unit)}数`;
  const last = numbers[place - 1];
  if (last === undefined) return "";
  const between = text.slice(last.end, start);
  if (AMONG.test(between)) return wholeLabel({ text, numbers, place, unit }, end);
  if (AS_WELL.test(between) && unit !== last.unit && TIMES[unit] !== undefined) {
    const told = toldBefore(text, numbers[place - 2]?.end ?? 0, last.start);
    return told === "" ? "" : told + TIMES[unit];
  }
  return TO_THEM.test(between) && unit !== last.unit ? objectOf(text, last.start, between) : "";
}

/** 文書の指摘 in 21園に文書の指摘、60園に口頭の指摘をした: what each of a row was given stands behind it. */
function givenTo(
  text: string,
  { numbers, place, unit }: Pick<Counted, "numbers" | "place" | "unit">,
  end: number,
): string {
  const own = GIVEN.exec(text.slice(end, end + 16))?.[1] ?? "";
  if (own === "") return "";
  const isFirst =
    numbers[place + 1]?.unit === unit && GIVEN_ONE.test(text.slice(end, numbers[place + 1]?.start));
  const last = numbers[place - 1];
  const isNext =
    last?.unit === unit && GIVEN_ONE.test(text.slice(last.end, startOf(numbers, place)));
  return isFirst || isNext ? own : "";
}

const GIVEN = /^[にへ]((?:[一-鿿々ァ-ヺー]|の){2,12})(?=[、。をし])/;
const GIVEN_ONE = /^[にへ](?:[一-鿿々ァ-ヺー]|の){2,12}、$/;

/** Where what is said of a part begins, with the whole before it: 設置区は10区中8区; 0 where no whole stands there. */
export function wholeBefore({ text, numbers, place, unit }: Counted): number {
  const last = numbers[place - 1];
  return last?.unit === unit && isOutOf(text, { whole: last, part: numbers[place] })
    ? last.start
    : 0;
}

/** Whether one number is a part of the one before, and neither has a noun of its own: what stands before both tells the part. */
function isOutOf(
  text: string,
  {
    whole,
    part,
  }: { readonly whole: NumberToken | undefined; readonly part: NumberToken | undefined },
): boolean {
  if (whole === undefined || part === undefined) return false;
  return (
    OUT_OF.test(text.slice(whole.end, part.start)) &&
    /[はがも]、?全?$/.test(text.slice(Math.max(0, whole.start - 4), whole.start))
  );
}

function wholeLabel(
  { text, numbers, place, unit }: Omit<Counted, "end" | "isAmount">,
  end: number,
): string {
  const behind = behindLabel(text, end, unit);
  if (behind !== "") return behind;
  const deed = deedBehind(text, end, unit);
  const topic = topicAt(text, startOf(numbers, place - 1));
  if (topic !== "" && deed !== "") return `${topic}の${deed}`;
  const part = nounPhraseBefore(text, numbers[place - 2]?.end ?? 0, startOf(numbers, place - 1));
  return topic || deed || (part === undefined ? "" : `${part.text}を含む${counted(unit)}`);
}

/** カード in カードを市内の高校; the topic, where things stand in a place (受入れは、保育所4園で7人). */
function objectOf(text: string, end: number, between: string): string {
  const near = text.slice(Math.max(0, end - 40), end);
  const clause = /([^。、\n]*)を、?[^をはが。、\n]*$/.exec(near);
  if (clause !== null) {
    const object = end - near.length + clause.index + (clause[1]?.length ?? 0);
    return nounPhraseBefore(text, 0, object)?.text ?? "";
  }
  return between.startsWith("で") ? sentenceTopic(text, end) : "";
}
