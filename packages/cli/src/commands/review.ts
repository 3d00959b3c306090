import { buildCommand } from "@stricli/core";
import type { ReviewFlags } from "../run/review.ts";
import type { World } from "../world.ts";
import { formatFlag, pullRequestNumber, switchFlag, textFlag } from "./parameters.ts";

/** `torikumi review`. */
export const review = buildCommand<ReviewFlags, [], World>({
  loader: async () => (await import("../run/review.ts")).runReview,
  parameters: {
    flags: {
      format: formatFlag(["text", "markdown", "json", "html", "sarif", "rdjson", "github"]),
      from: textFlag("比べる前の年度版（既定は、祖先にある最新の年度版のタグ）", "年度版"),
      to: textFlag("検討する年度版（既定は ./records）", "年度版"),
      post: switchFlag("GitHub のプルリクエストに書き込む（GITHUB_TOKEN などの環境変数が要る）"),
      pr: {
        kind: "parsed",
        brief: "--post で書き込むプルリクエストの番号（既定は、ワークフローを起こしたもの）",
        placeholder: "番号",
        parse: pullRequestNumber,
        optional: true,
      },
    },
  },
  docs: {
    brief: "前の年度版からの変更と、変更したページへの指摘を合わせて示す",
    fullDescription: [
      "前の年度版からの変更を委員会が読む順（終了・削除、区分、数値、実質、字句）に並べ、変更したページへの指摘を添えます。",
      "変更していないページは読まないので、年度版が大きくても速く終わります。全てのページの検査は validate で行ってください。",
      "--post は、要約のコメント、行への指摘、チェック、ラベルを GitHub に残します。設定は docs/github.md にあります。",
      "",
      "例:",
      "  torikumi review",
      "  torikumi review --from r7 --to r8 --format markdown > review.md",
      "  torikumi review --post --pr 12",
    ].join("\n"),
  },
});
