import type { OpinionId } from "@torikumi/record";
import { measureIdSchema } from "@torikumi/record/schemas";
import { z } from "zod";

const fieldSchema = z.enum(["goal", "progress", "evaluation", "plan"]);
const fromTo = z.strictObject({ from: z.string(), to: z.string() });
const op = z.enum(["keep", "add", "remove"]);

/** A piece of a text: kept, added or removed. */
export const editSchema = z.strictObject({
  op,
  text: z.string(),
  elsewhere: z
    .strictObject({ id: measureIdSchema, stayed: z.literal(true).exactOptional() })
    .exactOptional()
    .describe(
      "分かれた・統合された取組のうち、この文が今ある（remove）、前にあった（add）取組の番号。stayed は、分かれる前の番号に残った文",
    ),
  move: z
    .int()
    .positive()
    .exactOptional()
    .describe("移動した部分の番号。旧の位置の remove と新の位置の add が同じ番号をもつ"),
  inner: z
    .array(z.strictObject({ op, text: z.string() }))
    .exactOptional()
    .describe("移動した上に文も変わったとき、その中の変更（新の位置の add だけがもつ）"),
});

/** Pieces in reading order; a removal comes before the addition that replaces it. */
export const editsSchema = z
  .array(editSchema)
  .describe(
    "keep と remove をつなぐと旧の文章、keep と add をつなぐと新の文章になる。変わらない文章は keep だけ。",
  )
  .meta({ id: "edits" });

/** What kind of change a person has to judge, in the order in which the committee reads. */
export const kindSchema = z.enum([
  "区分",
  "担当",
  "数値",
  "実質",
  "字句",
  "組織名",
  "表記",
  "据置",
]);

/** How one text field of a measure changed. */
export const textChangeSchema = z.strictObject({
  field: fieldSchema,
  kind: kindSchema.extract(["数値", "実質", "字句", "組織名", "表記", "据置"]),
  edits: editsSchema,
  rewritten: z.literal(true).exactOptional().describe("全部改め"),
  carriedOver: z
    .enum(["identical", "years", "numbers"])
    .exactOptional()
    .describe("前の年度版の文章のまま。identical は同一、years は年だけ、numbers は数だけが違う。"),
});

/** A figure that stands in both texts with another value. */
export const figureChangeSchema = z.strictObject({
  field: fieldSchema,
  label: z.string().describe("何の数値か。例: 研修。確かでないときは空"),
  from: z
    .union([z.number(), z.string()])
    .describe(
      "数。年・日付・順序・比は書かれているとおりの文字列、単位が変わったときは単位も付く（345件）。",
    ),
  to: z.union([z.number(), z.string()]),
  unit: z.string(),
  written: fromTo
    .exactOptional()
    .describe("旧と新の文章に書かれているとおりの数値と単位。例: 88.0％"),
  qualifier: fromTo
    .exactOptional()
    .describe(
      "何の数値かを限る語が変わったとき、その旧と新（3歳児→5歳児、速報値→確定値、→目標）。増えた・減ったとは言えない",
    ),
  isStart: z
    .literal(true)
    .exactOptional()
    .describe("「58名から62名に」の58名のように、比べる元として書かれた数値（知らせる値ではない）"),
});

/** An amount that stands in one text only, or whose partner could not be told. */
export const unpairedSchema = z.strictObject({
  field: fieldSchema,
  side: z.enum(["from", "to"]).describe("from は旧だけ、to は新だけにある数値"),
  label: z.string(),
  value: z.union([z.number(), z.string()]),
  unit: z.string(),
  written: z.string().describe("文章に書かれているとおりの数値と単位"),
});

/** A point in time until which something is to be done, that moved. */
export const deadlineSchema = z.strictObject({
  field: fieldSchema,
  from: z.string().describe("旧の期限。書かれているとおり。例: 令和8年度"),
  to: z.string(),
  months: z.int().describe("何か月延びたか。早まったときは負の数"),
});

