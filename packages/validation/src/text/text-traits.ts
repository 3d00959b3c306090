/** What a text holds, as bits: one pass over its characters spares the rules a pass each. */
export const TRAITS = {
  /**
   * A character that good Japanese prose does without: a control, blank, zero-width or direction
   * mark, half-width kana, a separate voicing mark, a dash in place of ー, a tilde, `@`, `/`, and
   * what mojibake is made of.
   */
  odd: 1,
  /** A bracket of any kind or width. */
  bracket: 2,
  /** A digit of either width. */
  digit: 4,
  /** More than one line. */
  lines: 8,
  /** A character twice in a row, or 、 and 。 side by side. */
  repeat: 16,
  /** ○〇◯●■×☓★. */
  circle: 32,
  /** A Latin letter of either width. */
  latin: 64,
} as const;

/** The name of a trait. */
export type Trait = keyof typeof TRAITS;

/** Runs of ordinary characters, first and last; everything else is odd. */
const ORDINARY: readonly (readonly [first: string, last: string])[] = [
  ["\n", "\n"],
  ["!", "."], // not "/"
  ["0", "?"], // not "@"
  ["A", "}"], // not "~"
  ["“", "”"],
  ["…", "…"],
  ["※", "※"],
  ["←", "⇿"],
  ["①", "➿"],
  ["、", "〃"],
  ["々", "〖"],
  ["〘", "ゖ"], // not the separate voicing marks U+3099 and U+309A
  ["゛", "ヿ"],
  ["一", "縱"], // not 縲 縺 繝 繧, of which mojibake is made
  ["縳", "縹"],
  ["縻", "繜"],
  ["繞", "繦"],
  ["繨", "鿿"],
  ["！", "，"], // not the full-width hyphen
  ["．", "？"],
  ["Ａ", "～"], // not half-width kana, which follow
];
const PERIOD = 128;
const TABLE = makeTable();

/** The traits of a text, added up. */
export function traitsOf(text: string): number {
  let traits = 0;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const here = TABLE[code] ?? 0;
    traits |= here;
    if (code === before || (here >= PERIOD && (TABLE[before] ?? 0) >= PERIOD))
      traits |= TRAITS.repeat;
    before = code;
  }
  return traits & ~PERIOD;
}

/** Whether a character (by its code) gives its text the trait. */
export function hasTrait(code: number, trait: Trait): boolean {
  return ((TABLE[code] ?? 0) & TRAITS[trait]) !== 0;
}

function makeTable(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(TRAITS.odd);
  for (const [first, last] of ORDINARY) table.fill(0, first.charCodeAt(0), last.charCodeAt(0) + 1);
  const mark = (characters: string, trait: number): void => {
    for (let at = 0; at < characters.length; at++) {
      const code = characters.charCodeAt(at);
      table[code] = (table[code] ?? 0) | trait;
    }
  };
  mark("「」『』【】（）()［］[]〔〕〈〉《》｛｝{}“”", TRAITS.bracket);
  mark("0123456789０１２３４５６７８９", TRAITS.digit);
  mark("\n", TRAITS.lines);
  mark("○〇◯●■×☓★", TRAITS.circle);
  mark("、。", PERIOD);
  for (const first of "AaＡａ") {
    const start = first.charCodeAt(0);
    for (let code = start; code < start + 26; code++)
      table[code] = (table[code] ?? 0) | TRAITS.latin;
  }
  return table;
}
