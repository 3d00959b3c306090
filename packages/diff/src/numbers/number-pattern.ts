/** One digit, half-width or full-width. */
const D = "[0-9０-９]";
const DOT = "[./．／]";
/** A space that somebody set between a number and its counter. */
const GAP = "[ 　\u00a0]{0,2}";
const JOINED = "[-‐－−]";

/** Counters that may follow a figure, the longer of two that begin alike first: it must win. */
export const COUNTERS: readonly string[] = (
  "名 人 人目 人日 人工 回 回目 回線 件 件目 区 区分 区間 市 町 村 市町村 都道府県 世帯 家庭 家族 校 園 館 施設 機関 団体 法人 事業所 事業者 部署 部 部会 課 課題 係 班 " +
  "台 枚 冊 本 本柱 個 点 倍 割 円 ㎡ 平方メートル メートル m km kg キロ 期 期生 次 号 条 項 項目 章 節 版 種 種類 事例 例 例目 コース 講座 講義 会場 " +
  "会議 組 チーム 地区 言語 ケース 床 室 棟 階 泊 便 局 所 店 社 票 通 系統 段階 層 類型 分野 方面 代 番 番目 ページ 頁 セット 箱 食 単位 コマ 人体制 名体制 " +
  "年 年度 年間 年度間 年生 年目 年次 月 月分 月末 週 週間 日 日間 日目 時 時間 分 分間 秒 歳 歳児 歳未満 才 ％ % ㌫ パーセント ポイント ℃ 度 法 者"
)
  .split(" ")
  .toSorted((a, b) => b.length - a.length);
const PLACE = "[かカヵケヶ箇](?:所|月間|月|国|年|条|村|町)";
/** 1時間半, 2年半, 3か月半: a half more. */
const HALF = "(?:時間|年|[かカヵケヶ箇]月|週間|日)半(?![ばの期数分])";
/** 7割5分 is 75％. */
const TENTHS = `割${D}分(?!の|間)`;
/** 4年6か月, 2時間30分: one length of time. */
const LENGTH = `(?:年${D}{1,2}[かカヵケヶ箇]月(?!児)|時間${D}{1,2}分(?!の))`;
/** Units that are no counter alone; they go before those. */
export const MORE_UNITS = `${HALF}|${TENTHS}|${LENGTH}|${PLACE}`;
const UNIT = `(?:${MORE_UNITS}|${COUNTERS.join("|")})`;
/** A counter set apart by a space is one only where the word ends behind it (15 名 in, 3 区分所有 out), or where it is no beginning of another word. */
export const SPACED_UNIT = `[ 　\u00a0]{1,2}(時間|分間|日間|週間|年間|世帯|[かカヵケヶ箇](?:所|月(?!児))|${UNIT}(?![ァ-ヺー]|(?![程以未増減目末中度当超余間後前内の])[一-鿿々]))`;

const DASH = "[-－−+＋]";
/**
 * A minus (or plus) of a number. After a letter, digit or katakana it is a hyphen (1-ア-2), after kanji a minus only
 * where a unit follows (前年比-3名, 別表-1).
 */
const SIGN =
  `[▲△]|${DASH}(?<![0-9０-９A-Za-zＡ-Ｚａ-ｚァ-ヺー一-鿿々〇）)]${DASH})` +
  `|${DASH}(?<=[一-鿿々]${DASH})(?=[0-9０-９.,．，]+[千万億兆]*(?:[名人件回区円台校班点％%]|世帯|ポイント|か所))`;

/** Kanji numerals are numbers before these counters only; 一時, 十分, 三者, 一部 are words. */
const NUMERAL = "[一二三四五六七八九十百千]";
const KANJI = `${NUMERAL}[一二三四五六七八九十百千万億]*`;
const KANJI_UNIT =
  HALF +
  "|世帯|家庭|施設|機関|団体|事業所|事業者|[かカヵケヶ箇](?:所|月|年)|年度|年間|週間|日間|時間|分間|(?<=十[一二三四五六七八九]|[二三四五六七八九]十)分(?![のか割担])|名|人|件|回|区|台|校|園|班|枚|冊|歳児|歳|円|社|箱|割|倍|％|パーセント|ポイント";
const KANJI_BEFORE = `(?=${NUMERAL})(?<![一二三四五六七八九十百千万億数何幾同統唯単均画随][、・]?)`;
const KANJI_AFTER = "(?![一二三四五六七八九十々ひ前物柄格目身様組児])";
const SHORT_NUMERAL = "[一二三四五六七八九十]{1,3}";

const SCALE = "[百千万億兆]";
/** ８・５％: between two digits and before one share the dot is a decimal point; 令和５・６年度 has two years. */
const DIGITS =
  `(?:${D}{1,3}(?:[,，]${D}{3})+(?!${D})(?:[.．]${D}+)?` +
  `|${D}+[・･]${D}+(?=${GAP}(?:[％%㌫]|パーセント|ポイント|倍|割))|${D}+(?:[.．]${D}+)*)`;
