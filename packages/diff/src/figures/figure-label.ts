import type { NumberToken } from "../numbers/number-token.ts";

/** A number with the text around it, for finding what it counts. */
export interface Counted {
  readonly text: string;
  /** All numbers of the text, and the place of this one among them. */
  readonly numbers: readonly NumberToken[];
  readonly place: number;
  /** Offset behind the figure with its unit. */
  readonly end: number;
  readonly unit: string;
  /** False for years, dates, times and ordinals. */
  readonly isAmount: boolean;
}

/** How far before a figure its label is looked for, in characters. */
const REACH = 40;
/** How many numbers back a label may stand: 研修を15名に２回、各３時間. */
const MOST_STEPS = 4;

/**
 * The words that say what a figure counts: the noun before it (受講者は15名, 保健師15名), the noun behind の (15名の職員), or the object of the
 * verb before it (研修を行い、15名). The amount of a rise or fall is called so: 割合の増 in 割合は前年度を2.8ポイント上回り.
 * "" where that is not sure, and for dates without a noun of their own.
 */
export function labelOf(figure: Counted): string {
  const { text, numbers, place, end, unit, isAmount } = figure;
  const rise = riseOf(text, end);
  if (rise !== "") {
    const noun = labelBefore(text, numbers, place);
    return noun === "" ? "" : `${noun}の${rise === "up" ? "増" : "減"}`;
  }
  const start = numbers[place]?.start ?? 0;
  const direct = directLabel(
    text.slice(Math.max(numbers[place - 1]?.end ?? 0, start - REACH), start),
  );
  if (!isAmount) return direct;
  const behind = THINGS.test(unit) ? nounBehind(text, end) : "";
  if (direct !== "" || behind !== "") return direct || behind;
  return PART.test(text.slice(Math.max(0, start - 4), start))
    ? ""
    : labelBefore(text, numbers, place);
}

/** Which way a figure says that something went, where it is the amount of the change: 3名増 is `up`, 2.8ポイント下回る `down`; 20名に増員 is none. */
export function riseOf(text: string, end: number): "" | "up" | "down" {
  const word = RISE.exec(text.slice(end, end + 12))?.[1];
  if (word === undefined) return "";
  return UP.test(word) ? "up" : "down";
}

const RISE =
  /^(?:の|ほど|程度|も|、)?(?:純)?(増|減|追加|上回|下回|上昇|低下|改善|悪化|伸び|加え|少な|多[いくか]|不足|超過|短縮|延長|縮小|拡大|上積|上乗)/;
const UP = /^(?:増|追|上|改|伸|加|多|超|延|拡)/;

/** The noun behind の: 職員 in 15名の職員. Nouns of doing say nothing about what is counted. */
export function nounBehind(text: string, end: number): string {
  const noun = /^の((?:こども|子ども)?[一-鿿々ァ-ヺーA-Za-zＡ-Ｚａ-ｚ]{2,})/.exec(
    text.slice(end, end + 24),
  )?.[1];
  return noun === undefined || DOING.test(noun) ? "" : noun;
}

const DOING =
  /(?:増|減|増加|減少|増員|減員|開催|実施|配置|設置|確保|予定|見込み|認定|達成|整備|改善|採用|合計|割合|状況|間|以上|以下|未満|程度)$/;
/** Units behind which の leads to what is counted: 15名の職員. 151世帯の支援方針 are plans, not households. */
const THINGS = /^(?:名|人|班|組|チーム|台|枚|冊|本|個)$/;
/** 受講者は15名で、うち3名: a part has no name of its own. */
const PART = /(?:うち|ほか|残る|残り)(?:の|、|は)?$/;

const NOUN = String.raw`(?:こども|子ども|おやこ|ひとり)?[一-鿿㐀-䶿々ァ-ヺーｦ-ﾟA-Za-zＡ-Ｚａ-ｚ]+`;
const WORD = new RegExp(`${NOUN}$`);
/** A noun that is the topic of its figure or stands directly before it. 約, 延べ, 年間 and the like are no nouns here. */
const QUALIFIER =
  "(?:約|合計|累計|計|延べ|のべ|年間|毎年|年|毎月|月|毎週|週|毎|全|各|平均|最大|最低|新たに|更に|さらに)";
