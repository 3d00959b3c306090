import type { Edit, TextChange } from "@torikumi/diff";

import type { Escape } from "./escape-html.ts";
import { settleBreaks } from "./settle-breaks.ts";
import { visiblePiece } from "./visible-text.ts";

/** How long a piece may be before its middle or end is left out; in UTF-16 units. */
export interface PieceLimits {
  readonly keep: number;
  readonly change: number;
}

/** No piece is shortened. */
const WHOLE: PieceLimits = { keep: Infinity, change: Infinity };

/** Both sides of a changed text. Where it is rewritten (全部改め), nothing is marked: all of it changed. */
export function renderSides(
  text: Pick<TextChange, "edits" | "rewritten">,
  escape: Escape,
  limits: PieceLimits = WHOLE,
): { readonly before: string; readonly after: string } {
  const edits = settleBreaks(text.edits);
  const marked = text.rewritten !== true;
  return {
    before: renderSide(edits, { side: "remove", tag: marked ? "del" : "", escape, limits }),
    after: renderSide(edits, { side: "add", tag: marked ? "ins" : "", escape, limits }),
  };
}

function renderSide(
  edits: readonly Edit[],
  options: { side: "add" | "remove"; tag: string; escape: Escape; limits: PieceLimits },
): string {
  const { side, tag, escape, limits } = options;
  return edits
    .map((edit, place) => {
      if (edit.op === "keep")
        return escape(shortenKept(edit.text, limits.keep, ends(edits, place)));
      if (edit.op !== side) return "";
      const shown = escape(visiblePiece(shortenEnd(edit.text, limits.change)));
      const broken = /^\n+$/.test(edit.text) ? "<br>" : "";
      return tag === "" ? shown : `<${tag}>${shown}</${tag}>${broken}`;
    })
    .join("");
}

/** Leaves out the middle of a kept piece; at the start or end of a text the far end. */
export function shortenKept(
  text: string,
  limit: number,
  ends: { readonly first: boolean; readonly last: boolean },
): string {
  if (text.length <= limit) return text;
  const half = Math.floor(limit / 2);
  const head = ends.first ? "" : wholePairs(text, 0, half);
  const tail = ends.last ? "" : wholePairs(text, text.length - half, text.length);
  return `${head}（略）${tail}`;
}

/** Leaves out the end of a long piece and says how much it was. */
export function shortenEnd(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${wholePairs(text, 0, limit)}（以下${text.length - limit}字を略）`;
}

function ends(edits: readonly Edit[], place: number): { first: boolean; last: boolean } {
  return { first: place === 0, last: place === edits.length - 1 };
}

/** A slice that takes no half of a surrogate pair. */
function wholePairs(text: string, from: number, to: number): string {
  const start = isLow(text.charCodeAt(from)) ? from + 1 : from;
  const end = to < text.length && isLow(text.charCodeAt(to)) ? to - 1 : to;
  return text.slice(start, end);
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
