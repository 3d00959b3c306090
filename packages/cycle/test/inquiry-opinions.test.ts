import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readReply } from "@torikumi/workbook";
import { describe, expect, test } from "vitest";
import { makeInquiries } from "../src/inquiry/index.ts";
import { readStatus } from "../src/status/index.ts";
import { askedCity, type MihonCity } from "./mihon-city.ts";

const CHILD = "子）児童相談所";
const FAMILY = "子）こども家庭部";
const WARD = "区）こども家庭課";

const answer = (id: string, text: string, target = "全体") => ({
  id: target,
  name: `意見への対応（${id}）`,
  text,
});
const state = (id: string, text: string, target = "全体") => ({
  id: target,
  name: `処理（${id}）`,
  text,
});
const asked = async (city: MihonCity, department: string) => {
  const { cells } = await readReply(readFileSync(join(city.cwd, "照会", `r8-${department}.xlsx`)));
  return cells.filter(({ field }) => field === "response");
};

describe("opinions in the workbooks", () => {
  test("each department is asked about those on its measures, what stands above them and the whole", async () => {
    const city = await askedCity();
    const ids = async (department: string) =>
      (await asked(city, department)).map(({ page }) => page);
    expect(await ids("総）人事部")).toEqual(["r7-意見-2"]);
    expect(await ids(WARD)).toEqual(["r7-意見-1", "r6-意見-3", "r7-意見-2"]);
    const [, above] = await asked(city, WARD);
    expect(above?.before?.handed).toMatch(
      /^【令和6年度第1回みほん市児童福祉審議会（2024-08-22）】\n3つの項目の[^]*\n――今ある対応――\n受け手の側の記録の取り方を、関係部で調整している。$/u,
    );
    expect(above?.handed).toBe("");
  });

  test("what several departments answer stands one below the other, and the older answer above them", async () => {
    const city = await askedCity();
    const before = city.records();
    await city.reply(FAMILY, [
      answer("r6-意見-3", "集計を始めた。\n・区ごと", "提言2"),
      state("r6-意見-3", "対応済", "提言2"),
    ]);
    expect(await city.take()).toMatchObject({
      taken: [{ changed: ["r6-意見-3"] }],
      notes: [{ message: expect.stringContaining("まだ答えのない担当部が") }],
    });
    city.commit("1回め");
    await city.reply(WARD, [answer("r6-意見-3", "区でも集計した。", "提言2")]);
    expect(await city.take()).toMatchObject({ written: true, conflicts: [] });
    expect(city.read("records/意見/r6/3.md")).toBe(
      `${before["意見/r6/3.md"]!.replace("処理: 対応中", "処理: 対応済")}
【${FAMILY}】

集計を始めた。

- 区ごと

【${WARD}】

区でも集計した。
`,
    );
    expect(await city.take()).toMatchObject({ written: false, conflicts: [] });
    await city.reply(FAMILY, [answer("r6-意見-3", "集計を続けた。", "提言2")]);
    expect(await city.take()).toMatchObject({
      conflicts: [{ id: "r6-意見-3", field: "response" }],
    });
  });
});

describe("answers to opinions", () => {
  test("two departments that choose different words, and a page that somebody has answered meanwhile, are conflicts", async () => {
    const city = await askedCity();
    await city.reply(CHILD, [answer("r7-意見-2", "示した。"), state("r7-意見-2", "対応済")]);
    await city.reply(FAMILY, [answer("r7-意見-2", "示す。"), state("r7-意見-2", "対応中")]);
    const before = city.records();
    const { conflicts } = await city.take();
    expect(conflicts.map(({ id, field, reply }) => [id, field, reply])).toEqual([
      ["r7-意見-2", "state", "対応中"],
      ["r7-意見-2", "state", "対応済"],
    ]);
    expect(city.records()).toEqual(before);
    const taken = await city.take({ prefer: [`回答/${FAMILY}.xlsx r7-意見-2.処理`] });
    expect(taken).toMatchObject({ written: true, conflicts: [] });
    expect(city.read("records/意見/r7/2.md")).toMatch(
      /処理: 対応中\n[^]*## 対応\n\n【子）こども家庭部】\n\n示す。\n\n【子）児童相談所】\n\n示した。\n$/u,
    );
  });

  test("a line that would be read as another department's answer is not taken", async () => {
    const city = await askedCity();
    await city.reply(CHILD, [answer("r7-意見-2", `調べた。\n【${WARD}】\n区は要らない。`)]);
    expect((await city.take()).conflicts).toMatchObject([
      { id: "r7-意見-2", field: "response", problem: expect.stringContaining(`【${WARD}】`) },
    ]);
    const reason = { id: "全体", name: "対応しない理由（r7-意見-2）", text: "別の表で示すため" };
    await city.reply(CHILD, [state("r7-意見-2", " 対応しない"), reason]);
    expect(await city.take()).toMatchObject({ written: true });
    expect(city.read("records/意見/r7/2.md")).toContain(
      "処理: 対応しない\n理由: 別の表で示すため\n---\n",
    );
  });

  test("the status counts what waits, and what each department has answered", async () => {
    const city = await askedCity();
    await city.reply(CHILD, [answer("r7-意見-2", "示した。")]);
    await city.take();
    const { status } = await readStatus(undefined, city, { replies: [], note: () => {} });
    expect(status.opinions).toEqual({ open: 3, answered: 2 });
    const of = (department: string) => status.departments.find(({ name }) => name === department);
    expect(of(CHILD)).toMatchObject({ answered: ["r7-意見-2"] });
    expect(of(WARD)?.opinions).toEqual(["r6-意見-3", "r7-意見-1", "r7-意見-2"]);
    expect(of(WARD)?.answered).toBeUndefined();
  });

  test("the status counts of each department the measures that it was asked about, so none told elsewhere", async () => {
    const city = await askedCity();
    const { inquiries } = await makeInquiries(city, {
      into: "二度目の照会",
      contact: "こども企画課",
      departments: [],
      note: () => {},
    });
    const { status } = await readStatus(undefined, city, { replies: [], note: () => {} });
    expect(status.departments.map(({ name, measures }) => [name, measures])).toEqual(
      inquiries.map(({ department, measures }) => [department, measures.length]),
    );
    const ward = status.departments.find(({ name }) => name === WARD);
    expect(ward?.unfilled.map(({ id }) => id)).not.toContain("2-イ-2");
    expect(ward?.measures).toBe(5);
  });

  test("on branches each department's answer is its own commit, and the others' are not lost", async () => {
    const city = await askedCity();
    await city.reply(CHILD, [answer("r7-意見-2", "示した。")]);
    await city.take({ onto: "branches" });
    await city.reply(FAMILY, [answer("r7-意見-2", "示す。")]);
    expect(await city.take({ onto: "branches" })).toMatchObject({ conflicts: [] });
    const branch = (department: string) =>
      city.git("show", `回答/r8/${department}:records/意見/r7/2.md`);
    expect(branch(CHILD)).toContain("示した。");
    expect(branch(FAMILY)).toContain("示す。");
    expect(await city.take({ onto: "branches" })).toMatchObject({ branches: [], conflicts: [] });
  });
});
