import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { city, commit, edit } from "./mihon-year.ts";
import { git, torikumi } from "./run-torikumi.ts";

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const SECTION = "\n## 委員会意見\n\n足りない。\n\n- 件数\n- 期間\n";

test("fix moves opinions from measures to pages of their own, after those that are there, and does so once", async () => {
  const folder = city("r7");
  const measure = join(folder, "records/1/ア/1.md");
  const before = readFileSync(measure, "utf8");
  writeFileSync(measure, before + SECTION);
  const found = await torikumi(folder, "validate", "--previous", "none");
  expect(found.stdout).toContain(
    "torikumi fix で、意見のページ（意見/r7/番号.md）に移してください。",
  );
  const dry = await torikumi(folder, "fix", "--dry-run");
  expect(dry.stderr).toContain("意見のページに移せます（意見/r7/3.md）");
  expect(existsSync(join(folder, "records/意見/r7/3.md"))).toBe(false);
  const fixed = await torikumi(folder, "fix");
  expect(fixed.stderr).toContain(
    "意見のページに移しました（意見/r7/3.md）。会議と期日を書き足してください。",
  );
  expect(readFileSync(measure, "utf8")).toBe(before);
  expect(readFileSync(join(folder, "records/意見/r7/3.md"), "utf8")).toBe(
    "---\n対象: 1-ア-1\n処理: 未対応\n---\n\n## 意見\n\n足りない。\n\n- 件数\n- 期間\n\n## 対応\n",
  );
  expect((await torikumi(folder, "fix")).stderr).toContain("自動で直せる箇所はありません。");
});

test("the next edition keeps every opinion, also those in sections of the published one", async () => {
  const folder = city();
  const path = join(folder, "records/1/ア/1.md");
  writeFileSync(path, readFileSync(path, "utf8") + SECTION);
  commit(folder);
  git(folder, "tag", "r7");
  const opened = await torikumi(folder, "edition", "open", "r8");
  expect(opened.stdout).toContain("答えを待つ委員会意見: 4件（全て残した意見: 6件）");
  expect(git(folder, "status", "--porcelain", "-z", "records/意見")).toBe(
    "?? records/意見/r7/3.md\0",
  );
  const review = await torikumi(folder, "review", "--format", "json");
  const { changes } = JSON.parse(review.stdout);
  expect(changes.opinions.map(({ id, change }: any) => [id, change])).toEqual([
    ["r7-意見-3", "added"],
  ]);
  expect(JSON.stringify(changes.changed)).not.toContain("足りない。");
});

test("a review reads of the opinions only what changed, and what they are on", async () => {
  const folder = city("r7");
  edit(folder, "records/意見/r7/1.md", "処理: 未対応", "処理: 対応済");
  write(
    folder,
    "records/意見/r7/3.md",
    "---\n対象: 3-イ\n会議: 第2回\n期日: 2025-12-01\n処理: 未対応\n---\n\n## 意見\n\n示されたい。\n",
  );
  write(
    folder,
    "records/意見/r7/4.md",
    "---\n対象: 3-イ-9\n会議: 第2回\n期日: 2025-12-01\n処理: 未対応\n---\n\n## 意見\n\n示されたい。\n",
  );
  const { stdout, code } = await torikumi(folder, "review", "--format", "json");
  const { changes, diagnostics } = JSON.parse(stdout);
  expect(changes.opinions.map(({ id, state }: any) => [id, state.to])).toEqual([
    ["r7-意見-1", "対応済"],
    ["r7-意見-3", "未対応"],
    ["r7-意見-4", "未対応"],
  ]);
  expect(changes.unchanged).toBe(14);
  expect(diagnostics.map(({ path, rule }: any) => [path, rule])).toEqual([
    ["records/意見/r7/1.md", "opinion-state"],
    ["records/意見/r7/4.md", "opinion-target"],
  ]);
  expect(code).toBe(1);
  const comment = await torikumi(folder, "review", "--format", "markdown");
  expect(comment.stdout).toContain("委員会意見と対応（3件）");
});

test("an opinion that is gone, and one whose words were changed, are told", async () => {
  const folder = city("r7");
  rmSync(join(folder, "records/意見/r6/1.md"));
  edit(folder, "records/意見/r6/2.md", "検討されたい", "検討してほしい");
  const { stdout } = await torikumi(folder, "review", "--format", "json");
  const { diagnostics } = JSON.parse(stdout);
  expect(diagnostics.map(({ rule, severity }: any) => [rule, severity])).toEqual([
    ["opinion-kept", "error"],
    ["opinion-kept", "warning"],
  ]);
});

test("export gives the opinions of all years as data", async () => {
  const folder = city("r7");
  const { stdout } = await torikumi(folder, "export", "--format", "json");
  const { opinions } = JSON.parse(stdout);
  expect(opinions.map(({ id, target, state }: any) => [id, target, state])).toEqual([
    ["r6-意見-1", "1-ア-1", "対応済"],
    ["r6-意見-2", "3-ア-1", "対応しない"],
    ["r6-意見-3", "2", "対応中"],
    ["r7-意見-1", "2-ア-1", "未対応"],
    ["r7-意見-2", "全体", "未対応"],
  ]);
});

