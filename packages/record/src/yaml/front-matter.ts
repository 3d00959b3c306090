import { parseYaml, type YamlData } from "./parse-yaml.ts";

/** The part of a page between the two `---` lines at its top. */
export interface FrontMatter extends YamlData {
  /** Whether the page begins with a `---` line. */
  readonly present: boolean;
  /** Offset of the first character below it. */
  readonly bodyStart: number;
}

const OPENING = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r|$)/;
const CLOSING = /^---[ \t]*(?:\r\n|\n|\r|$)/gm;

/**
 * Many measures of an edition have the same front matter to the letter (same category, same
 * departments), and the same text at the same place means the same data, so each is read once.
 * Cleared when full.
 */
const known = new Map<string, FrontMatter>();
const KNOWN_MAX = 5_000;

/** Reads the front matter of a page. A page without one has no data and no problem. */
export function parseFrontMatter(text: string): FrontMatter {
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) {
    const bodyStart = text.startsWith("\uFEFF") ? 1 : 0;
    return {
      present: false,
      bodyStart,
      data: undefined,
      problems: [],
      spanOf: () => ({ start: bodyStart, end: bodyStart }),
    };
  }
  CLOSING.lastIndex = opening.length;
  const closing = CLOSING.exec(text);
  if (closing === null) return unclosed(text, opening.length);
  const bodyStart = closing.index + closing[0].length;
  const key = text.slice(0, bodyStart);
  const read = known.get(key);
  if (read !== undefined) return read;
  const fresh = { present: true, bodyStart, ...parseYaml(text, opening.length, closing.index) };
  if (known.size >= KNOWN_MAX) known.clear();
  known.set(key, fresh);
  return fresh;
}

function unclosed(text: string, start: number): FrontMatter {
  const at = { start: 0, end: text.trimEnd().length === 0 ? 0 : start };
  const message =
    "先頭の「---」を閉じる「---」の行がありません。項目の最後の行の下に「---」だけの行を書いてください。";
  return {
    present: true,
    bodyStart: text.length,
    data: undefined,
    problems: [{ rule: "yaml", at, message }],
    spanOf: () => at,
  };
}
