import { buildCommand } from "@stricli/core";
import type { ExportFlags } from "../run/export.ts";
import type { World } from "../world.ts";
import { editionArgument, formatFlag, outputFlag, switchFlag } from "./parameters.ts";

/** `torikumi export`. */
export const exportCommand = buildCommand<ExportFlags, [edition?: string], World>({
  loader: async () => (await import("../run/export.ts")).runExport,
  parameters: {
    flags: {
      format: formatFlag(["xlsx", "csv", "json"]),
      layout: {
        kind: "enum",
        brief:
          "表の形。city は layout.yaml のとおりの市の表（あれば既定）、paper は資料と同じ表、list は1行に1つの取組",
        values: ["city", "paper", "list"],
        optional: true,
      },
      excel: switchFlag("csv を Excel で開くための形にする（BOM を付け、数式と読まれる値を守る）"),
      output: outputFlag,
    },
    aliases: { o: "output" },
    positional: { kind: "tuple", parameters: [editionArgument] },
  },
  docs: {
    brief: "年度版を xlsx・csv・json にする",
    fullDescription: [
      "年度版を、資料と同じ形の表計算ファイル（A3横、結合セル、印刷の設定つき）や、データとして書き出します。",
      "表の読み方（layout.yaml）のある年度版は、市の見出し・列の順・段階のとおりに書き出します。そのまま取り込み直せます。",
      "",
      "例:",
      "  torikumi export --format xlsx -o r7.xlsx",
      "  torikumi export r7 --format csv --excel -o r7.csv",
      "  torikumi export r7 --format json",
    ].join("\n"),
  },
});
