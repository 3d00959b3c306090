import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { readReply } from "@torikumi/workbook";
import { fillIn } from "@torikumi/workbook/dev/fill-in";
import { expect, test } from "vitest";
import { city, commit, dated, edit, tags } from "./mihon-year.ts";
import { git, torikumi } from "./run-torikumi.ts";

const OFFICE = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find((path) => existsSync(path));
const FAMILY = "子）こども家庭部";
const WARD = "区）こども家庭課";

/** Who writes what: of a shared measure the department that is named first; a measure that repeats another needs nobody. */
async function writersOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const { stdout } = await torikumi(folder, "export", "--format", "json");
  return new Map(
    JSON.parse(stdout).recommendations.flatMap(({ policies }: any) =>
      policies.flatMap(({ measures }: any) =>
        measures
          .filter(({ repostOf }: any) => repostOf === undefined)
          .map(({ id, departments }: any) => [id, departments[0]]),
      ),
    ),
  );
}

/** Puts three more departments in charge of a measure, two of them new this year: twelve are asked. */
function growToTwelve(folder: string): void {
  const fresh = ["保）精神保健福祉部", "福）障がい福祉部"];
  const register = fresh.map((name) => `  - 名称: ${name}\n    開始: r8\n`).join("");
  edit(folder, "records/departments.yaml", "担当部:\n", `担当部:\n${register}`);
  for (const [at, name] of [...fresh, "教）教育相談センター"].entries()) {
    const page = ["2/イ/2", "3/イ/2", "3/イ/1"][at];
    edit(folder, `records/${page}.md`, "担当部:\n", `担当部:\n  - ${name}\n`);
  }
}

/** Under what an opinion of みほん市 is asked about. */
function rowOf(opinion: string): string {
  return { "r6-意見-3": "提言2", "r7-意見-1": "2-ア-1", "r7-意見-2": "全体" }[opinion] ?? "";
}

/** Fills in a department's workbook as a person would, and lays the reply into 回答. */
async function answer(
  folder: string,
  department: string,
  writers: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  const bytes = readFileSync(join(folder, "照会", `r8-${department}.xlsx`));
  const ids = [...writers].filter(([, name]) => name === department).map(([id]) => id);
  const texts: string[] = [];
  const fillings = ids.flatMap((id) =>
    ["取組状況", "自己評価", "今後の取組"].map((name) => {
      const text = `${department}が${id}の${name}を書いた。`;
      texts.push(text);
      return { id, name, text };
    }),
  );
  const asked = (await readReply(bytes)).cells.filter(({ field }) => field === "response");
  const answers = asked.flatMap(({ page, name }) => {
    const text = `${department}が${page}に答えたことを書いた。`;
    texts.push(text);
    const id = rowOf(page);
    return [
      { id, name, text },
      { id, name: `処理（${page}）`, text: "対応中" },
    ];
  });
  const day = { sheet: "はじめに", row: 7, column: 1, text: "令和8年6月20日" };
  mkdirSync(join(folder, "回答"), { recursive: true });
  writeFileSync(
    join(folder, "回答", `r8-${department}.xlsx`),
    await fillIn(bytes, [...fillings, ...answers, day]),
  );
  return texts;
}

/** Opens and saves a reply with LibreOffice, where it is installed. */
function resave(folder: string, department: string): void {
  if (OFFICE === undefined) return;
  const out = join(folder, "resaved");
  const file = join(folder, "回答", `r8-${department}.xlsx`);
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync(OFFICE, [profile, "--headless", "--convert-to", "xlsx", "--outdir", out, file], {
    stdio: "ignore",
  });
  renameSync(join(out, `r8-${department}.xlsx`), file);
}

