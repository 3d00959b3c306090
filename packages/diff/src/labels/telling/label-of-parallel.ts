import { startOf } from "../counted-number.ts";
import type { Counted } from "../counted-number.ts";
import { nounPhraseBefore } from "../noun-phrase.ts";

/** 地区ごとに, 戸建てに: where, when or whose a figure is, directly before it. */
const OWNER =
  /(?:^|[、。\n・]|[をはが](?=[^をはが]{2,12}$))((?:[^、。\n・をはがにでへとの0-9０-９「」（）()]|(?<=ど)も|ごと){1,12}(?:の[^、。\n・をはがにでへとの0-9０-９「」（）()]{1,8})?)(に|で|へ|から|には|では)(?:約|延べ|計|各|月|年|週)?$/;
/** Words that say how a figure was come to, or when of all of them. */
const NO_OWNER =
  /^(?:うち|このうち|ほか|計|合計|延べ|年度内?|年間|前年度?|昨年度?|全体|全部|これ|それ|その|同|当初|新た|さら|更|実際|別)$|^[約延計]|[^ぁ-ん](?:る|た|い)$/;
const MOST_LENGTH = 26;

interface Owner {
  readonly noun: string;
  readonly particle: string;
  readonly start: number;
}

/**
 * The label of a figure that stands in a row with the one beside it, each with its own place, time or person before it
 * (協力員を区ごとに2名、地区ごとに1名; 床は団地に410個、戸建てに95個): that place and what stands there; "" elsewhere.
 */
export function labelOfParallel(figure: Counted, label: string): string {
  const { text, numbers, place, unit } = figure;
  const own = ownerOf(figure, place);
  if (own === undefined) return "";
  const isSecond = numbers[place - 1]?.unit === unit && isBeside(figure, place - 1);
  const isFirst = !isSecond && numbers[place + 1]?.unit === unit && isBeside(figure, place);
  const other = ownerOf(figure, isSecond ? place - 1 : place + 1);
  if ((!isSecond && !isFirst) || other?.particle !== own.particle) return "";
  const first = isSecond ? other : own;
  const object = /[をはが]$/.test(text.slice(0, first.start))
    ? (nounPhraseBefore(text, 0, first.start - 1)?.text ?? "")
    : "";
  if (label.includes(own.noun) && label !== own.noun) return "";
  const head = object || (label === own.noun || label.includes(other.noun) ? "" : label);
  const whole = head === "" ? own.noun : `${own.noun}の${head}`;
  return whole.length > MOST_LENGTH ? own.noun : whole;
}

function ownerOf({ text, numbers }: Counted, place: number): Owner | undefined {
  const start = startOf(numbers, place);
  const floor = Math.max(numbers[place - 1]?.end ?? 0, start - 40);
  const found = OWNER.exec(text.slice(floor, start));
  const noun = found?.[1] ?? "";
  if (found === null || NO_OWNER.test(noun)) return undefined;
  const at = floor + found.index + found[0].indexOf(noun);
  return { noun, particle: found[2] ?? "", start: at };
}

/** Whether no more than 、 and the words of the second stand between a number and the next. */
function isBeside({ text, numbers }: Counted, place: number): boolean {
  const between = text.slice(numbers[place]?.end ?? 0, startOf(numbers, place + 1));
  return /^(?:程度|ずつ)?(?:、|及び|と|・)[^、。\n]{1,16}$/.test(between);
}
