import { buildCommand } from "@stricli/core";
import type { DemoFlags } from "../run/demo/demo.ts";
import type { World } from "../world.ts";
import { textFlag } from "./parameters.ts";

/** `torikumi demo`. */
export const demo = buildCommand<DemoFlags, [], World>({
  loader: async () => (await import("../run/demo/demo.ts")).runDemo,
  parameters: {
    flags: { into: textFlag("結果を書き込むフォルダー（既定は一時フォルダー）", "フォルダー") },
  },
  docs: {
    brief: "架空の「みほん市」で、記録から検討までを一通り試す",
    fullDescription: [
      "架空の市の3年分の記録から使い捨ての Git リポジトリを作り、検査し、前年度版と比べ、検討用のコメント・ページ・表計算ファイルを書き出します。プルリクエストへの書込みは、この機械の中だけで動く GitHub の模型に対して行います。",
      "今いるリポジトリには触れません。",
    ].join("\n"),
  },
});
