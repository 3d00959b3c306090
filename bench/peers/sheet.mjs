// Writes and reads one sheet of text cells with one library: LIBRARY ROWS.json FILE.
// read-excel-file cannot write: it reads what another library has written to FILE in the same bench.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { printSteps } from "./read-measures.mjs";

const LIBRARIES = {
  hucre: async () => {
    const { readXlsx, writeXlsx } = await import("hucre/xlsx");
    return {
      write: (rows) => writeXlsx({ sheets: [{ name: "一覧", rows }] }),
      read: async (bytes) => (await readXlsx(bytes)).sheets[0].rows,
    };
  },
  sheetjs: async () => {
    const XLSX = await import("@e965/xlsx");
    return {
      write: (rows) => {
        const book = XLSX.utils.book_new();
        XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), "一覧");
        return XLSX.write(book, { type: "buffer", bookType: "xlsx", compression: true });
      },
      read: (bytes) => {
        const book = XLSX.read(bytes, { type: "buffer" });
        return XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1 });
      },
    };
  },
  exceljs: async () => likeExceljs((await import("exceljs")).default.Workbook),
  excelts: async () => likeExceljs((await import("@cj-tech-master/excelts")).Workbook),
  "read-excel-file": async () => {
    const { readSheet } = await import("read-excel-file/node");
    return { read: (bytes) => readSheet(Buffer.from(bytes)) };
  },
};

function likeExceljs(Workbook) {
  return {
    write: async (rows) => {
      const book = new Workbook();
      book.addWorksheet("一覧").addRows(rows);
      return book.xlsx.writeBuffer();
    },
    read: async (bytes) => {
      const book = new Workbook();
      await book.xlsx.load(bytes);
      const rows = [];
      book.worksheets[0].eachRow((row) => rows.push(row.values.slice(1)));
      return rows;
    },
  };
}

const [library, source, file] = process.argv.slice(2);
const rows = JSON.parse(readFileSync(source, "utf8"));
const { write, read } = await LIBRARIES[library]();
const start = performance.now();
const bytes = write === undefined ? readFileSync(file) : await write(rows);
const written = performance.now();
const back = await read(bytes);
const done = performance.now();
if (back.length !== rows.length || back[1][2] !== rows[1][2])
  throw new Error(`${library} lost something`);
if (write !== undefined && !existsSync(file)) writeFileSync(file, bytes);
printSteps({ ...(write === undefined ? {} : { write: written - start }), read: done - written });
