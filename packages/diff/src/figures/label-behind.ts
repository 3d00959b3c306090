/** The noun behind の: 職員 in 15名の職員, 子ども in 3歳未満の子ども. Nouns of doing say nothing about what is counted. */
export function nounBehind(text: string, end: number): string {
  const noun = NOUN_BEHIND.exec(text.slice(end, end + 24))?.[1];
  return noun === undefined || DOING.test(noun) ? "" : noun;
}

const NOUN_BEHIND =
  /^(?:未満|以上|以下|以内|程度|まで|から|超)?の((?:こども|子ども)|(?:こども|子ども)?[一-鿿々ァ-ヺーA-Za-zＡ-Ｚａ-ｚ]{2,})/;
const DOING =
  /(?:安全|所在|居所|同意|状況|増|減|増加|減少|増員|減員|開催|実施|配置|設置|確保|予定|見込み|認定|達成|整備|改善|採用|合計|割合|状況|間|以上|以下|未満|程度)$/;
/** Units behind which の leads to what is counted: 15名の職員. 151世帯の支援方針 are plans, not households. */
const THINGS = /^(?:名|人|班|組|チーム|台|枚|冊|本|個|歳|歳児|才|か月)$/;

/** What the persons or things of a figure are called behind it: 職員 in 15名の職員; "" for none. */
export function behindLabel(text: string, end: number, unit: string): string {
  if (!THINGS.test(unit)) return "";
  const direct = nounBehind(text, end);
  if (direct !== "") return direct;
  // 0歳から2歳までの子ども: the noun behind the last of a range.
  const range = /^から[0-9０-９]+(?:歳児?|か月)/.exec(text.slice(end, end + 8))?.[0];
  return range === undefined ? "" : nounBehind(text, end + range.length);
}

const PERSONS = /^(?:名|人|世帯|家庭|組|校|園|件)$/;
const SHARE = /^(?:％|%|割)$/;
const DEED =
  /^(?:が|を)(?:([一-鿿ァ-ヺー]{2,})[にをへで])?([一-鿿]{2,4})(?=し|した|する|され|でき|を|があ|、|。)/;
/** 320世帯に配食した. */
const DEED_TO = /^に(?!増|減|拡大|拡充|縮小|到達|変更|設定|設置)([一-鿿]{2,4})(?=し、|した)/;
/** 49名の安全を確認: what of them, and what was done with it. */
const OF_THEM = /^の(安全|所在|居所|同意|状況)[をが]([一-鿿]{2})/;
const RANGE_DEED = /^で([^、。をはが]{2,10})を/;
/** うち8件は申立てに関するもの. */
const KIND = /^は、?([^、。は]{2,16}?)(?:に関する|による|の)もの/;
/** 405人（30％）が「知らない」と回答した: what they said. */
const ANSWER = /^(?:[（(][^（()）]{1,12}[)）]|[)）])?が[「『]([^「」『』]{1,20})[」』]と/;

/** What the counted persons did: 受講 in 120名が受講した, 研修の参加 in 150名が研修に参加した, 「役に立った」 in 85％が「役に立った」と答えた. */
export function deedBehind(text: string, end: number, unit: string): string {
  const near = text.slice(end, end + 40);
  const isOfPersons = PERSONS.test(unit);
  if (!isOfPersons && !SHARE.test(unit)) return "";
  const answer = ANSWER.exec(near)?.[1];
  if (answer !== undefined) return `「${answer}」`;
  if (!isOfPersons) return "";
  const [, whose = "", done = ""] = OF_THEM.exec(near) ?? [];
  if (done !== "") return `${whose}の${done}`;
  const [, object = "", deed = ""] = DEED.exec(near) ?? [];
  if (deed !== "") return object === "" ? deed : `${object}の${deed}`;
  return DEED_TO.exec(near)?.[1] ?? RANGE_DEED.exec(near)?.[1] ?? KIND.exec(near)?.[1] ?? "";
}
