/** A noun with what qualifies it, and where it begins. */
export interface NounPhrase {
  readonly text: string;
  readonly start: number;
}

const KANA_NOUNS =
  "やけど|けが|たばこ|おむつ|てんかん|手すり|おもちゃ|ぜん息|けんか|引きこもり|ひきこもり|分べん|石けん|抑うつ|障がい|すき間|つながり|きっかけ|ふれあい|刺し傷|切り傷|打ち身|むし歯|受け皿|その他|申し?立て|取り?決め|引き?渡し|届け出|呼び出し|見立て|支え合い|助け合い|集い|待ち|里帰り|読み聞かせ|付き?添い|寄り添い|送り迎え|申し送り|夜泣き|貸し?付け|貸し?出し|聞き?取り|見直し|見回り|声掛け|積み?立て|割り?当て|切り?替え|組み?合わ?せ|話し?合い|振り?返り|立ち?会い|こども|子ども|子育て|おやこ|ひとり親|一人ひとり|見守り|取り?組み?|受け?入れ|受け?付け?|引き?継ぎ|打ち?合わ?せ|問い?合わ?せ|申し?込み|呼び?掛け|働き?掛け|づくり|(?<!ど)もの|こと|いじめ|しつけ|のべ|人当たり|人あたり";
const LETTERS = "[一-鿿㐀-䶿々ァ-ヺーｦ-ﾟA-Za-zＡ-Ｚａ-ｚ]";
const WORD = `(?:${KANA_NOUNS}|${LETTERS})+(?:向け|付き|入り|連れ)?`;
/** A noun at the end of a text: kanji, katakana and letters, 向け. */
const NOUN = new RegExp(`${WORD}$`);
/** 写しは, 戸建てが: what ends as a verb that goes on is a noun before a particle. */
const OKURIGANA_NOUN = new RegExp(
  `(?:(?<![てで])${LETTERS}*[一-鿿][まがわかこさとよ]?(?:[しきちみりえけせねべめれげぎびじ]|い(?=$))|(?:手当|戸建|組立|見立|取立|仕立)て)$`,
);
/** 里親の集まりに; 話を聞きに is to hear. */
const OF_AND_TO = /の[^のをにはが]{2,6}に$/;
/** A number inside a noun, with か where its counter begins so: 8か月頃, 0～2歳児. */
const DIGITS = `[0-9０-９]+(?:[～〜~－・-][0-9０-９]+)?(?:[かヵケヶ箇](?=[月年国所]))?(?=${LETTERS})`;
/** The same with the digits in it: 48時間以内, 0～2歳児健診, 妊娠8か月頃. */
const DIGIT_NOUN = new RegExp(`(?:(?:第|[0-9０-９]+歳|${LETTERS}+)?${DIGITS})?${WORD}$`);
/** A year at the beginning says when, not what: 令和7年度上半期の通告. */
const YEAR =
  /^(?:令和|平成|昭和|[RH])?(?:[0-9０-９]+|元)年(?:度末?|(?!度))(?:の|分の|に)?(?=[^のにをはがで])/;
/** Where a stretch begins: 受理から(会議までの日数), 0歳から(2歳の児童). */
const FROM = new RegExp(`(?:[0-9０-９]+)?${WORD}から$`);
/** A number that is part of the noun behind it: 3歳児健診, 48時間以内. */
const PART_OF_NOUN =
  /(?:[一-鿿ァ-ヺー]{0,4}(?<![で年月日度はがの]))?(?:[0-9０-９]+[～〜~－・-])?[0-9０-９]+(?:歳(?:[0-9０-９]+か月)?児?|か月児?|時間|年生|級|類|次|階|学年|つ)$|第[0-9０-９]+$/;
const ORDINAL = /第[0-9０-９]+[回期次号]$/;
/** （電話）, （6月）: what a noun has in brackets behind it. */
const BRACKET = /[（(][^（()）]{1,12}[)）][\s　]*$/;
/** What joins a noun to one that qualifies it. */
const LINK = /(?:による|に関する|における|に対する|への|からの|までの|としての|の)$/;
/** What it ends in. */
const LINK_END = new Set(["の", "る"].map((letter) => letter.charCodeAt(0)));
/** Qualifiers that say when or where of all, not which. */
const IDLE =
  /^(?:約|延べ|のべ|本|当|同|各|全|全体|年間|年度|年|月|今年度|本年度|前年度|昨年度|前年|昨年|年度末|年度中|うち|上記|下記|次|市内|本市|市|区内|合計|計|[0-9０-９]+(?:年度?末?|月|日|名|人|件|回|日間|時間|分間?|週間|か所|世帯|家庭|校|園|施設|団体|社|組|店|例|台|部|通|枚|冊|本|個))$/;
/** What is left of a date whose era or year is another number: 令和7|年10月の運用開始. */
const DATE = /^年(?:[0-9０-９]{1,2}月|度)/;
/** Nouns that say little without the clause before them. */
const GENERIC =
  /^(?:者|人|日数|回数|人数|世帯数|時間|期間|額|金額|費用|もの|こと|家庭|世帯|児童|児|件数|件|数|割合|率|事例|案件|ケース|区|方|職員|施設|妊婦|妊産婦|産婦|保護者|母親|父親|母|父|親|子|子ども|こども|乳児|幼児|乳幼児|生徒|学生|里親|学校|保育所|園|事業所|団体|医療機関|通告|相談)$/;
/** The clause before a noun, from the last 、 or 。 on: 新たに里親登録をした, 支援を要する. */
const CLAUSE =
  /[^、。，：:\n「」（）()・]{2,20}(?:[たうくすつぬむぶるい]|ない|ている)(?:(?:まで|ため|とき)の)?$/;
