import { buildCommand } from "@stricli/core";
import type { OpinionListFlags } from "../../run/opinion/opinion-list.ts";
import type { World } from "../../world.ts";
import { editionArgument, formatFlag, outputFlag, switchFlag, textFlag } from "../parameters.ts";

/** `torikumi opinion list`. */
export const opinionList = buildCommand<OpinionListFlags, [edition?: string], World>({
  loader: async () => (await import("../../run/opinion/opinion-list.ts")).runOpinionList,
  parameters: {
    flags: {
      open: switchFlag("答えを待つ意見（未対応・対応中）だけを載せる"),
      department: textFlag("この担当部が答える意見だけを載せる", "担当部"),
      by: {
        kind: "enum",
        brief: "担当部ごと（department）又は会議ごと（meeting）に分ける",
        values: ["department", "meeting"],
        optional: true,
      },
      format: formatFlag(["text", "json", "xlsx", "docx"]),
      output: outputFlag,
    },
    positional: { kind: "tuple", parameters: [editionArgument] },
    aliases: { o: "output" },
  },
  docs: {
    brief: "委員会の意見と対応を一覧にする",
    fullDescription: [
      "答えを待つ意見を先に、古いものから並べます。前の年度版までの意見も含みます。",
      "xlsx は、委員会に出す表「意見一覧・対応表」です。記入したものは torikumi opinion import で取り込めます。",
      "docx は、同じ表の Word のファイル（A4横）です。会議に紙で出すときに使います。",
      "",
      "例:",
      "  torikumi opinion list --open",
      "  torikumi opinion list --open --by department",
      "  torikumi opinion list --format xlsx -o 意見一覧.xlsx",
      "  torikumi opinion list --format docx --by meeting -o 意見一覧.docx",
    ].join("\n"),
  },
});
