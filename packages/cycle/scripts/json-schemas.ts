import { editionChangesSchema } from "@torikumi/diff/schema";
import { diagnosticSchema } from "@torikumi/record/schemas";
import { editionSchema } from "@torikumi/workbook/schema";
import { z } from "zod";

const count = z.int().nonnegative();

/** What `torikumi validate --format json` prints. */
export const diagnosticsSchema = z.strictObject({
  diagnostics: z
    .array(diagnosticSchema)
    .describe("行と列は 1 から数え、列は UTF-16 の単位。endColumn は範囲の次の列。"),
  counts: z.strictObject({ error: count, warning: count, info: count }),
});

/** What `torikumi review --format json` prints. */
export const reviewSchema = z.strictObject({
  changes: editionChangesSchema,
  ...diagnosticsSchema.shape,
});

const TITLES = {
  diff: [editionChangesSchema, "二つの年度版の違い"],
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
