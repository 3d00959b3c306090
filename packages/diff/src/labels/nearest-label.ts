import { REACH, startOf } from "./counted-number.ts";
import type { Counted } from "./counted-number.ts";
import { nounPhraseBefore } from "./noun-phrase.ts";

/** What may stand between a label and its figure: particles, brackets, 約, 延べ, 年, 区ごとに. */
const BETWEEN =
  /(?:[、：:（(「『・\s　はがをにでともの]|の(?:総)?数|から|まで|として|について|における|による|により|では|には|うち|ほか|(?:[一-鿿]+|それ)(?:ごと|毎)に?|[月年週日]平均|(?:約|合計|累計|計|延べ|年間|毎年|年|毎月|月|毎週|週|毎回|毎日|毎|全|各|平均|最大|最低|新たに|更に|さらに|午前|午後)(?![一-鿿])|(?<=[、はがをにで（])実)+$/;
const COMPARISON =
  /(?:前々?年度?末?|昨年度?|一昨年度?|前回|(?:[今本]?年度)?当初|[今本]?年度末|全国平均|市平均|目標値?|計画値?)(?:(?:の|を|より|から|に|と)(?:も|比べ(?:て)?|比較して)?|比で?)?、?$/;
/** A verb made of a noun: the object before it is what is counted (研修を実施し、15名). */
const NOUN_VERB =
  /[一-鿿ァ-ヺー]{2,}(?:し|した|して|する|され|された|される|している|しており|できた)、?$/;
/** Any other verb on the way back to the label: 支援を|要する, 研修を|行い、. */
const VERB = /[一-鿿]*[ぁ-ん]+、?$/;
/** What is counted with or without: 会議は書面開催を含め5回. */
const AMONG = /[^、。は]{1,12}を(?:含め|除き|除いて)て?、?$/;
/** How many numbers back a label may stand: 研修を15名に２回、各３時間. */
const MOST_STEPS = 4;

/** The words before a number; those of a number before it where only particles stand between the two. */
export function labelBefore({ text, numbers, place }: Counted): string {
  for (let back = 0; back < MOST_STEPS; back += 1) {
    const at = startOf(numbers, place - back);
    const end = numbers[place - back - 1]?.end ?? 0;
    const { label, isBounded } = nearestPhrase(text, Math.max(end, at - REACH), at);
    if (label !== "" || isBounded || end === 0 || end < at - REACH) return label;
  }
  return "";
}

/** Words that say when, or how much more: 令和7年度末で24か所. */
const NO_LABEL =
  /^(?:[中増減末]|年間|年度末?|時点|現在|生後|出生後|産後|[市区県管]内|(?!放課)[一-鿿ァ-ヺーの]{2,}(?:後|以降|以来))$/;

/** The last noun phrase of a few words, and whether a sentence or line ended among them. */
function nearestPhrase(
  text: string,
  floor: number,
  at: number,
): { readonly label: string; readonly isBounded: boolean } {
  const near = text.slice(floor, at);
  const stop = Math.max(near.lastIndexOf("。"), near.lastIndexOf("\n"), near.lastIndexOf("】"));
  let words = near.slice(stop + 1).replace(AMONG, "");
  for (let step = 0; step < 5 && words !== ""; step += 1) {
    const bare = words.replace(COMPARISON, "").replace(BETWEEN, "").replace(COMPARISON, "");
    const object = bare.replace(NOUN_VERB, "");
    if (object !== bare) {
      words = object;
      continue;
    }
    const label = nounPhraseBefore(text, floor, floor + stop + 1 + bare.length)?.text;
    if (label !== undefined && !NO_LABEL.test(label)) return { label, isBounded: true };
    words = label === undefined ? bare.replace(VERB, "") : bare.slice(0, -label.length);
    if (words === bare) break;
  }
  return { label: "", isBounded: stop >= 0 };
}
