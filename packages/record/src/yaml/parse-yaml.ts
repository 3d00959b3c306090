import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair,
  type YAMLError,
} from "yaml";
import type { Span } from "../place/diagnostic.ts";
import { fullWidthIndents } from "./full-width-indents.ts";
import { limitProblems, type KindOfProblem } from "../place/limit-problems.ts";
import type { Problem, SpanOf } from "../place/problem.ts";
import {
  openBracket,
  openBracketMessage,
  yamlErrorMessage,
  yamlLineMessage,
} from "./yaml-messages.ts";

/** A YAML text read with every scalar as a string, exactly as long as nothing is in `problems`. */
export interface YamlData {
  /** Strings, lists and objects only; undefined where the text is empty or could not be read. */
  readonly data: unknown;
  readonly spanOf: SpanOf;
  readonly problems: readonly Problem[];
}

/** Longer YAML is refused: the register of a large city takes some ten thousand characters. */
const MAX_LENGTH = 200_000;
/** So many findings in one file are looked into, and fewer told. */
const MAX_PROBLEMS = 100;
/** A text with more anchors and aliases than this is no front matter. */
const MAX_MARKS = 3;

/**
 * Reads YAML 1.2 (`source` from `start` to `end`); offsets are those of `source`. What YAML itself
 * would lose without a word — comments after a value, anchors, tags, folded lines, `key:value`
 * without a space — is a problem with a message of its own.
 */
export function parseYaml(source: string, start: number, end: number): YamlData {
  const whole = { start, end };
  if (end - start > MAX_LENGTH)
    return unreadable(
      whole,
      `${MAX_LENGTH.toLocaleString("en")}字を超えています。不要な部分を削ってください。`,
    );
  const text = source.slice(start, end).replace(/\r(?!\n)/g, "\n"); // which the parser does not know
  let document: Document.Parsed;
  try {
    document = parseDocument(text, {
      schema: "failsafe",
      prettyErrors: false,
      logLevel: "error", // «silent» keeps a second document, which is not read, to itself
      merge: false,
    });
  } catch {
    return unreadable(
      whole,
      "入れ子が深すぎるか、形が壊れています。記入例に合わせて書き直してください。",
    );
  }
  const root = document.contents;
  const problems: KindOfProblem[] = [...fullWidthIndents(text, document)];
  let isHopeless = problems.length > 0; // what else is wrong follows from them
  const lines = new Set<number>();
  let asked = 0;
  const report: Report = (kind, from, to, message) => {
    if (isHopeless || asked++ >= MAX_PROBLEMS) return;
    const line = text.lastIndexOf("\n", from - 1);
    if (lines.has(line)) return; // one cause seldom has one symptom only
    lines.add(line);
    problems.push({ kind, rule: "yaml", at: { start: from, end: Math.max(from, to) }, message });
  };
  const quote = document.errors.find(({ message }) => message.startsWith("Missing closing"));
  const open = quote === undefined ? undefined : openQuote(document, quote.pos[0]);
  if (open !== undefined) {
    const line = text.slice(open).split(/[\r\n]/, 1)[0] ?? "";
    report(
      "quote",
      open,
      open + line.length,
      `引用符「${text.charAt(open)}」が閉じていません。値の終わりに同じ引用符を書くか、始めの引用符を取り除いてください。`,
    );
    isHopeless = true; // what comes after was taken for the value
  }
  for (const error of document.errors.slice(0, MAX_PROBLEMS)) {
    const bracket = openBracket(error as YAMLError, text);
    if (bracket !== undefined)
      report(error.code, bracket, bracket + 1, openBracketMessage(text, bracket));
    else report(error.code, error.pos[0], error.pos[1], yamlErrorMessage(error as YAMLError, text));
  }
  if (isScalar(root))
    report("line", root.range?.[0] ?? 0, root.range?.[1] ?? 0, yamlLineMessage(String(root.value)));
  if (root !== null) checkNode(root, text, report);
  const isBomb = problems.filter(({ kind }) => kind === "mark").length > MAX_MARKS;
  return {
    data: isHopeless || isBomb || isScalar(root) ? undefined : toData(root),
    problems: limitProblems(problems).map((problem) => ({
      ...problem,
      at: { start: start + problem.at.start, end: start + problem.at.end },
    })),
    spanOf: (path, part = "value") => toSpan(find(root, path, part) ?? [0, 0], source, start, end),
  };
}

function unreadable(at: Span, message: string): YamlData {
  return { data: undefined, problems: [{ rule: "yaml", at, message }], spanOf: () => at };
}

