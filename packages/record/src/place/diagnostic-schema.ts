import { z } from "zod";

import type { Diagnostic } from "./diagnostic.ts";

const count = z.int().nonnegative();
const position = z.int().positive();

const location = z.strictObject({
  path: z.string(),
  line: position,
  column: position,
  endLine: position,
  endColumn: position,
});

/** A finding as JSON; the compiler holds it to be a `Diagnostic`. */
export const diagnosticSchema = location
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
  .meta({ id: "diagnostic" }) satisfies z.ZodType<Diagnostic>;
