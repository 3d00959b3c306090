import { describe, expect, test } from "vitest";
import { askedCity } from "./mihon-city.ts";

const CHILD = "子）児童相談所";
const WARD = "区）こども家庭課";

const fill = (id: string, name: string, text: string) => ({ id, name, text });
const added = (row: number, texts: readonly string[]) =>
  texts.map((text, column) => ({ sheet: "新しい取組", row: row + 1, column, text }));

describe("new measures", () => {
  test("get the next free serial, once, however often they are taken; later texts are merged into them", async () => {
    const city = await askedCity();
    const row = (progress: string) => [
      "1-ア　区の体制",
      "夜間の相談員を置く。",
      progress,
      "",
      "4月から始める。",
    ];
    await city.reply(CHILD, [...added(1, row("")), ...added(2, ["2-ア", "職員を派遣する。"])]);
    const { proposed } = await city.take();
    expect(proposed.map(({ id, department }) => [id, department])).toEqual([
      ["1-ア-4", CHILD],
      ["2-ア-4", CHILD],
    ]);
    expect(city.read("records/1/ア/4.md")).toBe(
      `---\n取組区分: 新規\n担当部:\n  - ${CHILD}\n---\n\n## 取組内容\n\n夜間の相談員を置く。\n\n## 取組状況\n\n（未記入）\n\n## 自己評価\n\n（未記入）\n\n## 今後の取組\n\n4月から始める。\n`,
    );
    expect(await city.take()).toMatchObject({ written: false, proposed: [], conflicts: [] });
    await city.reply(CHILD, added(1, row("2名を採用した。")));
    expect(await city.take()).toMatchObject({ written: true, proposed: [] });
    expect(city.read("records/1/ア/4.md")).toContain("2名を採用した。");
  });

  test("two departments that begin the same share one; a goal that was edited since is a conflict, not a second measure", async () => {
    const city = await askedCity();
    await city.reply(CHILD, added(1, ["1-ア", "夜間の相談員を置く。"]));
    await city.reply(WARD, added(1, ["1-ア", "夜間の相談員を置く。", "", "", "4月から始める。"]));
    expect((await city.take()).proposed.map(({ id }) => id)).toEqual(["1-ア-4", "1-ア-4"]);
    expect(city.read("records/1/ア/4.md")).toMatch(
      /担当部:\n {2}- 区）こども家庭課\n {2}- 子）児童相談所\n/u,
    );
    city.edit("records/1/ア/4.md", "夜間の相談員を置く。", "夜間の相談員を各区に置く。");
    expect((await city.take()).conflicts.map(({ id, field }) => `${id}.${field}`)).toEqual([
      "1-ア-4.goal",
      "1-ア-4.goal",
    ]);
    expect(await city.take({ prefer: ["current 1-ア-4.取組内容"] })).toMatchObject({
      conflicts: [],
      proposed: [],
    });
  });

  test("that cannot be placed keep everything from being written, and say why", async () => {
    const city = await askedCity();
    await city.reply(CHILD, [
      fill("3-ア-1", "取組状況", "書いた。"),
      ...added(1, ["", "方針のない取組"]),
      ...added(2, ["1-ア", "", "目標のない取組"]),
      ...added(3, ["1-ア", "知らない部の取組", "", "", "", "無）部"]),
    ]);
    const before = city.records();
    const { refused, written } = await city.take();
    expect(written).toBe(false);
    expect(refused.map(({ message }) => message)).toEqual([
      "新しい取組!A3: 新しい取組の取組方針が決まりません。一覧から「1-ア」のように選んでください。",
      "新しい取組!A4: 新しい取組の取組内容がありません。書き足してください。",
      "新しい取組!A5: 新しい取組の担当部「無）部」は departments.yaml にありません。一覧から選んでください。",
    ]);
    expect(city.records()).toEqual(before);
  });
});
