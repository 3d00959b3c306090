import { buildCommand } from "@stricli/core";
import type { ImportFlags } from "../run/import.ts";
import type { World } from "../world.ts";
import { formatFlag, switchFlag, textFlag } from "./parameters.ts";

/** `torikumi import`. */
export const importCommand = buildCommand<ImportFlags, [file: string], World>({
  loader: async () => (await import("../run/import.ts")).runImport,
  parameters: {
    flags: {
      into: {
        kind: "parsed",
        brief: "取り込み先のフォルダー",
        placeholder: "フォルダー",
        parse: String,
        default: "records",
      },
      edition: textFlag("年度版の番号（例: r7。取り込み先に index.md があれば省ける）", "年度版"),
      strike: {
        kind: "enum",
        brief:
          "取り消し線の付いた文字（見え消し）を残す（keep）か除く（drop）か。指定がなければ取り込みを止める",
        values: ["keep", "drop"],
        optional: true,
      },
      inspect: switchFlag(
        "取り込まずに、表の見出しと列の中身を調べ、表の読み方（layout.yaml）の下書きを出す",
      ),
      layout: textFlag(
        "表の読み方のファイル（省くと、取り込み先に layout.yaml があればそれで読む）",
        "ファイル",
      ),
      output: { ...textFlag("--inspect の下書きを書き込むファイル（省くと標準出力）", "ファイル") },
      dryRun: switchFlag("書き込まずに、何が書かれるかだけを示す"),
      force: switchFlag(
        "コミットしていない変更のあるファイルや、もうある下書きも書き換える（変更は失われる）",
      ),
      format: formatFlag(["text", "json"]),
    },
    aliases: { o: "output" },
    positional: {
      kind: "tuple",
      parameters: [
        {
          brief: "取り込むファイル（.xlsx、.xls 又は .csv）",
          placeholder: "ファイル",
          parse: String,
        },
      ],
    },
  },
  docs: {
    brief: "表計算の資料（.xlsx、.xls、.csv）を、取組ごとのページにする",
    fullDescription: [
      "取組方針ごとのシートに分かれた資料、又は1行に1つの取組を書いた一覧を読み、年度版のフォルダーを作ります。",
      "列は見出しの語で探すので、順序が違っていても、表紙や空の行があっても構いません。",
      "見出しの語の違う市の表は、--inspect で作った下書きを直し、--layout で指定して読みます。",
      "置き場所の決まらなかったセルは全て示します。エラーが1つでもあれば、何も書き込みません。",
      "書き換わるファイルにコミットしていない変更があるときは、--force を付けない限り、何も書き込みません。",
      "新しい取組には、公表した年度版のタグを全て調べて、一度も使っていない番号を付けます。",
      "",
      "例:",
      "  torikumi import shiryo.xlsx --into records --edition r7 --dry-run",
      "  torikumi import shiryo.xlsx --into records --edition r7",
      "  torikumi import shiryo.xlsx --inspect --edition r7 -o layout.yaml",
      "  torikumi import shiryo.xlsx --layout layout.yaml --edition r7 --dry-run",
    ].join("\n"),
  },
});
