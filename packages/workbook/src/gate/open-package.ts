import { UserError } from "@torikumi/record";
import { checkStrings, countStrings } from "./check-strings.ts";
import { cleanPart, dropBlankCells, sheetExtent } from "./clean-part.ts";
import type { CellNote, ImportNote } from "../notes/import-note.ts";
import { sheetAsides, type SheetAsides } from "./beside/sheet-asides.ts";
import { workbookTexts } from "./beside/workbook-texts.ts";
import { numberDateCells } from "./date-cells.ts";
import { rejectNoNumbers } from "./number-cells.ts";
import { spellFormats } from "./spell-formats.ts";
import { referencesPath, sheetParts, withoutOtherSheets } from "./sheet-parts.ts";
import { readZipDirectory, unpackEntry, type ZipEntry } from "./zip-directory.ts";

/** A workbook's archive with only the parts that hold text, unpacked and made safe. */
export interface OpenedPackage {
  /** The parts for the spreadsheet library, by their paths. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** The names of the sheets by the paths of their parts. */
  readonly sheets: ReadonlyMap<string, string>;
  /** Whether what a cell shows depends on its style: letters struck through or coloured, words that a format puts around a text. */
  readonly needsStyles: boolean;
  /** What stands beside the cells, by the names of the sheets. */
  readonly asides: ReadonlyMap<string, SheetAsides>;
  /** What there is to tell of the file as a whole. */
  readonly notes: readonly ImportNote[];
}

/** The paper of 25 sheets unpacks to 0.3 MB, 10,000 measures to about 60 MB. */
const MAX_UNPACKED = 200 * 1024 * 1024;
/** Sheets of text pack 3 to 40 times, sheets of equal cells up to 150 times; deflate's own limit is 1,032. */
const MAX_RATIO = 250;
/** Below this size the ratio says nothing. */
const RATIO_FROM = 10 * 1024 * 1024;
const MAX_PARTS = 10_000;
const MAX_SHEETS = 1_010;
const MAX_ROWS = 100_000;
/** The library holds a sheet as a full rectangle; this is 160 MB of empty places. */
const MAX_RECTANGLE = 20_000_000;

const SHEET = /(?:^|\/)worksheets\/[^/]+\.xml$/i;
const STYLES = /(?:^|\/)styles\.xml$/i;
/** A font or a run of letters that is struck through, in a sheet, the shared strings or the styles. */
const STRIKE = /<(?:\w+:)?strike\b/;
/** Letters that are white or red, in a sheet, the shared strings or the styles. */
const COLOURED =
  /<(?:\w+:)?color\s[^<>]*(?:rgb\s*=\s*["'][0-9A-F]{0,2}(?:FFFFFF|FF0000|C00000)["']|theme\s*=\s*["']0["']|indexed\s*=\s*["'](?:1|2|9|10)["'])/i;
/** A number format with a section for texts that is more than `@`. */
const TEXT_FORMAT =
  /formatCode\s*=\s*(?:"(?!@")[^"]*(?:@|;[^"]*;[^"]*;)[^"]*"|'(?!@')[^']*(?:@|;[^']*;[^']*;)[^']*')/;
