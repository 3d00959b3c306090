import * as z from "zod/mini";
import { parseEditionId } from "./edition-id.ts";
import { isMeasureId } from "./measure-id.ts";

const text = z
  .string()
  .check(z.refine((value) => value.trim() !== "", "空になっています。値を書いてください。"));
const measureId = z
  .string()
  .check(
    z.refine(
      isMeasureId,
      "取組の番号の形になっていません。「1-ア-2」のように、提言の番号・方針の片仮名・通し番号を半角の「-」でつないでください。",
    ),
  );
const editionId = z
  .string()
  .check(
    z.refine(
      (value) => parseEditionId(value) !== undefined,
      "年度版の形になっていません。「r7」（令和7年度版）や「r7.1」（その訂正版）のように書いてください。",
    ),
  );

/** The front matter of a measure. */
export const measureKeys = z.strictObject({
  取組区分: text,
  担当部: z
    .array(text)
    .check(
      z.refine((names) => names.length > 0, "空になっています。担当部を1つ以上書いてください。"),
    ),
  再掲: z.optional(measureId),
  取組内容: z.optional(measureId),
  前身: z.optional(measureId),
  据置理由: z.optional(text),
  終了理由: z.optional(text),
});

/** The front matter of a recommendation. */
export const recommendationKeys = z.strictObject({ 題名: text });

/** The front matter of a policy, which may as well have none. */
export const policyKeys = z.strictObject({});

/** The front matter of the edition page. */
export const editionKeys = z.strictObject({
  年度版: editionId,
  題名: text,
  対象期間: z.strictObject({ 取組状況: text, 今後の取組: text }),
  取組区分: z.record(z.string(), z.string()),
  事例: z.optional(z.array(text)),
});

/** The register of departments. */
export const registerKeys = z.strictObject({
  担当部: z.array(
    z.strictObject({
      名称: text,
      局: z.optional(text),
      開始: z.optional(editionId),
      終了: z.optional(editionId),
      後継: z.optional(z.array(text)),
      チーム: z.optional(text),
    }),
  ),
});
