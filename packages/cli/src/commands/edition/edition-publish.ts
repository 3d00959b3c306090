import { buildCommand } from "@stricli/core";
import type { EditionPublishFlags } from "../../run/edition/edition-publish.ts";
import type { World } from "../../world.ts";
import { editionId, switchFlag } from "../parameters.ts";
import { publishFlags } from "./publish-flags.ts";

/** `torikumi edition publish`. */
export const editionPublish = buildCommand<EditionPublishFlags, [id: string], World>({
  loader: async () => (await import("../../run/edition/edition-publish.ts")).runEditionPublish,
  parameters: {
    flags: {
      ...publishFlags,
      accept: switchFlag(
        "警告、未記入の欄、前年度のままの今後の取組、解決していないやり取りが残っていても公表する",
      ),
      first: switchFlag("これより前の年度版がない、最初の年度版として公表する"),
    },
    positional: { kind: "tuple", parameters: [editionId("公表する年度版の番号（例: r7）")] },
  },
  docs: {
    brief: "年度版を公表する（ファイル一式とタグを作る）",
    fullDescription: [
      "コミットした年度版から、公表するファイル一式（サイト、xlsx、csv、json、PDF、意見と経緯、リリースノート、SHA256SUMS）を作り、最後に年度版のタグを付けます。",
      "検査のエラー、コミットしていない変更があるとき、前の年度版のタグがないときは、公表しません。",
      "未記入の欄、前年度のままの「今後の取組」、検査の警告、プルリクエストの解決していないやり取りが残っているとき、Git の属性（filter など）のために手元の文と公表される文が違うときは、その数を示して止まります（--accept を付けると公表します）。",
      "途中で止まったときは、同じコマンドをもう一度実行してください。公表した年度版のタグは、動かしません。",
      "",
      "例:",
      "  torikumi edition publish r8 --dry-run",
      "  torikumi edition publish r8",
      "  torikumi edition publish r7 --first --no-pdf",
    ].join("\n"),
  },
});
