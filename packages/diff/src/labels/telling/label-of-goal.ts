import { startOf } from "../counted-number.ts";
import type { Counted } from "../counted-number.ts";
import { sentenceTopic } from "../topic-before.ts";

/** 目標の30回, 当初予定していた10回, 定員40名. */
const GOAL =
  /((?:年間|当初)?の?(?:目標|計画|予定|定員|見込み?|上限|下限|目安)(?:値|数|回数|件数)?)(?:の|は|である|として(?:いた|いる)|し(?:ていた|た))?(?:延べ|約|年間?|計)?$/;
const AGAINST = /^(?:程度)?に(?:対し|対する|比べ)/;
const BETWEEN = /^(?:程度)?に(?:対して?|対する|比べて?)、?(?:約|延べ|計)?$/;
/** 7回の開催. */
const BEHIND = /^の(?!増|減)([一-鿿々ァ-ヺー]{2,8})(?=[にとがをではで。、]|$)/;
const NO_OWN = /^(?:実績|結果|実施|実施回数|開催回数|実績値|)$/;

/** Which of two is what was aimed at, and which what came of it: 訪問の目標 and 訪問 in 訪問は目標の30回に対し28回. "" elsewhere. */
export function labelOfGoal(
  { text, numbers, place, end }: Counted,
  name: string,
  nameAt: (place: number) => string,
): string {
  const start = startOf(numbers, place);
  const aim = AGAINST.test(text.slice(end, end + 6)) ? goalAt(text, start) : "";
  if (aim !== "") {
    const next = numbers[place + 1];
    const came = next === undefined ? "" : comeTo(text, next.end) || nameAt(place + 1);
    const of = sentenceTopic(text, start) || (NO_OWN.test(came) || came.includes(aim) ? "" : came);
    return of === "" ? aim : `${of}の${aim}`;
  }
  const last = numbers[place - 1];
  if (last === undefined || !BETWEEN.test(text.slice(last.end, start))) return "";
  const goal = goalAt(text, last.start);
  if (goal !== "" && name.startsWith(`${goal}の`)) return name.slice(goal.length + 1);
  if (goal === "" || (name !== "" && !goal.includes(name))) return "";
  return sentenceTopic(text, start) || comeTo(text, end);
}

function goalAt(text: string, start: number): string {
  return GOAL.exec(text.slice(Math.max(0, start - 16), start))?.[1] ?? "";
}

function comeTo(text: string, end: number): string {
  return BEHIND.exec(text.slice(end, end + 12))?.[1] ?? "";
}
