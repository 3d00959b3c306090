import { crc32, deflateRawSync } from "node:zlib";

/** A sheet of a test's workbook: cells by name, merged blocks, raw XML for cells that are no plain text. */
export interface TestSheet {
  readonly name: string;
  readonly cells: Readonly<Record<string, string>>;
  readonly merges?: readonly string[];
  readonly isHidden?: boolean;
  /** Rows that are not shown, counted from 1. */
  readonly hiddenRows?: readonly number[];
  /** Whole `<c>` elements by cell name, for numbers, formulas and oddities. */
  readonly raw?: Readonly<Record<string, string>>;
}

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PKG = "http://schemas.openxmlformats.org/package/2006";
const MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Makes an xlsx file the hard way, so that the tests do not read only what our own library wrote. */
export function makeXlsx(
  sheets: readonly TestSheet[],
  extra: Readonly<Record<string, string>> = {},
): Uint8Array {
  return makeZip({ ...workbookParts(sheets), ...extra });
}

/** The parts of a workbook as texts. */
export function workbookParts(sheets: readonly TestSheet[]): Record<string, string> {
  const ids = sheets.map((_, index) => index + 1);
  return {
    "[Content_Types].xml": `<Types xmlns="${PKG}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${MIME}.sheet.main+xml"/>${ids.map((id) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${MIME}.worksheet+xml"/>`).join("")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${PKG}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook ${NS} xmlns:r="${REL}"><sheets>${sheets.map(({ name, isHidden }, index) => `<sheet name="${escape(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"${isHidden ? ' state="hidden"' : ""}/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PKG}/relationships">${ids.map((id) => `<Relationship Id="rId${id}" Type="${REL}/worksheet" Target="worksheets/sheet${id}.xml"/>`).join("")}<Relationship Id="rId9001" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet ${NS}><numFmts count="1"><numFmt numFmtId="164" formatCode="ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="9"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)]),
    ),
  };
}

function sheetXml({ cells, raw = {}, merges = [], hiddenRows = [] }: TestSheet): string {
  const all = [
    ...Object.entries(cells).map(([name, text]) => ({
      name,
      xml: `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`,
    })),
    ...Object.entries(raw).map(([name, xml]) => ({ name, xml })),
  ];
  const rows = Map.groupBy(all, ({ name }) => Number(/\d+/.exec(name)?.[0]));
  const body = [...rows]
    .sort(([a], [b]) => a - b)
    .map(
      ([row, found]) =>
        `<row r="${row}"${hiddenRows.includes(row) ? ' hidden="1"' : ""}>${found.map(({ xml }) => xml).join("")}</row>`,
    );
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  return `<worksheet ${NS}><sheetData>${body.join("")}</sheetData>${merged === "" ? "" : `<mergeCells>${merged}</mergeCells>`}</worksheet>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** Packs texts and bytes into a zip archive. */
export function makeZip(
  parts: Readonly<Record<string, string | Uint8Array>>,
  lie: { readonly path?: string; readonly size?: number } = {},
): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of Object.entries(parts)) {
    const name = Buffer.from(path);
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x0800, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(lie.path === path ? (lie.size ?? 0) : data.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(4);
    place.writeUInt32LE(offset);
    bodies.push(Buffer.from("PK\x03\x04", "latin1"), fields, name, packed);
    directory.push(
      Buffer.from("PK\x01\x02\x14\0", "latin1"),
      fields,
      Buffer.alloc(10),
      place,
      name,
    );
    offset += 30 + name.length + packed.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  const count = Object.keys(parts).length;
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, entries, Buffer.from("PK\x05\x06", "latin1"), end]);
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** The beginning of an OLE file, as .xls is one: a header, then a directory entry for each stream, then `content`. */
export function oleFile(
  streams: readonly string[] = ["Workbook"],
  content: Uint8Array = new Uint8Array(),
): Uint8Array {
  const entries = streams.map((name) => {
    const entry = Buffer.alloc(128);
    entry.write(name, "utf16le");
    return entry;
  });
  return Buffer.concat([Buffer.from(OLE), Buffer.alloc(504), ...entries, content]);
}
