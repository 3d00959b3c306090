import type { OpinionId } from "@torikumi/record";
import { measureIdSchema as measureId } from "@torikumi/record/schemas";
import { z } from "zod";

const text = z.string().describe("行を \\n でつないだ文章");

/** A measure as data; with `goalOf`, `goal` is the goal of that measure. */
export const exportedMeasureSchema = z
  .strictObject({
    id: measureId,
    title: z.string().exactOptional().describe("見出し"),
    category: z.string().describe("取組区分。取組区分を使わない市では空"),
    departments: z.array(z.string()),
    goal: text,
    goalOf: measureId.exactOptional().describe("取組内容を共にする取組"),
    rating: z.string().exactOptional().describe("評価"),
    items: z
      .array(z.string())
      .exactOptional()
      .describe("提言の項目のうち、この取組が応えるもの（項目）。例: ①"),
    extras: z
      .record(z.string(), text)
      .exactOptional()
      .describe("市が加えた欄（追加の欄）の文章。欄の名前ごと"),
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
  })
  .meta({ id: "measure" });

/** An opinion of the committee as data, with the departments' answer. */
export const exportedOpinionSchema = z
  .strictObject({
    id: z.string().describe("意見の番号。例: r8-意見-3") as unknown as z.ZodType<OpinionId>,
    target: z.string().describe("対象：取組（2-ア-1）、取組方針（2-ア）、提言（2）又は全体"),
    meeting: z.string().describe("会議。分からないときは空"),
    date: z.string().describe("期日。例: 2026-08-20。分からないときは空"),
    state: z.string().describe("処理：未対応、対応中、対応済、対応しない"),
    source: z.string().exactOptional().describe("経緯"),
    reason: z.string().exactOptional().describe("対応しない理由"),
    text: text.describe("意見"),
    response: text.describe("対応（担当部の回答）。まだなら空"),
  })
  .meta({ id: "opinion" });

/** What `torikumi export --format json` prints. */
export const editionSchema = z.strictObject({
  edition: z.string().describe("年度版。例: r7"),
  title: z.string(),
  periods: z.strictObject({ progress: z.string(), plan: z.string() }),
  categories: z.array(z.strictObject({ name: z.string(), description: z.string() })),
  ratings: z
    .array(z.strictObject({ name: z.string(), description: z.string() }))
    .exactOptional()
    .describe("評価の言葉"),
  extras: z
    .array(z.strictObject({ name: z.string(), isYearly: z.boolean() }))
    .exactOptional()
    .describe("市が加えた欄（追加の欄）。isYearly は毎年書くもの"),
  unused: z
    .array(z.enum(["goal", "progress", "evaluation", "plan", "category"]))
    .exactOptional()
    .describe("市が使わない欄"),
  cases: z.array(z.string()),
  story: z
    .array(z.string())
    .exactOptional()
    .describe("年度のあらまし（あらまし）。事務局が書いたときだけ"),
  preface: text,
  departments: z.array(
    z.strictObject({
      name: z.string(),
      bureau: z.string().exactOptional(),
      from: z.string().exactOptional(),
      to: z.string().exactOptional(),
      successors: z.array(z.string()),
      team: z.string().exactOptional(),
      latinName: z.string().exactOptional().describe("ローマ字の名称"),
    }),
  ),
  recommendations: z.array(
    z.strictObject({
      number: z.int().positive(),
      title: z.string(),
      items: z.array(z.string()),
      policies: z.array(
        z.strictObject({
          letter: z.string(),
          direction: text,
          measures: z.array(exportedMeasureSchema),
        }),
      ),
    }),
  ),
  opinions: z
    .array(exportedOpinionSchema)
    .describe("委員会意見。前の年度版までのものを含み、古い順"),
  unread: z
    .array(z.string())
    .exactOptional()
    .describe(
      "形の誤りなどで読み取れなかった（一部でも）ページの、年度版のフォルダーの中の場所（例: 1/ア/2.md）。あるときだけ。そのページの内容は欠けていることがある",
    ),
});
