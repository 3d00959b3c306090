import { withoutRepost } from "./repost-mark.ts";

/** A text without what only notation changes: width of letters, white space, kinds of circles and hyphens, a 【再掲】 at its end or start. */
export function plainText(text: string): string {
  return withoutRepost(text)
    .normalize("NFKC")
    .replace(/[\s○〇◯]/gu, "")
    .replace(/[‐‑‒–—―−]/gu, "-")
    .replace(/，/gu, "、")
    .replace(/．/gu, "。");
}
