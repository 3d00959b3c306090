import { buildCommand } from "@stricli/core";
import type { EditionStatusFlags } from "../../run/edition/edition-status.ts";
import type { World } from "../../world.ts";
import { editionArgument, formatFlag } from "../parameters.ts";

/** `torikumi edition status`. */
export const editionStatus = buildCommand<EditionStatusFlags, [edition?: string], World>({
  loader: async () => (await import("../../run/edition/edition-status.ts")).runEditionStatus,
  parameters: {
    flags: { format: formatFlag(["text", "json"]) },
    positional: { kind: "tuple", parameters: [editionArgument] },
  },
  docs: {
    brief: "担当部ごとに、記入の進み具合を示す",
    fullDescription: [
      "担当部ごとに、取組の数、全ての欄を記入した取組の数、未記入の欄を示します。担当部が2つ以上ある取組は、どの担当部にも数えます。",
      "",
      "例:",
      "  torikumi edition status",
      "  torikumi edition status main --format json",
    ].join("\n"),
  },
});
