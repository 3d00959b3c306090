import { buildCommand } from "@stricli/core";
import type { EditionStatusFlags } from "../../run/edition/edition-status.ts";
import type { World } from "../../world.ts";
import { editionArgument, formatFlag, outputFlag, textFlag } from "../parameters.ts";

/** `torikumi edition status`. */
export const editionStatus = buildCommand<EditionStatusFlags, [edition?: string], World>({
  loader: async () => (await import("../../run/edition/edition-status.ts")).runEditionStatus,
  parameters: {
    flags: {
      format: formatFlag(["text", "json", "xlsx"]),
      replies: {
        kind: "parsed",
        brief: "照会と回答のファイルのあるフォルダー（何度でも書ける。回答の有無も示す）",
        placeholder: "フォルダー",
        parse: String,
        optional: true,
        variadic: true,
      },
      reminders: textFlag("残りのある担当部ごとに、催促のメールの文を作るフォルダー", "フォルダー"),
      output: outputFlag,
    },
    aliases: { o: "output" },
    positional: { kind: "tuple", parameters: [editionArgument] },
  },
  docs: {
    brief: "担当部ごとに、記入の進み具合を示す",
    fullDescription: [
      "担当部ごとに、取組の数、記入済みの取組の数、未記入の欄、前年度のままの取組、検査の指摘、答えを待つ意見とその部が対応を書いた意見の数を示します。担当部が2つ以上ある取組は、どの担当部にも数えます。",
      "「今後の取組」に前年度の文がそのまま残っている取組は、据置理由がない限り、記入済みに数えません（前年度のまま）。",
      "",
      "例:",
      "  torikumi edition status",
      "  torikumi edition status --replies 照会 --replies 回答",
      "  torikumi edition status --format xlsx -o 進み具合.xlsx",
      "  torikumi edition status --reminders 催促",
    ].join("\n"),
  },
});
