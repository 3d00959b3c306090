import { measuresTable, type DataTable } from "@torikumi/outline";
import { readMihon } from "@torikumi/record/dev/mihon";
import { parseCsv } from "hucre/csv";
import { parquetReadObjects } from "hyparquet";
import { expect, test } from "vitest";
import { TABLE_FORMS, writeParquet } from "../src/index.ts";
import { writeTableCsv } from "../src/tables/write-table-csv.ts";
import { writeTableJson } from "../src/tables/write-table-json.ts";

const table: DataTable = {
  name: "sample",
  title: "見本",
  description: "",
  columns: [
    { name: "id", title: "番号", type: "string", description: "番号" },
    { name: "year", title: "年度", type: "integer", description: "年度" },
    { name: "text", title: "文章", type: "string", description: "文章" },
  ],
  rows: [
    ["1-ア-1", 2025, "「引用」,と\n改行"],
    ["1-ア-2", undefined, "=1+1"],
    ["1-ア-3", 2026, undefined],
  ],
};

test("a table is read back from CSV with its headings, and nothing is put before a formula: programs read it", () => {
  const csv = writeTableCsv(table);
  expect(csv.startsWith("番号,年度,文章\r\n")).toBe(true);
  expect(parseCsv(csv)).toEqual([
    ["番号", "年度", "文章"],
    ["1-ア-1", "2025", "「引用」,と\n改行"],
    ["1-ア-2", "", "=1+1"],
    ["1-ア-3", "2026", ""],
  ]);
});

test("a table is read back from JSON, with null where a cell is empty", () => {
  expect(JSON.parse(writeTableJson(table))).toEqual([
    { id: "1-ア-1", year: 2025, text: "「引用」,と\n改行" },
    { id: "1-ア-2", year: null, text: "=1+1" },
    { id: "1-ア-3", year: 2026, text: null },
  ]);
  expect(JSON.parse(writeTableJson({ ...table, rows: [] }))).toEqual([]);
});

test("a table is read back from Parquet, also one without rows and one of a whole city; the bytes are the same each time", async () => {
  const read = async (one: DataTable) => {
    const bytes = writeParquet(one);
    return parquetReadObjects({ file: new Uint8Array(bytes).buffer });
  };
  expect(await read(table)).toEqual(JSON.parse(writeTableJson(table)));
  expect(await read({ ...table, rows: [] })).toEqual([]);
  const city = measuresTable([{ id: "r7", edition: await readMihon("r7"), published: true }]);
  expect(await read(city)).toEqual(JSON.parse(writeTableJson(city)));
  expect(writeParquet(city)).toEqual(writeParquet(city));
});

test("rows that are put behind rows give the same as all of them at once", () => {
  for (const { extension, begin, finish, write } of TABLE_FORMS)
    for (const at of [1, 2, 3]) {
      const [first, rest] = [table.rows.slice(0, at), table.rows.slice(at)];
      const text = begin({ ...table, rows: first }) + finish({ ...table, rows: rest });
      expect(text, `${extension} ${at}`).toBe(write(table));
    }
});