type Report = (kind: string, from: number, to: number, message: string) => void;

/** Where the quoted value begins that is still open at a place. */
function openQuote(document: Document, before: number): number | undefined {
  let found: number | undefined;
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith("QUOTE") === true && range != null && range[0] < before)
        found = Math.max(found ?? 0, range[0]);
    },
  });
  return found;
}

/** Looks for what YAML drops or joins without saying so. */
function checkNode(node: Node | null, text: string, report: Report): void {
  if (node === null) return;
  const [from, to, all] = node.range ?? [0, 0, 0];
  if (isAlias(node)) {
    report(
      "mark",
      from,
      to,
      `「*」で始まる値は、別の値を指す記号として読まれます。「'*…'」のように引用符で囲んでください。`,
    );
    return;
  }
  if (node.anchor !== undefined) {
    report(
      "mark",
      from - node.anchor.length - 1,
      to,
      `「&${node.anchor}」は目印として読まれ、値になりません。「'&${node.anchor}'」のように引用符で囲んでください。`,
    );
  }
  if (node.tag !== undefined && text.slice(0, from).trimEnd().endsWith(node.tag)) {
    report(
      "tag",
      from,
      to,
      `「${node.tag}」は型の指定として読まれ、値になりません。引用符で囲んでください。`,
    );
  }
  if (isScalar(node)) {
    const comment = text.indexOf("#", to);
    if (
      node.comment != null &&
      comment !== -1 &&
      comment < all &&
      !/[\r\n]/.test(text.slice(to, comment))
    ) {
      const line = text.slice(comment).split(/[\r\n]/, 1)[0] ?? "";
      report(
        "comment",
        comment,
        comment + line.length,
        `空白の後の「#」から右は注釈として読み捨てられます。値の一部なら、値全体を「'…'」と引用符で囲んでください。注釈なら別の行に書いてください。`,
      );
    }
    const folded =
      (node.type === "PLAIN" || node.type === "QUOTE_SINGLE" || node.type === "QUOTE_DOUBLE") &&
      /[\r\n]/.test(text.slice(from, to));
    if (folded)
      report(
        "folded",
        from,
        to,
        "値が2行以上に分かれています。改行は空白に変わってしまうので、1行に書いてください。",
      );
  } else if (isMap(node)) {
    for (const pair of node.items as Pair<Node, Node | null>[]) {
      checkNode(pair.key, text, report);
      checkNode(pair.value, text, report);
    }
  } else if (isSeq(node)) {
    for (const item of node.items as Node[]) checkNode(item, text, report);
  }
}

/** Plain data of a node. Aliases, which could grow without end, are left out. */
function toData(node: Node | null): unknown {
  if (isMap(node)) {
    const data: Record<string, unknown> = {};
    for (const pair of node.items as Pair<Node, Node | null>[]) {
      if (isScalar(pair.key))
        Object.defineProperty(data, String(pair.key.value), {
          value: toData(pair.value),
          enumerable: true,
          configurable: true,
        });
    }
    return data;
  }
  if (isSeq(node)) return (node.items as Node[]).map(toData);
  return isScalar(node) ? String(node.value) : undefined;
}

function find(
  node: Node | null,
  path: readonly (string | number)[],
  part: "key" | "value",
): readonly number[] | undefined {
  const [step, ...rest] = path;
  if (node === null) return undefined;
  if (step === undefined) return node.range ?? undefined;
  if (isMap(node)) {
    const pair = (node.items as Pair<Node, Node | null>[]).findLast(
      ({ key }) => isScalar(key) && key.value === step,
    );
    if (pair === undefined) return node.range ?? undefined;
    if (rest.length === 0 && part === "key") return pair.key.range ?? undefined;
    const value = pair.value;
    return value === null || (value.range != null && value.range[0] === value.range[1])
      ? (pair.key.range ?? undefined)
      : find(value, rest, part);
  }
  if (isSeq(node) && typeof step === "number" && node.items[step] !== undefined)
    return find(node.items[step] as Node, rest, part);
  return node.range ?? undefined;
}

/**
 * A range of the document as a span of the file, without the blanks and line ends that YAML counts
 * to a mapping.
 */
function toSpan(range: readonly number[], source: string, start: number, end: number): Span {
  const from = Math.min(start + (range[0] ?? 0), end);
  const to = Math.min(start + (range[1] ?? 0), end);
  return { start: from, end: from + source.slice(from, to).trimEnd().length };
}
