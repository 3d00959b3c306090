import { buildCommand } from "@stricli/core";
import type { EditionOpenFlags } from "../../run/edition/edition-open.ts";
import type { World } from "../../world.ts";
import { editionId, switchFlag } from "../parameters.ts";

/** `torikumi edition open`. */
export const editionOpen = buildCommand<EditionOpenFlags, [id?: string], World>({
  loader: async () => (await import("../../run/edition/edition-open.ts")).runEditionOpen,
  parameters: {
    flags: {
      into: {
        kind: "parsed",
        brief: "年度版のフォルダー",
        placeholder: "フォルダー",
        parse: String,
        default: "records",
      },
      dryRun: switchFlag("書き込まずに、何が変わるかだけを示す"),
      skip: switchFlag("次の年度でない番号でも始める"),
      undo: switchFlag(
        "始めたばかりの案を取りやめ、公表した年度版に戻す（誰も書き込んでいないときだけ）",
      ),
    },
    positional: {
      kind: "tuple",
      parameters: [{ ...editionId("始める年度版の番号（例: r8）"), optional: true }],
    },
  },
  docs: {
    brief: "公表した年度版から、次の年度版の案を始める",
    fullDescription: [
      "公表した年度版のページを、次の年度版の案に書き換えます。途中で失敗したときは、何も書き換えません。強制終了で途中のままになったときは、次の実行が元に戻してから始めます。",
      "  ・年度版の番号と、対象期間及び題名の年度を進めます（読み取れない年度はそのまま残して知らせます）。",
      "  ・取組状況と自己評価を「（未記入）」にします。取組内容と今後の取組は、書き直すもととして残します。",
      "  ・取組区分の「新規」を「継続」にし、前の年度版で「終了」した取組を消します。番号は再び使いません。",
      "  ・据置理由、前身は前の年度版のものなので消します。",
      "  ・委員会意見のページ（意見/）は、答えたものも答えていないものも、全て残します。",
      "訂正の番号（r7.1）を指定すると、年度版の番号だけを書き換えます。",
      "",
      "例:",
      "  torikumi edition open r8 --dry-run",
      "  torikumi edition open r8",
      "  torikumi edition open r7.1",
      "  torikumi edition open --undo",
    ].join("\n"),
  },
});
