/** A number as it stands in a text, with its unit: 1,203人, 令和７年度, ３区, R5.4.1, 85.2％, 第３回, 10時30分, ▲3名, 十五名. */
export interface NumberToken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `plain` covers amounts, ordinals and four-digit years; what it means is read in figures.ts. */
  readonly form: "era" | "date" | "time" | "fraction" | "plain";
  /** 令和, R, …; "" without one. */
  readonly era: string;
  /** The year of the era as written, 元 included; "" without an era. */
  readonly eraYear: string;
  /** What follows the year: 年度, 年４月, .4.1; "" for nothing. */
  readonly tail: string;
  /** 第 or "". */
  readonly ordinal: string;
  /** ▲, △, -, + directly before the digits (増減は▲3名); "" without one, and for the dash of a range (3-5, R5-6). */
  readonly sign: string;
  /** The digits with separators and 万, 億 …, or kanji numerals (十五); "" unless plain. */
  readonly amount: string;
  /** The counter as written; "" for none. */
  readonly unit: string;
}

const D = "[0-9０-９]";
const DOT = "[./．／]";

/** Counters that may follow a figure. The longer of two that begin alike must win, so they are sorted by length below. */
const COUNTERS =
  "名 人 人目 人日 人工 回 回目 件 件目 区 区分 区間 市 町 村 市町村 都道府県 世帯 家庭 家族 校 園 施設 機関 団体 法人 事業所 部署 部 部会 課 課題 係 班 " +
  "台 枚 冊 本 本柱 個 点 倍 割 円 ㎡ 平方メートル メートル m km kg キロ 期 期生 次 号 条 項 項目 章 節 版 種 種類 事例 例 例目 コース 講座 講義 会場 " +
  "会議 組 チーム 地区 言語 ケース 床 室 棟 階 泊 便 局 所 店 票 通 系統 段階 層 類型 分野 方面 代 番 番目 ページ 頁 セット 箱 食 単位 コマ 人体制 名体制 " +
  "年 年度 年間 年度間 年生 年目 年次 月 月分 月末 週 週間 日 日間 日目 時 時間 分 分間 秒 歳 歳児 歳未満 才 ％ % パーセント ポイント ℃ 度 法 者";
const PLACE = "[かカヵケヶ箇](?:所|月|月間|国|年|条|村|町)";
const UNIT = `(?:${PLACE}|${COUNTERS.split(" ")
  .toSorted((a, b) => b.length - a.length)
  .join("|")})`.replace("所|月|月間", "所|月間|月");

const DASH = "[-－−+＋]";
/** A minus (or plus) of a number. After a letter, digit or katakana it is a hyphen (1-ア-2), after kanji a minus only where a unit follows (前年比-3名, 別表-1). */
const SIGN =
  `[▲△]|${DASH}(?<![0-9０-９A-Za-zＡ-Ｚａ-ｚァ-ヺー一-鿿々〇）)]${DASH})` +
  `|${DASH}(?<=[一-鿿々]${DASH})(?=[0-9０-９.,．，]+[千万億兆]*(?:[名人件回区円台校班点％%]|世帯|ポイント|か所))`;

/** Kanji numerals are numbers only up to 九十九 and before these counters; 一時, 十分, 三者, 一部 are words. */
const KANJI = "[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]";
const KANJI_UNIT =
  "世帯|家庭|施設|機関|団体|[かカヵケヶ箇](?:所|月|年)|年度|名|人|件|回|区|台|校|園|班|枚|冊|歳|円|社|箱";
const KANJI_BEFORE =
  "(?=[一二三四五六七八九十])(?<![一二三四五六七八九十百千万億数何幾同統唯単均画随][、・]?)";
const KANJI_AFTER = "(?![一二三四五六七八九十々ひ前物柄格目身様組])";
const DIGIT =
  /[0-9０-９元]|[一二三四五六七八九十](?:[世家施機団年名人件回区台校園班枚冊歳円社箱]|[かカヵケヶ箇][所月年])/;