test("the list goes out as a table, comes back with answers, and is told with what waits first", async () => {
  const folder = city("r7");
  const listed = await torikumi(folder, "opinion", "list", "--open");
  expect(listed.stdout.split("\n")[0]).toBe(
    "令和7年度版（records）: 意見 3件のうち、答えを待つもの 3件",
  );
  expect(listed.stdout).toContain("r6-意見-3　対応中　提言2「");
  const table = [
    "番号,対象,意見,会議,対応,担当部,処理",
    ",1-ア-2,件数の推移を示されたい。,第2回審議会,,,",
    `r7-意見-2,,,,"前身を記した。",,対応済`,
  ];
  write(folder, "表.csv", table.join("\n"));
  const options = ["表.csv", "--date", "2025-12-01"];
  const dry = await torikumi(folder, "opinion", "import", ...options, "--dry-run");
  expect(dry.stdout).toContain("  変更 records/意見/r7/2.md\n  新規 records/意見/r7/3.md");
  expect(existsSync(join(folder, "records/意見/r7/3.md"))).toBe(false);
  const done = await torikumi(folder, "opinion", "import", ...options);
  expect([done.code, done.stderr]).toEqual([0, ""]);
  expect(readFileSync(join(folder, "records/意見/r7/3.md"), "utf8")).toBe(
    "---\n対象: 1-ア-2\n会議: 第2回審議会\n期日: 2025-12-01\n処理: 未対応\n---\n\n## 意見\n\n件数の推移を示されたい。\n\n## 対応\n",
  );
  const { stdout } = await torikumi(folder, "opinion", "list", "--format", "json");
  const { opinions, counts } = JSON.parse(stdout);
  expect(opinions.map(({ id }: any) => id)).toEqual([
    "r6-意見-3",
    "r7-意見-1",
    "r7-意見-3",
    "r6-意見-1",
    "r6-意見-2",
    "r7-意見-2",
  ]);
  expect(counts).toEqual({ all: 6, open: 3 });
  const again = await torikumi(folder, "opinion", "import", ...options, "--format", "json");
  expect(JSON.parse(again.stdout).files).toEqual({
    created: [],
    changed: [],
    unchanged: [],
    removed: [],
  });
  const xlsx = await torikumi(folder, "opinion", "list", "--format", "xlsx", "-o", "意見.xlsx");
  expect(xlsx.stderr).toContain("意見.xlsx に書き込みました。");
  expect((await torikumi(folder, "opinion", "import", "意見.xlsx")).stdout).toContain(
    "records に書き込むものはありませんでした（新規0件、変更0件のファイル）。",
  );
  edit(folder, "records/意見/r7/1.md", "対象: 2-ア-1\n", "");
  const broken = await torikumi(folder, "opinion", "list", "--format", "docx", "-o", "意見.docx");
  expect(broken.code).toBe(1);
  expect(broken.stderr).toContain("形の誤ったページが1個あります。");
  expect(broken.stderr).toContain("records/意見/r7/1.md:2:1");
});

test("on a correction an opinion has the correction's number, and goes on into the next year", async () => {
  const folder = city("r7");
  expect((await torikumi(folder, "edition", "open", "r7.1")).code).toBe(0);
  write(folder, "表.csv", "対象,意見,会議,期日\n1-ア-1,比較を示されたい。,第1回,2026-02-01\n");
  expect((await torikumi(folder, "opinion", "import", "表.csv")).stdout).toContain(
    "新規 records/意見/r7.1/1.md",
  );
  commit(folder);
  const review = await torikumi(folder, "review", "--format", "html", "--for", "committee");
  expect(review.stdout).toContain("r7.1-意見-1（取組1-ア-1）");
  await torikumi(folder, "diff", "r7", "records", "--format", "docx", "-o", "a.docx");
  expect(readFileSync(join(folder, "a.docx")).subarray(0, 2).toString()).toBe("PK");
  git(folder, "tag", "r7.1");
  expect((await torikumi(folder, "edition", "open", "r8")).stdout).toContain(
    "答えを待つ委員会意見: 4件（全て残した意見: 6件）",
  );
  const { stdout } = await torikumi(folder, "opinion", "list", "--open");
  expect(stdout).toContain("r7.1-意見-1　未対応　取組1-ア-1「");
});

test("on a first edition, which has nothing to be compared with, opinions are kept all the same", async () => {
  const folder = city();
  git(folder, "tag", "--delete", "r6");
  write(folder, "表.csv", "対象,意見\n全体,読みやすく。\n");
  expect((await torikumi(folder, "opinion", "import", "表.csv")).code).toBe(0);
  expect((await torikumi(folder, "opinion", "list")).stdout).toContain("読みやすく。");
  const status = await torikumi(folder, "edition", "status");
  expect([status.code, status.stdout]).toEqual([
    0,
    expect.stringContaining("答えを待つ意見 4件のうち"),
  ]);
  const review = await torikumi(folder, "review", "--format", "html", "--for", "committee");
  expect([review.code, review.stderr]).toEqual([
    2,
    expect.stringContaining("最初の年度版なら、比べる相手はまだありません"),
  ]);
});

test.each([
  [["opinion", "list", "--department", "子）児童相談"], "もしかして: 「子）児童相談所」"],
  [["opinion", "import", "ない.xlsx"], "ない.xlsx"],
  [["opinion", "import", "records/index.md"], "意見の表が見つかりません。"],
  [
    ["opinion", "import", "records/index.md", "--date", "8月"],
    "--date 2026-08-20 のように書いてください。",
  ],
  [["opinion", "import", "records/index.md", "--into", "r6"], "Git のタグやブランチなので"],
])("%j is refused with one line that says what to do", async (args, message) => {
  const { code, stdout, stderr } = await torikumi(city("r7"), ...args);
  expect([code, stdout, stderr.trimEnd().split("\n").length]).toEqual([2, "", 1]);
  expect(stderr).toContain(message);
});
