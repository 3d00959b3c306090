import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { changeWorkbook } from "@torikumi/workbook/dev/fill-in";
import { describe, expect, test } from "vitest";
import { makeInquiries } from "../src/inquiry/index.ts";
import { askedCity, publishedCity } from "./mihon-city.ts";

const CHILD = "子）児童相談所";
const FAMILY = "子）こども家庭部";
const WARD = "区）こども家庭課";
const HEALTH = "保）健康づくり部";

const fill = (id: string, name: string, text: string) => ({ id, name, text });

describe("files", () => {
  test("come from folders, archives and anywhere; what is none is passed over and told", async () => {
    const city = await askedCity();
    const reply = await city.reply(
      FAMILY,
      [fill("1-ア-1", "取組状況", "書いた。")],
      "受信/7月/FW_回答(2).xlsx",
    );
    const bytes = readFileSync(join(city.cwd, reply));
    city.write(
      "受信/添付.zip",
      zipSync({
        "r8-保）健康づくり部.xlsx": readFileSync(join(city.cwd, `照会/r8-${HEALTH}.xlsx`)),
        "送付状.docx": new Uint8Array([1]),
      }),
    );
    city.write("受信/~$回答.xlsx", "lock");
    city.write("受信/r8-照会一覧.xlsx", readFileSync(join(city.cwd, "照会/r8-照会一覧.xlsx")));
    city.write("受信/メモ.txt", "memo");
    const taken = await city.take({ paths: ["受信"] });
    expect(taken.taken.map(({ file }) => file)).toEqual([
      "受信/7月/FW_回答(2).xlsx",
      "受信/添付.zip/r8-保）健康づくり部.xlsx",
    ]);
    expect(taken.passed).toEqual(["受信/メモ.txt", "受信/添付.zip/送付状.docx"]);
    expect(taken).toMatchObject({ written: true, refused: [] });
    expect(bytes.length).toBeGreaterThan(0);
    city.write("添付だけ.zip", zipSync({ "r8-照会一覧.xlsx": new Uint8Array([1]) }));
    const list = await city.take({ paths: ["受信", "添付だけ.zip"] });
    expect(list.notes.map(({ file, message }) => [file, message.slice(0, 14)])).toEqual([
      ["添付だけ.zip", "中に回答のファイルがありませ"],
    ]);
    const locked = zipSync({ "回答.xlsx": new Uint8Array([1]) });
    const entry = Buffer.from(locked.buffer).indexOf(Buffer.from("PK\x01\x02", "latin1"));
    city.write("鍵.zip", locked.fill(1, entry + 8, entry + 9));
    await expect(city.take({ paths: ["鍵.zip"] })).rejects.toThrow(
      "「鍵.zip」: 圧縮ファイルにパスワードが付いています。",
    );
    city.write("空/メモ.txt", "memo");
    const none = await city.take({ paths: ["空"] });
    expect(none.notes).toEqual([
      { file: "空", message: expect.stringContaining("1つもありません。") },
    ]);
  });

  test("of another edition, another city, or none at all are refused, and nothing is written", async () => {
    const city = await askedCity();
    await city.reply(FAMILY, [fill("1-ア-1", "取組状況", "書いた。")]);
    const alter = (key: string, value: string) => async () =>
      changeWorkbook(readFileSync(join(city.cwd, `照会/r8-${WARD}.xlsx`)), (sheets) => {
        const base = sheets.find(({ name }) => name === "torikumi");
        for (const row of base?.rows ?? []) if (row[0] === key) row[1] = value;
      });
    city.write("回答/r9.xlsx", await alter("年度版", "r9")());
    city.write("回答/他市.xlsx", await alter("目印", "b".repeat(40))());
    city.write("回答/資料.xlsx", readFileSync(join(city.cwd, "照会/r8-照会一覧.xlsx")));
    city.write("回答/壊れた.xlsx", "PK not a zip");
    const before = city.records();
    const { refused, written } = await city.take();
    expect(written).toBe(false);
    expect(refused.map(({ file, message }) => [file, message.slice(0, 11)])).toEqual([
      ["回答/r9.xlsx", "令和9年度版（r9）の"],
      ["回答/他市.xlsx", "別の市か、別の元になる"],
      ["回答/壊れた.xlsx", "ファイルが途中で切れて"],
      ["回答/資料.xlsx", "照会の回答ではありませ"],
    ]);
    expect(city.records()).toEqual(before);
  });
});

describe("making inquiries", () => {
  test("a workbook that somebody may have filled in is never replaced", async () => {
    const city = await askedCity();
    await city.reply(FAMILY, [fill("1-ア-1", "取組状況", "書いた。")], `照会/r8-${FAMILY}.xlsx`);
    const before = readFileSync(join(city.cwd, `照会/r8-${FAMILY}.xlsx`));
    const make = (into: string) =>
      makeInquiries(city, {
        into,
        until: "2026-06-30",
        contact: "こども企画課",
        departments: [],
        note: () => {},
      });
    await expect(make("照会")).rejects.toThrow(
      `中身の違う同じ名前のファイルがあります（r8-${FAMILY}.xlsx）`,
    );
    expect(readFileSync(join(city.cwd, `照会/r8-${FAMILY}.xlsx`))).toEqual(before);
    expect((await make("照会2")).inquiries).toHaveLength(9);
    expect((await make("照会2")).inquiries).toHaveLength(9);
  });

  test("asks each department about its own measures, and nobody twice about a text that is repeated", async () => {
    const city = await askedCity();
    const { inquiries, nobody } = await makeInquiries(city, {
      into: "照会3",
      departments: [WARD],
      note: () => {},
    });
    expect(inquiries).toEqual([
      {
        department: WARD,
        file: `r8-${WARD}.xlsx`,
        measures: ["1-ア-1", "1-ア-2", "1-ア-3", "1-イ-1", "2-ア-1"],
        shared: ["1-ア-1", "1-ア-2", "1-ア-3", "1-イ-1", "2-ア-1"],
        opinions: 3,
      },
    ]);
    expect(nobody).toEqual([]);
  });

  test("is for drafts, departments that there are, and days that there are", async () => {
    const published = publishedCity();
    const make = (city: typeof published, more: object) =>
      makeInquiries(city, { into: "照会", departments: [], note: () => {}, ...more });
    await expect(make(published, {})).rejects.toThrow("もう公表した年度版（タグ「r7」）です");
    const city = await askedCity();
    await expect(make(city, { departments: ["子)児童相談所"] })).rejects.toThrow(
      `もしかして: 「${CHILD}」`,
    );
    await expect(make(city, { until: "2026-02-30" })).rejects.toThrow("日付になっていません");
  });

  test("is refused, with the place, where a page cannot be read: its measure would be asked of nobody", async () => {
    const city = await askedCity();
    city.write("records/3/ア/1.md", "---\nid: [\n---\n");
    await expect(
      makeInquiries(city, { into: "照会4", departments: [], note: () => {} }),
    ).rejects.toThrow(/照会から落ちるので作れません（records\/3\/ア\/1\.md:\d+:\d+ /);
    expect(existsSync(join(city.cwd, "照会4"))).toBe(false);
  });
});
