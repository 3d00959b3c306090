import { buildCommand } from "@stricli/core";
import type { OpinionCollectFlags } from "../../run/opinion/opinion-collect.ts";
import type { World } from "../../world.ts";
import { formatFlag, pullRequestNumber, switchFlag, textFlag } from "../parameters.ts";

/** `torikumi opinion collect`. */
export const opinionCollect = buildCommand<OpinionCollectFlags, [], World>({
  loader: async () => (await import("../../run/opinion/opinion-collect.ts")).runOpinionCollect,
  parameters: {
    flags: {
      pull: {
        kind: "parsed",
        brief: "プルリクエストの番号",
        placeholder: "番号",
        parse: pullRequestNumber,
      },
      edition: textFlag("どの年度版の経緯か（例: r8。既定は、フォルダーの年度版）", "年度版"),
      into: {
        kind: "parsed",
        brief: "年度版のフォルダー",
        placeholder: "フォルダー",
        parse: String,
        default: "records",
      },
      dryRun: switchFlag("書き込まずに、何が変わるかだけを示す"),
      format: formatFlag(["text", "json"]),
    },
  },
  docs: {
    brief: "プルリクエストでのやり取りを、記録として残す",
    fullDescription: [
      "レビュー、行へのコメント（解決したかどうか）、承認、ラベル、チェックを GitHub から読み、経緯/年度版/番号.md に書きます。",
      "「意見:」で始まる発言は、委員会の意見のページ（意見/年度版/番号.md）になります。対象は、コメントのあるページの取組です。",
      "  ・「意見（2-ア）:」のように、対象を書くこともできます。",
      "  ・1つの発言からできるページは1つだけです。何度集めても増えません。",
      "人はアカウント名でなく役割で示します。役割は departments.yaml の「チーム」と「役割」で決まります。",
      "環境変数 GITHUB_TOKEN（読取り）と GITHUB_REPOSITORY（所有者/名前）が要ります。",
      "",
      "例:",
      "  torikumi opinion collect --pull 12 --dry-run",
      "  torikumi opinion collect --pull 12 --edition r8",
    ].join("\n"),
  },
});
