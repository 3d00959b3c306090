import { missingThings, withoutThings } from "./listed-things.ts";
import { missingNews } from "./missing-news.ts";
import { toldShort } from "./told-short.ts";
import { isAim } from "./is-aim.ts";
import { isDue } from "./is-due.ts";
import { bestPlace, sentencesOf, type Report, type ReportedSentence } from "./best-place.ts";
import { weightOf, wordsOf } from "./promise-words.ts";
import { splitPromises, type PromisedClause } from "./split-promises.ts";

/** What became of a promise, as far as words can tell. */
export type PromiseOutcome = "実施" | "一部" | "延期と明記" | "見当たらない";

/**
 * A promise of last year's plan (its place is in the plan), and what this year's report says of it.
 */
export interface TracedPromise extends PromisedClause {
  readonly outcome: PromiseOutcome;
  /** The sentence of the report that speaks of it; absent where none does. */
  readonly told?: ReportedSentence["at"];
  /** Things that the promise names (医師及び歯科医師) and the report leaves out; absent for none. */
  readonly missing?: readonly string[];
}

/** What is known of the report besides its texts. */
export interface TraceOptions {
  /** The last fiscal year of which it reports; what was promised for later is not looked for in vain. */
  readonly reported?: number | undefined;
}

/** The share of a promise's words, by weight, that the report must speak of in one place. */
const LEAST = 0.55;
/** The share that shows what a sentence about a delay is about. */
const LEAST_OF_TOPIC = 0.5;
/**
 * A promise that says less cannot be recognised: one word of its own, or four that all measures
 * use.
 */
const LEAST_WEIGHT = 1;
/** A sentence that tells how things are or were, and promises nothing. */
const STATE =
  /(?:である|てい(?:る|た)|でい(?:る|た)|した|だった|あった|なった|考えられる|必要がある|課題|できない|ではない|[にがは](?:ある|いる|ない))$/u;
const POSTPONED =
  /延期|先送り|見送|至らな|至ってい?な|でき(?:ず|な|てい?な|てお?らず)|中止|保留|不調|未実施|未着手|次年度|来年度|翌年度|[にへ](?:変更|延ば|繰り越|繰越|ずれ込)|再検討|してい?ない|しなかった|取りや?め|取止め|実現し(?:な|てい?ない)|(?:開始|着工|着手|設置|整備|完成|用地|導入)[^。]{0,8}遅|遅ら|延ばし|白紙|とどま|行わない|整わな|採択され(?:ず|な)|次の機会/u;
/** A report that ends in going on to think of it. */
const STILL =
  /(?:引き?続き?|今後)[^、。]{0,60}(?:検討|調整|協議)(?:する|を行う|を進める)$|(?:検討|調整|協議)(?:中(?:である)?|を?(?:続け|重ね|進め|行っ)?ている)$/u;
/** A promise of no more than that. */
const DELIBERATED = /検討|調整|協議|話し?合/u;

/**
 * Follows each promise of last year's plan into this year's report, in the order of the plan. The
 * new plan is no report: what is only promised again was not done. Sentences that promise nothing
 * that could be recognised are left out.
 */
export function tracePromises(
  plan: string,
  report: Report,
  { reported }: TraceOptions = {},
): readonly TracedPromise[] {
  const sentences = sentencesOf(report);
  const whole = `${report.progress}\n${report.evaluation}`;
  return splitPromises(plan).flatMap((clause): readonly TracedPromise[] => {
    const said = wordsOf(clause.text);
    if (STATE.test(clause.text) || weightOf(said) < LEAST_WEIGHT) return [];
    const { place, score, topic } = bestPlace(said, clause.text, sentences);
    const sentence = sentences[place];
    const told = sentence?.at;
    const isUndone = (text: string) =>
      POSTPONED.test(text) || (STILL.test(text) && !DELIBERATED.test(clause.text));
    if (told !== undefined && topic >= LEAST_OF_TOPIC && isUndone(sentence?.text ?? ""))
      return [{ ...clause, outcome: "延期と明記", told }];
    const missing = missingThings(clause.text, whole);
    if (told === undefined || score < LEAST) {
      if (isAim(clause.text)) return [];
      const part = missing.length === 0 ? "" : withoutThings(clause.text, missing);
      const found = part === "" ? undefined : bestPlace(wordsOf(part), part, sentences);
      const at = found === undefined ? undefined : sentences[found.place]?.at;
      return found === undefined || at === undefined || found.score < LEAST
        ? reported === undefined || isDue(clause.text, reported)
          ? [{ ...clause, outcome: "見当たらない" }]
          : []
        : [{ ...clause, outcome: "一部", told: at, missing }];
    }
    const lacking = [
      ...missing,
      ...missingNews(clause.text, whole),
      ...toldShort(clause.text, sentence?.text ?? ""),
    ];
    return lacking.length === 0
      ? [{ ...clause, outcome: "実施", told }]
      : [{ ...clause, outcome: "一部", told, missing: lacking }];
  });
}