/** 1億2,000万, 2千5百万, 1万2,345: the last group may have no scale of its own. */
const AMOUNT = `${DIGITS}(?:${SCALE}+(?:${DIGITS}${SCALE}+)*(?:${DIGITS})?)?`;

const WESTERN = `(?:[（(]${D}{4}年?[）)])?`;
const ERA =
  `(令和|平成|昭和|大正|明治|(?<![A-Za-zＡ-Ｚａ-ｚ])[RHSＲＨＳ][.．]?)${GAP}(元|${D}{1,2})(?!${D}|${SCALE})` +
  `(${WESTERN}${GAP}年度|年${GAP}${D}{1,2}${GAP}月${GAP}${D}{1,2}${GAP}日|年${GAP}${D}{1,2}${GAP}月|${WESTERN}年|${DOT}${D}{1,2}(?:${DOT}${D}{1,2})?(?!${D}))?` +
  `|(令和|平成|昭和|大正|明治)(元|${SHORT_NUMERAL})(年度|年${SHORT_NUMERAL}月${SHORT_NUMERAL}日|年${SHORT_NUMERAL}月|年)`;
const DATE =
  `(${D}{4}[-－./．／]${D}{1,2}[-－./．／]${D}{1,2}(?!${D})` +
  `|${D}{1,4}年${GAP}${D}{1,2}月(?:${GAP}${D}{1,2}日)?|${D}{1,2}${GAP}月${GAP}${D}{1,2}${GAP}日` +
  `|(?:[1-9１-９]|0[1-9]|1[0-2]|１[０-２])[/／](?:3[01]|３[０１]|[12１２]${D}|[1-9１-９]|0[1-9])(?=から|まで|[～〜~]|付け?(?![一-鿿])|時点|現在|[（(][月火水木金土日])` +
  `|${D}{4}[-－~〜～]${D}{2}年度|(?:19|20|１９|２０)${D}{2}[/／](?:1[0-2]|１[０-２]|0?[1-9]|０?[１-９])(?![0-9０-９/／]))`;
const TIME = `(${D}{1,2}${GAP}時${GAP}(?:${D}{1,2}${GAP}分(?!間)|半)|${D}{1,2}[:：][0-5０-５]${D}(?!${D}|[:：]))`;
const RATIO = `(${D}{1,4}分の${D}{1,4}|${D}{1,6}[/／]${D}{1,6}(?![0-9０-９/／])|${D}{1,4}対${D}{1,4}|${D}{1,3}(?:[:：]${D}{1,3})+(?!${D}))`;
/** Names that are written with digits: articles of a law, telephone numbers, versions, ids. */
const MARK =
  `((?:別表|様式|別記)?第${GAP}?${D}+${GAP}条(?!例)(?:の${D}+)*(?:第?${D}+項)?(?:第?${D}+号)?|第${D}+項(?:第${D}+号)?|(?:別表|様式)第${D}+(?:号(?:様式)?)?` +
  `|(?:[(（]${D}{2,5}[)）]${D}{1,4}|${D}{2,5}${JOINED}${D}{1,4})${JOINED}${D}{3,4}(?!${D})` +
  `|(?:[Vv]er(?:sion)?[.．]?|バージョン)${GAP}${D}+(?:[.．]${D}+)*|${D}+(?:[.．]${D}+){2,}|${D}+${JOINED}[ァ-ヺ]${JOINED}${D}+)`;

const FIGURE = `(第${GAP}|${SIGN})?(${AMOUNT})`;
const IN_KANJI = `${KANJI_BEFORE}(${KANJI})(${KANJI_UNIT})${KANJI_AFTER}`;

/**
 * A number without the unit of a ratio or an amount (see `unitAt`): with some 150 units in it, it takes the engine ten times as long to compile.
 * In groups: 1–3 era, year, what follows; 4–6 the same in kanji; 7 date; 8 time; 9 mark; 10 ratio; 11–12 sign, amount; 13–14 kanji numeral and unit.
 */
export const NUMBER = [ERA, DATE, TIME, MARK, RATIO, FIGURE, IN_KANJI].join("|");

/** A text that is one number with its unit; group 9 is a mark. */
export const WHOLE_NUMBER = `^(?:${[
  ERA,
  DATE,
  TIME,
  MARK,
  `${RATIO}(?:${UNIT})?`,
  `${FIGURE}(?:${UNIT}|${SPACED_UNIT})?`,
  IN_KANJI,
].join("|")})$`;

/** Whether a text may hold a number at all. */
export const ANY_NUMBER =
  /[0-9０-９]|元年|[一二三四五六七八九十百千万億](?:年|[世家施機団事週日時分名人件回区台校園班枚冊歳円社箱割倍％パポ]|[かカヵケヶ箇][所月年])/;
