/** The characters that stand in some texts, mark-up included. */
export interface CharacterSet {
  readonly add: (text: string) => void;
  /** Those of a text that are not in it, each once; no control characters. */
  readonly missing: (text: string) => string;
  /** Each once and in order. */
  readonly list: () => string;
}

/** Begins a set with the characters of a text. */
export function createCharacterSet(first = ""): CharacterSet {
  const seen = new Uint8Array(0x110000);
  const missing = (text: string): string => {
    const found = new Set<number>();
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      const isHigh = unit >= 0xd800 && unit < 0xdc00;
      const point = isHigh ? (text.codePointAt(at) ?? 0) : unit;
      const isLow = unit >= 0xdc00 && unit <= 0xdfff;
      if (seen[point] !== 1 && !isLow && point >= 0x20) found.add(point);
    }
    return String.fromCodePoint(...found);
  };
  const add = (text: string): void => {
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit < 0xd800 || unit > 0xdfff) seen[unit] = 1;
      else if (unit < 0xdc00) seen[text.codePointAt(at) ?? 0] = 1;
    }
  };
  add(first);
  return {
    add,
    missing,
    list: () => {
      let found = "";
      for (let point = seen.indexOf(1, 0x20); point !== -1; point = seen.indexOf(1, point + 1))
        found += String.fromCodePoint(point);
      return found;
    },
  };
}
