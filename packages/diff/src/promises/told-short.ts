import { amountOf } from "../numbers/amount.ts";
import { findNumbers, type NumberToken } from "../numbers/number-token.ts";

/** Counters of what can be promised to be so many; no ages, dates and sums of money. */
const COUNTED =
  /^(?:名|人|回|件|台|冊|部|か所|ヶ所|カ所|ヵ所|箇所|個所|区|校|園|室|床|組|世帯|戸|団体|施設|枠|課|班|係|コース|講座|種類|本|枚|基|棟|便|か国語|%)$/u;
/** How long something may take: less may be the promise. */
const LASTING = /^(?:時間|日|週間|か月|分)$/u;
/** What makes a number no aim: a limit, a turn, a share of others. */
const NO_AIM = /^(?:以内|以下|未満|ごと|毎|おき|目|前|のうち|当たり|あたり|につき|程度)/u;
/** What makes a number one of each: 1家庭20回, 各区2名. */
const EACH =
  /(?:(?:各|一|1)(?:人|名|家庭|世帯|区|校|園|件|回)(?:当たり|あたり|につき|に)?|毎|各[^、。]{1,4})$/u;
const PERIOD = /(?:年度?に?|月に?|週に?|日に?|毎年|毎月|毎週|隔月|隔週)$/u;

/** A clause or sentence of more characters is passed over: each amount is held against each other. */
const LONGEST = 1_000;

interface Amount {
  readonly written: string;
  readonly value: number;
  readonly unit: string;
  /** 月, 週 …; "" without one, and for a year: that is what a report is of. */
  readonly period: string;
  /** Whether it is the most that there may be (20回まで), of each (各区に2名, 1か所ずつ), or where something starts (5名 in 5名から8名に), or when it is to be (3か月後). */
  readonly role: "most" | "each" | "start" | "limit" | "after" | "whole";
}

/**
 * The amounts that a promise names as its aim (月4回にする, 3名増やす, 5名から8名に) and a sentence of the
 * report stays below or tells as they were; none where that tells no amount of the kind.
 */
export function toldShort(clause: string, report: string): readonly string[] {
  if (clause.length > LONGEST || report.length > LONGEST) return [];
  const promised = amountsOf(clause.normalize("NFKC"));
  if (promised.length === 0) return [];
  const told = amountsOf(report.normalize("NFKC"));
  return promised.filter((aim) => isShort(aim, promised, told)).map(({ written }) => written);
}

function isShort(aim: Amount, promised: readonly Amount[], told: readonly Amount[]): boolean {
  if (aim.role === "each" || aim.role === "start" || aim.role === "limit") return false;
  const alike = told.filter(
    ({ unit, role }) => unit === aim.unit && (aim.role !== "most" || role === "most"),
  );
  if (alike.length === 0 || alike.some(({ value }) => value === aim.value)) return false;
  if (aim.role === "after") return true;
  const start = promised.find(({ unit, role }) => unit === aim.unit && role === "start");
  if (start !== undefined && alike.some(({ value }) => value === start.value)) return true;
  if (LASTING.test(aim.unit) || (start !== undefined && start.value > aim.value)) return false;
  const isComparable = alike.every(({ period, role }) => period === aim.period && role !== "each");
  return isComparable && alike.reduce((sum, { value }) => sum + value, 0) < aim.value;
}

function amountsOf(text: string): readonly Amount[] {
  const numbers = findNumbers(text);
  return numbers.flatMap((number): readonly Amount[] => {
    const { form, unit, amount, ordinal, start, end } = number;
    const value = form === "plain" && ordinal === "" ? amountOf(amount) : "";
    if (typeof value !== "number" || !(COUNTED.test(unit) || LASTING.test(unit))) return [];
    const lead = text.slice(0, start);
    const behind = text.slice(end);
    const said = PERIOD.exec(lead)?.[0].replace(/[に度毎]/gu, "") ?? "";
    const period = said === "年" ? "" : said;
    const role = isStart(number, numbers, text)
      ? "start"
      : NO_AIM.test(behind)
        ? "limit"
        : behind.startsWith("後")
          ? "after"
          : behind.startsWith("まで")
            ? "most"
            : EACH.test(lead) || behind.startsWith("ずつ")
              ? "each"
              : "whole";
    return [{ written: said + number.text, value, unit, period, role }];
  });
}

/** Whether an amount is where something starts: 5名 in 5名から8名に, 48時間 in 48時間を24時間に. */
function isStart(
  { end, unit }: NumberToken,
  numbers: readonly NumberToken[],
  text: string,
): boolean {
  const next = numbers.find((other) => other.start > end);
  return next?.unit === unit && /^(?:から|を|の)$/u.test(text.slice(end, next.start).trim());
}
