import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Node,
  type Pair,
  type YAMLError,
} from "yaml";
import type { Span } from "./diagnostic.ts";
import type { Problem, SpanOf } from "./page.ts";
import { yamlErrorMessage, yamlLineMessage } from "./yaml-messages.ts";

/** A YAML text read with every scalar as a string, exactly as long as nothing is in `problems`. */
export interface YamlData {
  /** Strings, lists and objects only; undefined where the text is empty or could not be read. */
  readonly data: unknown;
  readonly spanOf: SpanOf;
  readonly problems: readonly Problem[];
}

/** Longer YAML is refused: the register of a large city takes some ten thousand characters. */
const MAX_LENGTH = 200_000;
/** More findings in one file help nobody. */
const MAX_PROBLEMS = 20;

/**
 * Reads YAML 1.2 (`source` from `start` to `end`); offsets are those of `source`. What YAML itself would lose without a word — comments
 * after a value, anchors, tags, folded lines, `key:value` without a space — is a problem with a message of its own.
 */
export function parseYaml(source: string, start: number, end: number): YamlData {
  const whole = { start, end };
  if (end - start > MAX_LENGTH)
    return unreadable(
      whole,
      `${MAX_LENGTH.toLocaleString("en")}字を超えています。不要な部分を削ってください。`,
    );
  let document: Document.Parsed;
  try {
    document = parseDocument(source.slice(start, end), {
      schema: "failsafe",
      prettyErrors: false,
      logLevel: "silent",
      merge: false,
    });
  } catch {
    return unreadable(
      whole,
      "入れ子が深すぎるか、形が壊れています。記入例に合わせて書き直してください。",
    );
  }
  const problems: Problem[] = [];
  const lines = new Set<number>();
  const report: Report = (from, to, message) => {
    const line = source.lastIndexOf("\n", start + from - 1);
    if (lines.has(line) || problems.length >= MAX_PROBLEMS) return; // one cause seldom has one symptom only
    lines.add(line);
    problems.push({
      rule: "yaml",
      at: { start: start + from, end: start + Math.max(from, to) },
      message,
    });
  };
  const root = document.contents;
  for (const error of document.errors)
    report(
      error.pos[0],
      error.pos[1],
      yamlErrorMessage(error as YAMLError, source.slice(start, end)),
    );
  if (isScalar(root))
    report(root.range?.[0] ?? 0, root.range?.[1] ?? 0, yamlLineMessage(String(root.value)));
  if (root !== null) checkNode(root, source.slice(start, end), report);
  const data = isScalar(root) ? undefined : toData(root);
  return {
    data,
    problems,
    spanOf: (path, part = "value") => toSpan(find(root, path, part) ?? [0, 0], source, start, end),
  };
}

function unreadable(at: Span, message: string): YamlData {
  return { data: undefined, problems: [{ rule: "yaml", at, message }], spanOf: () => at };
}

type Report = (from: number, to: number, message: string) => void;

/** Looks for what YAML drops or joins without saying so. */
function checkNode(node: Node | null, text: string, report: Report): void {
  if (node === null) return;
  const [from, to, all] = node.range ?? [0, 0, 0];
  if (isAlias(node)) {
    report(
      from,
      to,
      `「*」で始まる値は、別の値を指す記号として読まれます。「'*…'」のように引用符で囲んでください。`,
    );
    return;
  }
  if (node.anchor !== undefined) {
    report(
      from - node.anchor.length - 1,
      to,
      `「&${node.anchor}」は目印として読まれ、値になりません。「'&${node.anchor}'」のように引用符で囲んでください。`,
    );
  }
  if (node.tag !== undefined && text.slice(0, from).trimEnd().endsWith(node.tag)) {
    report(
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

/** A range of the document as a span of the file, without the blanks and line ends that YAML counts to a mapping. */
function toSpan(range: readonly number[], source: string, start: number, end: number): Span {
  const from = Math.min(start + (range[0] ?? 0), end);
  const to = Math.min(start + (range[1] ?? 0), end);
  return { start: from, end: from + source.slice(from, to).trimEnd().length };
}
