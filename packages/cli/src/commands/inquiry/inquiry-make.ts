import { buildCommand } from "@stricli/core";
import type { InquiryMakeFlags } from "../../run/inquiry/inquiry-make.ts";
import type { World } from "../../world.ts";
import { editionArgument, textFlag } from "../parameters.ts";

/** `torikumi inquiry make`. */
export const inquiryMake = buildCommand<InquiryMakeFlags, [edition?: string], World>({
  loader: async () => (await import("../../run/inquiry/inquiry-make.ts")).runInquiryMake,
  parameters: {
    flags: {
      into: {
        kind: "parsed",
        brief: "ファイルを作るフォルダー",
        placeholder: "フォルダー",
        parse: String,
        default: "照会",
      },
      until: textFlag("回答の期限（例: 2026-06-30）", "日付"),
      contact: textFlag("問合せ先", "問合せ先"),
      department: {
        kind: "parsed",
        brief: "照会する担当部（何度でも書ける。省くと全て）",
        placeholder: "担当部",
        parse: String,
        optional: true,
        variadic: true,
      },
    },
    positional: { kind: "tuple", parameters: [editionArgument] },
  },
  docs: {
    brief: "担当部ごとに、記入してもらう Excel ファイルを作る",
    fullDescription: [
      "担当部ごとに、その担当部の取組だけを載せた Excel ファイルを作ります。前の年度版の記載の隣が記入欄です。",
      "その担当部に関わる、答えを待つ委員会の意見も載せ、答えと処理を尋ねます。",
      "記入欄のほかは保護されていて、取組区分などは一覧から選びます。送った先の一覧（照会一覧）も作ります。",
      "同じ名前で中身の違うファイルがあるときは、記入されたものかもしれないので、何も書き込みません。",
      "",
      "例:",
      "  torikumi inquiry make --until 2026-06-30 --contact こども企画課（内線1234）",
      "  torikumi inquiry make --department 子）児童相談所 --into 照会2",
    ].join("\n"),
  },
});
