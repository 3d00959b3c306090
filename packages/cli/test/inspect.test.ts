import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, torikumi } from "./run-torikumi.ts";

/** A folder with another city's table, which names its columns in its own words. */
function cityWithTable(): string {
  const folder = emptyFolder();
  const rows = [
    "重点項目,事業名,事業内容,実施状況,次年度の方針,方向性,所管課",
    "見守り,訪問,家庭を訪ねる。,15件を訪ねた。,続ける。,継続,子ども課",
  ];
  writeFileSync(join(folder, "表.csv"), `${rows.join("\r\n")}\r\n`);
  return folder;
}

test("a layout that somebody has worked on is not drafted over", async () => {
  const folder = cityWithTable();
  const draft = ["import", "表.csv", "--inspect", "-o", "layout.yaml"];
  expect(await torikumi(folder, ...draft)).toMatchObject({ code: 0 });
  expect(await torikumi(folder, ...draft)).toMatchObject({ code: 0 });

  const file = join(folder, "layout.yaml");
  const mended = `${readFileSync(file, "utf8")}# 直した\n`;
  writeFileSync(file, mended);
  const refused = await torikumi(folder, ...draft);
  expect(refused).toMatchObject({ code: 2 });
  expect(refused.stderr).toContain("「layout.yaml」はもうあり、下書きと違います。");
  expect(readFileSync(file, "utf8")).toBe(mended);

  expect(await torikumi(folder, ...draft, "--force")).toMatchObject({ code: 0 });
  expect(readFileSync(file, "utf8")).not.toContain("直した");
});

test.each([
  [["--inspect", "--layout", "layout.yaml"], "一緒に使えません"],
  [["--inspect", "--format", "json"], "JSON では出せません"],
  [["-o", "layout.yaml"], "--inspect と一緒に使います"],
])("flags that would be passed over are a misuse: %s", async (flags, words) => {
  const { code, stdout, stderr } = await torikumi(cityWithTable(), "import", "表.csv", ...flags);
  expect(code).toBe(2);
  expect(stdout + stderr).toContain(words);
});

test("an edition with a layout is exported in the city's own headings and comes back the same", async () => {
  const folder = cityWithTable();
  await torikumi(folder, "import", "表.csv", "--inspect", "-o", "layout.yaml");
  const imported = ["--layout", "layout.yaml", "--edition", "r7"];
  await torikumi(folder, "import", "表.csv", "--into", "records", ...imported);
  const csv = await torikumi(folder, "export", "--format", "csv");
  expect(csv.stdout.split("\r\n")[0]).toBe(
    "重点項目,事業名,事業内容,実施状況,次年度の方針,方向性,所管課",
  );
  const xlsx = await torikumi(folder, "export", "--format", "xlsx", "-o", "市の表.xlsx");
  expect(xlsx).toMatchObject({ code: 0 });
  const again = await torikumi(folder, "import", "市の表.xlsx", "--into", "again", ...imported);
  expect([again.code, again.stdout]).toEqual([0, expect.stringContaining("新規")]);
  const [one, two] = await Promise.all(
    ["./records", "./again"].map((edition) =>
      torikumi(folder, "export", edition, "--format", "json"),
    ),
  );
  expect(two?.stdout).toBe(one?.stdout);

  const list = await torikumi(folder, "export", "--format", "csv", "--layout", "list");
  expect(list.stdout).toContain("取組区分,担当部");
  const none = await torikumi(folder, "export", "./again", "--format", "json", "--layout", "city");
  expect(none.code).toBe(2);
});

/** Three years side by side: two of reports and what comes next. */
function tableOf(folder: string, name: string, year: number): void {
  const rows = [
    `施策,取組,R${year - 2}実績,R${year - 1}実績,R${year}計画,所管課`,
    `1 守る,訪問,${year - 2}年,${year - 1}年,${year}年は,子ども課`,
    `1 守る,面談,${year - 2}年,${year - 1}年,${year}年は,子ども課`,
  ];
  writeFileSync(join(folder, name), `${rows.join("\r\n")}\r\n`);
}

test("a table of years side by side is read by the kept layout next year too, wherever it was drafted", async () => {
  const folder = emptyFolder();
  tableOf(folder, "7.csv", 7);
  tableOf(folder, "8.csv", 8);
  mkdirSync(join(folder, "records"));
  await torikumi(folder, "import", "7.csv", "--inspect", "-o", "records/layout.yaml");
  const first = await torikumi(folder, "import", "7.csv", "--edition", "r7");
  expect([first.code, first.stdout]).toEqual([
    0,
    expect.stringContaining("変更 records/layout.yaml"),
  ]);
  const kept = readFileSync(join(folder, "records/layout.yaml"), "utf8");
  expect(kept).toMatch(/\n見出しの年度版: r7\n$/u);
  const next = await torikumi(folder, "import", "8.csv", "--edition", "r8");
  expect([next.code, next.stdout]).toEqual([
    0,
    expect.stringContaining("見出し「R6実績」の列は前の年度の列なので、取り込みません。"),
  ]);
  expect(readFileSync(join(folder, "records/layout.yaml"), "utf8")).toBe(kept);
  const csv = await torikumi(folder, "export", "--format", "csv");
  expect(csv.stdout.split("\r\n").slice(0, 2)).toEqual([
    "施策,取組,R5実績,R7実績,R8計画,所管課",
    "1 守る,訪問,5年,7年,8年は,子ども課",
  ]);
  writeFileSync(join(folder, "records/layout.yaml"), kept.replace(/^見出しの年度版.*$/mu, ""));
  const asked = await torikumi(folder, "import", "8.csv", "--edition", "r8");
  expect([asked.code, asked.stderr]).toEqual([
    2,
    expect.stringContaining("「見出しの年度版: r7」の行を加えてください。"),
  ]);
});

test("a draft for an edition says so, and one for none that there is, is a misuse", async () => {
  const folder = emptyFolder();
  tableOf(folder, "7.csv", 7);
  const { stdout } = await torikumi(folder, "import", "7.csv", "--inspect", "--edition", "r7");
  expect(stdout).toContain("\n見出しの年度版: r7\n");
  const wrong = await torikumi(folder, "import", "7.csv", "--inspect", "--edition", "7年度");
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining("年度版の番号の形")]);
});
