import type * as z from "zod/mini";
import { nearest } from "./nearest.ts";
import type { Problem, SpanOf } from "./page.ts";

type Path = readonly (string | number)[];

/** What stands in front matter for a key, to show people how it is written. */
const EXAMPLES: Readonly<Record<string, string>> = {
  取組区分: "取組区分: 継続",
  担当部: "担当部:」の次の行に「  - 子）児童相談所",
  題名: "題名: …",
  年度版: "年度版: r7",
  対象期間: "対象期間:」の次の行に「  取組状況: 令和5年度から令和6年度",
};

/**
 * Checks data from YAML against a schema and says in Japanese what does not fit, each at its place.
 * Gives the data where all of it fits. A missing key is reported at the nearest parent, since it has no place of its own.
 */
export function checkShape<Schema extends z.ZodMiniType>(
  schema: Schema,
  data: unknown,
  spanOf: SpanOf,
): { readonly value: z.output<Schema> | undefined; readonly problems: readonly Problem[] } {
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  const problems: Problem[] = [];
  const guessed = new Set<string>(); // a key that was misspelt is not missing as well
  for (const issue of result.error.issues.toSorted((a, b) => rank(a.code) - rank(b.code))) {
    const path = issue.path.filter((step) => typeof step !== "symbol");
    const report = (at: Path, message: string, part?: "key"): void => {
      problems.push({ rule: "front-matter", at: spanOf(at, part), message });
    };
    if (issue.code === "unrecognized_keys") {
      const known = keysAt(schema, path);
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
      report(path, wrongType(path, issue.expected, issue.input));
    } else {
      report(
        path,
        `「${nameOf(path)}」が${issue.message.startsWith("空") ? "" : `「${clip(issue.input)}」で、`}${issue.message}`,
      );
    }
  }
  return { value: undefined, problems };
}

function rank(code: string): number {
  return code === "unrecognized_keys" ? 0 : 1;
}

function unknownKey(key: string, known: readonly string[], guess: string | undefined): string {
  if (known.length === 0)
    return `「${clip(key)}」という項目は、ここでは使えません。取り除いてください。`;
  const advice =
    guess === undefined
      ? `使える項目は${known.map((name) => `「${name}」`).join("")}です。`
      : `もしかして: 「${guess}」`;
  return `「${clip(key)}」という項目はありません。${advice}`;
}

function wrongType(path: Path, expected: string, input: unknown): string {
  const name = nameOf(path);
  if (path.length === 0)
    return "先頭の「---」から「---」までの間に、「取組区分: 継続」のような項目がありません。記入例に合わせて書いてください。";
  const example = EXAMPLES[name];
  const advice =
    example === undefined ? "書き足してください。" : `「${example}」のように書いてください。`;
  if (input === undefined) return `「${name}」がありません。${advice}`;
  if (input === "") return `「${name}」が空になっています。値を書いてください。`;
  if (expected === "array")
    return `「${name}」が一覧になっていません。次の行から「  - 」で始めて1つずつ書いてください。`;
  if (expected === "string")
    return `「${name}」が1つの値になっていません。「${name}: …」のように1行で書いてください。`;
  return `「${name}」の下に「項目: 値」の形で書いてください。`;
}

/** The name of the key a path leads to; a place in a list is named after the list. */
function nameOf(path: Path): string {
  return String(path.findLast((step) => typeof step === "string") ?? "");
}

function keysAt(schema: z.ZodMiniType, path: Path): readonly string[] {
  let here = schema as unknown as {
    _zod: {
      def: {
        type: string;
        shape?: Record<string, z.ZodMiniType>;
        element?: z.ZodMiniType;
        innerType?: z.ZodMiniType;
      };
    };
  };
  for (const step of path) {
    if (here._zod.def.type === "optional") here = here._zod.def.innerType as unknown as typeof here;
    here = (typeof step === "number"
      ? here._zod.def.element
      : here._zod.def.shape?.[step]) as unknown as typeof here;
  }
  return Object.keys(here._zod.def.shape ?? {});
}

function keysOf(data: unknown, path: Path): object {
  const found = path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | undefined)?.[step],
    data,
  );
  return typeof found === "object" && found !== null ? found : {};
}

function clip(value: unknown): string {
  const whole = typeof value === "string" ? value : "";
  const characters = Array.from(whole.slice(0, 60));
  return characters.length > 20 ? `${characters.slice(0, 20).join("")}…` : whole;
}
