import { UserError } from "@torikumi/record";
import { withoutElements } from "./xml-elements.ts";

/** Where the cells of a sheet end: numbers of rows and columns. */
export interface SheetExtent {
  readonly rows: number;
  readonly columns: number;
}

const BLANK_CELL = /<(?:\w+:)?c\s[^<>]*\/>/g;
/** A cell that does not say where it is: its place follows from the cells before it. */
const PLACELESS_CELL = /<(?:\w+:)?c(?![^<>]*\br\s*=)(?=[\s/>])/;
const CELL = /<(?:\w+:)?c\s[^<>]*?\br\s*=\s*(["'])([^"'<>]*)\1/g;
const CELL_NAME = /^([A-Za-z]{1,3})([1-9][0-9]{0,6})$/;

/**
 * Decodes a part of a workbook as XML reads it: line ends become LF, furigana (which a reader could take for text) goes.
 * Throws a UserError for document types and entities, which a workbook never has, and for bytes that are no text.
 */
export function cleanPart(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  let xml: string;
  try {
    xml = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UserError(
      "ファイルの中の文字が壊れています。Excelで開いて保存し直してから、もう一度取り込んでください。",
    );
  }
  if (xml.includes("<!DOCTYPE") || xml.includes("<!ENTITY"))
    throw new UserError(
      "ファイルの中に実体の宣言（DOCTYPE）があるため、安全のために取り込みません。Excelで開いて保存し直してください。",
    );
  const lines = xml.includes("\r") ? xml.replace(/\r\n?/g, "\n") : xml;
  return lines.includes("rPh") ? withoutElements(lines, "rPh") : lines;
}

/** Takes the cells without content out of a sheet: they only say how an empty cell looks. */
export function dropBlankCells(xml: string): string {
  return PLACELESS_CELL.test(xml) ? xml : xml.replace(BLANK_CELL, "");
}

/** Where the cells of a sheet end, without reading them. Throws a UserError for a cell whose name is none, or stands twice in a row. */
export function sheetExtent(xml: string): SheetExtent {
  let rows = 0;
  let columns = 0;
  let before = "";
  for (const [, , name = ""] of xml.matchAll(CELL)) {
    if (name === before)
      throw new UserError(
        `セル「${name}」が2回出てきます。Excelで開いて保存し直してから、もう一度取り込んでください。`,
      );
    before = name;
    const found = CELL_NAME.exec(name);
    if (found === null)
      throw new UserError(
        `セルの番地「${name.slice(0, 20)}」を読み取れません。Excelで開いて保存し直してください。`,
      );
    let column = 0;
    for (const letter of (found[1] ?? "").toUpperCase())
      column = column * 26 + letter.charCodeAt(0) - 64;
    rows = Math.max(rows, Number(found[2]));
    columns = Math.max(columns, column);
  }
  return { rows, columns };
}