/** Everything that changed in one measure. */
export const measureChangeSchema = z
  .strictObject({
    id: measureIdSchema,
    previousId: measureIdSchema.exactOptional().describe("前の年度版での番号（変わったときだけ）"),
    kinds: z.array(kindSchema).describe("変更の種類。重いものが先"),
    category: fromTo.exactOptional(),
    departments: z
      .strictObject({
        added: z.array(z.string()),
        removed: z.array(z.string()),
        renamed: z.array(fromTo),
      })
      .exactOptional(),
    texts: z.array(textChangeSchema),
    figures: z.array(figureChangeSchema),
    unpaired: z.array(unpairedSchema).describe("対応の分からない数値"),
    deadlines: z
      .array(deadlineSchema)
      .describe(
        "動いた期限。年度版の年数だけ延びたもの（文章は据置）、同じ言葉のまま延びたもの（来年度中）も挙げる",
      ),
    keys: z
      .array(z.strictObject({ key: z.string(), from: z.string(), to: z.string() }))
      .describe("そのほかの項目（再掲、前身など）の変更"),
    unreadable: z
      .array(z.enum(["category", "departments", "keys", ...fieldSchema.options]))
      .exactOptional()
      .describe("書式の誤りのために読み取れず、比べなかった部分（あるときだけ）"),
  })
  .meta({ id: "measureChange" });

/** A change outside the measures. */
export const pageChangeSchema = z.strictObject({
  page: z.string().describe("1-ア は取組方針、1 は提言、index は年度版の表紙"),
  field: z.string().describe("変わった項目。例: 取組の方向性、題名、提言の項目、前書き"),
  kind: kindSchema.extract(["数値", "実質", "字句", "表記"]).describe("変更の種類"),
  edits: editsSchema,
});

/** An opinion of the committee that came, went, was answered or rewritten. */
export const opinionChangeSchema = z.strictObject({
  id: z.string().describe("意見の番号。例: r8-意見-3") as unknown as z.ZodType<OpinionId>,
  target: z.string().describe("意見の対象。例: 2-ア-1、2-ア、2、全体"),
  change: z.enum(["added", "removed", "changed"]),
  state: fromTo.describe("処理。追加では from が、削除では to が空"),
  keys: z.array(z.strictObject({ key: z.string(), from: z.string(), to: z.string() })),
  texts: z.array(
    z.strictObject({
      field: z.enum(["text", "response"]).describe("text は意見、response は対応"),
      kind: pageChangeSchema.shape.kind,
      edits: editsSchema,
    }),
  ),
});

/** What `torikumi diff --format json` prints. */
export const editionChangesSchema = z.strictObject({
  from: z.string(),
  to: z.string(),
  added: z.array(measureIdSchema),
  removed: z.array(measureIdSchema),
  moved: z
    .array(
      z.strictObject({
        from: measureIdSchema,
        to: measureIdSchema,
        by: z
          .enum(["前身", "likeness"])
          .exactOptional()
          .describe("移ったとした根拠。前身は前身の記載、likeness は文章が似ていること"),
        kept: z
          .literal(true)
          .exactOptional()
          .describe("分かれた取組。from の番号の取組も続いている"),
        merged: z
          .literal(true)
          .exactOptional()
          .describe("統合された取組。to の番号の取組は前の年度版にもある"),
      }),
    )
    .describe("番号が変わった取組、分かれた取組、統合された取組"),
  identity: z
    .array(z.strictObject({ id: measureIdSchema, looksLike: measureIdSchema }))
    .describe(
      "前の年度版にもある番号なのに、文章は前の年度版の別の番号（looksLike）のもの。番号を詰めたか、入れ替えた疑い",
    ),
  changed: z.array(measureChangeSchema),
  pages: z.array(pageChangeSchema).describe("取組のほかのページの変更"),
  opinions: z.array(opinionChangeSchema).describe("委員会意見とその対応の変更"),
  carried: z
    .array(measureIdSchema)
    .describe("年度が変わったのに、ファイルが前の年度版のままの取組（unchanged のうち）"),
  unchanged: z.int().nonnegative(),
  unread: z
    .array(
      z.strictObject({
        side: z.enum(["from", "to"]),
        path: z.string().describe("年度版のフォルダーの中の場所。例: 1/ア/2.md"),
      }),
    )
    .exactOptional()
    .describe(
      "形の誤りなどで読み取れなかった（一部でも）ページ。あるときだけ。そのページの変更は、この一覧に欠けていることがある",
    ),
});
