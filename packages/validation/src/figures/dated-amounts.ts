import { parseEditionId } from "@torikumi/record";
import { numberOf } from "./number-of.ts";

/** An amount of a year, as a sentence tells it. */
export interface DatedAmount {
  /** The fiscal year as the Western calendar counts it. */
  readonly year: number;
  readonly value: number;
  /** As written, but 人 is 名 and % is ％. */
  readonly unit: string;
  /** The year and the amount, as written. */
  readonly written: string;
  /** Whether the text names the year; else it is the one that is reported. */
  readonly isDated: boolean;
  readonly sentence: string;
  /** 通告 in 令和5年度の通告は201件; "" where nothing stands between. */
  readonly noun: string;
  /** Offsets of the year and the amount in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

const AMOUNT =
  /(?:(令和([0-9０-９]{1,2}|元)年度|前年度|昨年度)(?:実績|末)?(?:は|の|に|には|：|:)?(?:(?<=の)([一-龠々ァ-ヺー]{2,12})は)?)?([0-9０-９][0-9０-９,，]*)(件|名|人|回|世帯|家庭|か所|箇所|台|組|部|冊|食|枚|戸|校|園|団体|施設|本|通|店)(?!以|未満|当たり|[増減])/gu;

/** The amounts of a report with their years; `edition` reports the fiscal year before its own. */
export function datedAmounts(text: string, edition: string): readonly DatedAmount[] {
  const reported = (parseEditionId(edition)?.fiscalYear ?? 0) - 1;
  const found: DatedAmount[] = [];
  let from = 0;
  for (const sentence of text.split(/[。\n]/u)) {
    for (const {
      0: written,
      1: named,
      2: era,
      3: noun = "",
      4: digits = "",
      5: unit = "",
      index,
    } of sentence.matchAll(AMOUNT)) {
      const isDated = named !== undefined;
      if (!isDated && /年度|昨年|前年/u.test(sentence)) continue; // of which year is not sure
      const year =
        era === undefined
          ? isDated
            ? reported - 1
            : reported
          : 2018 + (era === "元" ? 1 : numberOf(era));
      const start = from + index;
      found.push({
        year,
        value: numberOf(digits),
        unit: unit === "人" ? "名" : unit,
        written,
        isDated,
        sentence,
        noun,
        start,
        end: start + written.length,
      });
    }
    from += sentence.length + 1;
  }
  return found;
}
