import { closingFence, openingFence, type Fence } from "./fence.ts";
import { readYaml } from "./read-yaml.ts";
import type { YamlData } from "./parse-yaml.ts";

/** The part of a page between the two `---` lines at its top. */
export interface FrontMatter extends YamlData {
  /** Whether the page begins with a `---` line. */
  readonly present: boolean;
  /** Offset of the first character below it. */
  readonly bodyStart: number;
}

/**
 * Many measures of an edition have the same front matter to the letter (same category, same
 * departments), and the same text at the same place means the same data, so each is read once.
 * Cleared when full.
 */
const known = new Map<string, FrontMatter>();
const KNOWN_MAX = 5_000;

/**
 * Reads the front matter of a page. A page without one has no data and no problem. Fences that are
 * not quite `---` at the start of a line are read all the same, and told.
 */
export function parseFrontMatter(text: string): FrontMatter {
  const opening = openingFence(text);
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
  const closing = closingFence(text, opening.end);
  if (closing === undefined) return unclosed(text, opening);
  const key = text.slice(0, closing.end);
  const read = known.get(key);
  if (read !== undefined) return read;
  const { problems, ...yaml } = readYaml(text, opening.end, closing.start);
  const fences = [opening, closing].flatMap(({ problem }) => problem ?? []);
  const fresh = {
    ...yaml,
    present: true,
    bodyStart: closing.end,
    problems: [...fences, ...problems],
  };
  if (known.size >= KNOWN_MAX) known.clear();
  known.set(key, fresh);
  return fresh;
}

function unclosed(text: string, { end }: Fence): FrontMatter {
  const at = { start: 0, end };
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
