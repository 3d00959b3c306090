import type { Edit, TextChange } from "@torikumi/diff";
import { settleBreaks, shortenEnd, shortenKept } from "@torikumi/outline";

import type { Escape } from "./escape-html.ts";
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

function ends(edits: readonly Edit[], place: number): { first: boolean; last: boolean } {
  return { first: place === 0, last: place === edits.length - 1 };
}
