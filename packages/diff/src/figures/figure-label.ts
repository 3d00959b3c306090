import type { NumberToken } from "../numbers/number-token.ts";
import { behindLabel, counted, deedBehind, partBehind, withDeed } from "./label-behind.ts";
import { boundOf, clauseBefore, isNounUnit, isTold, partMark } from "./label-clause.ts";
import { nounPhraseBefore } from "./noun-phrase.ts";
import { firstTopic, ownerOfShare, sentenceTopic, topicBefore } from "./topic-before.ts";

/** A number with the text around it, for finding what it counts. */
export interface Counted {
  readonly text: string;
  /** All numbers of the text, and the place of this one among them. */
  readonly numbers: readonly NumberToken[];
  readonly place: number;
  /** Offset behind the figure with its unit. */
  readonly end: number;
  readonly unit: string;
  /** False for years, dates and ordinals. */
  readonly isAmount: boolean;
}

/** How far before a figure its label is looked for, in characters. */
const REACH = 60;

/**
 * The words that say what a figure counts, as a whole noun phrase that tells it from others of its text: the noun before
 * it (受講者は15名, 3歳児健診の未受診は31名), behind の (15名の職員), the deed that its persons do (120名が受講した: 研修の受講), or the
 * object of the verb before it (研修を行い、15名). The amount of a rise or fall is called so: 面談の割合の増 in 面談の割合は前年度を2.8ポイント上回り.
 * "" where that is not sure: where the nearest noun belongs to another figure, and for dates without a noun of their own.
 */
export function labelOf(figure: Counted): string {
  const label = ofShare(ownLabel(figure), figure);
  if (!COUNT.test(label)) return label;
  const start = startOf(figure.numbers, figure.place);
  const item = ITEM_NAME.exec(figure.text.slice(Math.max(0, start - 80), start))?.[1];
  return item === undefined || label.includes(item) ? label : `${item}の${label}`;
}

/** 確認した割合は98％（1,102件中1,082件）: the numbers behind a share are no shares. */
function ofShare(label: string, { text, numbers, place, unit, end }: Counted): string {
  if (label !== "" && isShareOfAll(text.slice(0, end + 3), startOf(numbers, place), unit)) {
    const topic = firstTopic(text, startOf(numbers, place));
    return `${topic === "" || topic === label ? "" : `${topic}の`}${label}に占める割合`;
  }
  if (label === "全体" && SHARES.test(unit)) return ownerOfShare(text, startOf(numbers, place));
  if (!/(?:率|割合)$/.test(label) || SHARES.test(unit) || unit === "") return label;
  if (/^(?:中|のうち)/.test(text.slice(end, end + 3))) return `${label}の分母`;
  const between = text.slice(numbers[place - 1]?.end ?? 0, startOf(numbers, place));
  return /^(?:中|のうち)、?$/.test(between) ? `${label}の分子` : label;
}

/** 全通告の61％を占めた. */
function isShareOfAll(text: string, start: number, unit: string): boolean {
  return (
    SHARES.test(unit) && text.endsWith("を占め") && /の約?$/.test(text.slice(0, start).slice(-2))
  );
}

const SHARES = /^(?:％|%|㌫|割|倍|パーセント|ポイント)/;

