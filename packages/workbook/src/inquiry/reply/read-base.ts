import { UserError } from "@torikumi/record";
import type { SheetTable } from "../../read/cells/sheet-table.ts";
import { BASE_KEYS, BASE_MARK, plainHeading, SHEETS } from "../form-words.ts";
import type { InquiryOrigin } from "../inquiry.ts";

/** What the hidden sheet says. */
export interface ReplyBase {
  readonly origin: InquiryOrigin;
  readonly department: string;
  /** The rows that were handed out, by `rowKey`. */
  readonly rows: ReadonlyMap<string, BaseRow>;
}

/** One row as it was handed out. */
interface BaseRow {
  readonly page: string;
  readonly field: string;
  readonly name: string;
  readonly kind: "open" | "locked";
  readonly handed: string;
  readonly before: string;
}

/** The key of a row: its number and the name of its field, in one width. */
export function rowKey(id: string, name: string): string {
  return `${plainHeading(id)}\t${plainHeading(name)}`;
}

/** Whether a sheet is the hidden one. */
export function isBase(table: SheetTable): boolean {
  return (table.rows[0]?.[0] ?? "").startsWith(BASE_MARK.replace(/ \d+$/, ""));
}

/** Reads the hidden sheet. Throws a `UserError` where a workbook has none, or one of another version of the form. */
export function readBase(tables: readonly SheetTable[]): ReplyBase {
  const table = tables.find(isBase);
  if (table === undefined)
    throw new UserError(
      `照会の回答ではありません（配布したときの控えのシート「${SHEETS.base}」がありません）。torikumi inquiry make で作ったファイルに記入したものを指定してください。シートを別のブックに写したものは使えません。`,
    );
  if (table.rows[0]?.[0] !== BASE_MARK)
    throw new UserError(
      "別の版の torikumi で作った照会の回答です。作ったときと同じ版の torikumi で取り込んでください。",
    );
  const head = new Map(table.rows.slice(1, 6).map(([key = "", value = ""]) => [key, value]));
  const value = (key: keyof typeof BASE_KEYS): string => head.get(BASE_KEYS[key]) ?? "";
  return {
    origin: {
      edition: value("edition"),
      previous: value("previous"),
      mark: value("mark"),
      title: value("title"),
    },
    department: value("department"),
    rows: new Map(
      table.rows
        .slice(6)
        .map(([id = "", name = "", page = "", field = "", kind = "", handed = "", before = ""]) => [
          rowKey(id, name),
          { page, field, name, kind: kind === "locked" ? "locked" : "open", handed, before },
        ]),
    ),
  };
}
