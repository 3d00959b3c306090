import { buildCommand } from "@stricli/core";
import type { World } from "../world.ts";
import { formatFlag, textFlag } from "./parameters.ts";

/** How a review can be written. */
export type ReviewFormat = "text" | "markdown" | "json" | "html" | "sarif" | "github";

/** Flags of `review`. */
export interface ReviewFlags {
  readonly format: ReviewFormat;
  readonly from?: string;
  readonly to?: string;
}

/** `torikumi review`. */
export const review = buildCommand<ReviewFlags, [], World>({
  loader: async () => (await import("../run/review.ts")).runReview,
  parameters: {
    flags: {
      format: formatFlag(["text", "markdown", "json", "html", "sarif", "github"]),
      from: textFlag("比べる前の年度版（既定は、祖先にある最新の年度版のタグ）", "年度版"),
      to: textFlag("検討する年度版（既定は ./records）", "年度版"),
    },
  },
  docs: {
    brief: "前の年度版からの変更と、変更した頁への指摘を合わせて示す",
    fullDescription: [
      "前の年度版からの変更を委員会が読む順（終了・削除、区分、数値、実質、字句）に並べ、変更した頁への指摘を添えます。",
      "変更していない頁は読まないので、年度版が大きくても速く終わります。全ての頁の検査は validate で行ってください。",
      "",
      "例:",
      "  torikumi review",
      "  torikumi review --from r7 --to r8 --format markdown > review.md",
    ].join("\n"),
  },
});
