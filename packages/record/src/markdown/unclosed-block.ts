import type { RootContent } from "mdast";

/** A block that swallows the rest of the page, since what ends it is missing. */
export interface UnclosedBlock {
  /** Its first line, as long as it opens the block. */
  readonly opening: string;
  /** Japanese: what is open and how to end it. */
  readonly message: string;
}

/** Openings of HTML that runs on to its own end, over empty lines too, and that end. */
const RUNS_ON: readonly (readonly [opening: RegExp, end: string])[] = [
  [/^<!--/, "-->"],
  [/^<\?/, "?>"],
  [/^<!\[CDATA\[/, "]]>"],
  [/^<![A-Za-z]/, ">"],
  [/^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, "</…>"],
];
const CLOSING_TAG = /<\/(?:script|pre|style|textarea)>/i;

/**
 * Tells whether a block of the Markdown tree (`raw` is its text) was never closed; undefined where
 * it was, and for every other block.
 */
export function unclosedBlock(node: RootContent, raw: string): UnclosedBlock | undefined {
  const opening = /^[^\r\n]*/.exec(raw)?.[0] ?? "";
  if (node.type === "code") return unclosedFence(opening, raw);
  if (node.type !== "html") return undefined;
  const start = raw.trimStart();
  const found = RUNS_ON.find(([pattern]) => pattern.test(start));
  if (found === undefined) return undefined;
  const [pattern, end] = found;
  const mark = pattern.exec(start)?.[0] ?? "";
  if (end === "</…>" ? CLOSING_TAG.test(raw) : start.slice(mark.length).includes(end))
    return undefined;
  const what = mark === "<!--" ? "注釈（コメント）" : "HTML";
  const close = end === "</…>" ? `</${mark.slice(1)}>` : end;
  return {
    opening,
    message: `「${mark}」で始まる${what}が閉じていません。このままでは、ここから下が全て${what}として読まれます。「${mark}」から「${close}」までは書けないので、取り除いてください。`,
  };
}

function unclosedFence(opening: string, raw: string): UnclosedBlock | undefined {
  const fence = /^[ \t]*(`{3,}|~{3,})/.exec(opening)?.[1];
  if (fence === undefined) return undefined;
  const lines = raw.split(/\r\n|\r|\n/);
  const last = (lines.length > 1 ? (lines.at(-1) ?? "") : "").trim();
  if (last.length >= fence.length && last === fence.charAt(0).repeat(last.length)) return undefined;
  return {
    opening,
    message: `「${fence}」で始まるコードの囲みが閉じていません。ここから下が全て囲みの中として読まれます。「${fence}」の行を取り除いてください。`,
  };
}
