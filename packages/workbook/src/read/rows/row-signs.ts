import { squeeze } from "../tables/labels.ts";

const FOOTNOTE =
  /^(?:[※＊*†]|[（(]?注[\d)）:：、。\s]|[（(]?(?:備考|参考|出典|凡例)[)）:：\s]|【(?:備考|参考|出典|注)】)/u;
const EXAMPLE = /^[（(【〔［[<＜「]*(?:記入|記載|作成|入力|回答)?例(?:\d|[)）】〕\]］>＞」:：]|$)/u;
const PAGE =
  /^[-ー(（]*(?:p|page|no|ページ|頁|その)?\.?\d+(?:[/\-](?:p|page)?\d+)?(?:ページ|頁|枚目)?(?:中の?\d+)?[-ー)）]*$|^[（(【]?(?:続き|つづき|再掲載)[)）】]?$/iu;
const MORE =
  /^[（(【〔]*(?:続き|つづき|その\d+|no\.?\d+|\d+(?:[/\-]\d+)?(?:ページ|頁)?)[)）】〕]*$/iu;

/** Whether a text begins as a note to the table (※, 注). */
export function isFootnote(text: string): boolean {
  return FOOTNOTE.test(text.trim());
}

/** Whether a text says that its row is an example of how to fill the table in. */
export function isExample(text: string): boolean {
  return EXAMPLE.test(squeeze(text));
}

/** Whether a text is the number of a page, or says that the table goes on. */
export function isPageNumber(text: string): boolean {
  return PAGE.test(squeeze(text));
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
