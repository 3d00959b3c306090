import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, MIHON, torikumi } from "./run-torikumi.ts";

const CITY = ["--city", "みほん市", "--edition", "r7"];

/** The texts of all files below a folder, by path. */
function textsIn(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]));
}

/** Ids and goals of the measures of an exported edition. */
function goalsIn(json: string): readonly string[] {
  return JSON.parse(json).recommendations.flatMap(({ policies }: any) =>
    policies.flatMap(({ measures }: any) => measures.map(({ id, goal }: any) => `${id} ${goal}`)),
  );
}

test("a city begins with an edition of its own, a guide, forms and workflows, and nothing of another city", async () => {
  const folder = emptyFolder();
  const begun = await torikumi(folder, "init", ".", ...CITY, "--department", "子）児童相談所");
  expect(begun).toMatchObject({ code: 0, stderr: "" });
  const texts = textsIn(folder);
  expect([...texts.keys()].toSorted()).toEqual([
    ".gitattributes",
    ".github/ISSUE_TEMPLATE/1-fix-measure.yml",
    ".github/ISSUE_TEMPLATE/2-new-measure.yml",
    ".github/ISSUE_TEMPLATE/config.yml",
    ".github/pull_request_template.md",
    ".github/workflows/check.yml",
    ".github/workflows/merge-queue.yml",
    ".github/workflows/pages.yml",
    ".github/workflows/publish.yml",
    ".github/workflows/review.yml",
    ".gitignore",
    ".torikumi.json",
    "README.md",
    "package.json",
    "records/README.md",
    "records/departments.yaml",
    "records/index.md",
  ]);
  expect(texts.get("records/index.md")).toContain("取組状況: 令和6年度");
  expect(texts.get("records/departments.yaml")).toContain("子）児童相談所");
  expect([...texts.values()].join("\n")).not.toMatch(/札幌|packages\/cli/u);
  expect((await torikumi(folder, "validate")).code).toBe(0);
});

test("workflows call those of torikumi by its commit where one is told, and are whole otherwise", async () => {
  const folder = emptyFolder();
  const commit = "0123456789abcdef0123456789abcdef01234567";
  const flags = [...CITY, "--actions", `mihon-shi/torikumi@${commit}`];
  expect((await torikumi(folder, "init", "short", ...flags)).code).toBe(0);
  await torikumi(folder, "init", "whole", ...CITY);
  const workflows = (city: string): readonly string[] =>
    [...textsIn(join(folder, city))]
      .filter(([path]) => path.startsWith(".github/workflows/"))
      .map(([, text]) => text);
  expect(workflows("short").map((text) => text.match(/uses: mihon-shi.*/g))).toEqual([
    [`uses: mihon-shi/torikumi@${commit}`, `uses: mihon-shi/torikumi@${commit}`],
    [`uses: mihon-shi/torikumi@${commit}`],
    [`uses: mihon-shi/torikumi/.github/workflows/pages.yml@${commit}`],
    [`uses: mihon-shi/torikumi/.github/workflows/publish.yml@${commit}`],
    [`uses: mihon-shi/torikumi/.github/workflows/review.yml@${commit}`],
  ]);
  expect(workflows("short").join()).not.toMatch(/OWNER|COMMIT/);
  expect(workflows("whole").join()).not.toMatch(/mihon-shi|OWNER|COMMIT/);
  expect(workflows("whole")).toHaveLength(5);
  const moved = await torikumi(
    folder,
    "init",
    "x",
    ...CITY,
    "--actions",
    "mihon-shi/torikumi@main",
  );
  expect([moved.code, moved.stderr.trim().split("\n").length]).toEqual([2, 1]);
  expect(existsSync(join(folder, "x"))).toBe(false);
});

test("the words of its categories, and what a city does not have, are told when it begins", async () => {
  const folder = emptyFolder();
  const words = ["--category", "拡大=規模を広げる取組", "--category", "継続"];
  const worded = await torikumi(folder, "init", "worded", ...CITY, ...words);
  expect(worded).toMatchObject({ code: 0 });
  expect(textsIn(folder).get("worded/records/index.md")).toContain(
    "取組区分:\n  拡大: 規模を広げる取組\n  継続: 内容と規模を変えずに続ける取組\n  終了: この年度版を最後に終える取組\n",
  );
  const unused = ["--unused", "取組区分", "--unused", "自己評価"];
  expect(await torikumi(folder, "init", "few", ...CITY, ...unused)).toMatchObject({ code: 0 });
  const page = textsIn(folder).get("few/records/index.md");
  expect(page).toContain("使わない欄:\n  - 自己評価\n  - 取組区分\n");
  expect(page).not.toMatch(/^取組区分/mu);
  const few = join(folder, "few");
  expect(await torikumi(few, "validate")).toMatchObject({ code: 0 });
  const other = await torikumi(folder, "init", "other", ...CITY, "--unused", "担当部");
  expect([other.code, other.stderr]).toEqual([
    2,
    "エラー: 「担当部」は、使わない欄にできません。取組内容・取組状況・自己評価・今後の取組・取組区分のどれかを指定してください。\n",
  ]);
});

