/** How large a text may be: in UTF-16 units and in bytes of UTF-8. */
export interface SizeLimit {
  readonly characters: number;
  readonly bytes: number;
}

/** Something to be shown whole, or else in a few words; written only when its turn comes. */
export interface PartItem {
  readonly full: () => string;
  readonly brief: () => string;
}

/** A part of a long text: its items are shown in order as far as they fit. */
export interface Part {
  /** The name under which the notice counts what is missing. */
  readonly title: string;
  readonly open: string;
  readonly items: readonly PartItem[];
  readonly separator: "\n" | "\n\n";
  readonly close: string;
  /** The share of the whole that this part may take, 0…1; a part with a share does not end the text when it is full. */
  readonly share?: number;
}

/** What fits, and how many items of which part do not. */
export interface FittedParts {
  readonly text: string;
  readonly missing: readonly { readonly title: string; readonly count: number }[];
  /** Whether nothing is missing, and nothing was said in brief only. */
  readonly isWhole: boolean;
}

/** Words after a part that is cut. */
const MORE_SIZE: SizeLimit = { characters: 20, bytes: 60 };

/**
 * Joins the parts by empty lines, up to the limit, cutting only between items. The first item that does not fit, not even in
 * brief, ends its part and all that follow; every item that is not shown is counted.
 */
export function fitParts(parts: readonly Part[], limit: SizeLimit): FittedParts {
  let left = limit;
  let full = false;
  let isWhole = true;
  const texts: string[] = [];
  const missing: { title: string; count: number }[] = [];
  for (const part of parts) {
    const room = part.share === undefined ? left : smaller(left, scale(limit, part.share));
    const { text, shown, isBrief } = full ? NOTHING : fitPart(part, room);
    if (isBrief) isWhole = false;
    if (text !== "") texts.push(text);
    left = minus(left, sizeOf(text));
    if (shown < part.items.length) {
      missing.push({ title: part.title, count: part.items.length - shown });
      if (part.share === undefined) full = true;
    }
  }
  return { text: texts.join("\n\n"), missing, isWhole: isWhole && missing.length === 0 };
}

/** A part as far as it fits: how many items are shown, and whether one of them only in brief. */
interface FittedPart {
  readonly text: string;
  readonly shown: number;
  readonly isBrief: boolean;
}

const NOTHING: FittedPart = { text: "", shown: 0, isBrief: false };

function fitPart(part: Part, room: SizeLimit): FittedPart {
  let left = [part.open, part.close, "\n\n\n\n\n\n"]
    .map(sizeOf)
    .reduce(minus, minus(room, MORE_SIZE));
  const shown: string[] = [];
  let isBrief = false;
  for (const item of part.items) {
    const fitting = (["full", "brief"] as const)
      .values()
      .map((length) => ({ length, text: item[length]() }))
      .find(({ text }) => fits(sizeOf(part.separator + text), left));
    if (fitting === undefined) break;
    const { length, text } = fitting;
    if (length === "brief") isBrief = true;
    shown.push(text);
    left = minus(left, sizeOf(part.separator + text));
  }
  const rest = part.items.length - shown.length;
  if (!fits({ characters: 0, bytes: 0 }, left) || (shown.length === 0 && rest > 0)) return NOTHING;
  const body = [part.open, shown.join(part.separator)].filter((each) => each !== "");
  const joined = body.join(part.separator) + (part.close === "" ? "" : part.separator + part.close);
  const text = rest === 0 ? joined : `${joined}\n\n（他${rest}件）`;
  return { text, shown: shown.length, isBrief };
}

/** The size of a text. */
export function sizeOf(text: string): SizeLimit {
  return { characters: text.length, bytes: new TextEncoder().encode(text).length };
}

function fits(size: SizeLimit, room: SizeLimit): boolean {
  return size.characters <= room.characters && size.bytes <= room.bytes;
}

/** What is left of a size without another; may be negative. */
export function minus(a: SizeLimit, b: SizeLimit): SizeLimit {
  return { characters: a.characters - b.characters, bytes: a.bytes - b.bytes };
}

function smaller(a: SizeLimit, b: SizeLimit): SizeLimit {
  return { characters: Math.min(a.characters, b.characters), bytes: Math.min(a.bytes, b.bytes) };
}

function scale(size: SizeLimit, share: number): SizeLimit {
  return { characters: Math.floor(size.characters * share), bytes: Math.floor(size.bytes * share) };
}
