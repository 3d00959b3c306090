import * as z from "zod/mini";
import type { Diagnostic } from "../place/diagnostic.ts";
import type { SourceFile } from "../place/source-file.ts";
import { parseFrontMatter } from "../yaml/front-matter.ts";
import { checkShape } from "./check-shape.ts";
import { formatYaml } from "./format-pages.ts";
import type { PageShape } from "./page-schemas.ts";
import { toDiagnostics } from "./read-page.ts";
import { text } from "./value-schemas.ts";

/** A whole number as YAML gives it. */
const count = z.string().check(z.regex(/^(?:0|[1-9]\d{0,8})$/, "数になっていません。"));
const shapeOfHead = z.strictObject({
  プルリクエスト: count,
  題名: z.string(),
  出どころ: text,
  状態: text,
  取り込み先: z.string(),
  先頭のコミット: text,
  統合のコミット: z.optional(text),
  解決済み: count,
  未解決: count,
  意見: z.optional(z.record(z.string(), z.string())),
  確認用: z.optional(text),
});
const COUNTS = ["プルリクエスト", "解決済み", "未解決"] as const;
type Count = (typeof COUNTS)[number];

/** What the front matter of the proceedings of a pull request (経緯/r8/12.md) says. */
export type ProceedingsHead = Omit<z.infer<typeof shapeOfHead>, Count> &
  Readonly<Record<Count, number>>;

const shape: PageShape = {
  schema: shapeOfHead,
  keys: { "": Object.keys(shapeOfHead.shape) },
  examples: { "": "先頭の「---」から「---」までの部分がありません。" },
};

/** Reads the front matter of proceedings. Undefined, with the reasons, where it is not as {@link formatProceedings} writes it. */
export function parseProceedings(file: SourceFile): {
  readonly head: ProceedingsHead | undefined;
  readonly diagnostics: readonly Diagnostic[];
} {
  const front = parseFrontMatter(file.text);
  const problems =
    front.problems.length > 0 ? front.problems : checkShape(shape, front.data, front);
  return {
    head: problems.length === 0 ? withNumbers(front.data) : undefined,
    diagnostics: toDiagnostics(file, problems),
  };
}

function withNumbers(data: unknown): ProceedingsHead {
  const head = data as z.infer<typeof shapeOfHead>;
  const numbers = Object.fromEntries(COUNTS.map((key) => [key, Number(head[key])]));
  return { ...head, ...(numbers as Record<Count, number>) };
}

/** Writes proceedings: the front matter, and the Markdown below it as it is. */
export function formatProceedings(front: ProceedingsHead, body: string): string {
  const ordered = Object.keys(shapeOfHead.shape).flatMap((key) => {
    const value = front[key as keyof ProceedingsHead];
    return value === undefined ? [] : [[key, value] as const];
  });
  return `---\n${formatYaml(Object.fromEntries(ordered))}---\n\n${body}`;
}
