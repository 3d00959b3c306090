/**
 * Everything that a reader cannot see but a machine obeys: controls, bidi marks, zero-width characters, lone surrogates.
 * Line feeds, variation selectors (異体字) and the joiner of emoji stay, because Japanese texts need them.
 */
const HIDDEN =
  /[[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]--[\u{200D}\n\p{Variation_Selector}]]/gv;

const BLANKS: ReadonlyMap<string, string> = new Map([
  ["\n", "改行"],
  [" ", "半角空白"],
  ["\u3000", "全角空白"],
  ["\t", "タブ"],
  ["\r", "復帰文字"],
]);

/** The text with every invisible character written out as `[U+202E]`; line feeds stay. */
export function visibleText(text: string): string {
  return text.replace(HIDDEN, codePoint);
}

/**
 * The name of a piece that is nothing but white space, e.g. `［全角空白］` or `［改行×2］`, so that its coming and going can be read.
 * Other pieces come back as `visibleText` gives them.
 */
export function visiblePiece(text: string): string {
  if (text === "" || !/^\s+$/u.test(text)) return visibleText(text);
  let names = "";
  for (const [run] of text.matchAll(/(.)\1*/gsu)) {
    const mark = run.slice(0, 1);
    const name = BLANKS.get(mark) ?? codePoint(mark).slice(1, -1);
    names += run.length === 1 ? `［${name}］` : `［${name}×${run.length}］`;
  }
  return names;
}

function codePoint(mark: string): string {
  return `[U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;
}
