import { buildCommand, buildRouteMap, numberParser } from "@stricli/core";
import type { SiteBuildFlags } from "../../run/site/site-build.ts";
import type { SiteDevFlags } from "../../run/site/site-dev.ts";
import type { World } from "../../world.ts";
import { textFlag } from "../parameters.ts";

const shared = {
  name: textFlag("サイトの名前（既定は、最も新しい年度版の「サイト名」）", "名前"),
  repository: textFlag(
    "修正を提案する先の GitHub リポジトリのアドレス（既定は、最も新しい年度版の「リポジトリ」、なければ GitHub Actions の環境変数から）",
    "アドレス",
  ),
  branch: {
    kind: "parsed",
    brief: "修正を提案する先のブランチ",
    placeholder: "ブランチ",
    parse: String,
    default: "main",
  },
  replies: {
    kind: "parsed",
    brief: "照会と回答のファイルのあるフォルダー（何度でも書ける。案の進み具合に回答の有無も示す）",
    placeholder: "フォルダー",
    parse: String,
    optional: true,
    variadic: true,
  },
} as const;

const positional = {
  kind: "array",
  parameter: {
    brief: "載せる年度版（既定は、全ての年度版のタグと ./records）",
    placeholder: "年度版",
    parse: String,
  },
} as const;

const siteBuild = buildCommand<SiteBuildFlags, string[], World>({
  loader: async () => (await import("../../run/site/site-build.ts")).runSiteBuild,
  parameters: {
    flags: {
      ...shared,
      output: {
        kind: "parsed",
        brief: "サイトを置くフォルダー（丸ごと置き換える）",
        placeholder: "フォルダー",
        parse: String,
        default: "dist/site",
      },
      fresh: {
        kind: "boolean",
        brief: "前のサイトのページを使わず、全て作り直す",
        default: false,
        withNegated: false,
      },
      address: textFlag(
        "公開するアドレス。https:// で始まり / で終わる（引用の表示と更新の知らせに使う。既定は、最も新しい年度版の「サイトの場所」）",
        "アドレス",
      ),
    },
    aliases: { o: "output" },
    positional,
  },
  docs: {
    brief: "年度版からサイトを作る",
    fullDescription: [
      "年度版のタグの全てと ./records から、静的なサイトを作ります。タグと同じ内容の ./records は載せず、違うときは「案」として載せます。",
      "案には、担当部ごとの記入の進み具合のページ（torikumi edition status と同じ数）が付きます。公表した年度版には付きません。",
      "./records を開けないときは、公表した年度版だけのサイトを作って理由を示し、終了コードを1にします。",
      "同じ入力からは、同じファイルができます。前のサイトと1字も違わないファイルは、書き直さずに残します。途中で失敗したときは、前のサイトがそのまま残ります。",
      "公表した年度版のページは、前のサイトにあれば作り直しません（.git/torikumi に覚えておきます。消しても構いません）。--fresh を付けると、全て作り直します。",
      "Excel の表に収まらない年度版は、その表だけを載せず、どの表かと理由を標準エラー出力に示します。",
      "",
      "例:",
      "  torikumi site build",
      "  torikumi site build -o public --address https://city.example/torikumi/",
      "  torikumi site build r6 r7 records",
      "  torikumi site build --replies 照会 --replies 回答",
    ].join("\n"),
  },
});

const siteDev = buildCommand<SiteDevFlags, string[], World>({
  loader: async () => (await import("../../run/site/site-dev.ts")).runSiteDev,
  parameters: {
    flags: {
      ...shared,
      port: {
        kind: "parsed",
        brief: "待ち受けるポート",
        placeholder: "番号",
        parse: numberParser,
        default: "4321",
      },
    },
    positional,
  },
  docs: {
    brief: "サイトを手元で見る。フォルダーの年度版を書き換えると作り直す",
    fullDescription: [
      "サイトを作り、この端末だけで見られるようにします。フォルダーの年度版を書き換えると、作り直します。終わるには Ctrl-C を押します。",
      "",
      "例:",
      "  torikumi site dev",
      "  torikumi site dev --port 8080",
    ].join("\n"),
  },
});

/** `torikumi site …`: the pages. */
export const site = buildRouteMap<string, World>({
  routes: { build: siteBuild, dev: siteDev },
  docs: { brief: "年度版をサイトにする" },
});
