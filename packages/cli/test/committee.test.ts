import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { city, edit } from "./mihon-year.ts";
import { torikumi } from "./run-torikumi.ts";

test("the page for the committee begins with what is to be read first, and shows no findings", async () => {
  const folder = city("r7");
  edit(folder, "records/1/ア/1.md", "取組区分: 拡充", "取組区分: 拡大");
  const flags = ["--format", "html"];
  const page = await torikumi(folder, "review", ...flags, "--for", "committee");
  expect(page.code).toBe(1);
  expect(page.stderr).toContain(
    "注意: 検査のエラーが1件あります。この文書には載せていません。torikumi review で見て、直してください。",
  );
  expect(page.stdout).toContain("<h3>答えを待つ委員会意見（3件）</h3>");
  expect(page.stdout).not.toMatch(/指摘（|category-vocabulary|records\/1/u);
  const own = await torikumi(folder, "review", ...flags);
  const [first, last] = ["<h2>要点</h2>", "<h2>指摘（1件）</h2>"].map((head) =>
    own.stdout.indexOf(head),
  );
  expect(first).toBeGreaterThan(0);
  expect(last).toBeGreaterThan(own.stdout.indexOf("取組区分の変更"));
  expect(own.stdout.slice(last)).toContain("</span> 1-ア-1　取組区分が");
  expect(own.stdout).not.toMatch(/category-vocabulary|records\/1/u);
});

test("as Markdown and as a Word file too, and in no other form", async () => {
  const folder = city("r7");
  edit(folder, "records/1/ア/1.md", "取組区分: 拡充", "取組区分: 継続");
  const committee = ["review", "--for", "committee"];
  const { stdout } = await torikumi(folder, ...committee, "--format", "markdown");
  expect(stdout).toContain("### 要点: 取組区分の変更と追加（1件）\n\n- 1-ア-1　");
  expect(stdout).not.toContain("### 指摘");
  await torikumi(folder, ...committee, "--format", "docx", "-o", "a.docx");
  expect(readFileSync(join(folder, "a.docx")).subarray(0, 2).toString()).toBe("PK");
  expect(await torikumi(folder, ...committee)).toMatchObject({
    code: 2,
    stderr:
      "エラー: --for committee は --format html、markdown、docx のときだけ使えます。--format html などを付けてください。\n",
  });
});