const SCALE = "[千万億兆]";
const DIGITS = `(?:${D}{1,3}(?:[,，]${D}{3})+(?!${D})(?:[.．]${D}+)?|${D}+(?:[.．]${D}+)*)`;
/** In groups: era, year of the era, what follows it; date; time; fraction; 第, amount, unit. */
const NUMBER = [
  `(令和|平成|昭和|大正|明治|(?<![A-Za-zＡ-Ｚａ-ｚ])[RHSＲＨＳ][.．]?)(元|${D}{1,2})(?!${D})` +
    `(年度|年${D}{1,2}月${D}{1,2}日|年${D}{1,2}月|年|${DOT}${D}{1,2}(?:${DOT}${D}{1,2})?(?!${D}))?`,
  `(${D}{4}[-－./．／]${D}{1,2}[-－./．／]${D}{1,2}(?!${D})|${D}{1,4}年${D}{1,2}月(?:${D}{1,2}日)?|${D}{1,2}月${D}{1,2}日)`,
  `(${D}{1,2}時${D}{1,2}分|${D}{1,2}[:：]${D}{2}(?!${D}))`,
  `(${D}{1,3}分の${D}{1,3})`,
  `(第|${SIGN})?(${DIGITS}(?:${SCALE}+(?:${DIGITS}${SCALE}+)*)?)(${UNIT})?`,
  `${KANJI_BEFORE}(${KANJI})(${KANJI_UNIT})${KANJI_AFTER}`,
].join("|");

/** Finds the numbers of a text in reading order, each with its unit. Kanji numerals up to 九十九 are numbers before a counter only (二名, not 二次). */
export function findNumbers(text: string): NumberToken[] {
  const found: NumberToken[] = [];
  if (!DIGIT.test(text)) return found;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [
      whole,
      era,
      eraYear = "",
      tail = "",
      date,
      time,
      fraction,
      prefix = "",
      digits = "",
      counter = "",
      numeral = "",
      kanjiUnit = "",
    ] = match;
    const form =
      era !== undefined
        ? "era"
        : date !== undefined
          ? "date"
          : time !== undefined
            ? "time"
            : fraction !== undefined
              ? "fraction"
              : "plain";
    // What stands directly behind a number is the dash of a range: 3名-5名.
    const isRange = SIGNS.test(prefix) && found.at(-1)?.end === match.index;
    const start = match.index + (isRange ? prefix.length : 0);
    found.push({
      start,
      end: match.index + whole.length,
      text: isRange ? whole.slice(prefix.length) : whole,
      form,
      era: era ?? "",
      eraYear,
      tail,
      ordinal: prefix === "第" ? prefix : "",
      sign: isRange || prefix === "第" ? "" : prefix,
      amount: digits || numeral,
      unit: counter || kanjiUnit,
    });
  }
  return found;
}

const SIGNS = /^[▲△－−+＋-]$/;
const pattern = new RegExp(NUMBER, "g");
const whole = new RegExp(`^(?:${NUMBER})$`);

/** Whether the whole text is one number with its unit (of fewer than 40 characters). */
export function isNumber(text: string): boolean {
  return text.length < 40 && whole.test(text);
}

/** Puts something else in the place of every number. `replace` gets the number as found. */
export function replaceNumbers(text: string, replace: (number: NumberToken) => string): string {
  let out = "";
  let end = 0;
  for (const number of findNumbers(text)) {
    out += text.slice(end, number.start) + replace(number);
    end = number.end;
  }
  return out + text.slice(end);
}

/** Kanji numerals up to 九十九 as a number; undefined for anything else. */
export function kanjiNumber(text: string): number | undefined {
  const [, tens, ones = ""] =
    /^(?:([二三四五六七八九]?)十)?([一二三四五六七八九]?)$/.exec(text) ?? [];
  if (tens === undefined && ones === "") return undefined;
  const ten = tens === undefined ? 0 : 10 * (tens === "" ? 1 : NUMERALS.indexOf(tens));
  return ten + (ones === "" ? 0 : NUMERALS.indexOf(ones));
}

const NUMERALS = "〇一二三四五六七八九";
