import { UserError } from "@torikumi/record";

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PDF = [0x25, 0x50, 0x44, 0x46];
/** The name of the stream that holds an encrypted workbook, in UTF-16 as an OLE file writes names. */
const ENCRYPTED = "EncryptedPackage";

/** Whether a file is a workbook in the form of Excel 97 to 2003 (.xls), without a password. */
export function isOldWorkbook(bytes: Uint8Array): boolean {
  return OLE.every((byte, at) => bytes[at] === byte) && !holdsUtf16(bytes, ENCRYPTED);
}

/**
 * Tells from the bytes alone whether a file is a workbook or a CSV text, whatever its name says.
 * Throws a UserError that names what it is instead: an old .xls, a password-protected file, PDF, a web page.
 */
export function sniffFormat(bytes: Uint8Array): "xlsx" | "csv" {
  const starts = (mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte);
  if (bytes.length === 0)
    throw new UserError("ファイルが空です。Excelブック（.xlsx）を指定してください。");
  if (starts(OLE))
    throw new UserError(
      holdsUtf16(bytes, ENCRYPTED)
        ? "パスワードで保護されています。Excelで開いてパスワードを解除し、保存し直してください。"
        : "古い形式（.xls）のファイルです。Excelで開いて「Excelブック（.xlsx）」として保存し直してください。",
    );
  if (starts(ZIP)) return "xlsx";
  if (starts(PDF))
    throw new UserError("PDFファイルです。元のExcelブック（.xlsx）を指定してください。");
  const head = bytes.subarray(0, 4096);
  if (head.includes(0))
    throw new UserError(
      "ExcelブックでもCSVでもないファイルです。Excelブック（.xlsx）を指定してください。",
    );
  if (/^\s*<(?:!doctype|html|\?xml|table)/i.test(new TextDecoder().decode(head)))
    throw new UserError(
      "中身がHTMLかXMLのファイルです。Excelで開いて「Excelブック（.xlsx）」として保存し直してください。",
    );
  return "csv";
}

function holdsUtf16(bytes: Uint8Array, word: string): boolean {
  const mark = [...word].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(mark[0] ?? 0); at !== -1; at = bytes.indexOf(mark[0] ?? 0, at + 1))
    if (mark.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}
