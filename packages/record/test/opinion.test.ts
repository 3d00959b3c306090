import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  allOpinions,
  compareOpinionIds,
  coversMeasure,
  fiscalYearOf,
  formatOpinion,
  isAnswered,
  isDate,
  isOpen,
  isOpinionTarget,
  openOpinionsOn,
  opinionPath,
  opinionText,
  parseOpinion,
  placeOf,
  rollForward,
  successorsOf,
  type Opinion,
} from "../src/index.ts";
import { editionOf, framePages } from "../dev/edition-of.ts";
import { makeEdition } from "../dev/make-edition.ts";
import { measureText } from "../dev/measure-text.ts";
import { readMihon } from "../dev/mihon.ts";

const PAGE = `---
対象: 1-ア-1
会議: 令和7年度第1回審議会
期日: 2025-08-20
処理: 対応中
経緯: https://example.jp/gijiroku
---

## 意見

区の間の差を示されたい。

- 件数
- 期間

## 対応

集計している。
`;
const parse = (text: string) =>
  parseOpinion({ path: "records/意見/r7/1.md", blob: "", text }, "r7-意見-1");
const problems = async (text: string): Promise<readonly string[]> =>
  (await parse(text)).diagnostics.map(({ line, message }) => `${line} ${message}`);

describe("an opinion's page", () => {
  test("gives its values and where they stand", async () => {
    const page = await parse(PAGE);
    expect(page.diagnostics).toEqual([]);
    expect(page.value).toEqual({
      id: "r7-意見-1",
      target: "1-ア-1",
      meeting: "令和7年度第1回審議会",
      date: "2025-08-20",
      state: "対応中",
      source: "https://example.jp/gijiroku",
      text: "区の間の差を示されたい。\n・件数\n・期間",
      response: "集計している。",
    });
    const { start, end } = page.spanOf(["処理"]);
    expect(PAGE.slice(start, end)).toBe("対応中");
  });

  test("may leave the meeting and the day open, and the answer too", async () => {
    expect(
      await problems("---\n対象: 全体\n処理: 未対応\n---\n\n## 意見\n\n示されたい。\n"),
    ).toEqual([]);
  });

  test.each([
    [
      "対象: 1-ア-1",
      "対象: １-ア-1",
      "2 「対象」が「１-ア-1」で、意見の対象の形になっていません。",
    ],
    [
      "期日: 2025-08-20",
      "期日: 2025-02-30",
      "4 「期日」が「2025-02-30」で、日付の形になっていません。",
    ],
    ["期日: 2025-08-20", "期日: 令和7年8月20日", "4 「期日」が「令和7年8月20日」で、"],
    [
      "処理: 対応中",
      "処理: 対応済み",
      "5 「処理」が「対応済み」で、処理の言葉ではありません。もしかして: 「対応済」",
    ],
    [
      "処理: 対応中",
      "処理: 完了",
      "5 「処理」が「完了」で、処理の言葉ではありません。「未対応」「対応中」",
    ],
    ["処理: 対応中\n", "", "2 「処理」がありません。「処理: 未対応」のように書いてください。"],
    ["経緯:", "経過:", "6 「経過」という項目はありません。もしかして: 「経緯」"],
    ["## 対応", "##対応", "16 「##対応」は見出しになっていません。もしかして: 「## 対応」。"],
    ["会議: 令和7年度第1回審議会", "会議:", "3 「会議」が空になっています。"],
  ])("with %j as %j says what is wrong and where", async (from, to, message) => {
    const [first = "", ...more] = await problems(PAGE.replace(from, to));
    expect(first.slice(0, message.length)).toBe(message);
    expect(more).toEqual([]);
  });

  test("takes an answer with every other character as it was", async () => {
    const text = PAGE.replace("対象", "# 議事録で確かめた\n対象").replace("集計している。\n", "");
    const page = await parse(text);
    const answered = {
      ...page.value,
      state: "対応済",
      response: "表を加えた。\n・区ごと",
      reason: "なし",
    };
    expect(opinionText(answered, page)).toBe(
      text
        .replace("処理: 対応中", "処理: 対応済")
        .replace("gijiroku\n", "gijiroku\n理由: なし\n")
        .replace("## 対応\n", "## 対応\n\n表を加えた。\n\n- 区ごと\n"),
    );
    expect(opinionText(page.value, page)).toBe(text);
    expect(opinionText(page.value, undefined)).toBe(formatOpinion(page.value));
  });

  test("keeps hostile text as text", async () => {
    const text = "<script>alert(1)</script>\n# 見出し\n---\n対象: 全体\n@name #12 =1+1";
    const opinion: Opinion = { ...(await parse(PAGE)).value, text, response: text };
    expect((await parse(formatOpinion(opinion))).value).toEqual(opinion);
  });

  test("is the same opinion when written and read again", async () => {
    const word = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 10 })
      .map((one) => one.replaceAll("\0", "").replace(/[\r\n\t]/g, " "))
      .filter((one) => one.trim() !== "" && one.isWellFormed());
    const cell = fc
      .array(fc.oneof(word, fc.constantFrom("", "・項目", "# x", "## 対応", "---", "1. y")), {
        maxLength: 4,
      })
      .map((lines) => lines.join("\n"));
    const opinion = fc.record(
      {
        id: fc.constant("r7-意見-1" as const),
        target: fc.constantFrom("1-ア-1", "1-ア", "1", "全体"),
        meeting: fc.oneof(word, fc.constant("")),
        date: fc.constantFrom("2025-08-20", ""),
        state: fc.constantFrom("未対応", "対応中", "対応済", "対応しない"),
        source: word,
        reason: word,
        text: cell,
        response: cell,
      },
      { requiredKeys: ["id", "target", "meeting", "date", "state", "text", "response"] },
    ) as fc.Arbitrary<Opinion>;
    await fc.assert(
      fc.asyncProperty(opinion, async (before) => {
        const page = await parse(formatOpinion(before));
        expect(page.diagnostics).toEqual([]);
        expect(page.value).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the words of opinions", () => {
  test("the path is the id", () => {
    expect(opinionPath("r8-意見-3")).toBe("意見/r8/3.md");
    expect(placeOf("意見/r8/3.md")).toEqual({ kind: "opinion", id: "r8-意見-3" });
    expect(placeOf("意見/r7.1/12.md")).toEqual({ kind: "opinion", id: "r7.1-意見-12" });
    for (const path of [
      "意見/3.md",
      "意見/r8/03.md",
      "意見/八/3.md",
      "意見/r8/x/3.md",
      "意見/r8/3.txt",
      "意見/r8/index.md",
    ])
      expect(placeOf(path)).toBeUndefined();
  });

  test("they stand oldest first, numbers as numbers", () => {
    const ids = ["r8-意見-1", "r7-意見-10", "h31-意見-1", "r7-意見-9", "r7.1-意見-1"];
    expect(ids.toSorted(compareOpinionIds)).toEqual([
      "h31-意見-1",
      "r7-意見-9",
      "r7-意見-10",
      "r7.1-意見-1",
      "r8-意見-1",
    ]);
  });

  test("an opinion can be on a measure, a policy, a recommendation or the whole", () => {
    expect(["1-ア-2", "1-ア", "1", "全体"].every(isOpinionTarget)).toBe(true);
    expect(["", "0", "1-", "ア", "全部", "1-ア-2-3"].some(isOpinionTarget)).toBe(false);
    expect(["1-ア-2", "1-ア", "1", "全体"].every((target) => coversMeasure(target, "1-ア-2"))).toBe(
      true,
    );
    expect(["1-ア-1", "1-イ", "2", ""].some((target) => coversMeasure(target, "1-ア-2"))).toBe(
      false,
    );
    expect(coversMeasure("1", "11-ア-2")).toBe(false);
  });

  test("days are days of the calendar, and belong to the fiscal year that begins in April", () => {
    expect(["2026-02-29", "2026-2-1", "2026-13-01", "20260820", ""].some(isDate)).toBe(false);
    expect([fiscalYearOf("2026-03-31"), fiscalYearOf("2026-04-01"), fiscalYearOf("x")]).toEqual([
      2025,
      2026,
      undefined,
    ]);
  });

  test("it is open until something was done or refused, and answered once somebody has written more than a mark", () => {
    expect(
      ["未対応", "対応中", "", "対応済", "対応しない"].map((state) => isOpen({ state })),
    ).toEqual([true, true, true, false, false]);
    const answers = ["", " 　\n", "（未記入）", "（担当部の回答）", "表を加えた。"];
    expect(answers.map((response) => isAnswered({ response }))).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
  });
});

describe("the opinions of an edition", () => {
  test("stand in folders of their years, and what has no place among them is told", async () => {
    const edition = await editionOf({
      ...framePages("r7"),
      "意見/r7/2.md": PAGE,
      "意見/r6/1.md": PAGE,
      "意見/r7/メモ.md": "x\n",
    });
    expect([...edition.opinions.keys()]).toEqual(["r6-意見-1", "r7-意見-2"]);
    expect(edition.diagnostics.map(({ path, message }) => [path, message])).toEqual([
      [
        "records/意見/r7/メモ.md",
        "「records/意見/r7/メモ.md」は年度版のどのページでもありません。意見は「意見/年度版/番号.md」（例: 意見/r8/3.md）に置いてください。",
      ],
    ]);
  });

  test("include those in sections of measures, which get pages when the next edition is opened", async () => {
    const texts = ["窓口を置く。", "置いた。", "よい。", "広げる。"] as const;
    const measure = measureText("継続", ["子）児童相談所"], [...texts]);
    const edition = await editionOf({
      ...framePages("r7"),
      "1/ア/1.md": `${measure}\n## 委員会意見\n\n足りない。\n`,
      "1/ア/2.md": `${measure}\n## 委員会意見\n\n区の間の差を示されたい。\n\n- 件数\n- 期間\n`,
      "意見/r7/4.md": PAGE.replace("1-ア-1", "1-ア-2"),
    });
    const made = { meeting: "", date: "", state: "未対応", response: "" };
    const moved = { ...made, id: "r7-意見-5", target: "1-ア-1", text: "足りない。" };
    expect(allOpinions(edition).map(({ id }) => id)).toEqual(["r7-意見-4", "r7-意見-5"]);
    const rolled = rollForward(edition, "r8");
    expect(rolled.opinions).toEqual([moved]);
    expect(rolled.measures.map(({ opinion }) => opinion)).toEqual([undefined, undefined]);
  });

  test("are found for a measure by what it was, what it stands under, and the whole", () => {
    const r7 = makeEdition({
      measures: { "1-ア-1": {}, "1-ア-2": { mergedInto: "1-ア-3" }, "1-ア-3": {}, "2-ア-1": {} },
    });
    const r8 = makeEdition({
      id: "r8",
      measures: { "1-ア-3": {}, "1-ア-4": { predecessors: ["1-ア-1"] }, "2-ア-1": {} },
      opinions: {
        "r7-意見-1": { target: "1-ア-1" },
        "r7-意見-2": { target: "1-ア-2", state: "対応中" },
        "r7-意見-3": { target: "1" },
        "r7-意見-4": { target: "全体" },
        "r7-意見-5": { target: "2-ア-1", state: "対応済" },
        "r7-意見-6": { target: "1-ア-3", state: "対応しない" },
      },
    });
    const on = (...ids: `${number}-${string}-${number}`[]) =>
      openOpinionsOn(ids, r8, { previous: r7 }).map(({ id }) => id);
    expect(on("1-ア-4")).toEqual(["r7-意見-1", "r7-意見-3", "r7-意見-4"]);
    expect(on("1-ア-3")).toEqual(["r7-意見-2", "r7-意見-3", "r7-意見-4"]);
    expect(on("2-ア-1")).toEqual(["r7-意見-4"]);
    expect(successorsOf("1-ア-2", r8)).toEqual([]);
  });

  test("the pages of みほん市 stand as the formatter writes them", async () => {
    for (const id of ["r6", "r7", "r8"]) {
      const { opinions } = await readMihon(id);
      expect(opinions.size).toBeGreaterThan(2);
      for (const { file, value } of opinions.values()) expect(formatOpinion(value)).toBe(file.text);
    }
  });
});
