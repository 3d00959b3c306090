import { describe, expect, test } from "vitest";
import { takeReplies } from "../src/inquiry/index.ts";
import { askedCity } from "./mihon-city.ts";

const FAMILY = "子）こども家庭部";
const WARD = "区）こども家庭課";
const FILE = `回答/${FAMILY}.xlsx`;

const fill = (id: string, name: string, text: string) => ({ id, name, text });

/** What the other run has made of the same row. */
const MADE = `---
取組区分: 新規
担当部:
  - ${FAMILY}
---

## 取組内容

夜間の相談員を置く。

## 取組状況

（未記入）

## 自己評価

（未記入）

## 今後の取組

5月から始める。
`;

describe("what a person chooses", () => {
  test("must name a field that is there and does not agree; else nothing is written, and a guess is made", async () => {
    const city = await askedCity();
    city.edit("records/1/ア/1.md", "（未記入）", "6区に、1名ずつ置いた。");
    await city.reply(FAMILY, [
      fill("1-ア-1", "取組状況", "6区に置いた。"),
      fill("1-ア-3", "自己評価", "よい。"),
    ]);
    const before = city.records();
    const refused = async (choice: string) =>
      (await city.take({ prefer: [choice] }).catch((error: Error) => error)) as Error;
    const messages = [];
    for (const choice of [
      "reply 1-ア-9.取組状況",
      "reply 1-ア-1.取組状態",
      "reply 1-ア-3.自己評価",
      "回答/こども家庭部.xlsx 1-ア-1.取組状況",
      "reply 取組状況",
    ])
      messages.push((await refused(choice)).message);
    expect(messages).toEqual([
      "「--prefer」の「1-ア-9.取組状況」という欄は、回答のどのファイルにもありません。もしかして: 「1-ア-1.取組状況」",
      "「--prefer」の「1-ア-1.取組状態」という欄は、回答のどのファイルにもありません。もしかして: 「1-ア-1.取組状況」",
      "「--prefer」の「1-ア-3.自己評価」は食い違っていないので、選ぶものがありません。--prefer を外して実行してください。",
      `「--prefer」の「回答/こども家庭部.xlsx」という回答のファイルはありません。もしかして: 「${FILE}」`,
      expect.stringContaining("書き方が違います"),
    ]);
    expect(city.records()).toEqual(before);
    const choice = ["reply 1-ア-1.取組状況"];
    expect(await city.take({ prefer: choice })).toMatchObject({ written: true });
    // The same command again is no mistake.
    expect(await city.take({ prefer: choice })).toMatchObject({ written: false, conflicts: [] });
  });

  test("a word outside of the city's list is never taken; a slip of width or blanks is the word", async () => {
    const city = await askedCity();
    await city.reply(FAMILY, [
      fill("1-ア-1", "取組区分", "拡大"),
      fill("1-ア-3", "取組区分", " 拡充　"),
    ]);
    const before = city.records();
    expect(await city.take()).toMatchObject({
      written: false,
      taken: [{ changed: ["1-ア-3"] }],
      conflicts: [
        {
          id: "1-ア-1",
          field: "category",
          reply: "拡大",
          place: expect.stringMatching(/^記入!D\d+$/),
          problem: expect.stringContaining("もしかして: 「拡充」"),
        },
      ],
    });
    expect((await city.take({ prefer: ["reply 1-ア-1.取組区分"] })).conflicts).toHaveLength(1);
    expect(city.records()).toEqual(before);
    await city.take({ prefer: ["current 1-ア-1.取組区分"] });
    expect(city.read("records/1/ア/3.md")).toContain("取組区分: 拡充\n");
    expect(city.read("records/1/ア/1.md")).toBe(before["1/ア/1.md"]);
  });

  test("an answer that was set back to what was handed out is told, and taken back only by choice", async () => {
    const city = await askedCity();
    const before = city.records();
    await city.reply(FAMILY, [
      fill("1-ア-1", "取組状況", "6区に置いた。"),
      fill("1-ア-1", "据置理由", "計画の途中のため"),
    ]);
    await city.take();
    city.commit("1回め");
    await city.reply(FAMILY, []);
    const told = await city.take();
    expect(told).toMatchObject({ written: false, conflicts: [] });
    expect(told.withdrawn.map(({ id, field, current }) => [id, field, current])).toEqual([
      ["1-ア-1", "progress", "6区に置いた。"],
      ["1-ア-1", "carryOverReason", "計画の途中のため"],
    ]);
    expect(city.read("records/1/ア/1.md")).toContain("6区に置いた。");
    await city.take({ prefer: ["reply 1-ア-1.取組状況", "reply 1-ア-1.据置理由"] });
    expect(city.records()).toEqual(before);
    // What another department has answered is not taken back.
    await city.reply(WARD, [fill("1-ア-1", "取組状況", "区が書いた。")]);
    expect(await city.take()).toMatchObject({ written: true, withdrawn: [] });
    expect(await city.take()).toMatchObject({ written: false, withdrawn: [] });
  });

  test("a run that another one has overtaken makes no new measure a second time, and writes nothing", async () => {
    const city = await askedCity();
    const texts = ["1-ア", "夜間の相談員を置く。", "", "", "4月から始める。"];
    await city.reply(
      FAMILY,
      texts.map((text, column) => ({ sheet: "新しい取組", row: 2, column, text })),
    );
    const slow = takeReplies(["回答"], city, {
      into: "records",
      dryRun: false,
      prefer: [],
      onto: "folder",
      // The edition is read; before this run goes on, another one has written.
      note: () => city.write("records/1/ア/4.md", MADE),
    });
    await expect(slow).rejects.toThrow("「1/ア/4.md」が途中で作られました");
    const made = Object.keys(city.records()).filter((path) => path.startsWith("1/ア/"));
    expect(made).toEqual(["1/ア/1.md", "1/ア/2.md", "1/ア/3.md", "1/ア/4.md", "1/ア/index.md"]);
    expect(await city.take()).toMatchObject({
      written: false,
      proposed: [],
      conflicts: [{ id: "1-ア-4", field: "plan" }],
    });
  });
});
