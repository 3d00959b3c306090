import { buildCommand } from "@stricli/core";
import type { ValidateFlags } from "../run/validate.ts";
import type { World } from "../world.ts";
import { editionArgument, formatFlag, switchFlag, textFlag } from "./parameters.ts";

/** `torikumi validate`. */
export const validate = buildCommand<ValidateFlags, [edition?: string], World>({
  loader: async () => (await import("../run/validate.ts")).runValidate,
  parameters: {
    flags: {
      format: formatFlag(["text", "json", "sarif", "rdjson", "github"]),
      previous: textFlag(
        "比べる前の年度版（既定は、祖先にある最新の年度版のタグ。「none」で比べない）",
        "年度版",
      ),
      all: switchFlag("リポジトリの全ての年度版のフォルダー（records）を検査する"),
    },
    positional: { kind: "tuple", parameters: [editionArgument] },
  },
  docs: {
    brief: "年度版を検査する",
    fullDescription: [
      "年度版の全てのページを検査し、指摘を「場所・重大度・内容・規則」で示します。",
      "",
      "例:",
      "  torikumi validate",
      "  torikumi validate --all",
      "  torikumi validate ./paper --previous none",
      "  torikumi validate r8 --previous r7 --format json",
    ].join("\n"),
  },
});