const DIRECT = new RegExp(
  `(${NOUN})(?:の(?:総)?数)?(?:(?:が|は|も)、?|[：:（(「『])?\\s*(?:${QUALIFIER}+、?)?$`,
);

function directLabel(near: string): string {
  const words = near.slice(Math.max(near.lastIndexOf("。"), near.lastIndexOf("\n")) + 1);
  const label = DIRECT.exec(words.replace(QUALIFIED, ""))?.[1] ?? "";
  return COMPARED.test(label) || VAGUE.test(label) ? "" : label;
}

const QUALIFIED = new RegExp(`(?<![一-鿿])${QUALIFIER}+$|(?<=[、はがをにで])${QUALIFIER}+$`);
/** What a figure is compared with, and words that only lead to it. */
const COMPARED = /^(?:前々?年度?|昨年度?|一昨年度?|前回|当初|全国平均|市平均|目標値?|計画値?)$/;
const VAGUE =
  /^(?:約|合計|累計|計|延べ|年間|毎年|年|毎月|月|毎週|週|毎|全|各|平均|最大|最低|同|他|残|等|内|後|前|以下|以上|区)$/;

/** What may stand between a label and its figure: particles, brackets, 約, 延べ, 年, 区ごとに. */
const BETWEEN =
  /(?:[、：:（(「『・\s　はがをにでともの]|の(?:総)?数|から|まで|として|について|における|による|により|では|には|うち|ほか|(?:[一-鿿]+|それ)(?:ごと|毎)に?|(?:約|合計|累計|計|延べ|年間|毎年|年|毎月|月|毎週|週|毎|全|各|平均|最大|最低|新たに|更に|さらに)(?![一-鿿]))+$/;
/** The end of 前年度より, 前年度と比べて, 目標の. */
const COMPARISON =
  /(?:前々?年度?|昨年度?|一昨年度?|前回|当初|全国平均|市平均|目標値?|計画値?)(?:(?:の|を|より|から|に|と)(?:も|比べ(?:て)?|比較して)?|比で?)?、?$/;
/** A verb made of a noun: the object before it is what is counted (研修を実施し、15名). */
const NOUN_VERB =
  /[一-鿿ァ-ヺー]{2,}(?:し|した|して|する|され|された|される|している|しており|できた)、?$/;
/** 安全を確認したものは: the noun of the verb is what is counted. */
const THAT_DONE =
  /([一-鿿ァ-ヺー]{2,})(?:した|された|できた|する|している)(?:もの|こと)[はがの数割合、：]*$/;
/** Any other verb on the way back to the label: 支援を|要する, 研修を|行い、. */
const VERB = /[一-鿿]*[ぁ-ん]+、?$/;

/** The words before a number; those of a number before it where only particles stand between the two. */
function labelBefore(text: string, numbers: readonly NumberToken[], place: number): string {
  for (let back = 0; back < MOST_STEPS; back += 1) {
    const at = numbers[place - back]?.start ?? 0;
    const end = numbers[place - back - 1]?.end ?? 0;
    const { label, isBounded } = nearestWord(text.slice(Math.max(end, at - REACH), at));
    if (label !== "" || isBounded || end === 0 || end < at - REACH) return label;
  }
  return "";
}

/** The last noun of a few words, and whether a sentence or line ended among them. */
function nearestWord(near: string): { readonly label: string; readonly isBounded: boolean } {
  const stop = Math.max(near.lastIndexOf("。"), near.lastIndexOf("\n"), near.lastIndexOf("】"));
  let words = near.slice(stop + 1);
  for (let step = 0; step < 5 && words !== ""; step += 1) {
    const done = THAT_DONE.exec(words)?.[1];
    if (done !== undefined) return { label: done, isBounded: true };
    const bare = words.replace(COMPARISON, "").replace(BETWEEN, "").replace(COMPARISON, "");
    const object = bare.replace(NOUN_VERB, "");
    if (object !== bare) {
      words = object;
      continue;
    }
    const label = WORD.exec(bare)?.[0];
    if (label !== undefined) return { label, isBounded: true };
    words = bare.replace(VERB, "");
    if (words === bare) break;
  }
  return { label: "", isBounded: stop >= 0 };
}
