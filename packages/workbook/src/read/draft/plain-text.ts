const REPOST = /【再掲】\s*$/u;

/** A text without what only notation changes: width of letters, white space, kinds of circles and hyphens, a 【再掲】 at the end. */
export function plainText(text: string): string {
  return text
    .replace(REPOST, "")
    .normalize("NFKC")
    .replace(/[\s○〇◯]/gu, "")
    .replace(/[‐‑‒–—―−]/gu, "-")
    .replace(/，/gu, "、")
    .replace(/．/gu, "。");
}
