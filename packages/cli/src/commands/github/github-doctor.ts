import { buildCommand } from "@stricli/core";
import type { World } from "../../world.ts";

/** `torikumi github doctor`. */
export const doctor = buildCommand<Record<never, never>, [], World>({
  loader: async () => (await import("../../run/github/setup.ts")).runDoctor,
  parameters: {},
  docs: {
    brief: "ラベル、保護、ワークフローの設定などで、足りないものを示す",
    fullDescription: [
      "リポジトリの設定を読み、足りないものと直し方を示します。何も変えません。",
      "足りないもの、又は読めなかったものがあるときは、終了コード 1 で終わります。",
      "環境変数 GITHUB_TOKEN（リポジトリの設定を読めるもの）と GITHUB_REPOSITORY（所有者/名前）が要ります。",
      "",
      "例:",
      "  GITHUB_REPOSITORY=mihon-shi/torikumi torikumi github doctor",
    ].join("\n"),
  },
});
