import { buildCommand } from "@stricli/core";
import type { EditionCorrectFlags } from "../../run/edition/edition-correct.ts";
import type { World } from "../../world.ts";
import { editionId } from "../parameters.ts";
import { publishFlags } from "./publish-flags.ts";

/** `torikumi edition correct`. */
export const editionCorrect = buildCommand<EditionCorrectFlags, [id: string], World>({
  loader: async () => (await import("../../run/edition/edition-correct.ts")).runEditionCorrect,
  parameters: {
    flags: {
      ...publishFlags,
      reason: {
        kind: "parsed",
        brief:
          "訂正の理由。「理由」は全ての訂正に、「1-ア-2=理由」はその取組に付く（何度でも書ける）",
        placeholder: "理由",
        parse: String,
        optional: true,
        variadic: true,
      },
    },
    positional: { kind: "tuple", parameters: [editionId("訂正の番号（例: r7.1）")] },
  },
  docs: {
    brief: "公表した年度版を、正誤表を付けて訂正する",
    fullDescription: [
      "公表した年度版を訂正します。records を直し、年度版の番号を r7.1 のように改めてコミットしてから実行します。",
      "前の版との違いから正誤表（箇所・誤・正・理由）を作り、公表するファイル一式に加えます。理由はタグに残り、サイトにも載ります。",
      "",
      "例:",
      "  torikumi edition correct r7.1 --reason 集計の誤り --dry-run",
      "  torikumi edition correct r7.1 --reason 1-ア-2=集計の誤り --reason 2-イ-1=担当部の名称の誤り",
    ].join("\n"),
  },
});
