import { nearest, parseEditionId, type PageShape } from "@torikumi/record";
import * as z from "zod/mini";
import { styleOf } from "../layout/label-style.ts";
import {
  COLUMN_USES,
  DEPARTMENT_SOURCES,
  POLICY_SOURCES,
  RECOMMENDATION_SOURCES,
} from "./layout.ts";

function oneOf(words: readonly string[]): z.ZodMiniType<string> {
  return z.string().check(
    z.refine((value) => words.includes(value), {
      error: ({ input }) => {
        const guess = nearest(String(input), words);
        const list = words.map((word) => `「${word}」`).join("");
        return guess === undefined
          ? `使える言葉ではありません。${list}のどれかを書いてください。`
          : `使える言葉ではありません。もしかして: 「${guess}」`;
      },
    }),
  );
}

const example = z
  .string()
  .check(
    z.refine(
      (value) => styleOf(value) !== undefined,
      "番号の付いた名前の形になっていません。「基本目標1　題名」「(1) 題名」のように、番号1のときの書き方を書いてください。",
    ),
  );

const edition = z
  .string()
  .check(
    z.refine(
      (value) => parseEditionId(value) !== undefined,
      "年度版の番号ではありません。「見出しの年度版: r7」のように、列の見出しの年がどの年度版のときのものかを書いてください。",
    ),
  );

const layout = z.strictObject({
  見出しの年度版: z.optional(edition),
  列: z.record(z.string(), oneOf([...COLUMN_USES.keys()])),
  提言: z.optional(oneOf(RECOMMENDATION_SOURCES)),
  取組方針: z.optional(oneOf(POLICY_SOURCES)),
  提言の書き方: z.optional(example),
  取組方針の書き方: z.optional(example),
  小見出しの欄: z.optional(z.string().check(z.minLength(1))),
  担当部の名前: z.optional(z.string()),
  担当部: z.optional(oneOf(DEPARTMENT_SOURCES)),
  取組区分: z.optional(z.record(z.string(), z.string())),
  評価: z.optional(z.record(z.string(), z.string())),
  読まないシート: z.optional(z.array(z.string())),
  読まない行: z.optional(z.array(z.string())),
});

/** What `layout.yaml` holds. */
export const layoutShape: PageShape = {
  schema: layout,
  keys: { "": Object.keys(layout.shape) },
  examples: {
    "": "「列:」の行がありません。torikumi import ファイル --inspect で下書きを作ってください。",
    列: "列:」の次の行に「  事業内容: 取組内容",
  },
};
