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
const THINGS =
  /^(?:名|人|班|組|チーム|台|枚|冊|本|個|歳|歳児|才|[かヵケヶ箇]月間?|日間?|時間|分間?|週間|泊)$/;

/** Units that count deeds as well: 217回の会議を, but not 5,022件の入電があり. */
const TIMES = /^(?:部|通|回|件|[かカヵケヶ箇]所)$/;
const DONE = /^の[^、。をはがにので\n]{2,16}を/;

/** 63か所の交差点に, 38の自治体に. */
const AT = /^の([一-鿿々ァ-ヺー]{2,10})(?=[にでへ])/;
const PLACES = /^(?:[かカヵケヶ箇]所|)$/;

/** What the persons or things of a figure are called behind it: 職員 in 15名の職員, 会議 in 3回の会議を; "" for none. */
export function behindLabel(text: string, end: number, unit: string): string {
  const at = PLACES.test(unit) ? (AT.exec(text.slice(end, end + 14))?.[1] ?? "") : "";
  if (at !== "" && !DOING.test(at)) return at;
  const isDone = TIMES.test(unit) && DONE.test(text.slice(end, end + 20));
  if (!isDone && !THINGS.test(unit)) return "";
  const direct = nounBehind(text, end);
  if (direct !== "") return direct;
  // 0歳から2歳までの子ども: the noun behind the last of a range.
  const range = /^から[0-9０-９]+(?:歳児?|か月)/.exec(text.slice(end, end + 8))?.[0];
  return range === undefined ? "" : nounBehind(text, end + range.length);
}

/** 60件程度を. */
const ROUGHLY = /^(?:程度|前後|余り?|以上)(?=[をが])/;
/** What is done follows a particle, or what stands in brackets. */
const PARTICLE = /^(?:[はがをにへでの（()）]|から)/;
const PERSONS = /^(?:名|人|世帯|家庭|家族|組|校|園|件|[かカヵケヶ箇]所|施設|団体|社|店|食|点|円)$/;
const SHARE = /^(?:％|%|割)$/;
const DEED =
  /^(?:が|を)(?:新たに|更に|さらに)?(?:([一-鿿ァ-ヺー]{2,})[にをへで])?([一-鿿]{2,4})(?=し|した|する|され|でき|を(?!終え|断|辞退|や[めり]|控え|取り?消|中断|中止|拒|希望|予定|検討|目指|待|[^、。]{0,8}(?:ず|ない|なかった|ません))|があ|、(?![一-鿿ァ-ヺー]{2,6}[とや及])|。)/;
/** 38人を特定妊婦と判断した: what they were taken for. */
const JUDGED =
  /^を([一-鿿ァ-ヺー]{2,12})(?:と(?:判断|認定|診断|評価)|に(?:認定|指定|選定|委嘱|任命))/;
/** 12件を通告として受理した: as what, and what was done. */
const TAKEN_AS = /^を([一-鿿ァ-ヺー]{2,8})として([一-鿿]{2})(?=し)/;
/** 320世帯に配食した. */
const DEED_TO = /^に(?!増|減|拡大|拡充|縮小|到達|変更|設定|設置)([一-鿿]{2,4})(?=し、|した)/;
/** 41か所に補助金を交付した: what they were given. */
const GIVEN = /^[にへ]([一-鿿ァ-ヺー]{2,8})を([一-鿿]{2})(?=し|でき)/;
/** 148校で支援した. */
const DEED_AT = /^で(?!構成)([一-鿿]{2})(?=し、|した)/;
/** 702人から回答を得た. */
const FROM_THEM = /^から([一-鿿]{2,4})(?=を[得受]|があ)/;
/** 5,022件の入電があり. */
const CAME = /^の([一-鿿ァ-ヺー]{2,8})が(?:あ[りっ]|寄せられ)/;
/** 49名の安全を確認: what of them, and what was done with it. */
const OF_THEM =
  /^の(?:(安全|所在|居所|同意|状況)[をが](?:[^、。をが]{1,8}までに)?([一-鿿]{2})|((?:[一-鿿]|こども|子ども){2,6})を([一-鿿]{2,4})(?=し[、た]))/;
/** 341人は要支援児童である, 58％が10代であった: what they are. */
const BEING =
  /^[はが]、?([一-鿿々ァ-ヺー・の]{2,12}|[0-9０-９]{2}代)(?:である|であった|だった|です|でした|であり|で、)/;
const NO_BEING =
  /(?:[増減等位]|同数|同様|同程度|横ばい|最多|最大|最少|最高|最低|以[上下内]|未満|程度|前後|水準|未定|予定|見込み)$/;
