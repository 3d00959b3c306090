import { buildCommand } from "@stricli/core";
import type { OpinionImportFlags } from "../../run/opinion/opinion-import.ts";
import type { World } from "../../world.ts";
import { formatFlag, switchFlag, textFlag } from "../parameters.ts";

/** `torikumi opinion import`. */
export const opinionImport = buildCommand<OpinionImportFlags, [file: string], World>({
  loader: async () => (await import("../../run/opinion/opinion-import.ts")).runOpinionImport,
  parameters: {
    flags: {
      into: {
        kind: "parsed",
        brief: "年度版のフォルダー",
        placeholder: "フォルダー",
        parse: String,
        default: "records",
      },
      meeting: textFlag("表に「会議」のない意見の会議", "会議"),
      date: textFlag("表に「期日」のない意見の期日（例: 2026-08-20）", "日付"),
      replace: switchFlag("もう書かれている対応・理由・処理を、ファイルのものに置き換える"),
      dryRun: switchFlag("書き込まずに、何が変わるかだけを示す"),
      format: formatFlag(["text", "json"]),
    },
    positional: {
      kind: "tuple",
      parameters: [
        { brief: "意見の表（.xlsx、.xls 又は .csv）", placeholder: "ファイル", parse: String },
      ],
    },
  },
  docs: {
    brief: "委員会の意見と対応の表を、意見ごとのページにする",
    fullDescription: [
      "「対象」と「意見」の見出しのある表を読みます。ほかに 番号、会議、期日、対応、処理、理由、経緯 の列を読みます。",
      "  ・番号が r8-意見-3 の形の行は、その意見への対応として取り込みます。ほかの行は、新しい意見になります。",
      "  ・空の欄は、今の記載を変えません。意見の文は書き換えません。",
      "  ・もう別の対応が書かれているときは、何も書き込まずに知らせます（--replace で置き換えます）。",
      "同じファイルを何度取り込んでも構いません。",
      "",
      "例:",
      "  torikumi opinion import 意見.xlsx --meeting 令和8年度第1回本部会議 --date 2026-08-20 --dry-run",
      "  torikumi opinion import 意見一覧.xlsx",
    ].join("\n"),
  },
});
