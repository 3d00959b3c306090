import { shortenEnd, shortenKept } from "@torikumi/outline";
import type { SidePiece, TextSides } from "@torikumi/outline";

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
  readonly escape: Escape;
  readonly limits: PieceLimits;
}

/** Both sides of a changed text, as HTML. */
export function renderSides(
  { before, after }: TextSides,
  escape: Escape,
  limits: PieceLimits = WHOLE,
): { readonly before: string; readonly after: string } {
  const options = { escape, limits };
  return { before: renderSide(before, options), after: renderSide(after, options) };
}

const TAGS = { removed: "del", added: "ins" } as const;

function renderSide(pieces: readonly SidePiece[], options: SideOptions): string {
  const { escape, limits } = options;
  return pieces
    .map(({ mark, text }, place) => {
      const ends = { first: place === 0, last: place === pieces.length - 1 };
      if (mark === "label") return `<strong>${escape(text)}</strong>`;
      if (mark === "kept") return escape(shortenKept(text, limits.keep, ends));
      const shown = escape(visiblePiece(shortenEnd(text, limits.change)));
      const broken = /^\n+$/.test(text) ? "<br>" : "";
      return `<${TAGS[mark]}>${shown}</${TAGS[mark]}>${broken}`;
    })
    .join("");
}
