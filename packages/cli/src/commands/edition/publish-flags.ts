import { switchFlag, textFlag } from "../parameters.ts";

/** The flags of `edition publish` and `edition correct` alike. */
export const publishFlags = {
  into: textFlag("一式を書き込むフォルダー（既定は dist/年度版の番号）", "フォルダー"),
  address: textFlag(
    "サイトを公開するアドレス。https:// で始まり / で終わる（既定は、年度版の「サイトの場所」）",
    "アドレス",
  ),
  name: textFlag("サイトの名前（既定は、年度版の「サイト名」）", "名前"),
  repository: textFlag(
    "修正を提案する先の GitHub リポジトリのアドレス（既定は、年度版の「リポジトリ」、なければ GitHub Actions の環境変数から）",
    "アドレス",
  ),
  post: switchFlag("GitHub のリリースとして公開する（GITHUB_TOKEN などの環境変数が要る）"),
  sign: switchFlag("タグに署名する（Git に設定した鍵を使う。署名できないときは何もしない）"),
  dryRun: switchFlag("書き込まずに、何をするかだけを示す"),
  pdf: {
    kind: "boolean",
    brief: "取組表の PDF を作る（ブラウザーがないときは --no-pdf）",
    default: true,
  },
  site: {
    kind: "boolean",
    brief: "サイトを作る（作れないときは --no-site。PDF も作らない）",
    default: true,
  },
} as const;
