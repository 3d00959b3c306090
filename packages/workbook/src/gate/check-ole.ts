import { UserError } from "@torikumi/record";

/** An old workbook of 65,536 rows of text is smaller. */
const MAX_BYTES = 50 * 1024 * 1024;
const BROKEN =
  "古い形式（.xls）のファイルが途中で切れているか壊れています。Excelで開いて「Excelブック（.xlsx）」として保存し直してください。";

/** What else the same kind of file holds, by the name of a stream. */
const OTHERS: readonly (readonly [stream: string, message: string])[] = [
  [
    "EncryptedPackage",
    "パスワードで保護されています。Excelで開いてパスワードを解除し、保存し直してください。",
  ],
  [
    "WordDocument",
    "Wordの文書（.doc）です。表をExcelに写し、「Excelブック（.xlsx）」として保存したものを指定してください。",
  ],
  ["PowerPoint Document", "PowerPointの文書です。元のExcelブック（.xlsx）を指定してください。"],
];

/**
 * Checks an OLE file, as .xls is one, before the library opens it: what it is, and that its tables of sectors fit into it.
 * Throws a UserError for a document of another kind, a file that is too large, or one whose header cannot be true.
 */
export function checkOle(bytes: Uint8Array): void {
  for (const [stream, message] of OTHERS)
    if (holdsName(bytes, stream)) throw new UserError(message);
  if (bytes.length > MAX_BYTES)
    throw new UserError(
      "ファイルが大きすぎます。必要なシートだけを「Excelブック（.xlsx）」として保存し直してください。",
    );
  if (bytes.length < 512) throw new UserError(BROKEN);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorSize = 2 ** view.getUint16(30, true);
  const sectors = bytes.length / sectorSize;
  const tables = [44, 64, 72].map((at) => view.getUint32(at, true));
  const isSound = sectorSize === 512 || sectorSize === 4096;
  if (!isSound || tables.some((count) => count > sectors)) throw new UserError(BROKEN);
}

/** Whether a name stands in the file in UTF-16, as an OLE file writes the names of its streams. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from(name, "utf16le"),
  );
}
