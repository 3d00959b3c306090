import {
  editionChangesSchema as diffSchema,
  measureIdSchema as measureId,
} from "@torikumi/diff/schema";
import { z } from "zod";

const count = z.int().nonnegative();
const position = z.int().positive();

const location = z.strictObject({
  path: z.string(),
  line: position,
  column: position,
  endLine: position,
  endColumn: position,
});

const diagnostic = location
  .extend({
    severity: z.enum(["error", "warning", "info"]),
    rule: z.string(),
    message: z.string(),
    related: z.array(location.extend({ message: z.string() })),
    fix: z
      .strictObject({ start: count, end: count, text: z.string() })
      .exactOptional()
      .describe(
        "ファイルの start から end まで（UTF-16 の単位、0 から、end は含まない）を text に置き換える。",
      ),
  })
  .meta({ id: "diagnostic" });

/** What `torikumi validate --format json` prints. */
export const diagnosticsSchema = z.strictObject({
  diagnostics: z
    .array(diagnostic)
    .describe("行と列は 1 から数え、列は UTF-16 の単位。endColumn は範囲の次の列。"),
  counts: z.strictObject({ error: count, warning: count, info: count }),
});

/** What `torikumi review --format json` prints. */
export const reviewSchema = z.strictObject({ changes: diffSchema, ...diagnosticsSchema.shape });

const text = z.string().describe("行を \\n でつないだ文章");

const measure = z
  .strictObject({
    id: measureId,
    category: z.string(),
    departments: z.array(z.string()),
    goal: text,
    goalOf: measureId.exactOptional().describe("取組内容を共にする取組"),
    repostOf: measureId.exactOptional().describe("再掲の元の取組"),
    predecessor: z
      .union([measureId, z.array(measureId)])
      .exactOptional()
      .describe("前の年度版での取組（前身）。複数のときは一覧"),
    mergedInto: measureId.exactOptional().describe("終える取組の統合先"),
    carryOverReason: z.string().exactOptional().describe("据置理由"),
    endReason: z.string().exactOptional().describe("終了理由"),
    progress: text,
    evaluation: text,
    plan: text,
    opinion: text.exactOptional(),
  })
  .meta({ id: "measure" });

/** What `torikumi export --format json` prints. */
export const editionSchema = z.strictObject({
  edition: z.string().describe("年度版。例: r7"),
  title: z.string(),
  periods: z.strictObject({ progress: z.string(), plan: z.string() }),
  categories: z.array(z.strictObject({ name: z.string(), description: z.string() })),
  cases: z.array(z.string()),
  preface: text,
  departments: z.array(
    z.strictObject({
      name: z.string(),
      bureau: z.string().exactOptional(),
      from: z.string().exactOptional(),
      to: z.string().exactOptional(),
      successors: z.array(z.string()),
      team: z.string().exactOptional(),
    }),
  ),
  recommendations: z.array(
    z.strictObject({
      number: position,
      title: z.string(),
      items: z.array(z.string()),
      policies: z.array(
        z.strictObject({ letter: z.string(), direction: text, measures: z.array(measure) }),
      ),
    }),
  ),
});

const TITLES = {
  diff: [diffSchema, "二つの年度版の違い"],
  review: [reviewSchema, "年度版の違いと指摘"],
  diagnostics: [diagnosticsSchema, "年度版への指摘"],
  edition: [editionSchema, "年度版"],
} as const;

/** The published schemas by file name, as JSON Schema 2020-12 text. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(TITLES).map(([name, [schema, title]]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, {
        target: "draft-2020-12",
        reused: "inline",
      });
      return [`${name}.schema.json`, `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`];
    }),
  );
}
