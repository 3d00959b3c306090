import type * as z from "zod/mini";
import { limitProblems, type KindOfProblem } from "../place/limit-problems.ts";
import { nearest } from "../word/nearest.ts";
import { shorten } from "../word/shorten.ts";
import type { PageShape } from "./page-schemas.ts";
import type { Problem } from "../place/problem.ts";
import type { YamlData } from "../yaml/parse-yaml.ts";

type Path = readonly (string | number)[];

/** What fits, and which schema: pages share the data of equal front matters. */
const fitting = new WeakMap<object, PageShape["schema"]>();

/** So many characters of a key or value are quoted. */
const QUOTED = 20;

/**
 * Checks data from YAML against a page's schema and says in Japanese what does not fit, each at its
 * place. Of many slips of one kind the first few are told. A missing key is reported at the nearest
 * parent, since it has no place of its own. What the YAML's own problems (`yaml`) may have caused is
 * left out: whatever stands where they are, and what seems to be missing.
 */
export function checkShape(
  { schema, keys, examples }: PageShape,
  data: unknown,
  { spanOf, problems: yaml }: Pick<YamlData, "spanOf" | "problems">,
): readonly Problem[] {
  const isRoot = typeof data === "object" && data !== null;
  if (isRoot && fitting.get(data) === schema) return [];
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success && isRoot) fitting.set(data, schema);
  if (result.success) return [];
  const problems: KindOfProblem[] = [];
  const guessed = new Set<string>(); // a key that was misspelt is not missing as well
  for (const issue of result.error.issues.toSorted((a, b) => rank(a.code) - rank(b.code))) {
    const path = issue.path.filter((step) => typeof step !== "symbol");
    const report = (at: Path, message: string, part?: "key"): void => {
      const kind = `${issue.code} ${part === "key" ? "" : nameOf(at)}`;
      const span = spanOf(at, part);
      if (yaml.some((one) => one.at.start <= span.end && span.start <= one.at.end)) return;
      problems.push({ kind, rule: "front-matter", at: span, message });
    };
    if (yaml.length > 0 && isAbsence(issue)) continue;
    if (issue.code === "unrecognized_keys") {
      const known = keys[namesIn(path)] ?? [];
      for (const key of issue.keys) {
        const present = keysOf(data, path);
        const guess = nearest(
          key,
          known.filter((name) => !(name in present)),
        );
        if (guess !== undefined) guessed.add([...path, guess].join("/"));
        report([...path, key], unknownKey(key, known, guess), "key");
      }
    } else if (issue.code === "invalid_type" && guessed.has(path.join("/"))) {
      continue;
    } else if (issue.code === "invalid_type") {
      report(path, wrongType(path, issue, examples));
    } else {
      const isUnquoted = isAbsence(issue) || isMapping(issue.input);
      const quoted = isUnquoted ? "" : `「${shorten(String(issue.input), QUOTED)}」で、`;
      report(path, `「${nameOf(path)}」が${quoted}${issue.message}`);
    }
  }
  return limitProblems(problems);
}

/** Whether an issue says that something is not there, or has nothing in it. */
function isAbsence(issue: z.core.$ZodIssue): boolean {
  if (issue.code === "custom") return issue.params?.["isEmpty"] === true;
  if (issue.code !== "invalid_type") return false;
  const { expected, input } = issue;
  return input === undefined || input === "" || !(expected === "array" || expected === "string");
}

/** Whether a value is keys with values, of which no short quotation can be made. */
function isMapping(value: unknown): boolean {
  return typeof value === "object" && !Array.isArray(value);
}

function rank(code: string): number {
  return code === "unrecognized_keys" ? 0 : 1;
}

function unknownKey(key: string, known: readonly string[], guess: string | undefined): string {
  if (known.length === 0)
    return `「${shorten(key, QUOTED)}」という項目は、ここでは使えません。取り除いてください。`;
  const advice =
    guess === undefined
      ? `使える項目は${known.map((name) => `「${name}」`).join("")}です。`
      : `もしかして: 「${guess}」`;
  return `「${shorten(key, QUOTED)}」という項目はありません。${advice}`;
}

function wrongType(
  path: Path,
  { expected, input }: { readonly expected: string; readonly input?: unknown },
  examples: PageShape["examples"],
): string {
  const name = nameOf(path);
  const example = examples[namesIn(path)];
  if (path.length === 0) return example ?? "「項目: 値」の形の行がありません。";
  const advice =
    example === undefined ? "書き足してください。" : `「${example}」のように書いてください。`;
  if (input === undefined) return `「${name}」がありません。${advice}`;
  if (input === "") return `「${name}」が空になっています。値を書いてください。`;
  if (expected === "array")
    return `「${name}」が一覧になっていません。次の行から「  - 」で始めて1つずつ書いてください。`;
  if (expected === "string")
    return `「${name}」が1つの値になっていません。「${name}: …」のように1行で書いてください。`;
  if (typeof path.at(-1) === "number")
    return `「${name}」の一覧の値が「項目: 値」の形になっていません。${advice}`;
  return `「${name}」の下に「項目: 値」の行がありません。${advice}`;
}

/** The keys of a path without the places in lists, as `PageShape` writes them. */
function namesIn(path: Path): string {
  return path.filter((step) => typeof step === "string").join("/");
}

/** The name of the key a path leads to; a place in a list is named after the list. */
function nameOf(path: Path): string {
  return String(path.findLast((step) => typeof step === "string") ?? "");
}

function keysOf(data: unknown, path: Path): object {
  const found = path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | undefined)?.[step],
    data,
  );
  return typeof found === "object" && found !== null ? found : {};
}
