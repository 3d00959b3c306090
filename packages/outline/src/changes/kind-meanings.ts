import type { ChangeKind } from "@torikumi/diff";

/** What each kind of change is, for readers who meet the word for the first time. */
export const KIND_MEANINGS: Readonly<Record<ChangeKind, string>> = {
  区分: "取組区分が変わったこと。",
  担当: "担当部が加わったり外れたりしたこと。",
  組織名: "担当部の名称だけが変わったこと。",
  数値: "文章の中の数値が変わったこと。",
  実質: "文章の内容が変わったこと。字句だけの変更と確かめられないもの、評価の段階と市の欄の変更も含みます。",
  字句: "意味の変わらない言い換え。",
  表記: "全角と半角など、書き表し方だけの違い。",
  据置: "年度が改まっても、文章が前の年度版と同じこと。",
};
