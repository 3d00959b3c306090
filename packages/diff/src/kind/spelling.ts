import { SPELLINGS } from "./equivalents/spellings.ts";
import { lettersOf, rewrite } from "./rewrite.ts";

/** Verbs behind their object in kana, in kanji, and the kana that go on. */
const KANA_VERBS = (
  [
    ["ひら", "開", "かきいくけこ"],
    ["まも", "守", "らりっるれろ"],
    ["もち", "用", "い"],
    ["も", "持", "たちってつ"],
    ["つか", "使", "わいっうえ"],
    ["おく", "送", "らりっるれろ"],
    ["お", "置", "かきいくけ"],
    ["くば", "配", "らりっるれろ"],
    ["き", "決", "め"],
    ["さだ", "定", "め"],
    ["ふか", "深", "め"],
    ["たか", "高", "め"],
    ["つよ", "強", "め"],
    ["ひろ", "広", "げ"],
    ["あつ", "集", "め"],
    ["とど", "届", "け"],
    ["あらた", "改", "め"],
    ["たしか", "確か", "め"],
    ["はな", "話", "しすさ"],
    ["のこ", "残", "しすさ"],
    ["しめ", "示", "しすさ"],
    ["ふや", "増や", "しすさ"],
    ["へら", "減ら", "しすさ"],
    ["み", "見", "てたなるれま"],
    ["すす", "進", "むんみま"],
    ["ふせ", "防", "ぎぐいが"],
    ["はか", "図", "らりっるれろ"],
    ["おこな", "行", "わいっうえ"],
    ["しら", "調", "べ"],
    ["むか", "迎", "え"],
    ["あず", "預", "か"],
    ["すご", "過", "しすさ"],
    ["そだ", "育", "て"],
    ["なら", "並", "べ"],
    ["とお", "通", "しすさ"],
    ["たす", "助", "け"],
    ["ね", "寝", "か"],
    ["ととの", "整", "え"],
    ["かんが", "考", "え"],
    ["おし", "教", "え"],
    ["みと", "認", "め"],
    ["わた", "渡", "しすさ"],
    ["えら", "選", "ばびぶべん"],
    ["まね", "招", "かきくい"],
    ["くら", "比", "べ"],
    ["のぞ", "除", "かきくい"],
    ["ふく", "含", "まみむめん"],
    ["あた", "与", "え"],
    ["めぐ", "巡", "らりるっ"],
    ["むす", "結", "ばびぶん"],
    ["おぎな", "補", "わいうっ"],
    ["そな", "備", "え"],
    ["つの", "募", "らりるっ"],
    ["まな", "学", "ばびぶん"],
    ["なお", "直", "しすさ"],
    ["もど", "戻", "しすさ"],
    ["かさ", "重", "ね"],
  ] as const
).map(([kana, kanji, next]) => ({ kana, kanji, next }));
const KANA_VERB = new RegExp(
  `を(${KANA_VERBS.map(({ kana, next }) => `${kana}(?=[${next}])`).join("|")})`,
  "g",
);
const KANJI: ReadonlyMap<string, string> = new Map(
  KANA_VERBS.map(({ kana, kanji }) => [kana, kanji]),
);

/** A letter of okurigana between two kanji of one word, which some write and some do not: 取り組, 受け付, 打ち合. */
const FIRST =
  "[取引受申問打話組繰振切呼差貸借買売払割書読聞持積埋置落追付助向寄投働掛乗結使洗掘拾折送駆踏飛待立締盛支思成当]";
const SECOND =
  "[組扱締消付入壊継上下渡取受持込出合立送替越返戻当振引換違決重着添加払止掛結分起切回会直]";
const OKURIGANA = "(?:わせ|[りきけみちびめえぎげべれしいて])";
const INNER_OKURIGANA = new RegExp(`(?<=${FIRST})${OKURIGANA}(?=${SECOND})`, "g");
/** The same before a noun: 受付け窓口, 取組み状況. */
const JOINED_OKURIGANA = new RegExp(`(?<=${FIRST}${SECOND})${OKURIGANA}(?=[一-鿿])`, "g");
/** The okurigana at the end of a noun of two kanji: 取組み, 引継ぎ, 打合せ; し only behind those that are no する. */
const FINAL_OKURIGANA =
  /(?<=[一-鿿]{2})(?:わせ|[みぎけきせれえめちりてげべ]|(?<!継)い|い(?!で))(?=[をのにはがでとへもや、。・)]|$)|(?<=見直|話合|貸出|差戻|取消|繰越|引渡|手渡|申渡|見通|後押|繰返|見渡|掘起)し(?=[をのにはがでとへもや、。・)]|$)/g;

const NOUN_OKURIGANA = new RegExp(
  FINAL_OKURIGANA.source.replaceAll("もや、。・)]|$", "\\ue011-\\ue01b]"),
  "g",
);

/**
 * A text after `normalizeNotation` without what is only a matter of spelling: kanji or kana (全て and すべて), the long
 * vowel at the end of a loan word, quotation marks.
 */
export function plainSpelling(text: string): string {
  return rewrite(text, SPELLINGS).replace(
    KANA_VERB,
    (_, kana: string) => `を${KANJI.get(kana) ?? kana}`,
  );
}

/** The same without the okurigana inside words, and at the end of those before a particle, which are nouns. */
export function withoutOkurigana(text: string): string {
  return text
    .replace(INNER_OKURIGANA, "")
    .replace(JOINED_OKURIGANA, "")
    .replace(NOUN_OKURIGANA, "");
}

/** Every letter that `plainSpelling` may bring or take. */
export const SPELLING_LETTERS: ReadonlySet<string> = new Set(
  lettersOf(SPELLINGS) + [...KANJI.values()].join(""),
);

/** What `plainSpelling` gives without okurigana inside words and at the end of nouns, and without a last 。: texts that come out alike differ in spelling at most. */
export function looseSpelling(plain: string): string {
  return withoutOkurigana(plain)
    .replace(FINAL_OKURIGANA, "")
    .replace(/。(?=\n|$)/g, "");
}
