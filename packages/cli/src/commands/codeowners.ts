import { buildCommand } from "@stricli/core";
import type { CodeownersFlags } from "../run/codeowners.ts";
import type { World } from "../world.ts";
import { editionArgument, switchFlag } from "./parameters.ts";

/** `torikumi codeowners`. */
export const codeowners = buildCommand<CodeownersFlags, [edition?: string], World>({
  loader: async () => (await import("../run/codeowners.ts")).runCodeowners,
  parameters: {
    flags: {
      check: switchFlag("書き込まずに、今の .github/CODEOWNERS が合っているかだけを調べる"),
    },
    positional: {
      kind: "tuple",
      parameters: [{ ...editionArgument, brief: "年度版のフォルダー（既定は ./records）" }],
    },
  },
  docs: {
    brief: "担当部のチームから .github/CODEOWNERS を作る",
    fullDescription: [
      "departments.yaml の「チーム」を使い、取組ごとに、担当部のチームを確認者とする .github/CODEOWNERS を作ります。",
      "区切りの行より前は人が書くところで、作り直しても変わりません。--check は、合っていないときに終了コード 1 で終わります。",
      "",
      "例:",
      "  torikumi codeowners",
      "  torikumi codeowners --check",
    ].join("\n"),
  },
});
