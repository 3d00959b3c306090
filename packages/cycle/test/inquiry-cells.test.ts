import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { askedCity } from "./mihon-city.ts";

const FAMILY = "子）こども家庭部";
const FILE = `回答/${FAMILY}.xlsx`;

const fill = (id: string, name: string, text: string) => ({ id, name, text });

test("a value of which nobody can be sure is no answer: an error, a formula without a result, a letter that is none", async () => {
  const city = await askedCity();
  await city.reply(FAMILY, [
    fill("1-ア-1", "取組状況", "6区に置いた。"),
    fill("1-ア-1", "自己評価", "途中\u0000まで"),
    fill("1-ア-3", "取組状況", "結果のない式"),
    fill("1-ア-3", "自己評価", "よい。"),
  ]);
  const parts = unzipSync(readFileSync(join(city.cwd, FILE)));
  const path = "xl/worksheets/sheet2.xml";
  const strings = strFromU8(parts["xl/sharedStrings.xml"]!).split("<si>").slice(1);
  const cellOf = (words: string): string =>
    ` t="s"><v>${strings.findIndex((text) => text.includes(words))}</v>`;
  const sheet = strFromU8(parts[path]!)
    .replace(cellOf("6区に置いた。"), ' t="e"><v>#REF!</v>')
    .replace(cellOf("結果のない式"), "><f>SUM(A1:A3)</f>");
  city.write(FILE, zipSync({ ...parts, [path]: strToU8(sheet) }));
  const before = city.records();
  const { conflicts, written } = await city.take();
  expect(written).toBe(false);
  expect(conflicts.map(({ id, field, problem }) => [id, field, problem?.slice(0, 12)])).toEqual([
    ["1-ア-1", "progress", "エラー値になっています。"],
    ["1-ア-1", "evaluation", "使えない文字（制御文字か"],
    ["1-ア-3", "progress", "数式の計算結果が保存され"],
  ]);
  const keep = conflicts.map(({ id, field }) => `current ${id}.${field}`);
  expect(await city.take({ prefer: keep })).toMatchObject({ written: true, conflicts: [] });
  const after = city.records();
  expect(after["1/ア/1.md"]).toBe(before["1/ア/1.md"]);
  expect(after["1/ア/3.md"]).toContain("よい。");
});

test("texts as people write them come back to the character: headings, tables, quotes, ten thousand letters", async () => {
  const city = await askedCity();
  const texts = [
    "# 見出しではない\n---\n## 自己評価\n<!-- 注 -->\n```\n| 表 |",
    "=SUM(A1)\n+1\n@人\n'引用",
    "支援を行った。".repeat(1_500),
    "【区）こども家庭課】\n　字下げ\n\n空の行のあと",
  ];
  const places = [
    ["1-ア-1", "取組状況", "progress"],
    ["1-ア-1", "自己評価", "evaluation"],
    ["1-ア-3", "取組状況", "progress"],
    ["1-ア-3", "自己評価", "evaluation"],
  ] as const;
  await city.reply(
    FAMILY,
    places.map(([id, name], at) => fill(id, name, texts[at] ?? "")),
  );
  expect(await city.take()).toMatchObject({ written: true, conflicts: [], refused: [] });
  // What stands there now is what was answered, so that the same reply is settled.
  expect(await city.take()).toMatchObject({ written: false, conflicts: [] });
  expect(city.read("records/1/ア/3.md")).toContain("支援を行った。".repeat(1_500));
});

test("a spreadsheet of another kind is refused with what to do, and not passed over", async () => {
  const city = await askedCity();
  city.write(
    "回答/回答.ods",
    zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet") }),
  );
  city.write("回答/送付状.pdf", "%PDF-1.7");
  const { refused, passed } = await city.take();
  expect(refused).toMatchObject([
    { file: "回答/回答.ods", message: expect.stringContaining(".xlsx") },
  ]);
  expect(passed).toEqual(["回答/送付状.pdf"]);
});
