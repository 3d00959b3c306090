import { buildCommand } from "@stricli/core";
import type { DiffFlags } from "../run/diff.ts";
import type { World } from "../world.ts";
import { editionArgument, formatFlag } from "./parameters.ts";

/** `torikumi diff`. */
export const diff = buildCommand<DiffFlags, [from?: string, to?: string], World>({
  loader: async () => (await import("../run/diff.ts")).runDiff,
  parameters: {
    flags: { format: formatFlag(["text", "markdown", "json", "html"]) },
    positional: {
      kind: "tuple",
      parameters: [
        {
          ...editionArgument,
          brief: "前の年度版（既定は、祖先にある最新の年度版のタグ）",
          placeholder: "前",
        },
        { ...editionArgument, brief: "後の年度版（既定は ./records）", placeholder: "後" },
      ],
    },
  },
  docs: {
    brief: "2つの年度版の違いを、区分・担当・数値・文言に分けて示す",
    fullDescription: [
      "2つの年度版の違いを、行の差分ではなく、区分・担当・数値・文言に分けて示します。",
      "",
      "例:",
      "  torikumi diff r7 r8",
      "  torikumi diff ./paper ./paper-edited --format json",
      "  torikumi diff r7 records --format html > 新旧対照表.html",
    ].join("\n"),
  },
});
