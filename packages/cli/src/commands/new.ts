import { buildCommand } from "@stricli/core";
import type { NewFlags } from "../run/new.ts";
import type { World } from "../world.ts";
import { textFlag } from "./parameters.ts";

/** `torikumi new`. */
export const newCommand = buildCommand<NewFlags, [policy: string], World>({
  loader: async () => (await import("../run/new.ts")).runNew,
  parameters: {
    flags: {
      into: {
        kind: "parsed",
        brief: "年度版のフォルダー",
        placeholder: "フォルダー",
        parse: String,
        default: "records",
      },
      department: {
        kind: "parsed",
        brief: "担当部（何度でも書ける）",
        placeholder: "担当部",
        parse: String,
        optional: true,
        variadic: true,
      },
      predecessor: textFlag("前の年度版での番号（前身）", "番号"),
      title: textFlag("新しい提言の題名", "題名"),
    },
    positional: {
      kind: "tuple",
      parameters: [
        {
          brief: "取組方針（例: 1-ア）又は提言の番号（例: 8）",
          placeholder: "番号",
          parse: String,
        },
      ],
    },
  },
  docs: {
    brief: "新しい取組・取組方針・提言のページを作る",
    fullDescription: [
      "取組方針に、次の通し番号で新規の取組のページを作ります。公表した年度版で一度使った番号は、使いません。",
      "まだない取組方針や、提言の番号を指定すると、そのページを作ります。",
      "",
      "例:",
      "  torikumi new 1-ア --department 子）児童相談所",
      "  torikumi new 8 --title 情報の共有",
      "  torikumi new 8-ア",
    ].join("\n"),
  },
});
