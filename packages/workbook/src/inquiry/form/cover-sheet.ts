import { editionName, ENDED } from "@torikumi/record";
import type { WriteSheet } from "hucre";
import { STYLES } from "../../write/cell-styles.ts";
import { buildSheet } from "../../write/sheet-builder.ts";
import { textHeight } from "../../write/text-height.ts";
import { ANSWERED_ON, SHEETS } from "../form-words.ts";
import { askedOf, type Inquiry, type InquiryField } from "../inquiry.ts";
import { FORM_STYLES } from "./form-styles.ts";
import { PROTECTED } from "./protected.ts";

const WIDTHS = [18, 82] as const;

/** Lays out the first sheet: what this is, by when, what to do, whom to ask. */
export function coverSheet(inquiry: Inquiry): WriteSheet {
  const { origin, department, until, contact } = inquiry;
  const { measures, opinions } = askedOf(inquiry);
  const sheet = buildSheet();
  sheet.put(0, 0, origin.title, STYLES.title);
  sheet.height(0, 30);
  const rows: readonly (readonly [string, string])[] = [
    ["照会先", department],
    ["年度版", editionName(origin.edition)],
    [
      "照会するもの",
      [
        `取組 ${counted(measures)}`,
        ...(opinions.length === 0 ? [] : [`委員会の意見 ${counted(opinions)}`]),
      ].join("\n"),
    ],
    ["回答の期限", until ?? "事務局からの連絡を見てください。"],
    ["問合せ先", contact ?? "事務局"],
  ];
  let row = 2;
  const put = (name: string, text: string, style = STYLES.body): void => {
    sheet.put(row, 0, name, STYLES.heading);
    sheet.put(row, 1, text, style);
    sheet.height(row, Math.max(20, textHeight(text, WIDTHS[1])));
    row++;
  };
  for (const [name, text] of rows) put(name, text);
  sheet.put(row, 0, ANSWERED_ON, STYLES.heading);
  sheet.put(row, 1, "", FORM_STYLES.text);
  sheet.height(row, 20);
  row += 2;
  sheet.put(row++, 0, "記入のしかた", STYLES.label);
  for (const [at, text] of steps(inquiry).entries()) put(String(at + 1), text);
  return {
    name: SHEETS.cover,
    ...sheet.build(),
    columns: WIDTHS.map((width) => ({ width })),
    view: { showGridLines: false },
    protection: PROTECTED,
    pageSetup: {
      paperSize: "a4",
      orientation: "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  };
}

function counted(ids: readonly string[]): string {
  return ids.length === 0 ? "0件" : `${ids.length}件（${ids.join("、")}）`;
}

/** What to do, a step each; only what is asked in this workbook. */
function steps(inquiry: Inquiry): readonly string[] {
  const { choices, subjects } = inquiry;
  const fields = subjects.flatMap((subject) => subject.fields);
  const asks = (kind: InquiryField["kind"]): boolean => fields.some((field) => field.kind === kind);
  const isShared = subjects.some(({ kind, remark }) => kind === "measure" && remark !== "");
  return [
    `シート「${SHEETS.form}」の黄色の欄に、今年度の記載を書いてください。左に前年度の記載があります。灰色の欄は読むだけです。`,
    ...(asks("carried")
      ? [
          "橙色の欄には、前年度の「今後の取組」を写してあります。今年度の文に書き直してください。前年度と同じ文のままにするときは、「据置理由」に理由を書いてください。",
        ]
      : []),
    ...(asks("category")
      ? [
          `「取組区分」は一覧から選びます（${choices.categories.join("・")}）。${choices.categories.includes(ENDED) ? `「${ENDED}」を選んだときは、「終了理由」も書いてください。` : ""}`,
        ]
      : []),
    ...(asks("rating") ? [`「評価」も一覧から選びます（${choices.ratings.join("・")}）。`] : []),
    ...(isShared
      ? [
          "備考に「共管」とある取組は、ほかの担当部にも同じ照会が届いています。どちらが何を書くかを相談し、1つの欄には1つの担当部が書いてください。",
        ]
      : []),
    ...(asks("state")
      ? [
          `委員会の意見には、「意見への対応」に答えを書き、「処理」を一覧から選んでください（${choices.states.join("・")}）。「対応しない」を選んだときは、その理由も書いてください。ほかの担当部にも尋ねている意見では、答えは担当部ごとに残ります。`,
        ]
      : []),
    ...(inquiry.newFields.length > 0
      ? [
          `新しく始める取組は、シート「${SHEETS.added}」に1行に1つずつ書いてください。番号は事務局が付けます。`,
        ]
      : []),
    "セルの中で改行するには Alt と Enter を同時に押します。行を「・」で始めると箇条書きになります。",
    "書き終えたら、上の「回答日」に日付を書き、ファイルの名前を変えずに事務局へ送ってください。書いていない欄は、今のまま変わりません。",
  ];
}
