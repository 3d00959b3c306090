import type { Edit } from "@torikumi/diff";

import type { Escape } from "./escape-html.ts";
import { visiblePiece } from "./visible-text.ts";

/** How long a piece may be before its middle or end is left out; in UTF-16 units. */
export interface PieceLimits {
  readonly keep: number;
  readonly change: number;
}

/** No piece is shortened. */
export const WHOLE: PieceLimits = { keep: Infinity, change: Infinity };

/** The old side of a comparison as HTML: kept pieces plain, removed ones in `<del>`. */
export function renderBefore(
  edits: readonly Edit[],
  escape: Escape,
  limits: PieceLimits = WHOLE,
): string {
  return renderSide(edits, "remove", escape, limits);
}

/** The new side of a comparison as HTML: kept pieces plain, added ones in `<ins>`. */
export function renderAfter(
  edits: readonly Edit[],
  escape: Escape,
  limits: PieceLimits = WHOLE,
): string {
  return renderSide(edits, "add", escape, limits);
}

function renderSide(
  edits: readonly Edit[],
  side: "add" | "remove",
  escape: Escape,
  limits: PieceLimits,
): string {
  const tag = side === "add" ? "ins" : "del";
  return edits
    .map((edit, place) => {
      if (edit.op === "keep")
        return escape(shortenKept(edit.text, limits.keep, ends(edits, place)));
      if (edit.op !== side || edit.text === "") return "";
      return `<${tag}>${escape(visiblePiece(shortenEnd(edit.text, limits.change)))}</${tag}>`;
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
