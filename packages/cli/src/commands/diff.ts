import { buildCommand } from "@stricli/core";
import type { DiffFlags } from "../run/diff.ts";
import type { World } from "../world.ts";
import { editionArgument, formatFlag, outputFlag, switchFlag, textFlag } from "./parameters.ts";

/** `torikumi diff`. */
export const diff = buildCommand<DiffFlags, [from?: string, to?: string], World>({
  loader: async () => (await import("../run/diff.ts")).runDiff,
  parameters: {
    flags: {
      format: formatFlag(["text", "markdown", "json", "html", "docx"]),
      output: outputFlag,
      only: textFlag(
        "html と docx に載せる担当部、提言、取組方針又は取組（例: 児童相談所、3、2-ア）",
        "範囲",
      ),
      columns: {
        kind: "enum",
        brief: "html と docx の列の順（既定は old-new。左が旧、右が新）",
        values: ["old-new", "new-old"],
        optional: true,
      },
      opinionColumn: switchFlag("html と docx に、委員会の意見を書き込む空の列を付ける"),
      whole: switchFlag("docx に、変わらない文章も（略）とせずに全て載せる"),
    },
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
    aliases: { o: "output" },
  },
  docs: {
    brief: "2つの年度版の違いを、区分・担当・数値・文言に分けて示す",
    fullDescription: [
      "2つの年度版の違いを、行の差分ではなく、区分・担当・数値・文言に分けて示します。",
      "html は画面で読む新旧対照表、docx は Word の新旧対照表（A4横、表紙と頁番号つき）です。",
      "",
      "例:",
      "  torikumi diff r7 r8",
      "  torikumi diff ./paper ./paper-edited --format json",
      "  torikumi diff r7 records --format html -o 新旧対照表.html",
      "  torikumi diff r7 records --format docx --opinion-column -o 新旧対照表.docx",
      "  torikumi diff r7 records --format docx --only 児童相談所 -o 児童相談所.docx",
    ].join("\n"),
  },
});