/** All the texts of the records in one. */
function recordsOf(folder: string): string {
  return readdirSync(join(folder, "records"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .map((path) => readFileSync(join(folder, "records", path), "utf8"))
    .join("\n");
}

test("a year: opened, asked, answered in two rounds with a conflict, reviewed, published, corrected, and opened again; nobody's text is lost", async () => {
  const folder = city("r7");
  const run = async (...args: string[]) => {
    const { code, stdout, stderr } = await torikumi(folder, ...args);
    expect([args.join(" "), code, stderr]).toEqual([args.join(" "), 0, stderr]);
    return stdout;
  };
  await run("edition", "open", "r8");
  growToTwelve(folder);
  commit(folder);
  await run("inquiry", "make", "--until", "2026-06-30");
  const writers = await writersOf(folder);
  const departments = readdirSync(join(folder, "照会"))
    .map((name) => /^r8-(.+)\.xlsx$/u.exec(name.normalize("NFC"))?.[1] ?? "")
    .filter((name) => name !== "照会一覧");
  expect(departments).toHaveLength(12);

  // The first round: all but one department, one reply saved by another program.
  const texts: string[] = [];
  for (const department of departments.filter((name) => name !== WARD))
    texts.push(...(await answer(folder, department, writers)));
  resave(folder, FAMILY);
  const first = JSON.parse(await run("inquiry", "take", "回答", "--format", "json"));
  expect(first).toMatchObject({ conflicts: [], refused: [], missing: [WARD], written: true });
  for (const text of texts) expect(recordsOf(folder)).toContain(text);
  commit(folder);
  edit(folder, "records/1/ア/1.md", `${FAMILY}が1-ア-1の自己評価を書いた。`, "校正した自己評価。");
  commit(folder);
  const proofread = texts.filter((text) => text !== `${FAMILY}が1-ア-1の自己評価を書いた。`);

  // The second round: the last department, which writes over a text that another has answered.
  texts.push(...(await answer(folder, WARD, writers)));
  const ward = join(folder, "回答", `r8-${WARD}.xlsx`);
  const other = { id: "1-ア-1", name: "取組状況", text: "区の書いた取組状況。" };
  writeFileSync(ward, await fillIn(readFileSync(ward), [other]));
  const before = recordsOf(folder);
  const blocked = await torikumi(folder, "inquiry", "take", "回答", "--format", "json");
  expect(blocked.code).toBe(1);
  expect(JSON.parse(blocked.stdout).conflicts).toMatchObject([
    { id: "1-ア-1", field: "progress", file: `回答/r8-${WARD}.xlsx`, reply: other.text },
  ]);
  expect(recordsOf(folder)).toBe(before);
  const second = await run("inquiry", "take", "回答", "--prefer", "current", "1-ア-1.取組状況");
  expect(second).toContain("全ての担当部の回答がそろっています。");
  expect(second).toContain(
    "採らなかった回答は、次に同じファイルを取り込むときも食い違いになります。",
  );
  const kept = [...proofread, "校正した自己評価。"];
  for (const text of kept) expect(recordsOf(folder)).toContain(text);
  expect(recordsOf(folder)).not.toContain("未記入");
  commit(folder);

  const status = JSON.parse(
    await run("edition", "status", "--replies", "回答", "--reminders", "催促", "--format", "json"),
  );
  expect(status.filled).toBe(status.measures);
  expect(status.opinions).toEqual({ open: 3, answered: 3 });
  for (const { reply, opinions, answered = [] } of status.departments) {
    expect(reply).toEqual({ asked: true, returned: true, answeredOn: "令和8年6月20日" });
    expect(answered).toEqual(opinions);
  }

  // The committee gives another opinion on the draft; the answers stay beside it.
  const sheet = "対象,意見\n1-ア-1,区ごとの件数を示されたい。\n";
  writeFileSync(join(folder, "意見.csv"), sheet);
  await run("opinion", "import", "意見.csv", "--meeting", "第1回", "--date", "2026-08-01");
  for (const text of kept) expect(recordsOf(folder)).toContain(text);
  commit(folder);

  const review = JSON.parse(await run("review", "--format", "json"));
  expect(review.changes).toMatchObject({ from: "r7", to: "r8" });
  expect(review.counts.error).toBe(0);

  dated(folder, "2026-08-20");
  commit(folder);
  await run("edition", "publish", "r8", "--accept", "--no-site");
  await run("edition", "open", "r8.1");
  expect(readFileSync(join(folder, "records/index.md"), "utf8")).not.toContain("公表日");
  dated(folder, "2026-10-01");
  edit(folder, "records/1/ア/1.md", "校正した自己評価。", "校正して直した自己評価。");
  commit(folder);
  await run("edition", "correct", "r8.1", "--reason", "転記の誤り", "--no-site");
  expect(tags(folder)).toBe("r6 r7 r8 r8.1");
  await run("edition", "open", "r9");
  expect(readFileSync(join(folder, "records/index.md"), "utf8")).toContain("年度版: r9");
  const answers = proofread.filter((text) => text.includes("に答えた"));
  expect(answers.length).toBeGreaterThan(12);
  for (const text of [...answers, "区ごとの件数を示されたい。"])
    expect(recordsOf(folder)).toContain(text);
  const published = git(folder, "grep", "-h", "書いた。", "r8.1", "--", "records");
  for (const text of proofread) expect(published).toContain(text);
});