/** 利用回数 says whose only in its list item: ・ショートステイ：利用世帯85、利用回数612回. */
const COUNT = /^[^の]{0,4}(?:[数率額者]|割合)$/;
const ITEM_NAME = /(?:^|\n)[・○〇●※-]\s?([^\n、。：:（(]{2,12})[：:][^\n。]{0,60}$/;

function ownLabel(figure: Counted): string {
  const { text, numbers, place, unit, isAmount } = figure;
  const next = numbers[place + 1];
  const isRange = next?.start === figure.end + 1 && RANGE.test(text.charAt(figure.end));
  const end = isRange ? next.end : figure.end;
  const start = startOf(numbers, place);
  const rise = riseWord(text, end);
  if (rise !== "") {
    const before = labelBefore(figure);
    const noun = before.startsWith("年度") ? sentenceTopic(text, start) : before;
    return noun === "" ? "" : `${noun}の${rise}`;
  }
  const item = itemLabel(text, start);
  if (isAmount && item !== "") return item;
  const floor = Math.max(numbers[place - 1]?.end ?? 0, start - REACH);
  const direct = directLabel({ text, numbers, place, floor, start });
  if (!isAmount) return direct;
  const isBare = BARE_AGGREGATE.test(direct);
  const behind = direct === "" || isBare ? behindLabel(text, end, unit) : "";
  if (behind !== "") return isBare ? `${behind}の${direct}` : behind;
  const deed = deedBehind(text, end, unit);
  if (direct !== "")
    return text.slice(floor, start).endsWith("は") ? withDeed(direct, deed) : direct;
  const part = partMark(text, { last: numbers[place - 1], own: numbers[place] }, end);
  if (part !== "") {
    const left = part.startsWith("残") ? `残りの${counted(unit)}` : "";
    return deed || partBehind(text, end, unit) || left;
  }
  if (deed !== "") return withDeed(labelBefore(figure), deed);
  const clause =
    (isNounUnit(unit) || isTold(text, floor, start)) && !GROWS.test(text.slice(end, end + 4))
      ? clauseBefore(text, floor, start)
      : undefined;
  if (clause === undefined) return labelBefore(figure) || personsOf(figure, floor, start);
  const isOfHomes = clause === "" && /^(?:世帯|家庭)$/.test(unit);
  if (isOfHomes) return labelBefore(figure) || unit;
  return boundOf(clause, numbers[place - 1]) + clause + counted(unit);
}

/** 家庭復帰した人 before 27人, where nothing else says who. */
function personsOf({ text, numbers, place, unit }: Counted, floor: number, start: number): string {
  const clause = /^[人名件]$/.test(unit) ? clauseBefore(text, floor, start) : "";
  return clause === "" ? "" : boundOf(clause, numbers[place - 1]) + clause + counted(unit);
}

const BARE_AGGREGATE = /^(?:計|合計|総計|累計)$/;

/** What stands before the colon of a list item (・電話又は訪問による確認：262名): it says whole what is counted. */
function itemLabel(text: string, start: number): string {
  return ITEM.exec(text.slice(Math.max(0, start - REACH), start))?.[1]?.trim() ?? "";
}

const ITEM = /(?:^|\n)[・○〇●※-]\s?([^\n、。：:]{2,30})[：:][\s　]*(?:約|延べ|計)?$/;
const RANGE = /^[～〜~－ー-]$/;
const GROWS = /^に(?:広げ|拡大|拡充|増|減|縮小|し)/;

function startOf(numbers: readonly NumberToken[], place: number): number {
  return numbers[place]?.start ?? 0;
}

/** Which way a figure says that something went, where it is the amount of the change: 3名増 is `up`, 2.8ポイント下回る `down`; 20名に増員 is none. */
export function riseOf(text: string, end: number): "" | "up" | "down" {
  const word = RISE.exec(text.slice(end, end + 12))?.[1];
  if (word === undefined) return "";
  return UP.test(word) ? "up" : "down";
}

const RISE =
  /^(?:の|ほど|程度|も|、)?(?:純)?(増(?:員|加|額)?|減(?:員|少|額)?|追加|上回|下回|上昇|低下|改善|悪化|伸び|加え|少な|多[いくか]|不足|超過|短縮|延長|縮小|拡大|上積|上乗)/;
const UP = /^(?:増|追|上|改|伸|加|多|超|延|拡)/;

/** 増員, 減少 …; 増 or 減 where the word is no noun (上回る). */
function riseWord(text: string, end: number): string {
  const word = RISE.exec(text.slice(end, end + 12))?.[1];
  if (word === undefined) return "";
  return /^[一-鿿]{2}$/.test(word) && !/回|積|乗/.test(word) ? word : UP.test(word) ? "増" : "減";
}

/** What may stand between a noun and its figure. */
const QUALIFIER =
  /(?:約|おおむね|概ね|およそ|延べ|のべ|実|年間|毎年|年|毎月|月|毎週|週|毎|全|各|新たに|更に|さらに|午前|午後|少なくとも|同)$/;
/** Words that say how a figure was come to; they are part of its name. */
const AGGREGATE =
  /(?:の)?(計|合計|総計|総額|累計|平均|最長|最短|最大|最小|最高|最低|前年度?比|前回比|対前年度?比)(?:は|で|が)?$/;
const COMPARED =
  /(?:前々?年度?末?|昨年度?|一昨年度?|前回|当初|全国平均|市平均|目標値?|計画値?)(?:の|を|より|から|に|と)?(?:も|比べ(?:て)?|比較して)?$/;
const VAGUE =
  /^(?:翌|末|時点|現在|約|合計|累計|計|延べ|年間|毎年|年|毎月|月|毎週|週|毎|全|各|平均|最大|最低|最|同|他|残|等|内|後|前|以下|以上|区|満点中|満点|午前|午後|うち|中|実績|日|時間|増|減|[市区県管]内)$/;

/** 全国平均38.1件 is no average of what is reported. */
const COMPOUND = /(?:全国|全市|全区|市|県|国|都道府県|都市|政令市|類似団体)平均$/;

function isSum(word = ""): boolean {
  return word.endsWith("計");
}

/** 電話相談は310件、来所は95件、合計405件: the first word of the sentence names a part, not the whole. */
function isOfParts(text: string, end: number): boolean {
  const near = text.slice(0, end);
  const sentence = near.slice(Math.max(near.lastIndexOf("。"), near.lastIndexOf("\n")) + 1);
  return /^[^はがを、]{1,20}[はが][約延べ]{0,3}[0-9０-９]/.test(sentence);
}

/** The noun that stands directly before a figure, with は, （ or ： between at most. */
function directLabel(
  at: Pick<Counted, "text" | "numbers" | "place"> & {
    readonly floor: number;
    readonly start: number;
  },
): string {
  const { text, numbers, place } = at;
  let { floor, start: end } = at;
  if (text.slice(floor, end) === "満点中") {
    end = startOf(numbers, place - 1);
    floor = Math.max(numbers[place - 2]?.end ?? 0, end - REACH);
  }
  for (let step = 0; step < 3; step += 1) {
    const near = text.slice(floor, end);
    const qualifier = isWord(near) ? QUALIFIER.exec(near)?.[0] : undefined;
    if (qualifier === undefined) break;
    end -= qualifier.length;
  }
  const base = numbers[place - 1];
  // 20代18％: the age is who is counted.
  if (base?.unit === "代" && base.end === end) return base.text;
  const per = /^(?:当たり|あたり|につき)(?:の|平均)?(?:は|、)?$/.test(text.slice(floor, end));
  if (per && base !== undefined) {
    const of = /は、?$/.exec(text.slice(Math.max(0, base.start - 2), base.start))?.[0] ?? "";
    const noun = nounPhraseBefore(text, numbers[place - 2]?.end ?? 0, base.start - of.length);
    const whose = noun === undefined || of === "" ? "" : "の";
    return `${noun?.text ?? ""}${whose}${base.text}${text.slice(floor, end).replace(/[のは、]+$/, "")}`;
  }
  if (OF_NUMBER.test(text.slice(floor, end)) && floor > 0) {
    const topic = sentenceTopic(text, startOf(numbers, place - 1));
    if (topic !== "") return topic;
  }
  const month = numbers[place - 1];
  if (
    month?.unit === "月" &&
    month.form === "plain" &&
    /^(?:は|に|[：:\s])?$/.test(text.slice(floor, end))
  ) {
    const topic = topicBefore(text, month.start);
    return topic === "" ? month.text : `${month.text}の${topic}`;
  }
  const aggregate = AGGREGATE.exec(text.slice(floor, end));
  if (aggregate !== null) {
    const compound = COMPOUND.exec(text.slice(floor, end))?.[0];
    if (compound !== undefined) return compound;
    if (isSum(aggregate[1]) && isOfParts(text, end)) return aggregate[1] ?? "";
    const head = topicBefore(text, end - aggregate[0].length);
    return head === "" || head === aggregate[1] ? (aggregate[1] ?? "") : `${head}の${aggregate[1]}`;
  }
  const particle =
    /(?:(?:が|は|も)、?|[：:（(「『=＝]|の(?:総)?数は)?[\s　]*$/.exec(
      text.slice(floor, end),
    )?.[0] ?? "";
  const quoted = /[「『]([^「」『』]{1,20})[」』]$/.exec(text.slice(floor, end - particle.length));
  if (quoted !== null) return quoted[0];
  const noun = nounPhraseBefore(text, floor, end - particle.length);
  // 0～2歳児は40名: the number before is the group that is counted.
  if (noun === undefined && particle !== "" && end - particle.length === floor)
    return GROUP.exec(text.slice(Math.max(0, floor - 10), floor))?.[0] ?? "";
  if (noun === undefined) return "";
  if (VAGUE.test(noun.text)) return "";
  return COMPARED.test(noun.text) && !/[標画]値?$/.test(noun.text) ? "" : noun.text;
}

/** 全職員312名の65.4％に当たる204名: what is told is the topic, not what the number before counts. */
const OF_NUMBER = /^(?:の|に当たる|にあたる)$/;
const GROUP = /(?:[0-9０-９]+[～〜~－-])?[0-9０-９]+(?:歳児?|年生|級|学年)$/;

/** A qualifier is one only where it is no part of a longer word: 計 in 計17名, not in 統計17件. */
function isWord(near: string): boolean {
  const word = QUALIFIER.exec(near)?.[0];
  if (word === undefined) return false;
  return (
    word.length > 1 ||
    (word === "約" && !/[契条予規公節要協誓特制]約$/.test(near)) ||
    !/[一-鿿]$/.test(near.slice(0, -word.length)) ||
    /[はがをにで、（]$/.test(near.slice(0, -word.length))
  );
}

/** What may stand between a label and its figure: particles, brackets, 約, 延べ, 年, 区ごとに. */
const BETWEEN =
  /(?:[、：:（(「『・\s　はがをにでともの]|の(?:総)?数|から|まで|として|について|における|による|により|では|には|うち|ほか|(?:[一-鿿]+|それ)(?:ごと|毎)に?|[月年週日]平均|(?:約|合計|累計|計|延べ|年間|毎年|年|毎月|月|毎週|週|毎|全|各|平均|最大|最低|新たに|更に|さらに|午前|午後)(?![一-鿿])|(?<=[、はがをにで（])実)+$/;
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
function labelBefore({ text, numbers, place }: Counted): string {
  for (let back = 0; back < MOST_STEPS; back += 1) {
    const at = startOf(numbers, place - back);
    const end = numbers[place - back - 1]?.end ?? 0;
    const { label, isBounded } = nearestPhrase(text, Math.max(end, at - REACH), at);
    if (label !== "" || isBounded || end === 0 || end < at - REACH) return label;
  }
  return "";
}

/** Words that say when, or how much more: 令和7年度末で24か所. */
const NO_LABEL = /^(?:[中増減末]|年間|年度末?|時点|現在|[市区県管]内)$/;

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
