import type { MeasureId } from "@torikumi/record";
import { z } from "zod";

const measureId = z
  .string()
  .regex(/^[1-9][0-9]{0,3}-[ア-ン]-[1-9][0-9]{0,3}$/u)
  .describe("取組の番号（提言-取組方針-通し番号）。例: 1-ア-2")
  .meta({ id: "measureId" }) as unknown as z.ZodType<MeasureId>;

const count = z.int().nonnegative();
const position = z.int().positive();
const field = z.enum(["goal", "progress", "evaluation", "plan", "opinion"]);
const fromTo = z.strictObject({ from: z.string(), to: z.string() });

const edits = z
  .array(z.strictObject({ op: z.enum(["keep", "add", "remove"]), text: z.string() }))
  .describe(
    "keep と remove をつなぐと旧の文章、keep と add をつなぐと新の文章になる。変わらない文章は keep だけ。",
  )
  .meta({ id: "edits" });

const measureChange = z
  .strictObject({
    id: measureId,
    previousId: measureId.exactOptional().describe("前の年度版での番号（変わったときだけ）"),
    kinds: z
      .array(z.enum(["区分", "担当", "数値", "実質", "字句", "組織名", "表記", "据置"]))
      .describe("変更の種類。重いものが先"),
    category: fromTo.exactOptional(),
    departments: z
      .strictObject({
        added: z.array(z.string()),
        removed: z.array(z.string()),
        renamed: z.array(fromTo),
      })
      .exactOptional(),
    texts: z.array(
      z.strictObject({
        field,
        kind: z.enum(["数値", "実質", "字句", "表記", "据置"]),
        edits,
        rewritten: z.literal(true).exactOptional().describe("全部改め"),
        carriedOver: z
          .enum(["identical", "years", "numbers"])
          .exactOptional()
          .describe(
            "前の年度版の文章のまま。identical は同一、years は年だけ、numbers は数だけが違う。",
          ),
      }),
    ),
    figures: z.array(
      z.strictObject({
        field,
        label: z.string().describe("何の数値か。例: 研修。確かでないときは空"),
        from: z
          .union([z.number(), z.string()])
          .describe(
            "数。年・日付・順序は書かれているとおりの文字列、単位が変わったときは単位も付く（345件）。",
          ),
        to: z.union([z.number(), z.string()]),
        unit: z.string(),
        written: fromTo
          .exactOptional()
          .describe("旧と新の文章に書かれているとおりの数値と単位。例: 88.0％"),
      }),
    ),
    keys: z
      .array(z.strictObject({ key: z.string(), from: z.string(), to: z.string() }))
      .describe("そのほかの項目（再掲、前身など）の変更"),
    unreadable: z
      .array(z.enum(["category", "departments", "keys", ...field.options]))
      .exactOptional()
      .describe("書式の誤りのために読み取れず、比べなかった部分（あるときだけ）"),
  })
  .meta({ id: "measureChange" });

/** What `torikumi diff --format json` prints. */
export const diffSchema = z.strictObject({
  from: z.string(),
  to: z.string(),
  added: z.array(measureId),
  removed: z.array(measureId),
  moved: z.array(
    z.strictObject({
      from: measureId,
      to: measureId,
      by: z
        .enum(["predecessor", "likeness"])
        .exactOptional()
        .describe("移ったとした根拠。predecessor は前身の記載、likeness は文章が似ていること"),
    }),
  ),
  changed: z.array(measureChange),
  pages: z
    .array(
      z.strictObject({
        page: z.string().describe("1-ア は取組方針、1 は提言、index は年度版の表紙"),
        field: z.string(),
        kind: z.enum(["数値", "実質", "字句", "表記"]),
        edits,
      }),
    )
    .describe("取組のほかのページの変更"),
  unchanged: count,
});

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