test("inside a city's repository another city begins with records alone, and its commands are named", async () => {
  const folder = emptyFolder();
  await torikumi(folder, "init", ".", ...CITY);
  const kita = await torikumi(folder, "init", "kita", "--city", "きた市", "--edition", "r7");
  expect(kita.code).toBe(0);
  expect(kita.stdout).toContain(
    "このリポジトリの kita/records に、きた市の年度版を始めました（3個のファイル）。",
  );
  expect(kita.stdout).toContain("torikumi -C kita edition publish r7 --first");
  expect(kita.stdout).toContain(
    "kita/records/departments.yaml に担当部を書き、torikumi -C kita new",
  );
  expect([...textsIn(folder).keys()].filter((path) => path.startsWith("kita")).toSorted()).toEqual([
    "kita/records/README.md",
    "kita/records/departments.yaml",
    "kita/records/index.md",
  ]);
  const kitaRecords = join(folder, "kita");
  await torikumi(kitaRecords, "new", "1", "--title", "見守る");
  await torikumi(kitaRecords, "new", "1-ア");
  const measure = await torikumi(kitaRecords, "new", "1-ア", "--department", "福祉課");
  expect(measure.stderr).toContain("「担当部:」の次の行から「  - 名称: 福祉課」のように書いて");
});

test("a torikumi that comes from a file stays that through an upgrade", async () => {
  const folder = emptyFolder();
  await torikumi(folder, "init", ".", ...CITY, "--package", "file:vendor/torikumi-0.1.0.tgz");
  const told = await torikumi(folder, "init", "--upgrade");
  expect(told.stdout).not.toContain("package.json");
  expect(textsIn(folder).get("package.json")).toContain("file:vendor/torikumi-0.1.0.tgz");
});

test("a script that is called torikumi is not taken for where it comes from", async () => {
  const folder = emptyFolder();
  await torikumi(folder, "init", ".", ...CITY);
  const own = (textsIn(folder).get("package.json") ?? "").replace(
    '"scripts": {',
    '"scripts": {\n    "torikumi": "node scripts/own.js",',
  );
  writeFileSync(join(folder, "package.json"), own);
  const told = await torikumi(folder, "init", "--upgrade");
  expect(told).toMatchObject({ code: 0 });
  expect(told.stdout).not.toContain("own.js");
});

test("the first edition may come from a spreadsheet", async () => {
  const folder = emptyFolder();
  const sheet = join(folder, "r6.xlsx");
  await torikumi(MIHON, "export", "./r6", "--format", "xlsx", "-o", sheet);
  const begun = await torikumi(
    folder,
    "init",
    "mihon",
    "--city",
    "みほん市",
    "--edition",
    "r6",
    "--from",
    "r6.xlsx",
  );
  expect(begun.code).toBe(0);
  const found = await torikumi(folder, "-C", "mihon", "validate", "--format", "json");
  expect(JSON.parse(found.stdout).counts.error).toBe(0);
  const exported = await torikumi(folder, "-C", "mihon", "export", "--format", "json");
  const original = await torikumi(MIHON, "export", "./r6", "--format", "json");
  expect(goalsIn(exported.stdout)).toEqual(goalsIn(original.stdout));
  expect(goalsIn(exported.stdout).length).toBeGreaterThan(10);
});

test("a folder that holds anything is left as it is, one with Git alone is empty", async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, "memo.txt"), "大事なメモ");
  const refused = await torikumi(folder, "init", ".", ...CITY);
  expect(refused).toMatchObject({ code: 2, stdout: "" });
  expect(refused.stderr).toContain("memo.txt");
  expect(readdirSync(folder)).toEqual(["memo.txt"]);
  mkdirSync(join(folder, "fresh", ".git"), { recursive: true });
  writeFileSync(join(folder, "fresh", ".git", "HEAD"), "ref: refs/heads/main\n");
  expect((await torikumi(folder, "init", "fresh", ...CITY)).code).toBe(0);
});

test("a spreadsheet with an error leaves nothing behind, and what is missing is asked for by its flag", async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, "bad.csv"), "番号,取組内容\n1,何か\n");
  const failed = await torikumi(folder, "init", "city", ...CITY, "--from", "bad.csv");
  expect(failed.code).not.toBe(0);
  expect(existsSync(join(folder, "city"))).toBe(false);
  const silent = await torikumi(folder, "init", "city", "--edition", "r7");
  expect(silent).toMatchObject({ code: 2 });
  expect(silent.stderr).toContain("--city");
  const odd = await torikumi(folder, "init", "city", "--city", "みほん市", "--edition", "2025");
  expect(odd.stderr).toContain("--edition r7");
});

