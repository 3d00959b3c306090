/** The characters that stand in some texts, mark-up included. */
export interface CharacterSet {
  readonly add: (text: string) => void;
  /** Each once and in order. */
  readonly list: () => string;
}

/** Begins a set without a character. */
export function createCharacterSet(): CharacterSet {
  const seen = new Uint8Array(0x110000);
  return {
    add: (text) => {
      for (let at = 0; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        if (unit < 0xd800 || unit > 0xdfff) seen[unit] = 1;
        else if (unit < 0xdc00) seen[text.codePointAt(at) ?? 0] = 1;
      }
    },
    list: () => {
      let found = "";
      for (let point = seen.indexOf(1, 0x20); point !== -1; point = seen.indexOf(1, point + 1))
        found += String.fromCodePoint(point);
      return found;
    },
  };
}
