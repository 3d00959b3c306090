import { UserError } from "@torikumi/record";

/** An old workbook of 65,536 rows of text is smaller. */
const MAX_BYTES = 50 * 1024 * 1024;
const BROKEN =
  "古い形式（.xls）のファイルが途中で切れているか壊れています。Excelで開いて「Excelブック（.xlsx）」として保存し直してください。";

const LOCKED =
  "パスワードで保護されています。Excelで開き、パスワード（読み取りパスワードか、ブックの保護）を解除して保存し直してください。";

/** What else the same kind of file holds, by the name of a stream. */
const OTHERS: readonly (readonly [stream: string, message: string])[] = [
  [
    "WordDocument",
    "Wordの文書（.doc）です。表をExcelに写し、「Excelブック（.xlsx）」として保存したものを指定してください。",
  ],
  ["PowerPoint Document", "PowerPointの文書です。元のExcelブック（.xlsx）を指定してください。"],
];

/**
 * Checks an OLE file, as .xls is one, before the library opens it: what it is, and that its tables of sectors fit into it.
 * Throws a UserError for a document of another kind, a file that is too large, one in which another
 * document is embedded, for the library does not tell the two apart, one with a password, or one whose header cannot be true.
 */
export function checkOle(bytes: Uint8Array): void {
  if (countStreams(bytes, "EncryptedPackage") > 0 || isEncrypted(bytes))
    throw new UserError(LOCKED);
  checkStreams(bytes);
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

function checkStreams(bytes: Uint8Array): void {
  const workbooks = countStreams(bytes, "Workbook");
  const other = OTHERS.find(([stream]) => countStreams(bytes, stream) > 0);
  if (other !== undefined && workbooks === 0) throw new UserError(other[1]);
  if (other !== undefined || workbooks > 1)
    throw new UserError(
      "古い形式（.xls）のファイルで、ほかの文書が中に埋め込まれています。どちらの表か分からないため、取り込みません。Excelで開いて「Excelブック（.xlsx）」として保存し直してください。",
    );
}

/** Entries of an OLE file's directory begin at multiples of this. */
const ENTRY_SIZE = 128;

/** How often an OLE file's directory has a stream of a name, at any depth. */
function countStreams(bytes: Uint8Array, name: string): number {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const written = Buffer.from(`${name}\0`, "utf16le");
  let count = 0;
  for (let at = data.indexOf(written); at !== -1; at = data.indexOf(written, at + 1))
    if (at % ENTRY_SIZE === 0) count += 1;
  return count;
}

/** How a workbook's stream begins: BOF of the book's own records, in Excel 97 to 2003 or 5. */
const BOOK_STARTS = ["0908100000060500", "0908080000050500"].map((hex) => Buffer.from(hex, "hex"));
const FILE_PASS = 0x2f;
/** FILEPASS stands among the first records. */
const LOOKED_AT = 4;

/** Whether the records of an old workbook are encrypted. */
function isEncrypted(bytes: Uint8Array): boolean {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return BOOK_STARTS.some((start) => {
    let at = data.indexOf(start);
    for (let record = 0; at !== -1 && record < LOOKED_AT && at + 4 <= data.length; record++) {
      if (data.readUInt16LE(at) === FILE_PASS) return true;
      at += 4 + data.readUInt16LE(at + 2);
    }
    return false;
  });
}
