import { splitSentences, withoutLineEnd } from "../text/split-sentences.ts";
import type { MovedDeadline } from "./moved-deadlines.ts";

/** A deadline that is counted from the year in which it is written: 来年度中, 年度内, 今後3年以内. */
const RELATIVE =
  /(?:(?:来|次|翌|今|本)年度?の?(?:末|中|内|当初|前半|後半|早期|[上下]半期|第[1-4１-４一二三四]四半期)|(?:来|次|翌)年度(?=まで)|(?<![0-9０-９〇一-龠々])(?:年度[内末中]|年内)|(?:今後|向こう|(?<=、|^[\s　・○〇]*))[0-9０-９一二三四五]+年以内)(?:頃|ころ|ごろ)?(?=まで|に(?!かけ|おい|つい|は)|を?(?:目途|目処|めど|目標|目指)|、)/u;
/** What is done every year is promised again, and not later. */
const EVERY_YEAR = /[0-9０-９一二三四五六七八九十数]回|毎|定期|引き?続き|継続|続け|随時|例年/u;

/**
 * The relative deadlines of the sentences that stand in both of two plans word for word: what was to be done 来年度中 a year ago, and is
 * again, has slid by the years between them.
 */
export function slidDeadlines(
  before: string,
  after: string,
  yearsOn: number,
): readonly MovedDeadline[] {
  if (yearsOn <= 0 || !RELATIVE.test(after)) return [];
  const old = new Set(splitSentences(before).map(withoutLineEnd));
  return splitSentences(after).flatMap((line) => {
    const sentence = withoutLineEnd(line);
    const [written] = RELATIVE.exec(sentence) ?? [];
    if (written === undefined || EVERY_YEAR.test(sentence) || !old.has(sentence)) return [];
    return [{ from: written, to: written, months: 12 * yearsOn }];
  });
}
