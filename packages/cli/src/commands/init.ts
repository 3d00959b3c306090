import { buildCommand } from "@stricli/core";
import type { InitFlags } from "../run/init.ts";
import type { World } from "../world.ts";
import { switchFlag, textFlag } from "./parameters.ts";

/** `torikumi init`. */
export const init = buildCommand<InitFlags, [directory?: string], World>({
  loader: async () => (await import("../run/init.ts")).runInit,
  parameters: {
    flags: {
      city: textFlag("市の名前（例: みほん市）。端末では、省くと尋ねます", "名前"),
      edition: textFlag("最初の年度版の番号（例: r7）。端末では、省くと尋ねます", "年度版"),
      title: textFlag("年度版の題名（省くと、市の名前と年度から作る）", "題名"),
      department: {
        kind: "parsed",
        brief: "担当部の名称（何度でも書ける。後からでも加えられる）",
        placeholder: "担当部",
        parse: String,
        optional: true,
        variadic: true,
      },
      category: {
        kind: "parsed",
        brief:
          "取組区分の言葉と説明（例: 拡大=規模を広げる取組。何度でも書ける。既定は新規・拡充・継続）",
        placeholder: "言葉=説明",
        parse: String,
        optional: true,
        variadic: true,
      },
      unused: {
        kind: "parsed",
        brief: "市にない欄（取組内容・取組状況・自己評価・今後の取組・取組区分。何度でも書ける）",
        placeholder: "欄",
        parse: String,
        optional: true,
        variadic: true,
      },
      from: textFlag("最初の年度版にする資料（.xlsx 又は .csv）", "ファイル"),
      layout: textFlag(
        "資料の見出しが市のものであるときの、表の読み方（torikumi import ファイル --inspect で下書きを作る）",
        "ファイル",
      ),
      package: textFlag(
        "torikumi の入手先（例: file:vendor/torikumi-0.2.0.tgz。既定はこの版）",
        "入手先",
      ),
      upgrade: switchFlag(
        "init で始めたリポジトリを、この版が書くものに合わせる。何が変わるかだけを示す（書き込むには --yes）",
      ),
      yes: switchFlag("--upgrade で示した変更を書き込む"),
      actions: textFlag(
        "ワークフローが呼ぶ torikumi のリポジトリ（所有者/名前@コミット）。none なら、何も呼ばない全文のワークフローを書く（既定は、この版の元のコミット。分からなければ none）",
        "リポジトリ",
      ),
    },
    positional: {
      kind: "tuple",
      parameters: [
        {
          brief: "始めるフォルダー（空か、まだないフォルダー。既定は今のフォルダー）",
          placeholder: "フォルダー",
          parse: String,
          optional: true,
        },
      ],
    },
  },
  docs: {
    brief: "市のリポジトリを始める（年度版のフォルダー、記入のしかた、GitHub の設定）",
    fullDescription: [
      "空のフォルダーに、市の記録に要るものを全て作ります。資料があれば、そこから最初の年度版を作ります。",
      "Git のほかに何かあるフォルダーには、書き込みません。途中で止まったときは、何も残りません。",
      "",
      "例:",
      "  torikumi init mihon --city みほん市 --edition r7 --department 子）児童相談所",
      "  torikumi init mihon --city みほん市 --edition r7 --unused 取組区分 --unused 自己評価",
      "  torikumi init mihon --city みほん市 --edition r7 --from shiryo.xlsx",
      "  torikumi import hyo.xlsx --inspect -o layout.yaml   （市の表の読み方の下書き。直してから）",
      "  torikumi init mihon --city みほん市 --edition r7 --from hyo.xlsx --layout layout.yaml",
      "  torikumi init --upgrade          （新しい版にしたとき、何が変わるかを見る。人が直したファイルはそのまま）",
      "  torikumi init --upgrade --yes    （書き込む）",
    ].join("\n"),
  },
});
