import type { Sheet } from "hucre";
import { openXlsx, saveXlsx } from "hucre/xlsx";

/** A cell of the form that a person fills in: by the number and the field of its row, or by its place. */
export type Filling =
  | { readonly id: string; readonly name: string; readonly text: string; readonly column?: string }
  | {
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly text: string;
    };

/** A workbook with some cells written by a person: opened, changed and saved as a spreadsheet program would. */
export async function fillIn(bytes: Uint8Array, fillings: readonly Filling[]): Promise<Uint8Array> {
  return changeWorkbook(bytes, (sheets) => {
    for (const filling of fillings) {
      if ("sheet" in filling) {
        const sheet = sheets.find(({ name }) => name === filling.sheet);
        if (sheet === undefined) throw new Error(`no sheet ${filling.sheet}`);
        put(sheet, filling.row, filling.column, filling.text);
        continue;
      }
      const form = sheets.find(({ name }) => name === "記入");
      if (form === undefined) throw new Error("no form");
      const heading = form.rows.findIndex((row) => row[0] === "番号");
      const column = (form.rows[heading] ?? []).findIndex((value) =>
        String(value).startsWith(filling.column ?? "記入欄"),
      );
      const row = form.rows.findIndex(
        (values) => values[0] === filling.id && String(values[1]).split("\n")[0] === filling.name,
      );
      if (row === -1) throw new Error(`no row ${filling.id} ${filling.name}`);
      put(form, row, column, filling.text);
    }
  });
}

/** A workbook changed by a function that may do anything to its sheets. */
export async function changeWorkbook(
  bytes: Uint8Array,
  change: (sheets: Sheet[]) => void,
): Promise<Uint8Array> {
  const workbook = await openXlsx(bytes);
  change(workbook.sheets);
  return saveXlsx(workbook);
}

function put(sheet: Sheet, row: number, column: number, text: string): void {
  while (sheet.rows.length <= row) sheet.rows.push([]);
  const values = sheet.rows[row] ?? [];
  while (values.length <= column) values.push(null);
  values[column] = text;
  const cell = sheet.cells?.get(`${row},${column}`);
  if (cell !== undefined) cell.value = text;
}