const RANGE_DEED = /^で([^、。をはが]{2,10})を/;
/** うち8件は申立てに関するもの. */
const KIND = /^は、?([^、。は]{2,16}?)(?:に関する|による|の)もの/;
/** 405人（30％）が「知らない」と回答した: what they said. */
const ANSWER = /^(?:[（(][^（()）]{1,12}[)）]|[)）])?が[「『]([^「」『』]{1,20})[」』]と/;

/** What the counted persons did: 受講 in 120名が受講した, 研修の参加 in 150名が研修に参加した, 「役に立った」 in 85％が「役に立った」と答えた. */
export function deedBehind(text: string, end: number, unit: string): string {
  const near = text.slice(
    end + (ROUGHLY.exec(text.slice(end, end + 3))?.[0].length ?? 0),
    end + 40,
  );
  if (!PARTICLE.test(near)) return "";
  const isOfPersons = PERSONS.test(unit);
  if (!isOfPersons && !SHARE.test(unit)) return "";
  const answer = ANSWER.exec(near)?.[1];
  if (answer !== undefined) return `「${answer}」`;
  // Each pattern begins with its particle: the others are not tried.
  const find = (particles: string, pattern: RegExp): readonly (string | undefined)[] =>
    (particles.includes(near.charAt(0)) ? pattern.exec(near) : null) ?? [];
  const being = find("はが", BEING)[1] ?? "";
  if (being !== "" && !NO_BEING.test(being)) return being;
  if (!isOfPersons) return "";
  const [, of = "", did = "", whose = of, done = did] = find("の", OF_THEM);
  if (done !== "") return `${whose}の${done}`;
  const [, as = "", taken = ""] = find("を", TAKEN_AS);
  if (taken !== "") return `${as}としての${taken}`;
  const judged = find("を", JUDGED)[1];
  if (judged !== undefined) return judged;
  const [, object = "", deed = ""] = find("がを", DEED);
  if (deed === "見直") return "見直し";
  if (deed !== "") return object === "" ? deed : `${object}の${deed}`;
  const [, gift = "", giving = ""] = find("にへ", GIVEN);
  const isHome = /^(?:世帯|家庭)$/.test(unit);
  if (gift !== "") return isHome ? `${gift}を${giving}した${unit}` : `${gift}の${giving}`;
  const here = find("で", DEED_AT)[1];
  if (here !== undefined) return isHome ? `${here}した${unit}` : here;
  return (
    find("に", DEED_TO)[1] ??
    find("か", FROM_THEM)[1] ??
    find("の", CAME)[1] ??
    find("で", RANGE_DEED)[1] ??
    find("は", KIND)[1] ??
    ""
  );
}

/** うち71人が助言を受けた: what a part did, in the words of its sentence. */
const DID =
  /^(?:[（(][^（()）]{1,14}[)）])?[はが]、?([^、。はが「」（）()\n]{2,24}(?:[^っい]た|った|いた|[んい]だ|ている|ない))(?=[。、（(]|$)/;
/** 9人は家庭に復帰し、, 5名が受講を終え、. */
const GOES_ON =
  /^[はが]、?([^、。はが「」（）()\n]{1,20}(?:[一-鿿]{2}し|[えけせてねべめれげ]))(?=、)/;
/** 8人が健診を受けず、. */
const DID_NOT = /^[はが]、?([^、。はが「」（）()\n]{1,20}[わえけせてねべめれげら])ず(?=、)/;
const NO_DEED = /いずれも|全て|すべて|前年|昨年|[増減]|[上下]回|となっ/;

/** うち41人は所在を確認中である: what they are in the midst of. */
const ONGOING =
  /^[はが]、?([^、。はが「」（）()\n]{2,16}中)(?:である|であった|です|でした)?(?=[。、]|$)/;

/** Who did what a part of a whole did: 助言を受けた人; "" where that is not told. */
export function partBehind(text: string, end: number, unit: string): string {
  const near = text.slice(end, end + 48);
  const ongoing = ONGOING.exec(near)?.[1];
  if (ongoing !== undefined) return `${ongoing}の${counted(unit)}`;
  const going = GOES_ON.exec(near)?.[1];
  const not = DID_NOT.exec(near)?.[1];
  if (not !== undefined) return `${not}なかった${counted(unit)}`;
  const did = going === undefined ? (DID.exec(near)?.[1] ?? "") : `${going}た`;
  // 96件が6歳未満であった: 6歳未満の件.
  return did === "" || NO_DEED.test(did)
    ? ""
    : did.replace(/(?:であっ|だっ)た$/, "の") + counted(unit);
}

/** The noun of which a unit counts one: 人 for 名. */
export function counted(unit: string): string {
  return unit === "名" ? "人" : unit;
}

/** An object with what was done with it: 研修の受講. */
export function withDeed(object: string, deed: string): string {
  if (object === "" || deed === "") return object || deed;
  if (deed.includes(object)) return deed;
  return object.includes(deed) ? object : `${object}の${deed}`;
}
