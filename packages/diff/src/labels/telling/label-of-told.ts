import { startOf } from "../counted-number.ts";
import type { Counted } from "../counted-number.ts";
import { clauseBehind } from "./clause-behind.ts";
import { counted, deedBehind, withDeed } from "../label-behind.ts";
import { clauseBefore } from "../label-clause.ts";

const OF_PERSONS = /^(?:人|名|世帯|家庭|組|校|園|施設|団体|社|事業所|例|事例|か所)$/;
/** 保健師 in 保健師が1,204世帯を訪ねた. */
const DOER = /(?:^|[。、\n])([一-鿿々ァ-ヺー]{2,10})が(?:延べ|約|計)?$/;
/** 週2日開き、延べ: the words before belong to the number there. */
const AFRESH = /[いきしえけせてねめれげり]、(?:延べ|約|計)?$/;
const MOST_LENGTH = 24;

/**
 * Who is counted where a clause says it, and the name took up another word of that clause: 入所した6世帯を支援した are those
 * that moved in, 保健師が1,204世帯を訪ねた those that were seen. "" for any other figure.
 */
export function labelOfTold(
  { text, numbers, place, end, unit }: Counted,
  name: string,
  nameAt: (place: number) => string,
): string {
  if (!OF_PERSONS.test(unit)) return "";
  const start = startOf(numbers, place);
  const floor = numbers[place - 1]?.end ?? 0;
  const near = text.slice(Math.max(floor, start - 24), start);
  const doer = DOER.exec(near)?.[1] ?? "";
  if (doer !== "" || name === "") {
    const behind = doer === name ? clauseBehind(text, end) : undefined;
    if (doer !== "" && behind?.particle === "を")
      return `${doer}が${behind.clause}${counted(unit)}`;
    return doer === "" && behind?.particle === "が" ? behind.clause + counted(unit) : "";
  }
  if (AFRESH.test(near) && name !== "" && name === nameAt(place - 1)) {
    const behind = clauseBehind(text, end);
    return behind?.particle === "を" ? behind.clause + counted(unit) : "";
  }
  if (!/(?:[一-鿿]する|た|いる|ない)$/.test(near)) return "";
  const clause = clauseBefore(text, floor, start).replace(/^(?:から|に|を|で)(?=.{3})/, "");
  const deed = clause === "" ? "" : deedBehind(text, end, unit);
  if (deed === "") return clause === "" || near.includes(name) ? "" : clause + counted(unit);
  const whole = clause + counted(unit);
  const label = withDeed(whole, deed);
  return label.length > MOST_LENGTH ? whole : label;
}