test("a city's own table becomes the first edition by a layout, which stays; without one, what to do is said and nothing is written", async () => {
  const folder = emptyFolder();
  const rows = [
    "重点項目,事業名,事業内容,実施状況,次年度の方針,方向性,所管課",
    "見守り,訪問,家庭を訪ねる。,15件を訪ねた。,続ける。,継続,子ども課",
  ];
  writeFileSync(join(folder, "表.csv"), `${rows.join("\r\n")}\r\n`);
  const from = ["init", "city", ...CITY, "--from", "表.csv"];
  const unknown = await torikumi(folder, ...from);
  expect(unknown.code).toBe(1);
  expect(unknown.stdout).toContain("torikumi import ファイル --inspect -o layout.yaml");
  expect(readdirSync(folder)).toEqual(["表.csv"]);

  expect((await torikumi(folder, "import", "表.csv", "--inspect", "-o", "layout.yaml")).code).toBe(
    0,
  );
  const begun = await torikumi(folder, ...from, "--layout", "layout.yaml");
  expect(begun).toMatchObject({ code: 0, stderr: "" });
  const texts = textsIn(join(folder, "city"));
  expect(texts.get("records/layout.yaml")).toBe(readFileSync(join(folder, "layout.yaml"), "utf8"));
  expect(texts.get("records/1/1.md")).toContain("15件を訪ねた。");
  expect((await torikumi(folder, "-C", "city", "validate")).code).toBe(0);

  const alone = await torikumi(folder, "init", "other", ...CITY, "--layout", "layout.yaml");
  expect(alone).toMatchObject({ code: 2 });
  expect(alone.stderr).toContain("--from");
});

test("a repository is brought up to the installed version: what nobody changed is new, what people changed stays, records are left alone", async () => {
  const folder = emptyFolder();
  await torikumi(folder, "init", ".", ...CITY);
  const page = join(folder, "records/index.md");
  const manifest = join(folder, ".torikumi.json");
  const older = JSON.parse(readFileSync(manifest, "utf8"));
  // As an older version wrote them: a guide in other words, and no merge queue yet.
  const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);
  const mark = (text: string): string =>
    createHash("sha256")
      .update(`blob ${Buffer.byteLength(text)}\0${text}`)
      .digest("hex");
  write("records/README.md", "# 前の手引\n");
  older.files["records/README.md"] = mark("# 前の手引\n");
  delete older.files[".github/workflows/merge-queue.yml"];
  rmSync(join(folder, ".github/workflows/merge-queue.yml"));
  write(".gitignore", "node_modules/\n人が足した行\n");
  older.files[".gitignore"] = mark("node_modules/\n");
  // Somebody has put the new version of a file there by hand.
  const attributes = older.files[".gitattributes"];
  older.files[".gitattributes"] = mark("前の版\n");
  write(".torikumi.json", JSON.stringify({ ...older, version: "0.0.1" }));
  const before = textsIn(folder);

  const told = await torikumi(folder, "init", "--upgrade");
  expect([told.code, told.stderr]).toEqual([0, ""]);
  expect(told.stdout).toContain("records/README.md: 更新\n  - # 前の手引\n  + ");
  expect(told.stdout).toContain(".github/workflows/merge-queue.yml: 新規");
  expect(told.stdout).toContain(".gitignore: そのまま（人が直したファイル");
  expect(textsIn(folder)).toEqual(before);

  const record = readFileSync(page, "utf8");
  const written = await torikumi(folder, "init", "--upgrade", "--yes");
  expect([written.code, written.stdout]).toEqual([
    0,
    expect.stringContaining("2個のファイルを書き込みました"),
  ]);
  expect(readFileSync(join(folder, ".gitignore"), "utf8")).toContain("人が足した行");
  expect(readFileSync(join(folder, "records/README.md"), "utf8")).not.toContain("前の手引");
  expect(readFileSync(page, "utf8")).toBe(record);
  expect(JSON.parse(readFileSync(manifest, "utf8")).files[".gitattributes"]).toBe(attributes);
  expect((await torikumi(folder, "init", "--upgrade")).stdout).toContain(
    "変わるファイルはありません。",
  );
  const elsewhere = await torikumi(emptyFolder(), "init", "--upgrade");
  expect(elsewhere).toMatchObject({ code: 2 });
});

test("with the archive that holds everything, npm is told to ask nobody", async () => {
  const folder = emptyFolder();
  const begin = (name: string, source: string) =>
    torikumi(folder, "init", name, "--city", "みほん市", "--edition", "r7", "--package", source);
  const { stdout } = await begin("mihon", "file:vendor/torikumi-0.1.0-offline.tgz");
  expect(stdout).toContain("git init、npm install --offline、npm test");
  expect(readFileSync(join(folder, "mihon/README.md"), "utf8")).toContain(
    "npm install --offline\n",
  );
  const other = await begin("kita", "file:vendor/torikumi-0.1.0.tgz");
  expect(other.stdout).toContain("git init、npm install、npm test");
});
