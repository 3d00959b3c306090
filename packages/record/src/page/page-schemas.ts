import * as z from "zod/mini";
import type { EditionPage } from "../measure/measure.ts";
import { usesField } from "../measure/uses-field.ts";
import {
  address,
  date,
  editionId,
  EMPTY,
  itemMarks,
  latinName,
  measureId,
  measureIds,
  opinionState,
  opinionTarget,
  ownFields,
  teamsOrAccounts,
  text,
  unusedField,
} from "./value-schemas.ts";

/** What the front matter of a page (or a YAML file) must hold. */
export interface PageShape {
  readonly schema: z.ZodMiniType;
  /** The keys that may stand on this page, by the path of keys above them ("" at the top). */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  /**
   * How a key is written on this page, by its path of keys ("対象期間/取組状況"), to stand between 「 and 」.
   * Under "": what to say where there are no keys at all.
   */
  readonly examples: Readonly<Record<string, string>>;
}

const measure = z.strictObject({
  取組区分: text,
  見出し: z.optional(text),
  評価: z.optional(text),
  項目: z.optional(itemMarks),
  担当部: z.array(text).check(
    z.refine((names) => names.length > 0, {
      error: "空になっています。担当部を1つ以上書いてください。",
      params: EMPTY,
    }),
  ),
  再掲: z.optional(measureId),
  取組内容: z.optional(measureId),
  前身: z.optional(measureIds),
  統合先: z.optional(measureId),
  据置理由: z.optional(text),
  終了理由: z.optional(text),
});

const measureWithoutCategory = z.extend(measure, { 取組区分: z.optional(text) });

const measureKeys = {
  keys: { "": Object.keys(measure.shape) },
  examples: {
    "": noKeys("取組区分: 継続"),
    取組区分: "取組区分: 継続",
    担当部: "担当部:」の次の行に「  - 子）児童相談所",
  },
};

/** The front matter of a measure, in a city that does not use some fields. */
export function measureShape(city: Pick<EditionPage, "unused"> = {}): PageShape {
  const schema = usesField(city, "category") ? measure : measureWithoutCategory;
  return { schema, ...measureKeys };
}

const recommendation = z.strictObject({ 題名: text });

/** The front matter of a recommendation. */
export const recommendationShape: PageShape = {
  schema: recommendation,
  keys: { "": Object.keys(recommendation.shape) },
  examples: { "": noKeys("題名: 相談の体制を整える"), 題名: "題名: 相談の体制を整える" },
};

/** The front matter of a policy, which may as well have none. */
export const policyShape: PageShape = {
  schema: z.strictObject({}),
  keys: {},
  examples: {
    "": "取組方針のページには、先頭の「---」から「---」までの部分は要りません。取り除いてください。",
  },
};

const opinion = z.strictObject({
  対象: opinionTarget,
  会議: z.optional(text),
  期日: z.optional(date),
  処理: opinionState,
  経緯: z.optional(text),
  理由: z.optional(text),
});

/** The front matter of an opinion. What nobody wrote down, its meeting and day, is left to the rules. */
export const opinionShape: PageShape = {
  schema: opinion,
  keys: { "": Object.keys(opinion.shape) },
  examples: { "": noKeys("処理: 未対応"), 対象: "対象: 2-ア-1", 処理: "処理: 未対応" },
};

/** So many sentences may tell the story of a year. */
const MOST_SENTENCES = 10;

const periods = z.strictObject({ 取組状況: text, 今後の取組: text });
const edition = z.strictObject({
  年度版: editionId,
  題名: text,
  対象期間: periods,
  取組区分: z.record(z.string(), z.string()),
  評価: z.optional(z.record(z.string(), z.string())),
  追加の欄: z.optional(ownFields),
  使わない欄: z.optional(z.array(unusedField)),
  事例: z.optional(z.array(text)),
  あらまし: z.optional(
    z
      .array(text)
      .check(
        z.refine(
          (sentences) => sentences.length <= MOST_SENTENCES,
          `文が多すぎます。${MOST_SENTENCES}文までにしてください。`,
        ),
      ),
  ),
  公表日: z.optional(date),
  発行者: z.optional(text),
  問合せ先: z.optional(text),
  利用条件: z.optional(text),
  サイト名: z.optional(text),
  サイトの場所: z.optional(address),
  リポジトリ: z.optional(address),
  資料番号: z.optional(text),
  アクセシビリティ方針: z.optional(text),
  アクセシビリティ試験: z.optional(text),
});

const editionKeys = {
  keys: { "": Object.keys(edition.shape), 対象期間: Object.keys(periods.shape) },
  examples: {
    "": noKeys("年度版: r7"),
    年度版: "年度版: r7",
    題名: "題名: 検証報告書を踏まえた取組状況",
    対象期間:
      "対象期間:」の次の行に「  取組状況: 令和5年度から令和6年度」、その次の行に「  今後の取組: 令和7年度以降",
    "対象期間/取組状況": "  取組状況: 令和5年度から令和6年度",
    "対象期間/今後の取組": "  今後の取組: 令和7年度以降",
    取組区分:
      "取組区分:」の次の行から1行に1つずつ「  新規: 新たに始めるもの」「  継続: これまでと同じように行うもの",
  },
};
const editionWithoutCategory = z.extend(edition, {
  取組区分: z.optional(edition.shape.取組区分),
});

/** The front matter of the edition page, in a city that does not use some fields. */
export function editionShape(city: Pick<EditionPage, "unused"> = {}): PageShape {
  const schema = usesField(city, "category") ? edition : editionWithoutCategory;
  return { schema, ...editionKeys };
}

const department = z.strictObject({
  名称: text,
  局: z.optional(text),
  ローマ字: z.optional(latinName),
  開始: z.optional(editionId),
  終了: z.optional(editionId),
  後継: z.optional(z.array(text)),
  チーム: z.optional(text),
});
const register = z.strictObject({
  担当部: z.array(department),
  役割: z.optional(z.record(z.string(), teamsOrAccounts)),
});

/** The register of departments. */
export const registerShape: PageShape = {
  schema: register,
  keys: { "": Object.keys(register.shape), 担当部: Object.keys(department.shape) },
  examples: {
    "": "登録簿に「担当部:」の一覧がありません。「担当部:」の行の下に、「  - 名称: 子）児童相談所」のように1つずつ書いてください。",
    担当部: "担当部:」の行の下に「  - 名称: 子）児童相談所",
    "担当部/名称": "  - 名称: 子）児童相談所",
  },
};

function noKeys(example: string): string {
  return `先頭の「---」から「---」までの間に、「${example}」のような項目がありません。記入例に合わせて書いてください。`;
}
