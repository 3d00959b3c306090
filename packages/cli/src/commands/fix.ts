import { buildCommand } from "@stricli/core";
import type { FixFlags } from "../run/fix.ts";
import type { World } from "../world.ts";
import { editionArgument, switchFlag } from "./parameters.ts";

/** `torikumi fix`. */
export const fix = buildCommand<FixFlags, [edition?: string], World>({
  loader: async () => (await import("../run/fix.ts")).runFix,
  parameters: {
    flags: { dryRun: switchFlag("書き込まずに、何が直るかだけを示す") },
    positional: {
      kind: "tuple",
      parameters: [{ ...editionArgument, brief: "年度版のフォルダー（既定は ./records）" }],
    },
  },
  docs: {
    brief: "意味の変わらない直し（行末の空白、半角片仮名など）をページに施す",
    fullDescription: [
      "検査の指摘のうち、直し方が1つに決まるものだけを直します。文の意味に関わるものには触れません。",
      "取組のページの「委員会意見」に書かれたものは、意見のページ（意見/r8/1.md など）に移します。",
      "",
      "例:",
      "  torikumi fix --dry-run",
      "  torikumi fix",
    ].join("\n"),
  },
});
