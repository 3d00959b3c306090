import { editionName } from "@torikumi/record";
import type { DataValidation, WriteSheet } from "hucre";
import { cellName } from "../../notes/cell-name.ts";
import { STYLES } from "../../write/cell-styles.ts";
import { buildSheet, type SheetBuilder } from "../../write/sheet-builder.ts";
import { textHeight } from "../../write/text-height.ts";
import { FORM_HEADINGS, NOT_LISTED, SHEETS } from "../form-words.ts";
import type { Inquiry, InquiryField, InquirySubject } from "../inquiry.ts";
import { choiceRange, type ChoiceList } from "./choices-sheet.ts";
import { FORM_STYLES } from "./form-styles.ts";
import { PROTECTED } from "./protected.ts";

const WIDTHS = [9, 15, 54, 54, 22] as const;
const REPLY = 3;
/** Excel's tallest row, in points; a text that needs more stands in a block of several. */
const TALLEST = 409;
/** The row below which the form begins; it is repeated on every printed page. */
const HEADING_ROW = 2;

/** Lays out the form: one row a field, last year's text beside the cell to fill in. */
export function formSheet(inquiry: Inquiry): WriteSheet {
  const sheet = buildSheet();
  const { origin } = inquiry;
  const edition = editionName(origin.edition);
  const previous = origin.previous === "" ? "" : editionName(origin.previous);
  sheet.put(0, 0, `${edition}の記入（${inquiry.department}）`, STYLES.title);
  sheet.height(0, 24);
  sheet.put(1, 0, LEGEND, STYLES.line);
  sheet.height(1, 18);
  const headings = [
    FORM_HEADINGS.id,
    FORM_HEADINGS.name,
    `${FORM_HEADINGS.before}\n${previous}`,
    `${FORM_HEADINGS.reply}\n${edition}`,
    FORM_HEADINGS.remark,
  ];
  for (const [column, text] of headings.entries())
    sheet.put(HEADING_ROW, column, text, STYLES.heading);
  sheet.height(HEADING_ROW, 39);
  const cells = new Map<ChoiceList, string[]>();
  let row = HEADING_ROW + 1;
  for (const subject of inquiry.subjects) {
    for (const [at, field] of subject.fields.entries()) {
      const list = CHOSEN[field.kind];
      if (list !== undefined) cells.set(list, [...(cells.get(list) ?? []), cellName(row, REPLY)]);
      row += putField(sheet, row, { subject, field, isFirst: at === 0 });
    }
  }
  return {
    name: SHEETS.form,
    ...sheet.build(),
    columns: WIDTHS.map((width) => ({ width })),
    dataValidations: [...cells].flatMap(([list, places]) => chosen(list, places, inquiry)),
    freezePane: { rows: HEADING_ROW + 1, columns: 2 },
    protection: PROTECTED,
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 },
      printTitlesRow: `$${HEADING_ROW + 1}:$${HEADING_ROW + 1}`,
      printArea: `$A$1:$E$${row}`,
    },
    headerFooter: { oddFooter: "&C&P / &N" },
  };
}

/** The list that a cell of a kind chooses from. */
const CHOSEN: Partial<Record<InquiryField["kind"], ChoiceList>> = {
  category: "categories",
  rating: "ratings",
  state: "states",
};

const LEGEND =
  "黄色の欄に記入してください。橙色の欄には前年度の文を写してあります。今年度の文に書き直してください。灰色の欄は読むだけです。";

/** Puts one field into a row, or into a block of rows where its text is too tall for one; says how many. */
function putField(
  sheet: SheetBuilder,
  row: number,
  {
    subject,
    field,
    isFirst,
  }: { readonly subject: InquirySubject; readonly field: InquiryField; readonly isFirst: boolean },
): number {
  const remark = [isFirst ? subject.remark : "", field.remark].filter((text) => text !== "");
  const texts = [
    subject.id,
    field.detail === "" ? field.name : `${field.name}\n${field.detail}`,
    field.before,
    field.handed,
    remark.join("\n"),
  ];
  const isOpen = field.kind !== "locked";
  const styles = [
    isFirst ? FORM_STYLES.id : FORM_STYLES.repeatedId,
    FORM_STYLES.name,
    FORM_STYLES.before,
    field.kind === "carried" ? FORM_STYLES.carried : isOpen ? FORM_STYLES.text : FORM_STYLES.locked,
    FORM_STYLES.remark,
  ];
  const needed = texts.map((text, column) => textHeight(text, WIDTHS[column] ?? 10));
  const height = Math.max(...needed, ROOM[field.kind] ?? 0);
  const rows = Math.ceil(height / TALLEST);
  for (let part = 0; part < rows; part++) {
    for (const [column, text] of texts.entries())
      sheet.put(row + part, column, part === 0 ? text : "", styles[column] ?? STYLES.body);
    sheet.height(row + part, height / rows);
  }
  for (const column of texts.keys()) sheet.merge(row, column, row + rows - 1, column);
  return rows;
}

/** The room that a field to be written has at least, in points. */
const ROOM: Partial<Record<InquiryField["kind"], number>> = { text: 80, reason: 36 };

function chosen(
  list: ChoiceList,
  cells: readonly string[],
  inquiry: Inquiry,
): readonly DataValidation[] {
  const formula1 = choiceRange(list, inquiry.choices);
  if (cells.length === 0 || formula1 === undefined) return [];
  return [
    {
      type: "list",
      formula1,
      range: cells.join(" "),
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: "stop",
      ...NOT_LISTED,
    },
  ];
}
