import { counted } from "../label-behind.ts";
import { startOf } from "../counted-number.ts";
import type { Counted } from "../counted-number.ts";
import { clauseBehind } from "./clause-behind.ts";
import { labelOfParallel } from "./label-of-parallel.ts";
import { unitNoun } from "./unit-noun.ts";

const MOST_LENGTH = 24;
const PLACES =
  /^(?:世帯|家庭|家族|園|校|区|館|店|社|施設|団体|事業所|[かカヵケヶ箇]所|会場|自治体|機関)$/;
const PERSONS = /^(?:人|名|組)$/;
const SHARE = /^(?:％|%|割)$/;
/** Numbers that say when, or nothing of how many. */
const WHEN = /^(?:[年月日]|$)/;
const TIMES = /^[回件]$/;
/** 18,300回再生された. */
const DID = /^(?!実施|開催|執行|増|減)([一-鿿]{2})(?:し|され|でき)/;
const LAST_NOUN = /(?:こども|子ども|[一-鿿々ァ-ヺー]{2,8})$/;

/**
 * A label with what tells its figure apart from the one beside it in its sentence, where both would be called the same: by
 * the place or person before each (区ごとに2名、地区ごとに1名), by what is said behind it (職員5人を採り、2人が辞めた), or by what its
 * unit counts (訪問は57世帯、延べ342回). The label itself, where nothing of the kind is needed or told.
 */
export function labelApart(
  figure: Counted,
  label: string,
  labelAt: (place: number) => string,
): string {
  const parallel = labelOfParallel(figure, label);
  if (parallel !== "") return parallel;
  if (label === "") return label;
  const { numbers, place } = figure;
  const isBehind = isShared(figure, place - 1) && labelAt(place - 1) === label;
  const isAhead = isShared(figure, place + 1) && labelAt(place + 1) === label;
  if (!isBehind && !isAhead) return label;
  const told = isBehind ? deedOf(figure, label) : "";
  if (told !== "") return told;
  const other = numbers[isBehind ? place - 1 : place + 1];
  if (other === undefined || counted(other.unit) === counted(figure.unit)) return label;
  const did = DID.exec(figure.text.slice(figure.end, figure.end + 4))?.[1] ?? "";
  if (did !== "" && TIMES.test(figure.unit) && !label.includes(did)) return `${label}の${did}`;
  const what = unitNoun(figure.unit);
  const isFirst =
    !isBehind && (!TOLD_FIRST.test(figure.unit) || deedOf(at(figure, place + 1), label) !== "");
  const isSaid = label.endsWith(what) || (PERSONS.test(figure.unit) && WHO.test(label));
  return what === "" || isFirst || isSaid ? label : `${label}の${what}`;
}

/** Units that stand first and are not what the label is thought of: 講話を12校で26回, 冊子は7言語で作り、2,600部. */
const TOLD_FIRST =
  /^(?:言語|[かカヵケヶ箇]国語|種類?|世帯|家庭|園|校|館|店|社|施設|団体|事業所|[かカヵケヶ箇]所|会場|自治体)$/;

function at(figure: Counted, place: number): Counted {
  const { end = 0, unit = "" } = figure.numbers[place] ?? {};
  return { ...figure, place, end, unit };
}

/** Whether the number at a place stands in the sentence of a figure and says how many as well. */
function isShared({ text, numbers, place }: Counted, at: number): boolean {
  const other = numbers[at];
  if (other === undefined || other.form !== "plain" || WHEN.test(other.unit)) return false;
  const [from, to] = at < place ? [at, place] : [place, at];
  const between = text.slice(numbers[from]?.end ?? 0, startOf(numbers, to));
  // 1回500円 is one price.
  return between !== "" && !/[。\n]/.test(between);
}

/** 辞めた相談員 in 相談員5人を採り、2人が辞めた, 3日以内に返答した割合 in 照会が73件あり、88％に3日以内に返答した. */
function deedOf({ text, numbers, place, unit, end }: Counted, label: string): string {
  const between = text.slice(numbers[place - 1]?.end ?? 0, startOf(numbers, place));
  // A name that stands beside the figure is its own; from one number to another is one thing.
  if (OWN.test(between)) return "";
  const told = clauseBehind(text, end);
  if (told === undefined || told.clause.length > MOST_LENGTH) return "";
  if (SHARE.test(unit)) return `${told.clause}割合`;
  if (told.particle === "は") return "";
  if (PLACES.test(unit)) return told.clause + unitNoun(unit);
  const noun = LAST_NOUN.exec(label)?.[0] ?? "";
  if (TIMES.test(unit)) return noun === "" ? "" : told.clause + noun;
  if (!PERSONS.test(unit)) return "";
  if (told.particle !== "が") return told.particle === "で" ? "" : told.clause + counted(unit);
  return told.clause + (WHO.test(noun) ? noun : counted(unit));
}

const OWN = /^(?:から|→|より|に対し|のうち|中|[(（]|[～〜~-])/;
const WHO = /(?:[者員師士司童徒生親子児婦人]|子ども|こども|ヘルパー|サポーター|スタッフ)$/;
