import type { FieldText } from "../text/field-text.ts";
import { numberOf } from "./number-of.ts";

/** A line with one amount, and where the amount stands in its text. */
interface CountedLine {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A total under a column of amounts that do not make it. */
export interface WrongColumn {
  readonly total: CountedLine;
  readonly parts: readonly CountedLine[];
  readonly sum: number;
}

const LINE =
  /^[\s　・○〇●■-]*([^0-9０-９\n]{1,24}?)[\s　：:]*([0-9０-９][0-9０-９,，]*)([^0-9０-９\s　、。（(％%]{1,4})[\s　]*$/u;
const TOTAL = /^(?:合計|総計|計|全体|総数)$/u;
/** Lines that are counted within another one, or not wholly. */
const SOME = /うち|再掲|内数|延べ|平均|約|主な/u;

/** The columns of a text (訪問 120件 ⏎ 面談 45件 ⏎ 計 175件), each ended by its total, that do not add up. */
export function wrongColumns({ content }: FieldText): readonly WrongColumn[] {
  const wrong: WrongColumn[] = [];
  let parts: CountedLine[] = [];
  let from = 0;
  for (const line of content.text.split("\n")) {
    const counted = countedLine(line, from);
    from += line.length + 1;
    const isNext = counted !== undefined && (parts[0]?.unit ?? counted.unit) === counted.unit;
    if (isNext && TOTAL.test(counted.name)) {
      const sum = parts.reduce((all, { value }) => all + value, 0);
      const isWhole = parts.length > 1 && !parts.some(({ name }) => SOME.test(name));
      if (isWhole && sum !== counted.value) wrong.push({ total: counted, parts, sum });
      parts = [];
    } else if (isNext) parts.push(counted);
    else parts = counted === undefined ? [] : [counted];
  }
  return wrong;
}

function countedLine(line: string, from: number): CountedLine | undefined {
  const found = line.length > 60 ? null : LINE.exec(line);
  if (found === null) return undefined;
  const [, name = "", digits = "", unit = ""] = found;
  const start = from + line.lastIndexOf(digits + unit);
  return {
    name: name.trim(),
    value: numberOf(digits),
    unit,
    text: digits + unit,
    start,
    end: start + digits.length + unit.length,
  };
}
