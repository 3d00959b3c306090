import type { TextChange } from "@torikumi/diff";
import { shortenEnd, shortenKept, textSides } from "@torikumi/outline";
import type { SidePiece } from "@torikumi/outline";

import type { Escape } from "./escape-html.ts";
import { visiblePiece } from "./visible-text.ts";

/** How long a piece may be before its middle or end is left out; in UTF-16 units. */
export interface PieceLimits {
  readonly keep: number;
  readonly change: number;
}

/** No piece is shortened. */
const WHOLE: PieceLimits = { keep: Infinity, change: Infinity };

/** How a side is written. */
interface SideOptions {
  /** False where the text is rewritten (全部改め): nothing is marked, for all of it changed. */
  readonly isMarked: boolean;
  readonly escape: Escape;
  readonly limits: PieceLimits;
}

/** Both sides of a changed text. What only moved is kept on both, under a label with its number. */
export function renderSides(
  text: Pick<TextChange, "edits" | "rewritten">,
  escape: Escape,
  limits: PieceLimits = WHOLE,
): { readonly before: string; readonly after: string } {
  const { before, after } = textSides(text.edits);
  const options = { isMarked: text.rewritten !== true, escape, limits };
  return { before: renderSide(before, options), after: renderSide(after, options) };
}

const TAGS = { removed: "del", added: "ins" } as const;

function renderSide(pieces: readonly SidePiece[], options: SideOptions): string {
  const { isMarked, escape, limits } = options;
  return pieces
    .map(({ mark, text }, place) => {
      const ends = { first: place === 0, last: place === pieces.length - 1 };
      if (mark === "label") return `<strong>${escape(text)}</strong>`;
      if (mark === "kept") return escape(shortenKept(text, limits.keep, ends));
      const shown = escape(visiblePiece(shortenEnd(text, limits.change)));
      const broken = /^\n+$/.test(text) ? "<br>" : "";
      return isMarked ? `<${TAGS[mark]}>${shown}</${TAGS[mark]}>${broken}` : shown;
    })
    .join("");
}
