import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readMihon } from "@torikumi/record/dev/mihon";
import { afterAll, expect, test } from "vitest";
import { buildSite } from "../src/index.ts";
import { bureauMarks } from "../src/model/bureau-marks.ts";
import { pageText } from "./mihon.ts";

const place = mkdtempSync(join(tmpdir(), "torikumi-about-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** The page about a site of r7 whose edition page has these keys besides. */
async function about(name: string, keys: string): Promise<string> {
  const edition = await readMihon("r7", {
    replace: (text, path) =>
      path === "index.md" ? text.replace(/^題名: .*$/m, `$&\n${keys}`) : text,
  });
  const outDir = join(place, name);
  await buildSite({ editions: [{ id: "r7", edition, published: true, label: "r7" }] }, outDir);
  return pageText(outDir, "about");
}

test("the city's policy and test by JIS X 8341-3 are what the edition page says, and nothing is claimed without", async () => {
  const told = await about(
    "told",
    "アクセシビリティ方針: https://www.mihon.example/policy\nアクセシビリティ試験: 令和7年3月の試験で、適合レベル AA に一部準拠",
  );
  expect(told).toContain(
    '（JIS X 8341-3）：<a href="https://www.mihon.example/policy" rel="noopener">',
  );
  expect(told).toContain("試験結果（JIS X 8341-3）：令和7年3月の試験で、適合レベル AA に一部準拠");
  const silent = await about("silent", "");
  expect(silent.match(/（JIS X 8341-3）：年度版に示されていません。/g)).toHaveLength(2);
  const bad = await about("bad", "アクセシビリティ方針: 'javascript:alert(1)'");
  expect(bad).not.toContain('href="javascript');
});

test("the letters of bureaus, the categories and the states of opinions are explained", async () => {
  const page = await about("words", "");
  expect(page).toContain("「子）」はこども局");
  expect(page).toContain("取組表や変更の一覧には資料の表記のまま");
  expect(page).toContain('<a href="../categories/kakuju/">拡充</a>');
  expect(page).toMatch(/<dt>対応しない<\/dt><dd>委員会意見に、理由を示して/);
  expect(page).not.toContain("<dt>据置</dt>");
});

test("a mark that two bureaus share stands for both of them", async () => {
  const { register } = await readMihon("r7", {
    replace: (text) => text.replace(/(名称: 子）こども育成部\n +局: )こども局/, "$1子育て局"),
  });
  expect(bureauMarks({ register: register?.value ?? [] })[0]).toEqual({
    mark: "子）",
    name: "こども局・子育て局",
  });
});
