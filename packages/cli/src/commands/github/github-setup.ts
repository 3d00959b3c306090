import { buildCommand } from "@stricli/core";
import type { SetupFlags } from "../../run/github/setup.ts";
import type { World } from "../../world.ts";
import { switchFlag } from "../parameters.ts";

/** `torikumi github setup`. */
export const setup = buildCommand<SetupFlags, [], World>({
  loader: async () => (await import("../../run/github/setup.ts")).runSetup,
  parameters: {
    flags: {
      yes: switchFlag("示したものを設定する（付けなければ、何も変えない）"),
      dryRun: switchFlag("--yes があっても、何をするかだけを示す"),
    },
  },
  docs: {
    brief: "足りない設定のうち、API でできるものを行う",
    fullDescription: [
      "ラベル、main と年度版のタグの保護、ワークフローの権限などを、docs/github.md のとおりに整えます。",
      "--yes を付けなければ、何をするかだけを示します。既にあるものは変えません。",
      "環境変数 GITHUB_TOKEN（リポジトリの管理の権限があるもの）と GITHUB_REPOSITORY（所有者/名前）が要ります。",
      "",
      "例:",
      "  torikumi github setup",
      "  torikumi github setup --yes",
    ].join("\n"),
  },
});
