import { startOf } from "../counted-number.ts";
import type { Counted } from "../counted-number.ts";
import { counted } from "../label-behind.ts";
import { clauseBehind } from "./clause-behind.ts";

/** Units of how often, how many copies, how many tongues, and what they are called. */
const MEASURES: Readonly<Record<string, string>> = {
  言語: "言語",
  部: "部数",
  冊: "冊数",
  枚: "枚数",
  食: "食数",
  台: "台数",
};
/** How often, where no more than that stands beside the first: 5言語、延べ38回. */
const TIMES: Readonly<Record<string, string>> = { 回: "回数", 日: "日数", 時間: "時間" };
const PLACES = /^(?:世帯|家庭|園|校|館|施設|団体|社|店|事業所|か所)$/;
/** 86園に132台. */
const TO_THEM = /^[にへ](?:約|計|延べ|各)?$/;
const PERSONS = /^(?:人|名|組)$/;
const SHARE = /^(?:％|%|割)$/;
/** 20代が18％、30代が54％. */
const AGES = /^(?:代|年生)$/;
const WHEN = /^(?:[年月日]|$)/;
const MOST_LENGTH = 24;

/**
 * What tells a figure from the one beside it, where both have one name though they count two things: 訪ねた世帯 in
 * 相談員は6名で、延べ310世帯を訪ねた, 冊子の部数 in 冊子は7言語で作り、2,600部を配った. "" for any other figure.
 */
export function labelOfShared(
  { text, numbers, place, end, unit }: Counted,
  name: string,
  nameAt: (place: number) => string,
): string {
  const [last, next] = [numbers[place - 1], numbers[place + 1]];
  const between = last === undefined ? "" : text.slice(last.end, startOf(numbers, place));
  if (last !== undefined && AGES.test(last.unit) && /^[がは]、?約?$/.test(between))
    return last.text;
  if (name === "") return "";
  const isBehind =
    last !== undefined &&
    last.form === "plain" &&
    !WHEN.test(last.unit) &&
    counted(last.unit) !== counted(unit) &&
    !/[。\n]/.test(between) &&
    // A name that stands beside the figure is its own.
    !(between + text.slice(end, end + MOST_LENGTH)).includes(name.slice(-2)) &&
    nameAt(place - 1) === name;
  const isAhead =
    next !== undefined &&
    next.unit !== unit &&
    TO_THEM.test(text.slice(end, startOf(numbers, place + 1))) &&
    nameAt(place + 1) === name;
  const isFirst = next !== undefined && unit === "言語" && nameAt(place + 1) === name;
  if (!isBehind && !isAhead && !isFirst) return "";
  if (isBehind && PLACES.test(unit)) {
    const told = clauseBehind(text, end);
    const label =
      told === undefined || told.particle === "は"
        ? ""
        : told.clause + (unit === "か所" ? "場所" : unit);
    if (label !== "" && label.length <= MOST_LENGTH) return label;
    return unit === "か所" ? "" : `${name}の${unit}`;
  }
  if (isBehind && (PERSONS.test(unit) || SHARE.test(unit))) {
    const told = clauseBehind(text, end);
    if (told === undefined || told.particle === "は" || told.clause.length > MOST_LENGTH) return "";
    if (SHARE.test(unit)) return `${told.clause}割合`;
    return told.particle === "が" ? told.clause + counted(unit) : "";
  }
  if (PLACES.test(unit)) return `${name}の${unit === "か所" ? "場所" : unit}`;
  const what = MEASURES[unit] ?? (last?.unit === "言語" ? TIMES[unit] : undefined);
  return what === undefined || name.endsWith(what) ? "" : `${name}の${what}`;
}
