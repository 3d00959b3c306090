import { buildCommand } from "@stricli/core";
import type { ReviewFlags } from "../run/review.ts";
import type { World } from "../world.ts";
import { formatFlag, outputFlag, pullRequestNumber, switchFlag, textFlag } from "./parameters.ts";

/** `torikumi review`. */
export const review = buildCommand<ReviewFlags, [], World>({
  loader: async () => (await import("../run/review.ts")).runReview,
  parameters: {
    flags: {
      format: formatFlag(["text", "markdown", "json", "html", "docx", "sarif", "rdjson", "github"]),
      for: {
        kind: "enum",
        brief: "読む人。committee は、要点と変更だけを載せ、指摘を載せない（html、markdown、docx）",
        values: ["committee"],
        optional: true,
      },
      output: outputFlag,
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
    aliases: { o: "output" },
  },
  docs: {
    brief: "前の年度版からの変更と、変更したページへの指摘を合わせて示す",
    fullDescription: [
      "前の年度版からの変更を委員会が読む順（終了・削除、区分、数値、実質、字句）に並べ、変更したページへの指摘を添えます。",
      "変更していないページは読まないので、年度版が大きくても速く終わります。全てのページの検査は validate で行ってください。",
      "html と docx は、審議会に出す1つの文書です。要点の頁を初めに置き、docx には指摘を載せません。",
      "--post は、要約のコメント、行への指摘、チェック、ラベルを GitHub に残します。設定は docs/github.md にあります。",
      "",
      "例:",
      "  torikumi review",
      "  torikumi review --from r7 --to r8 --format markdown > review.md",
      "  torikumi review --format html --for committee -o 審議会.html",
      "  torikumi review --post --pr 12",
    ].join("\n"),
  },
});
