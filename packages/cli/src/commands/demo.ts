import { buildCommand } from "@stricli/core";
import type { DemoFlags } from "../run/demo/demo.ts";
import type { World } from "../world.ts";
import { textFlag } from "./parameters.ts";

/** `torikumi demo`. */
export const demo = buildCommand<DemoFlags, [], World>({
  loader: async () => (await import("../run/demo/demo.ts")).runDemo,
  parameters: {
    flags: {
      into: textFlag(
        "結果を残すフォルダー（既定は一時フォルダー。どちらも消さない）",
        "フォルダー",
      ),
    },
  },
  docs: {
    brief: "架空の「みほん市」で、記録から検討までを一通り試す",
    fullDescription: [
      "架空の市の3年分の記録から Git リポジトリを作り、検査し、前年度版と比べ、検討用のコメント・ページ・表計算ファイル・サイトを書き出し、一画面に要約します。プルリクエストへの書込みは、この機械の中だけで動く GitHub の模型に対して行います。",
      "作ったフォルダーは残るので、そこで続きを試せます。",
      "今いるリポジトリには触れません。",
    ].join("\n"),
  },
});
