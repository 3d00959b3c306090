import { describe, expect, test } from "vitest";
import { askedCity } from "./mihon-city.ts";

const FAMILY = "子）こども家庭部";
const WARD = "区）こども家庭課";
const HEALTH = "保）健康づくり部";

const fill = (id: string, name: string, text: string) => ({ id, name, text });

describe("taking replies", () => {
  test("two departments answer, one after the other: both texts stand there, and the files differ in nothing else", async () => {
    const city = await askedCity();
    const before = city.records();
    await city.reply(FAMILY, [fill("1-ア-1", "取組状況", "統括支援員を6区に置いた。")]);
    await city.reply(HEALTH, [fill("1-ア-2", "自己評価", "目標を達成した。\n・母子保健\n・医療")]);
    const first = await city.take({ paths: [`回答/${FAMILY}.xlsx`] });
    expect(first).toMatchObject({ written: true, conflicts: [], refused: [] });
    const second = await city.take({ paths: [`回答/${HEALTH}.xlsx`] });
    expect(second.taken).toEqual([
      { file: `回答/${HEALTH}.xlsx`, department: HEALTH, answeredOn: "", changed: ["1-ア-2"] },
    ]);
    const after = city.records();
    const expected = { ...before };
    expected["1/ア/1.md"] = expected["1/ア/1.md"]!.replace(
      "## 取組状況\n\n（未記入）",
      "## 取組状況\n\n統括支援員を6区に置いた。",
    );
    expected["1/ア/2.md"] = expected["1/ア/2.md"]!.replace(
      "## 自己評価\n\n（未記入）",
      "## 自己評価\n\n目標を達成した。\n\n- 母子保健\n- 医療",
    );
    expect(after).toEqual(expected);
  });

  test("the same folder again changes nothing; an empty cell never takes a text away, and last year's plan is no answer", async () => {
    const city = await askedCity();
    await city.reply(FAMILY, [fill("1-ア-1", "取組状況", "6区に置いた。")]);
    await city.take();
    const filled = city.records();
    expect(await city.take()).toMatchObject({ written: false, conflicts: [] });
    await city.reply(FAMILY, [
      fill("1-ア-1", "今後の取組", ""),
      fill("1-ア-1", "取組状況", "（未記入）"),
      fill("1-ア-1", "自己評価", " 　"),
      fill("1-ア-1", "取組区分", ""),
    ]);
    expect(await city.take()).toMatchObject({
      written: false,
      conflicts: [],
      missing: expect.arrayContaining([FAMILY]),
    });
    expect(city.records()).toEqual(filled);
  });

  test("a dry run says the same and writes nothing", async () => {
    const city = await askedCity();
    await city.reply(FAMILY, [fill("1-ア-1", "取組区分", "継続")]);
    const before = city.records();
    const dry = await city.take({ dryRun: true });
    expect(dry).toMatchObject({ written: false, taken: [{ changed: ["1-ア-1"] }] });
    expect(city.records()).toEqual(before);
    expect({ ...(await city.take()), written: false }).toEqual(dry);
  });

  test("what a proof-reader wrote meanwhile is not overwritten: a conflict, nothing written, a person settles it", async () => {
    const city = await askedCity();
    city.edit("records/1/ア/1.md", "（未記入）", "6区に、1名ずつ置いた。");
    await city.reply(FAMILY, [
      fill("1-ア-1", "取組状況", "6区に置いた。"),
      fill("1-ア-3", "自己評価", "よい。"),
    ]);
    const before = city.records();
    const blocked = await city.take();
    expect(blocked.conflicts).toEqual([
      {
        id: "1-ア-1",
        field: "progress",
        department: FAMILY,
        file: `回答/${FAMILY}.xlsx`,
        base: "",
        current: "6区に、1名ずつ置いた。",
        reply: "6区に置いた。",
        place: expect.stringMatching(/^記入!D\d+$/),
      },
    ]);
    expect(city.records()).toEqual(before);
    const kept = await city.take({ prefer: ["current 1-ア-1.取組状況"] });
    expect(kept).toMatchObject({ written: true, conflicts: [] });
    expect(city.read("records/1/ア/1.md")).toContain("6区に、1名ずつ置いた。");
    expect(city.read("records/1/ア/3.md")).toContain("よい。");
    await city.take({ prefer: ["reply 1-ア-1.progress"] });
    expect(city.read("records/1/ア/1.md")).toContain("\n6区に置いた。\n");
  });

  test("a reply that was taken and committed may lie in the folder while it is proof-read; a second one of the department takes its place", async () => {
    const city = await askedCity();
    await city.reply(FAMILY, [
      fill("1-ア-1", "取組状況", "6区に置いた。"),
      fill("1-ア-1", "自己評価", "達成した。"),
    ]);
    await city.take();
    city.commit("回答を取り込む");
    city.edit("records/1/ア/1.md", "6区に置いた。", "６区に、1名ずつ置いた。");
    expect(await city.take()).toMatchObject({ written: false, conflicts: [] });
    const second = "回答/差替.xlsx";
    await city.reply(FAMILY, [fill("1-ア-1", "自己評価", "おおむね達成した。")], second);
    expect(await city.take()).toMatchObject({ written: true, conflicts: [] });
    const page = city.read("records/1/ア/1.md");
    expect(page).toContain("６区に、1名ずつ置いた。");
    expect(page).toContain("おおむね達成した。");
  });

  test("two departments differ on a shared measure: a conflict with both, settled by the file's name", async () => {
    const city = await askedCity();
    await city.reply(FAMILY, [fill("1-ア-1", "取組状況", "局が書いた。")]);
    await city.reply(WARD, [fill("1-ア-1", "取組状況", "区が書いた。")]);
    const { conflicts, written } = await city.take();
    expect(written).toBe(false);
    expect(conflicts.map(({ id, field, file, reply }) => [id, field, file, reply])).toEqual([
      ["1-ア-1", "progress", `回答/${WARD}.xlsx`, "区が書いた。"],
      ["1-ア-1", "progress", `回答/${FAMILY}.xlsx`, "局が書いた。"],
    ]);
    expect((await city.take({ prefer: ["reply 1-ア-1.取組状況"] })).conflicts).toHaveLength(2);
    const settled = await city.take({ prefer: [`回答/${WARD}.xlsx 1-ア-1.取組状況`] });
    expect(settled).toMatchObject({ written: true, conflicts: [] });
    expect(city.read("records/1/ア/1.md")).toContain("区が書いた。");
  });

  test("a page keeps its comments; a page that is not in order is left to a person", async () => {
    const city = await askedCity();
    city.edit("records/1/ア/1.md", "---\n", "---\n# 区分は協議中\n");
    await city.reply(FAMILY, [
      fill("1-ア-1", "取組区分", "継続"),
      fill("1-ア-1", "据置理由", "協議中のため"),
    ]);
    await city.take();
    expect(city.read("records/1/ア/1.md")).toMatch(
      /^---\n# 区分は協議中\n取組区分: 継続\n担当部:\n(?: {2}.*\n)+見出し: .*\n項目: ①\n据置理由: 協議中のため\n---\n/u,
    );
    city.edit("records/1/ア/1.md", "取組区分:", "取組みの区分: 継続\n取組区分:");
    await city.reply(FAMILY, [fill("1-ア-1", "取組状況", "書いた。")]);
    await expect(city.take()).rejects.toThrow("形の誤ったページがあり");
  });

  test("what is taken for a measure goes into the one that repeats it", async () => {
    const city = await askedCity();
    await city.reply(WARD, [fill("1-イ-1", "取組状況", "窓口を広げた。")]);
    await city.take();
    expect(city.read("records/1/イ/1.md")).toContain("窓口を広げた。");
    expect(city.read("records/2/イ/2.md")).toContain("窓口を広げた。");
  });

  test("texts in locked cells and in rows of nobody are told, and can be taken by choice", async () => {
    const city = await askedCity();
    const goal = "○センターに統括支援員を2名ずつ置く。";
    await city.reply(FAMILY, [
      fill("1-ア-1", "取組内容", goal),
      { id: "1-ア-1", name: "取組状況", column: "前年度", text: "昨年の文を直した。" },
      { sheet: "記入", row: 60, column: 3, text: "余白の文" },
    ]);
    const before = city.records();
    const told = await city.take();
    expect(told.locked.map(({ id, field, text }) => [id, field, text])).toEqual([
      ["1-ア-1", "goal", goal],
      ["1-ア-1", "progress", "昨年の文を直した。"],
    ]);
    expect(told.strays).toEqual([
      { file: `回答/${FAMILY}.xlsx`, place: "記入!D61", text: "余白の文" },
    ]);
    expect(told.written).toBe(false);
    expect(city.records()).toEqual(before);
    await city.take({ prefer: ["reply 1-ア-1.取組内容"] });
    expect(city.read("records/1/ア/1.md")).toContain(goal);
  });

  test("an answer for a measure that is gone is a conflict, not lost", async () => {
    const city = await askedCity();
    city.git("rm", "--quiet", "records/1/ア/3.md");
    await city.reply(FAMILY, [fill("1-ア-3", "取組状況", "続けている。")]);
    expect((await city.take()).conflicts).toMatchObject([
      { id: "1-ア-3", field: "progress", current: "", reply: "続けている。", gone: true },
    ]);
    expect((await city.take({ prefer: ["current 1-ア-3.取組状況"] })).conflicts).toEqual([]);
  });
});
