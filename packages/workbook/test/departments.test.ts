import { describe, expect, test } from "vitest";
import { departmentNames } from "../src/read/draft/departments/department-names.ts";
import { isOneName } from "../src/read/draft/departments/separators.ts";

const KNOWN = new Set(["子ども・若者支援部", "研究及び開発部", "子）児童相談所", "市民局"]);
const read = (text: string) => {
  const { names, notes } = departmentNames(text, KNOWN);
  return { names, told: notes.map(({ quote, message }) => `${quote} ${message.slice(0, 12)}`) };
};

describe("several departments on a line are several, and that is told", () => {
  test.each([
    ["子）児童相談所・区）保健福祉部", ["子）児童相談所", "区）保健福祉部"]],
    ["子）児童相談所／区）保健福祉部", ["子）児童相談所", "区）保健福祉部"]],
    ["子）児童相談所　区）保健福祉部", ["子）児童相談所", "区）保健福祉部"]],
    ["児童相談所、保健福祉部", ["児童相談所", "保健福祉部"]],
    ["児童相談所・保健福祉部", ["児童相談所", "保健福祉部"]],
    ["こども課／健康課／教育課", ["こども課", "健康課", "教育課"]],
    ["児童相談所及び保健福祉部", ["児童相談所", "保健福祉部"]],
    ["児童相談所並びに保健福祉部", ["児童相談所", "保健福祉部"]],
    ["児童相談所および保健福祉部", ["児童相談所", "保健福祉部"]],
    ["児童相談所と保健福祉部", ["児童相談所", "保健福祉部"]],
    ["子）児童相談所及び区）保健福祉部", ["子）児童相談所", "区）保健福祉部"]],
    ["こども課、健康課及び教育課", ["こども課", "健康課", "教育課"]],
    ["こども課､健康課･教育課", ["こども課", "健康課", "教育課"]],
    ["研究及び開発部並びに総務部", ["研究及び開発部", "総務部"]],
    ["総務部、子ども・若者支援部", ["総務部", "子ども・若者支援部"]],
  ])("%s", (text, names) => {
    expect(read(text).names).toEqual(names);
  });

  test("a name of the register stays whole, and so does a small office in a greater one", () => {
    expect(read("子ども・若者支援部")).toEqual({ names: ["子ども・若者支援部"], told: [] });
    expect(read("研究及び開発部")).toEqual({ names: ["研究及び開発部"], told: [] });
    expect(read("子どもと家庭の支援課")).toEqual({ names: ["子どもと家庭の支援課"], told: [] });
    expect(read("健康福祉部　障害福祉課")).toEqual({ names: ["健康福祉部　障害福祉課"], told: [] });
    expect(read("児童相談所（家庭支援課、地域連携課）")).toEqual({
      names: ["児童相談所（家庭支援課、地域連携課）"],
      told: [],
    });
  });

  test("where nothing tells, the line stays one and is asked about", () => {
    expect(read("健康福祉部・障害福祉課").told).toEqual([
      "健康福祉部・障害福祉課 1行に2つの担当部がある",
    ]);
    expect(read("総務及び企画部").told).toEqual(["総務及び企画部 1行に2つの担当部がある"]);
    expect(read("青少年、女性").told).toEqual(["青少年、女性 1行に2つの担当部がある"]);
    expect(read("子）児童相談所区）保健福祉部").told).toEqual([
      "子）児童相談所区）保健福祉部 1行に2つの担当部がある",
    ]);
  });
});

describe("a name that a narrow column broke is one", () => {
  test.each([
    ["子）児童\n相談所", "子）児童相談所"],
    ["こども未来\n局", "こども未来局"],
    ["児童相談所（家庭\n支援課）", "児童相談所（家庭支援課）"],
  ])("%j", (text, name) => {
    expect(read(text)).toEqual({ names: [name], told: [`${name} 行の途中で折り返した1つ`] });
  });

  test("a line without its bureau among others that have one is asked about", () => {
    expect(read("区）保健福祉部\n総務部").told).toEqual(["総務部 局の頭文字（「子）」など"]);
    expect(read("保健福祉部\n総務部")).toEqual({ names: ["保健福祉部", "総務部"], told: [] });
  });
});

test("a great office and a small one of it on two lines may be one, and that is asked", () => {
  expect(read("教育委員会\n　学事課")).toEqual({
    names: ["教育委員会", "学事課"],
    told: ["教育委員会 学事課 大きな部署と、その中の部"],
  });
  expect(read("市民局\n防災課").told).toEqual([]);
  expect(read("児童相談所\n保健センター").told).toEqual([]);
});

test("who leads, and that there are more, is no part of a name and is told", () => {
  for (const name of [
    "こども課ほか",
    "こども課　他",
    "障害福祉課等",
    "子）こども課（主）",
    "（主）子）こども課",
    "主：こども課",
    "（保健課）",
    "子）こども課◎",
    "保健課※1",
  ])
    expect(read(name)).toEqual({ names: [name], told: [expect.stringContaining(name)] });
  for (const name of ["児童相談所（中央）", "子）こども課", "他機関連携課", "平等推進課"])
    expect(read(name)).toEqual({ names: [name], told: [] });
});

test("whom to call is not published with the name of a department", () => {
  for (const name of [
    "こども課（担当：山田　内線２３４５）",
    "こども課 担当：山田",
    "こども課（011-211-0000）",
    "こども課 ℡211-0000",
    "こども課 kodomo@example.jp",
  ])
    expect([name, departmentNames(name, KNOWN).notes.map(({ severity }) => severity)]).toEqual([
      name,
      expect.arrayContaining(["error"]),
    ]);
  expect(read("こども課　山田").told).toEqual([
    expect.stringContaining("こども課　山田 部署の名前の"),
  ]);
  for (const name of ["こども課（2021年新設）", "こども課　相談係"])
    expect(departmentNames(name, KNOWN).notes.map(({ severity }) => severity)).not.toContain(
      "error",
    );
});

test("the marks of a list are no part of names, and that is told", () => {
  expect(read("・子）児童相談所\n・区）保健福祉部").names).toEqual([
    "子）児童相談所",
    "区）保健福祉部",
  ]);
  expect(read("①子）児童相談所 ②区）保健福祉部").names).toEqual([
    "子）児童相談所",
    "区）保健福祉部",
  ]);
  expect(read("◎こども課\n２．健康課")).toEqual({
    names: ["こども課", "健康課"],
    told: ["◎こども課 始めの印や番号を除いて、", "２．健康課 始めの印や番号を除いて、"],
  });
});

test("one department after another is asked about", () => {
  expect(read("子）児童相談所→区）保健福祉部").told).toEqual([
    "子）児童相談所→区）保健福祉部 1行に2つの担当部がある",
  ]);
  expect(read("こども課→健康課").told).toEqual(["こども課→健康課 1行に2つの担当部がある"]);
  expect(isOneName("子）児童相談所→区）保健福祉部")).toBe(false);
});

test("a bureau that only says it is the same is an error", () => {
  const { notes } = departmentNames("こども未来局家庭支援課、同局相談支援課", KNOWN);
  expect(notes.filter(({ severity }) => severity === "error")).toEqual([
    expect.objectContaining({ quote: "同局相談支援課" }),
  ]);
});
