/**
 * Nouns that reports put for one another, each group for one thing. Only words of offices that mean
 * the same wherever they stand; what is the same in one city only does not belong here.
 */
const SAME: readonly string[] = [
  "研修|講習|講座|講義|勉強会|学習会|セミナー|教室",
  "会議|協議会|連絡会|検討会|部会|意見交換",
  "手引|マニュアル|ガイド|要領|指針|要綱",
  "広報|周知|啓発|ちらし|チラシ|リーフレット|ポスター",
  "保護者|父母|両親",
  "子ども|こども|子供|児童|生徒",
  "訪問|訪ね|巡回|アウトリーチ",
  "通訳|外国語|多言語|か国語|翻訳",
  "夜間|夜|午後[5-9５-９]時|深夜|翌朝|(?:18|19|20|21|22)時|24時間",
  "休日|土曜|日曜|土日|祝日|365日",
  "資質|スキル|技能|技術|専門性",
  "人員|人数|職員数|定数|体制",
  "台帳|一覧|リスト",
  "様式|書式|シート|帳票|票",
  "動画|映像|ビデオ",
  "冊子|パンフレット|しおり|リーフレット",
  "地図|マップ",
  "費用|料金|代金",
  "点検|確認|チェック|見直し",
  "連携|協力|共有|協働",
  "負担|時間外|残業",
  "医師|医療|小児科|精神科",
  "法律|弁護士|司法",
];
/** Words of which one shuts out the other: a report about the one says nothing of the other. */
const OPPOSITE: readonly (readonly [string, string])[] = [
  ["開始|受理", "終結|終了|解除"],
  ["夜間|休日|夜", "日中|昼間|平日"],
  ["産前|妊娠中", "産後|出産後"],
  ["外部|第三者", "内部|庁内"],
  ["小学", "中学|高校"],
  ["入所|入院", "退所|退院"],
  ["新任|若手", "管理職|ベテラン"],
  ["全区|全市|全校|全戸|全て|全", "一部|[0-9０-９]+(?:区|校|戸)"],
  ["事前", "事後"],
  ["転入", "転出"],
  ["父親|男性", "母親|女性"],
  ["妊婦|妊産婦", "乳児|幼児|乳幼児"],
  ["チャット|LINE|SNS|アプリ|メール|オンライン", "電話|対面|来所|郵送"],
];

const GROUPS = SAME.map((words) => new RegExp(words, "u"));
const PAIRS = OPPOSITE.flatMap(([one, other]) => [
  [new RegExp(`^(?:${one})`, "u"), new RegExp(other, "u")] as const,
  [new RegExp(`^(?:${other})`, "u"), new RegExp(one, "u")] as const,
]);

/** A text without the kana inside its words, which people write or leave out: 引き継ぎ, 引継ぎ. */
export function joined(text: string): string {
  return text.replaceAll(/(?<=[一-龠々])[きけりしいちみえせび](?=[一-龠々])/gu, "");
}

/** What a word may be replaced by, and what shuts it out. */
interface Meaning {
  readonly same: readonly RegExp[];
  readonly opposite: readonly RegExp[];
}

/** The same few words are asked for again and again. Cleared when full. */
const known = new Map<string, Meaning>();
const KNOWN_MAX = 2_000;

function meaningOf(word: string): Meaning {
  const read = known.get(word);
  if (read !== undefined) return read;
  const meaning = {
    same: GROUPS.filter((group) => group.exec(word)?.index === 0),
    opposite: PAIRS.flatMap(([one, other]) => (one.test(word) ? [other] : [])),
  };
  if (known.size >= KNOWN_MAX) known.clear();
  known.set(word, meaning);
  return meaning;
}

/** Whether a text speaks of what a word means. */
export function speaksOf(text: string, word: string): boolean {
  return text.includes(word) || meaningOf(word).same.some((group) => group.test(text));
}

/** Whether a text speaks of the opposite of a word, and not of the word. */
export function speaksOfOpposite(text: string, word: string): boolean {
  return !text.includes(word) && meaningOf(word).opposite.some((other) => other.test(text));
}