const OTHER_TOPIC = /^(?:.*?(?:は|(?<!ど)も)(?=.{3})|うち)/;
const OTHER_SUBJECT = /^(?:.*?(?:[はが]|(?<!ど)も)(?=.{3})|うち)/;
/** 夜間・ before 休日の通告. */
const BESIDE = new RegExp(`(?<![^、。はがをのにと\\n])${LETTERS}{1,8}・$`);
const MOST_LINKS = 3;
const MOST_LENGTH = 24;

/** Whether kana or kanji stand before a place, which are no bracket and no space. */
function endsInLetter(text: string, end: number): boolean {
  const code = text.charCodeAt(end - 1);
  return code >= 0x3041 && code <= 0x9fff;
}

/** The noun at a place in a chain, with what stands in brackets behind it: 講演会（9月）. */
function nounAtEnd(text: string, end: number): string | undefined {
  const near = text.slice(Math.max(0, end - 40), end);
  const bracket = endsInLetter(text, end) ? "" : (BRACKET.exec(near)?.[0] ?? "");
  const bare = near.slice(0, near.length - bracket.length);
  const pattern = /[0-9０-９]/.test(bare) ? DIGIT_NOUN : NOUN;
  const noun = pattern.exec(bare)?.[0] ?? OKURIGANA_NOUN.exec(bare)?.[0];
  return noun === undefined ? undefined : noun + bracket;
}

/**
 * The noun that ends where `end` is, with the nouns and the clause that qualify it, and what stands in brackets behind it;
 * undefined where no noun ends there. The noun itself does not reach back over `floor`, where another number ends.
 */
export function nounPhraseBefore(text: string, floor: number, end: number): NounPhrase | undefined {
  const whole = endsInLetter(text, end) ? "" : text.slice(Math.max(0, end - 60), end);
  const bracket = BRACKET.exec(whole)?.[0] ?? "";
  const close = end - (bracket.length || (/[\s　]*$/.exec(whole)?.[0].length ?? 0));
  const near = text.slice(Math.max(0, close - 60), close);
  const ordinal = bracket === "" ? undefined : ORDINAL.exec(near)?.[0];
  const base = bracket === "" || floor <= close ? floor : 0;
  const last = text.slice(Math.max(base, close - 60), close);
  const noun =
    ordinal ??
    NOUN.exec(last)?.[0] ??
    (/[はがを]/.test(text.charAt(end)) || OF_AND_TO.test(text.slice(Math.max(0, end - 8), end + 1))
      ? OKURIGANA_NOUN.exec(last)?.[0]
      : undefined);
  if (noun === undefined) return undefined;
  let start = close - noun.length;
  const bare = noun;
  if (start === base)
    start -= PART_OF_NOUN.exec(text.slice(Math.max(0, start - 12), start))?.[0].length ?? 0;
  let head = bare;
  for (let links = 0; links < MOST_LINKS; links += 1) {
    const link = LINK_END.has(text.charCodeAt(start - 1))
      ? LINK.exec(text.slice(Math.max(0, start - 6), start))?.[0]
      : undefined;
    const before = link === undefined ? undefined : nounAtEnd(text, start - link.length);
    if (link === undefined || before === undefined) break;
    const isBesideOther = text.charAt(start - link.length - before.length - 1) === "・";
    if ((IDLE.test(before.trim()) && !isBesideOther) || DATE.test(before)) break;
    if (end - start + link.length + before.length > MOST_LENGTH) break;
    start -= link.length + before.length;
    head = before;
  }
  if (GENERIC.test(head)) {
    // 所在が確認できない児童は: before what the sentence speaks of, が belongs to the clause.
    const other = /[はが]/.test(text.charAt(end)) ? OTHER_TOPIC : OTHER_SUBJECT;
    start -= clauseEnding(text, start).replace(other, "").length;
  }
  const other = text.endsWith("・", start)
    ? (BESIDE.exec(text.slice(Math.max(0, start - 12), start))?.[0] ?? "")
    : "";
  if (end - start + other.length <= MOST_LENGTH) start -= other.length;
  start += YEAR.exec(text.slice(start, end))?.[0].length ?? 0;
  if (text.endsWith("から", start) && /^(?:[0-9０-９]|[^の]{1,8}まで)/.test(text.slice(start, end)))
    start -= FROM.exec(text.slice(Math.max(0, start - 12), start))?.[0].length ?? 0;
  return { text: text.slice(start, end).trim(), start };
}

const FIRST_WORD = /^(?:[^をにでとへはがもの]|で(?=の))*(?:[をにとへの]|で(?!の))/;

/** The clause that ends where a noun begins: 支援を要する(家庭); where it begins further back, what is left of its first word is no word. */
function clauseEnding(text: string, end: number): string {
  const near = text.slice(Math.max(0, end - 22), end);
  const found = CLAUSE.exec(near);
  if (found === null) return "";
  const before = text.charAt(end - near.length + found.index - 1);
  const isCut = before !== "" && !/[、。，：:\n「」（）()・]/.test(before);
  return isCut ? found[0].replace(FIRST_WORD, "") : found[0];
}

/** The same before what a sentence speaks of, where no number stands in it; "" for none. */
export function clauseOf(text: string, floor: number, end: number): string {
  const clause = clauseEnding(text, end).replace(OTHER_TOPIC, "");
  return /[0-9０-９]/.test(clause) || end - clause.length < floor ? "" : clause;
}
