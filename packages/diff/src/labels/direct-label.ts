import { REACH, startOf } from "./counted-number.ts";
import type { Counted } from "./counted-number.ts";
import type { NumberToken } from "../numbers/number-token.ts";
import { nounPhraseBefore } from "./noun-phrase.ts";
import { sentenceTopic, topicAt, topicBefore } from "./topic-before.ts";

/** What may stand between a noun and its figure. */
const QUALIFIER =
  /(?:約|おおむね|概ね|およそ|延べ|のべ|(?<=を)合?計|実|年間|毎年|年|毎月|月|毎週|週|毎回|毎日|毎|全|各|新たに|更に|さらに|午前|午後|少なくとも|など|同)$/;
/** Words that say how a figure was come to; they are part of its name. */
const AGGREGATE =
  /(?:の)?((?<!を)合?計|総計|総額|年額|月額|累計|平均|中央値|最長|最短|最大|最小|最高|最低|前年度?比|前回比|対前年度?比)(?:は|で|が)?$/;
const COMPARED =
  /(?:前々?年度?末?|昨年度?|一昨年度?|前回|当初|全国平均|市平均|目標値?|計画値?)(?:の|を|より|から|に|と)?(?:も|比べ(?:て)?|比較して)?$/;
const VAGUE =
  /^(?:翌|末|時点|現在|約|合計|累計|計|延べ|年間|毎年|年|毎月|月|毎週|週|毎回|毎日|毎|全|各|平均|最大|最低|最|同|他|残|等|内|後|前|以下|以上|区|満点中|満点|午前|午後|うち|中|実績|日|時間|増|減|生後|出生後|産後|[市区県管]内)$/;

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
export function directLabel(
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
    const qualifier = qualifierAt(text.slice(floor, end));
    if (qualifier === "") break;
    end -= qualifier.length;
  }
  const base = numbers[place - 1];
  const pupils = base?.end === end ? PUPILS.exec(text.slice(0, end).slice(-8))?.[0] : undefined;
  if (pupils !== undefined) return pupils;
  // 20代18％: the age is who is counted.
  if (base !== undefined && isAge(text, base, end)) return base.text;
  if (base?.end === end && base.ordinal !== "") {
    const topic = sentenceTopic(text, base.start);
    return topic === "" ? base.text : `${topic}の${base.text}`;
  }
  const per = base === undefined ? "" : perLabel(at, base, text.slice(floor, end));
  if (per !== "") return per;
  if (floor > 0 && OF_NUMBER.test(text.slice(floor, end))) {
    const topic = sentenceTopic(text, startOf(numbers, place - 1));
    if (topic !== "") return topic;
  }
  const told = text.slice(floor, end);
  const way = told.includes("から") ? WAY.exec(told)?.[1] : undefined;
  if (way !== undefined) return way;
  const goal = told.endsWith("の") ? GOAL.exec(told) : null;
  if (goal !== null) {
    const [, whose = "", word = ""] = goal;
    const topic = whose === "" ? sentenceTopic(text, floor + goal.index) : "";
    return `${whose}${topic === "" ? "" : `${topic}の`}${word}`;
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
    const close = end - aggregate[0].length;
    const own = aggregate[0].startsWith("の")
      ? nounPhraseBefore(text, floor, close)?.text
      : undefined;
    const head = own ?? topicBefore(text, close);
    return head === "" || head === aggregate[1] ? (aggregate[1] ?? "") : `${head}の${aggregate[1]}`;
  }
  const particle =
    /(?:(?:が|は|(?<!ど)も|として)、?|[：:（(「『=＝]|の(?:総)?数は)?[\s　]*$/.exec(
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

const PER = /^(?:当たり|あたり|につき|に対し(?:て)?)(?:の|平均)?(?:は|、)?$/;

/** 監視員の1施設当たり in 監視員を1施設当たり2名, 産後ケアの母子1組につき in 産後ケアは母子1組につき7日; "" where no such words stand between. */
function perLabel(
  { text, numbers, place }: Pick<Counted, "text" | "numbers" | "place">,
  base: NumberToken,
  between: string,
): string {
  if (!PER.test(between)) return "";
  const of =
    /(?:に?は|を)、?$/.exec(text.slice(Math.max(0, base.start - 3), base.start))?.[0] ?? "";
  const close = base.start - of.length;
  const noun = nounPhraseBefore(text, numbers[place - 2]?.end ?? 0, close)?.text ?? "";
  const topic =
    of === "" ? sentenceTopic(text, close - noun.length) || topicAt(text, close - noun.length) : "";
  const isAgainst = between.startsWith("に対し");
  if (isAgainst && (topic === "" || !/[児者子人徒童]$/.test(noun))) return "";
  const whose =
    topic === "" ? (of === "" || noun === "" ? noun : `${noun}の`) : `${topic}の${noun}`;
  return whose + base.text + (isAgainst ? "当たり" : between.replace(/[のは、]+$/, ""));
}

/** 20代18％, 20代が18％, 1年生は31人. */
function isAge(text: string, base: NumberToken, end: number): boolean {
  const between = text.slice(base.end, end);
  return (
    (base.unit === "代" && between === "") ||
    (/^(?:代|年生)$/.test(base.unit) && /^[がは]、?約?$/.test(between))
  );
}

/** 新1年生9,310人. */
const PUPILS = /(?:新|小学|中学|高校)[0-9０-９]年生$/;
/** 市内から市外へが212件. */
const WAY = /([一-鿿ァ-ヺー]{2,8}から[一-鿿ァ-ヺー]{2,8}(?:へ|まで))(?:が|は|：|:)$/;
/** 相談の目標の80％, 目標の120件. */
const GOAL = /(?:^|[、。はがで])((?:[一-鿿ァ-ヺー]{2,10}の)?)(目標|上限|下限)(?:値|数)?の$/;
/** 全職員312名の65.4％に当たる204名: what is told is the topic, not what the number before counts. */
const OF_NUMBER = /^(?:の|に当たる|にあたる)$/;
const GROUP = /(?:[0-9０-９]+[～〜~－-])?[0-9０-９]+(?:歳児?|年生|級|学年)$/;

/** The qualifier that ends a text; "" where it is part of a longer word: 計 in 計17名, not in 統計17件. */
function qualifierAt(near: string): string {
  const word = QUALIFIER.exec(near)?.[0] ?? "";
  if (word.length !== 1) return word;
  const before = near.slice(0, -1);
  const isWord =
    (word === "約" && !/[契条予規公節要協誓特制]約$/.test(near)) ||
    !/[一-鿿]$/.test(before) ||
    /[はがをにで、（]$/.test(before);
  return isWord ? word : "";
}
