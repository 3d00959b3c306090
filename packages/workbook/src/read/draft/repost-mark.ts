const OPEN = "[【（(〔［\\[＜<]";
const CLOSE = "[】）)〕］\\]＞>]";
const OTHER = "[^【（(〔［\\[＜<】）)〕］\\]＞>]";
const MARK = `${OPEN}\\s*(${OTHER}{0,20}?)の?再掲(${OTHER}{0,30})${CLOSE}`;
const AT_END = new RegExp(`${MARK}\\s*$`, "u");
const AT_START = new RegExp(`^\\s*${MARK}`, "u");

/** What a mark such as 【再掲】 or （再掲：1-ア-2） says besides that word, at the end or the start of a goal; undefined where there is none. */
export function repostMark(text: string): string | undefined {
  const found = AT_END.exec(text) ?? AT_START.exec(text);
  return found === null ? undefined : `${found[1]}${found[2]}`.replace(/^[\s:：、・]+/u, "");
}

/** A text without such a mark. */
export function withoutRepost(text: string): string {
  return text.replace(AT_END, "").replace(AT_START, "");
}
