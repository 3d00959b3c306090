import { squeeze } from "../tables/labels.ts";

const OPEN = "[(（【〔［<＜「《]*";
const CLOSE = "[)）】〕］>＞」》]*";
const GOES_ON = "(?:前の?(?:ページ|頁|行|表)?(?:から|より)?の?)?(?:続き?|つづき|続く|つづく)";
const NUMBER = "\\d+(?:[/-]\\d+)?";

/** ※, 注１）, 備考：, 【出典】. */
const FOOTNOTE =
  /^(?:[※＊*†]|[（(]?注[\d)）:：、。\s]|[（(【]?(?:備考|参考|出典|凡例|注)[)）】:：\s])/u;
/** （例）, 記入例：, 例１, 例 alone; 例えば and 例年 are no examples. */
const EXAMPLE = new RegExp(
  `^${OPEN}(?:記入|記載|作成|入力|回答)?例(?:\\d|[)）】〕］>＞」》:：]|$)`,
  "u",
);
/** 2/3, 2ページ, P.2, － 2 －, （続き）. */
const PAGES = [
  `[-－―ー(（]*(?:p|page|no|ページ|頁|その)?\\.?${NUMBER}(?:ページ|頁|枚目)?(?:中の?\\d+)?[-－―ー)）]*`,
  `${OPEN}(?:続き|つづき)${CLOSE}`,
  "(?:資料|別紙|参考)[0-9\\-‐―ー－・]*",
];
const PAGE = new RegExp(`^(?:${PAGES.join("|")})$`, "iu");
/** What may follow a title that stands again. */
const MORE = new RegExp(
  `^${OPEN}(?:続き|つづき|その\\d+|no\\.?\\d+|${NUMBER}(?:ページ|頁)?)${CLOSE}$`,
  "iu",
);

/** A text that begins or ends with （続き） or （前ページから続く）. */
const CONTINUED = new RegExp(
  `^[(（【〔［<＜《]${GOES_ON}[)）】〕］>＞》]|[(（【〔［<＜《]${GOES_ON}[)）】〕］>＞》]$`,
  "u",
);

/** Whether a text says of itself that it goes on from a row above. */
export function saysContinued(text: string): boolean {
  return CONTINUED.test(squeeze(text));
}

/** Whether a text begins as a note to the table (※, 注), or says that it ends (以下余白) or sums up (合計). */
export function isFootnote(text: string): boolean {
  if (/^[（(]?(?:以上|以下余白|以下空白|合計|小計|総計|計)[）)]?$/u.test(squeeze(text)))
    return true;
  return FOOTNOTE.test(text.trim().normalize("NFKC"));
}

/** Whether a text says that its row is an example of how to fill the table in. */
export function isExample(text: string): boolean {
  return EXAMPLE.test(squeeze(text));
}

/** Whether a text is nothing but a number, as rows are counted with. */
export function isCount(text: string): boolean {
  return /^[(（No.]*[\d-]{1,6}[)）.]*$/iu.test(squeeze(text));
}

/** Whether a text is the number of a page, or says that the table goes on. */
export function isPageNumber(text: string): boolean {
  return PAGE.test(squeeze(text));
}

/** Whether a text says that it is the number of a page, or that the table goes on: more than a bare number. */
export function isPageMark(text: string): boolean {
  return isPageNumber(text) && !/^\d+$/u.test(squeeze(text));
}

/** Whether a text is another one again, perhaps with （続き） after it. */
export function isSameTitle(text: string, title: string): boolean {
  const [own, other] = [squeeze(text), squeeze(title)];
  return (
    other.length > 3 &&
    own.startsWith(other) &&
    (own === other || MORE.test(own.slice(other.length)))
  );
}
