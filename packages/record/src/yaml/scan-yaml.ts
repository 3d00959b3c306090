import type { Span } from "../place/diagnostic.ts";
import type { SpanOf } from "../place/problem.ts";
import type { YamlData } from "./parse-yaml.ts";

/** A letter or number, which begins a key or a value without meaning anything to YAML. */
const FIRST = "[0-9A-Za-z々-〇〔「『【ぁ-ヾ一-鿿（０-９Ａ-Ｚａ-ｚ]";
/** What may follow it: no colon, no hash, no blank but the half-width one. */
const REST = '[ !"$-9;-~‐-‧‰-⁞←-⿿、-\uDFFF豈-\uFAFF︰-\uFEFE！-￮]';
const KEY = new RegExp(`^(${FIRST}(?:${REST}{0,98}?(?! )${REST})?):(?: (?=.)|$)`);
const VALUE = new RegExp(`^${FIRST}(?:${REST}|:(?=[^ ]))*$`);

/** One mark of the text: the `- ` of a list, a key, or a value. */
interface Token extends Span {
  readonly kind: "dash" | "key" | "value";
  readonly column: number;
  readonly text: string;
}

interface Node extends Span {
  readonly data: unknown;
  /** Of a mapping: its keys, as many as values. */
  readonly keys?: readonly Token[];
  /** Of a mapping or a list. */
  readonly values?: readonly Node[];
}

/**
 * Reads YAML (`source` from `start` to `end`) where it is what the formatter writes: keys and lists by indentation,
 * values of one line that mean themselves, notes on lines of their own. Gives undefined for anything else, which then
 * takes a YAML parser. Where both can read, they agree (a property test says so).
 */
export function scanYaml(source: string, start: number, end: number): YamlData | undefined {
  const tokens = tokensOf(source, start, end);
  const root = tokens === undefined ? undefined : nodeOf(tokens);
  if (root === undefined) return undefined;
  return { data: root.data, problems: [], spanOf: spansOf(root) };
}

function tokensOf(source: string, start: number, end: number): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let noted = 0; // how far the notes above are indented, where there are any
  for (let at = start; at < end;) {
    const newline = source.indexOf("\n", at);
    const to = newline === -1 || newline > end ? end : newline;
    let from = at;
    while (from < to && source.charCodeAt(from) === 32) from++;
    const put = (kind: Token["kind"], text: string): void => {
      tokens.push({ kind, column: from - at, text, start: from, end: from + text.length });
    };
    let line = source.slice(from, to);
    if (line === "" || line.startsWith("#")) {
      if (line.includes("\r")) return undefined;
      // To YAML, a note that is indented further belongs to the value above it, and makes that longer.
      const above = tokens.at(-1)?.kind === "value" ? tokens.at(-2) : undefined;
      if (line !== "" && above !== undefined && from - at > above.column) return undefined;
      if (line !== "") noted = Math.max(noted, from - at);
    } else {
      noted = 0;
      const isItem = line.startsWith("- ");
      if (isItem) {
        put("dash", "-");
        from += 2;
        line = line.slice(2);
      }
      const [opening, key] = KEY.exec(line) ?? [];
      if (opening !== undefined && key !== undefined) {
        put("key", key);
        from += opening.length;
        line = line.slice(opening.length);
      }
      // On a line of its own, a value goes on with the one above it.
      if (key === undefined && !isItem) return undefined;
      if (line !== "" || key === undefined) {
        if (line.endsWith(" ") || !VALUE.test(line)) return undefined;
        put("value", line);
      }
    }
    at = to + 1;
  }
  return noted > 0 ? undefined : tokens;
}

/** The node that all the tokens make; undefined where they make none, or another than it looks like. */
function nodeOf(tokens: readonly Token[]): Node | undefined {
  let at = 0;
  const next = (kind: Token["kind"], column: number): Token | undefined => {
    const token = tokens[at];
    if (token?.kind !== kind || token.column !== column) return undefined;
    at++;
    return token;
  };

  function block(least: number): Node | undefined {
    const token = tokens[at];
    if (token === undefined || token.column < least) return undefined;
    if (token.kind === "value") return undefined;
    return token.kind === "dash" ? list(token) : mapping(token);
  }

  function list({ column, start }: Token): Node | undefined {
    const values: Node[] = [];
    while (next("dash", column) !== undefined) {
      const item = value() ?? (tokens[at]?.column === column + 2 ? block(column + 2) : undefined);
      if (item === undefined) return undefined;
      values.push(item);
    }
    return { data: values.map(({ data }) => data), start, end: endOf(values), values };
  }

  function mapping({ column, start }: Token): Node | undefined {
    const keys: Token[] = [];
    const values: Node[] = [];
    const data: Record<string, unknown> = {};
    for (let key = next("key", column); key !== undefined; key = next("key", column)) {
      const isList = tokens[at]?.kind === "dash";
      const item = value() ?? block(isList ? column : column + 1);
      if (item === undefined || Object.hasOwn(data, key.text)) return undefined;
      keys.push(key);
      values.push(item);
      data[key.text] = item.data;
    }
    return { data, start, end: endOf(values), keys, values };
  }

  function value(): Node | undefined {
    const token = tokens[at];
    if (token?.kind !== "value") return undefined;
    at++;
    return { data: token.text, start: token.start, end: token.end };
  }

  const root = block(0);
  return at === tokens.length && root?.start === tokens[0]?.start ? root : undefined;
}

function endOf(values: readonly Node[]): number {
  return values.at(-1)?.end ?? 0;
}

function spansOf(root: Node): SpanOf {
  return (path, part = "value") => {
    let node = root;
    for (const [place, step] of path.entries()) {
      const key = node.keys?.findIndex(({ text }) => text === step);
      const name = node.keys?.[key ?? -1];
      if (name !== undefined && part === "key" && place === path.length - 1) return spanOf(name);
      const isPlace = node.keys === undefined && typeof step === "number";
      const value = node.values?.[key ?? (isPlace ? step : -1)];
      if (value === undefined) break;
      node = value;
    }
    return spanOf(node);
  };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