const IS_1904 = /<(?:\w+:)?workbookPr\s[^<>]*\bdate1904\s*=\s*["'](?:1|true)["']/;
/** Parts that hold no cell's text: pictures, charts, comments, other workbooks' cells, macros, printer settings. */
const DROPPED =
  /(?:^|\/)(?:media|drawings|charts|chartsheets|diagrams|comments|threadedComments|persons|externalLinks|embeddings|activeX|ctrlProps|pivotTables|pivotCache|slicers|slicerCaches|timelines|timelineCaches|queryTables|printerSettings|customXml|docProps|model|tables|richData|webextensions|worksheets\/_rels)\/|(?:^|\/)comments\d*\.xml$/i;

const NO_CELLS: CellNote = {
  severity: "info",
  message:
    "グラフなど、セルのないシートです。中の文字は読み取れません。必要な文字はセルに書いてください。",
};

/**
 * Checks a workbook's archive against everything a hostile file does before a cell is read, and unpacks what is needed.
 * Throws a UserError for a broken archive, another kind of file, a zip bomb, declared entities, too many sheets or rows.
 */
export function openPackage(bytes: Uint8Array): OpenedPackage {
  const entries = readZipDirectory(bytes).filter(({ name }) => !name.endsWith("/"));
  checkKind(entries);
  checkSizes(entries);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const read = (name: string): string | undefined => {
    const entry = byName.get(name);
    return entry === undefined ? undefined : cleanPart(unpackEntry(bytes, entry));
  };
  const sheets = sheetParts(byName.keys(), read);
  const parts = new Map<string, Uint8Array>();
  let rectangles = 0;
  let widest = { places: 0, name: "" };
  let needsStyles = false;
  const workbook = withoutOtherSheets(
    read("xl/workbook.xml") ?? "",
    read(referencesPath("xl/workbook.xml")) ?? "",
  );
  const strings = countStrings(read("xl/sharedStrings.xml"));
  const is1904 = IS_1904.test(workbook.xml);
  for (const entry of entries) {
    if (!/\.(?:xml|rels)$/i.test(entry.name) || DROPPED.test(entry.name)) continue;
    const isSheet = SHEET.test(entry.name);
    try {
      let xml =
        entry.name === "xl/workbook.xml" ? workbook.xml : cleanPart(unpackEntry(bytes, entry));
      if (isSheet) {
        xml = rejectNoNumbers(numberDateCells(dropBlankCells(xml), { is1904 }));
        const places = checkedRectangle(xml);
        rectangles += places;
        if (places > widest.places) widest = { places, name: sheets.get(entry.name) ?? "" };
        checkStrings(xml, strings);
      }
      needsStyles ||= STRIKE.test(xml) || COLOURED.test(xml);
      if (STYLES.test(entry.name)) {
        needsStyles ||= TEXT_FORMAT.test(xml);
        xml = spellFormats(xml);
      }
      parts.set(entry.name, new TextEncoder().encode(xml));
    } catch (error) {
      const sheet = sheets.get(entry.name);
      if (sheet === undefined || !(error instanceof UserError)) throw error;
      throw new UserError(`シート「${sheet}」: ${error.message}`);
    }
  }
  if (rectangles > MAX_RECTANGLE)
    throw new UserError(
      `${widest.name === "" ? "" : `シート「${widest.name}」の`}表が広すぎて読み取れません。表から遠く離れた行や列にある文字を、行や列ごと削除してください。`,
    );
  const asides = sheetAsides(sheets, read);
  const hasAsides = [...asides.values()].some(({ notes }) => notes.length > 0);
  const notes = [
    ...workbook.names.map((sheet): ImportNote => ({ ...NO_CELLS, sheet, cell: "" })),
    ...packageNotes(entries, { hasAsides }),
    ...workbookTexts([...byName.keys()], read),
  ];
  return { parts, sheets, needsStyles, asides, notes };
}

function checkedRectangle(xml: string): number {
  const { rows, columns } = sheetExtent(xml);
  if (rows > MAX_ROWS)
    throw new UserError(
      `行が多すぎます（${rows}行目まで）。読み取れるのは1つのシートにつき${MAX_ROWS}行までです。表の下の不要な行を削除してください。`,
    );
  return rows * columns;
}

function checkKind(entries: readonly ZipEntry[]): void {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (names.has("xl/workbook.bin"))
    throw new UserError(
      "バイナリ形式（.xlsb）のブックは読み取れません。Excelで「.xlsx」として保存し直してください。",
    );
  if (names.has("word/document.xml"))
    throw new UserError(
      "Wordの文書（.docx）です。表をExcelに写し、「Excelブック（.xlsx）」として保存したものを指定してください。",
    );
  if (names.has("content.xml") && names.has("mimetype"))
    throw new UserError(
      "OpenDocument形式の文書（.ods など）です。LibreOfficeかExcelで開き、「Excelブック（.xlsx）」として保存し直したものを指定してください。",
    );
  if (!names.has("[content_types].xml") || !entries.some(({ name }) => SHEET.test(name)))
    throw new UserError(
      "Excelブックではない圧縮ファイルです。Excelブック（.xlsx）を指定してください。",
    );
}

function checkSizes(entries: readonly ZipEntry[]): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const absurd = entries.some(
    ({ size, packedSize, method }) =>
      (size > RATIO_FROM && size > packedSize * MAX_RATIO) ||
      (method === 8 && size === 0 && packedSize > 2),
  );
  if (total > MAX_UNPACKED || absurd)
    throw new UserError(
      "展開すると異常に大きくなるファイル（圧縮爆弾）の疑いがあるため、取り込みません。Excelで開いて保存し直してください。",
    );
  if (
    entries.length > MAX_PARTS ||
    entries.filter(({ name }) => SHEET.test(name)).length > MAX_SHEETS
  )
    throw new UserError(
      `シートが多すぎます。読み取れるのは${MAX_SHEETS}シートまでです。必要なシートだけのブックにしてください。`,
    );
}

/** What the file holds besides cells. Comments and boxes that no sheet refers to are told without a cell. */
function packageNotes(
  entries: readonly ZipEntry[],
  { hasAsides }: { readonly hasAsides: boolean },
): ImportNote[] {
  const has = (pattern: RegExp): boolean => entries.some(({ name }) => pattern.test(name));
  const note = (message: string): ImportNote => ({
    severity: "info",
    sheet: "",
    cell: "",
    message,
  });
  return [
    ...(has(/vbaProject\.bin$/i)
      ? [note("マクロが含まれていますが、実行も取り込みもしません。")]
      : []),
    ...(has(/\/externalLinks\//i)
      ? [
          note(
            "他のブックへのリンクが含まれていますが、たどりません。セルに残っている値だけを読み取ります。",
          ),
        ]
      : []),
    ...(!hasAsides && has(/\/comments\d*\.xml$|\/comments\/|\/threadedComments\//i)
      ? [note("セルのコメントは取り込みません。必要な内容はセルに書いてください。")]
      : []),
    ...(has(/\/media\/|\/charts\/|\/diagrams\//i)
      ? [note("画像・グラフ・図の中の文字は読み取れません。必要な文字はセルに書いてください。")]
      : []),
  ];
}
