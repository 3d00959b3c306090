import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { emptyFolder, MIHON, torikumi } from "./run-torikumi.ts";

/** The texts of a Word file's body, joined. */
function wordsOf(path: string): string {
  const body = unzipSync(readFileSync(path))["word/document.xml"] ?? new Uint8Array();
  return [...strFromU8(body).matchAll(/<w:t[^>]*>([^<]*)</gu)].map(([, text]) => text).join("");
}

const COMPARE = ["diff", join(MIHON, "r7"), join(MIHON, "r8")];

test("diff writes the 新旧対照表 as a Word file, the same bytes each time", async () => {
  const folder = emptyFolder();
  const write = (name: string) => torikumi(folder, ...COMPARE, "--format", "docx", "-o", name);
  expect(await write("対照表.docx")).toMatchObject({
    code: 0,
    stdout: "",
    stderr: "対照表.docx に書き込みました。\n",
  });
  await write("again.docx");
  const [first, second] = ["対照表.docx", "again.docx"].map((name) =>
    readFileSync(join(folder, name)),
  );
  expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
  expect(wordsOf(join(folder, "対照表.docx"))).toContain("公表日　令和8年8月20日");
});

test("of one department, with a column for the committee, new on the left", async () => {
  const folder = emptyFolder();
  const flags = ["--only", "児童相談所", "--opinion-column", "--columns", "new-old"];
  await torikumi(folder, ...COMPARE, "--format", "docx", ...flags, "-o", "a.docx");
  const words = wordsOf(join(folder, "a.docx"));
  expect(words).toContain("欄新　令和8年度版旧　令和7年度版備考委員会の意見");
  expect(words).toContain("3-ア-1");
  expect(words).not.toContain("1-ア-2");
  const page = await torikumi(folder, ...COMPARE, "--format", "html", ...flags);
  expect(page.stdout).toContain('<th scope="col">委員会の意見</th>');
  expect(page.stdout).toContain("3-ア-1");
  expect(page.stdout).not.toContain("1-ア-2");
});

test("what only a 新旧対照表 knows is refused elsewhere, and a name that is none", async () => {
  const folder = emptyFolder();
  const refused = async (...flags: string[]) => {
    const { code, stderr } = await torikumi(folder, ...COMPARE, ...flags);
    expect(code).toBe(2);
    return stderr.trim();
  };
  expect(await refused("--only", "3")).toBe(
    "エラー: --only は --format html 又は docx のときだけ使えます。--only を外すか、--format を付けてください。",
  );
  expect(await refused("--format", "html", "--whole")).toContain("--format docx のときだけ");
  expect(await refused("--format", "docx", "--only", "児童相談署")).toContain(
    "もしかして: 「子）児童相談所」",
  );
});

test("a part that neither edition has is told from one in which nothing changed", async () => {
  const folder = emptyFolder();
  const only = (part: string) =>
    torikumi(folder, ...COMPARE, "--format", "docx", "--only", part, "-o", `${part}.docx`);
  expect(await only("9")).toMatchObject({
    code: 2,
    stderr: "エラー: 提言9は、比べる年度版のどちらにもありません。ある提言: 1、2、3\n",
  });
  expect((await only("2-カ-1")).stderr).toContain("提言2にあるもの: 2-ア、2-イ");
  expect((await only("1-ア-9")).stderr).toContain("取組方針1-アにあるもの: 1-ア-1、1-ア-2、1-ア-3");
  const r8 = join(MIHON, "r8");
  const same = ["diff", r8, r8, "--format", "docx", "--only", "３", "-o", "3.docx"];
  expect(await torikumi(folder, ...same)).toMatchObject({ code: 0 });
  expect(wordsOf(join(folder, "3.docx"))).toContain("変更はありません。");
});

test("the ledger of opinions is a Word file too", async () => {
  const folder = emptyFolder();
  const list = ["opinion", "list", join(MIHON, "r8"), "--open", "--format", "docx", "-o", "a.docx"];
  expect(await torikumi(folder, ...list)).toMatchObject({ code: 0, stdout: "" });
  const words = wordsOf(join(folder, "a.docx"));
  expect(words).toContain("意見 2件のうち、答えを待つもの（未対応・対応中） 2件");
  expect(words).not.toContain("r6-意見-1");
});
