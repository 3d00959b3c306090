import { UserError } from "@torikumi/record";
import { wideEncoding } from "./decode-text.ts";

/** What a file is, by its bytes: a workbook in a zip archive, an old one, or a text. */
export type FileFormat = "xlsx" | "xls" | "csv";

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PDF = [0x25, 0x50, 0x44, 0x46];

/**
 * Tells from the bytes alone whether a file is a workbook or a CSV text, whatever its name says.
 * Throws a UserError that names what it is instead: nothing at all, PDF, a web page (perhaps with its pictures, MHTML), another kind of file.
 */
export function sniffFormat(bytes: Uint8Array): FileFormat {
  const starts = (mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte);
  const head = bytes.subarray(0, 4096);
  const text = new TextDecoder().decode(head).trim();
  if (text === "" && bytes.length === head.length)
    throw new UserError("ファイルが空です。Excelブック（.xlsx）を指定してください。");
  if (starts(OLE)) return "xls";
  if (starts(ZIP)) return "xlsx";
  if (starts(PDF))
    throw new UserError("PDFファイルです。元のExcelブック（.xlsx）を指定してください。");
  if (/^(?:<(?:!doctype|html|\?xml|table)|mime-version:)/i.test(text))
    throw new UserError(
      "中身がHTMLかXMLのファイルです。Excelで開いて「Excelブック（.xlsx）」として保存し直してください。",
    );
  if (head.includes(0) && wideEncoding(head) === undefined)
    throw new UserError(
      "ExcelブックでもCSVでもないファイルです。Excelブック（.xlsx）を指定してください。",
    );
  return "csv";
}
