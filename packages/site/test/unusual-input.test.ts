import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assembleEdition } from "@torikumi/record";
import { readMihon } from "@torikumi/record/dev/mihon";
import { afterAll, expect, test } from "vitest";
import { buildSite, type SiteEdition } from "../src/index.ts";
import { filesBelow, mihonEdition, pageText } from "./mihon.ts";

const place = mkdtempSync(join(tmpdir(), "torikumi-unusual-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));

test("what cannot be a site is refused with a sentence that says what to do", async () => {
  const outDir = join(place, "refused");
  const r6 = await mihonEdition("r6");
  await expect(buildSite({ editions: [] }, outDir)).rejects.toThrow("年度版がありません");
  await expect(buildSite({ editions: [r6, r6] }, outDir)).rejects.toThrow(
    /「r6」が2つあります（「.*r6」と「.*r6」）/,
  );
  await expect(buildSite({ editions: [r6], address: "mihon.example" }, outDir)).rejects.toThrow(
    "https://",
  );
  const named = async () => [{ name: "../x", bytes: new Uint8Array(), description: "" }];
  await expect(buildSite({ editions: [r6], dataFiles: named }, outDir)).rejects.toThrow(
    "ファイル名",
  );
  expect(existsSync(outDir)).toBe(false);
});

test("a site without tags claims neither that nothing was published nor that a draft can be cited", async () => {
  const outDir = join(place, "untagged");
  await buildSite(
    {
      editions: [{ ...(await mihonEdition("r6")), published: false, label: "records" }],
      notices: ["git fetch --tags を実行してください。", "r5 は載せていません。"],
    },
    outDir,
  );
  expect(pageText(outDir, "")).toContain("公表の印（タグ）がないため");
  const about = pageText(outDir, "about");
  expect(about).toContain("r5 は載せていません。");
  expect(about).not.toContain("git fetch");
  const measure = pageText(outDir, "r6/1-a-1");
  expect(measure).toContain("公表されたものとして引用しないでください。");
  expect(measure).toContain("変わらないアドレスを示していません。");
  expect(measure).not.toContain("固定されています");
  expect(measure).not.toContain("（案））");
  expect(pageText(outDir, "data")).not.toContain("更新の知らせ");
});

test("no text of a record becomes mark-up, an address or a path", async () => {
  const outDir = join(place, "hostile");
  const bad = `"><script>alert(1)</script><img src=x onerror=alert(1)> javascript:alert(1) ${"&"}lt; {{x}} ../..`;
  const spoil = (text: string, path: string): string => {
    if (path.endsWith("1/index.md")) return text.replace(/^題名: .*$/m, `題名: '${bad}'`);
    if (!/ア\/[12]\.md$/.test(path)) return text;
    return text
      .replace(/^(取組区分: ).*$/m, `$1'${bad}'`)
      .replace(/^ {2}- .*$/m, `  - '${bad}'`)
      .replace("## 取組状況", "## 取組状況\n\n\\<script>alert(1)\\</script>\n");
  };
  const edition = await readMihon("r7", { replace: spoil });
  await buildSite(
    {
      name: bad,
      editions: [await mihonEdition("r6"), { id: "r7", edition, published: true, label: bad }],
    },
    outDir,
  );
  const offenders = filesBelow(outDir).filter((file) => {
    if (!file.endsWith(".html")) return false;
    const text = readFileSync(join(outDir, file), "utf8");
    // Inside an attribute only a quotation mark could end it.
    const outside = text.replace(/="[^"]*"/g, "");
    const scripts = outside.match(/<script.*?>/g) ?? [];
    const expected = /src="[./]*assets\/(?:search|copy|filter)\.js"/.test(text)
      ? "<script type src>"
      : "";
    const isMarkup = /<img| on[a-z]+\b(?=[^<]*>)/.test(outside);
    return isMarkup || scripts.join("") !== expected || text.includes('href="javascript:');
  });
  expect(offenders).toEqual([]);
  expect(pageText(outDir, "r7/1-a-1")).toContain("&lt;script&gt;alert(1)");
  expect(filesBelow(outDir).filter((file) => !/^[A-Za-z0-9._/-]+$/.test(file))).toEqual([]);
});

test("a city without 担当部 and opinions gets no choice, legend or heading with nothing behind it", async () => {
  const outDir = join(place, "bare");
  const measure = (count: number): string =>
    `---\n担当部: []\n---\n\n## 取組内容\n\n研修を行う。\n\n## 取組状況\n\n研修を${count}回行った。\n`;
  const year = async (id: string, count: number): Promise<SiteEdition> => {
    const texts = {
      "index.md": `---\n年度版: ${id}\n題名: 小さな市の取組\n使わない欄: [取組区分]\n---\n`,
      "1/1.md": measure(count),
    };
    const files = Object.entries(texts).map(([path, text]) => ({ path, blob: text, text }));
    return { id, edition: await assembleEdition(files, { root: "" }), published: true, label: id };
  };
  await buildSite({ editions: [await year("r7", 2), await year("r8", 3)] }, outDir);
  expect(pageText(outDir, "search")).not.toContain("担当部</label>");
  const changes = pageText(outDir, "changes/r7-r8");
  expect(changes).toContain("変更の種類（どれかを含む取組）");
  expect(changes).not.toMatch(/担当部<\/label>|ほかの年度版の比較/);
  expect(pageText(outDir, "map")).not.toMatch(/class="map-note/);
});

test("years that wait to be filled in are not read as a text that waits", async () => {
  const outDir = join(place, "without-years");
  const site = await mihonEdition("r6");
  const { index } = site.edition;
  if (index === undefined) throw new Error("r6 has no edition page");
  const periods = { progress: "（未記入）", plan: "（未記入）" };
  const edition = { ...site.edition, index: { ...index, value: { ...index.value, periods } } };
  await buildSite({ editions: [{ ...site, edition }] }, outDir);
  for (const page of ["r6/1-a-1", "r6/1-a"])
    expect(pageText(outDir, page)).not.toContain("（未記入）");
  expect(pageText(outDir, "r6")).toContain("（未記入）");
});
