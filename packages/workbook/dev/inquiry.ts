import type { Inquiry, InquiryField } from "../src/index.ts";

/** A small inquiry of the invented みほん市 to 子）児童相談所: a shared measure and another, with one open opinion. */
export function mihonInquiry(more: Partial<Inquiry> = {}): Inquiry {
  const field = (
    page: string,
    name: keyof typeof FIELDS,
    [before, handed]: readonly [string, string],
  ): InquiryField => ({
    page,
    ...FIELDS[name],
    name,
    detail: name === "取組状況" ? "令和6年度から令和7年度" : "",
    before,
    handed,
    remark: "",
  });
  return {
    origin: {
      edition: "r8",
      previous: "r7",
      mark: "a".repeat(40),
      title: "みほん市の取組状況（令和8年度版）",
    },
    department: "子）児童相談所",
    until: "令和8年6月30日",
    contact: "こども企画課",
    subjects: [
      {
        id: "1-ア-1",
        kind: "measure",
        remark: "共管: 区）保健福祉部",
        fields: [
          field("1-ア-1", "取組内容", ["○世帯の課題を共有する。", ""]),
          field("1-ア-1", "取組区分", ["新規", "継続"]),
          field("1-ア-1", "取組状況", ["会議を２回開いた。\n・区で1回", ""]),
          field("1-ア-1", "自己評価", ["達成した。", ""]),
          field("1-ア-1", "今後の取組", ["=続ける。", "=続ける。"]),
          field("r8-意見-1", "意見への対応", ["比較を示されたい。", ""]),
          field("r8-意見-1", "処理", ["未対応", "未対応"]),
        ],
      },
      {
        id: "1-ア-2",
        kind: "measure",
        remark: "",
        fields: [
          field("1-ア-2", "取組内容", ["支える。", ""]),
          field("1-ア-2", "取組状況", ["", ""]),
        ],
      },
    ],
    choices: {
      categories: ["新規", "拡充", "継続", "終了"],
      departments: ["子）児童相談所", "区）保健福祉部"],
      policies: [{ id: "1-ア", direction: "区の体制を整える。" }],
      ratings: [],
      states: ["未対応", "対応中", "対応済", "対応しない"],
    },
    newFields: ["goal", "progress", "evaluation", "plan"],
    ...more,
  };
}

const FIELDS = {
  取組内容: { field: "goal", kind: "locked" },
  取組区分: { field: "category", kind: "category" },
  取組状況: { field: "progress", kind: "text" },
  自己評価: { field: "evaluation", kind: "text" },
  今後の取組: { field: "plan", kind: "carried" },
  意見への対応: { field: "response", kind: "text" },
  処理: { field: "state", kind: "state" },
} as const;
