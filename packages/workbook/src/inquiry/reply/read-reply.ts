import { UserError } from "@torikumi/record";
import type { ImportNote } from "../../notes/import-note.ts";
import { shorten } from "../../notes/shorten.ts";
import { tableNotes, type SheetTable } from "../../read/cells/sheet-table.ts";
import { ANSWERED_ON, FORM_HEADINGS, NOT_LISTED, plainHeading } from "../form-words.ts";
import { openReply } from "./open-reply.ts";
import { readAdded } from "./read-added.ts";
import { isBase, readBase } from "./read-base.ts";
import { readForm } from "./read-form.ts";
import type { Reply } from "./reply.ts";

/**
 * Reads a workbook that came back. Sheets and columns are found by their headings, rows by their number and the name of their field.
 * Throws a `UserError` for a file that is broken, hostile or no reply.
 */
export async function readReply(bytes: Uint8Array): Promise<Reply> {
  const tables = await openReply(bytes);
  const base = readBase(tables);
  const visible = tables.filter((table) => !table.isHidden && !isBase(table));
  const read = visible.map((table) => ({
    table,
    form: readForm(table, base),
    added: readAdded(table),
  }));
  if (read.every(({ form }) => form === undefined))
    throw new UserError(
      `記入のシートが見つかりません。見出し「${FORM_HEADINGS.id}」「${FORM_HEADINGS.name}」「${FORM_HEADINGS.reply}」の行を、配布したときのとおりに戻してください。`,
    );
  return {
    origin: base.origin,
    department: base.department,
    answeredOn: answeredOn(visible),
    cells: read.flatMap(({ form }) => form?.cells ?? []),
    added: read.flatMap(({ added }) => added ?? []),
    strays: read.flatMap(({ form }) => form?.strays ?? []),
    notes: read.flatMap(({ table, form, added }) =>
      form === undefined && added === undefined ? [] : tableNotes(table).filter(isOfOthers),
    ),
  };
}

const OWN = shorten(`${NOT_LISTED.errorTitle} / ${NOT_LISTED.errorMessage}`);

/** The form's own message of a list is no word of a department. */
function isOfOthers({ quote }: ImportNote): boolean {
  return quote !== OWN;
}

/** What stands right of the words 回答日 on the cover. */
function answeredOn(tables: readonly SheetTable[]): string {
  for (const { rows } of tables)
    for (const row of rows) {
      const at = row.findIndex((text) => plainHeading(text) === ANSWERED_ON);
      if (at !== -1) return (row.slice(at + 1).find((text) => text.trim() !== "") ?? "").trim();
    }
  return "";
}
