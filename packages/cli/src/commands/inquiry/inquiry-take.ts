import { buildCommand } from "@stricli/core";
import type { InquiryTakeFlags } from "../../run/inquiry/inquiry-take.ts";
import type { World } from "../../world.ts";
import { formatFlag, switchFlag } from "../parameters.ts";

/** `torikumi inquiry take`. */
export const inquiryTake = buildCommand<InquiryTakeFlags, string[], World>({
  loader: async () => (await import("../../run/inquiry/inquiry-take.ts")).runInquiryTake,
  parameters: {
    flags: {
      into: {
        kind: "parsed",
        brief: "年度版のフォルダー",
        placeholder: "フォルダー",
        parse: String,
        default: "records",
      },
      dryRun: switchFlag("書き込まずに、何が変わるかだけを示す"),
      branch: switchFlag(
        "担当部ごとのブランチ（回答/年度版/担当部）に、担当部のコミットとして取り込む",
      ),
      prefer: {
        kind: "parsed",
        brief:
          "食い違いを決める。「reply 1-ア-2.取組状況」で回答を、「current 1-ア-2.取組状況」で今の記載を採る（何度でも書ける）",
        placeholder: "どちら 番号.欄",
        parse: String,
        optional: true,
        variadic: true,
      },
      format: formatFlag(["text", "json"]),
    },
    positional: {
      kind: "array",
      parameter: {
        brief: "回答のファイル（.xlsx、.xls、.zip）又はそれらのフォルダー",
        placeholder: "ファイル",
        parse: String,
      },
      minimum: 1,
    },
  },
  docs: {
    brief: "返ってきた Excel ファイルを、年度版の案に取り込む",
    fullDescription: [
      "照会の回答を、欄ごとに、配布したときの文・今の記載・回答の3つを比べて取り込みます。",
      "  ・配布したときから変わっていない欄、空の欄、「（未記入）」の欄は、今の記載を変えません。",
      "  ・今の記載も変わっているとき、2つの担当部の回答が違うときは食い違いとして示し、何も書き込みません（終了コード 1）。",
      "  ・取組区分などに一覧にない語があるときも、食い違いとして、セルの場所を示します。",
      "  ・委員会の意見への答えは、ほかの担当部の答えを残したまま、担当部の名前の下に入ります。",
      "  ・配布したときに戻された欄は、今の記載を残して知らせます。取り下げるなら --prefer reply 番号.欄 で決めます。",
      "  ・シート「新しい取組」の行は、次の通し番号の新しい取組になります。消された行の取組は、消しません。",
      "ファイルの名前や順番は問いません。同じファイルを何度取り込んでも構いません。",
      "",
      "--branch を付けると、手元のファイルは変えずに、担当部ごとのブランチにコミットします。プルリクエストにして審査できます。",
      "",
      "例:",
      "  torikumi inquiry take 回答 --dry-run",
      "  torikumi inquiry take 回答",
      "  torikumi inquiry take 回答 --prefer reply 1-ア-2.取組状況",
    ].join("\n"),
  },
});
