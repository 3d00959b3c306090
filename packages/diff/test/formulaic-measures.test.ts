import { expect, test } from "vitest";
import type { Measure } from "@torikumi/record";
import { makeEdition } from "@torikumi/record/dev/make-edition";
import { trackIds } from "../src/index.ts";

type Measures = Readonly<Record<string, Partial<Measure>>>;

/** Where measures stand that are found under another number by their texts, as old>new. */
const followed = (before: Measures, after: Measures): readonly string[] =>
  trackIds(
    makeEdition({ id: "r7", measures: before }),
    makeEdition({ id: "r8", measures: after }),
  ).moved.map(({ from, to }) => `${from}>${to}`);

/** A measure of a city that writes one sentence for each district and has no 取組内容. */
const visits = (district: string, households: number): Partial<Measure> => ({
  progress: `${district}の子育て世帯${households}戸を、地区担当の保健師が訪ねた。`,
  evaluation: "おおむね計画どおりである。",
  plan: "引き続き行う。",
});
const THREE = {
  "1-1": visits("川上区", 120),
  "1-2": visits("川中区", 98),
  "1-3": visits("川下区", 61),
};

test("districts that exchanged their numbers are told by their names", () => {
  expect(
    followed(THREE, {
      "1-1": visits("川中区", 101),
      "1-2": visits("川上区", 133),
      "1-3": visits("川下区", 70),
    }),
  ).toEqual(["1-2>1-1", "1-1>1-2"]);
});

test("districts whose numbers were closed up are told by their names", () => {
  expect(followed(THREE, { "1-1": visits("川中区", 101), "1-2": visits("川下区", 70) })).toEqual([
    "1-2>1-1",
    "1-3>1-2",
  ]);
});

test("a district that ended and another one that began are two measures", () => {
  expect(
    followed(THREE, {
      "1-1": visits("川上区", 133),
      "1-2": visits("川中区", 101),
      "1-4": visits("山手区", 44),
    }),
  ).toEqual([]);
});

test("a district that took another's place in one measure is no exchange", () => {
  expect(followed(THREE, { ...THREE, "1-3": visits("山手区", 44) })).toEqual([]);
});

test("so are trades, and ages", () => {
  const course = (trade: string): Partial<Measure> => ({
    goal: `○${trade}が虐待の兆しに気付けるようにする。`,
    progress: `${trade}向けの講座を3回開いた。`,
  });
  const check = (age: string): Partial<Measure> => ({
    progress: `${age}健診に来ない家庭へ電話を掛け、会えない家庭を訪ねた。`,
  });
  const before = { "2-1": course("美容師"), "2-2": course("配達員"), "2-3": course("司書") };
  expect(followed(before, { ...before, "2-1": course("配達員"), "2-2": course("美容師") })).toEqual(
    ["2-2>2-1", "2-1>2-2"],
  );
  const { "2-3": _, ...two } = before;
  expect(followed(before, { ...two, "2-4": course("獣医師") })).toEqual([]);
  expect(followed({ "3-1": check("3歳児") }, { "3-2": check("5歳児") })).toEqual([]);
});

test("sentences that many measures have show none of them", () => {
  const same: Partial<Measure> = {
    progress: "関係する部署と連携しながら適切に対応した。",
    evaluation: "一定の成果が見られ、おおむね順調に進んでいる。",
  };
  expect(followed({ "1-1": same, "1-2": same }, { "1-1": same, "1-3": same })).toEqual([]);
});

test("where one of those that changed places was rewritten, it is known by the other's place", () => {
  const own = (district: string, said: string): Partial<Measure> => ({
    progress: `${district}では、${said}`,
    evaluation: "地域の実情に応じた支えができたと考えている。",
  });
  const before = {
    "5-1": own("川上区", "銭湯の2階を借り、夕方の居場所を週に3日開いた。"),
    "5-2": own("川中区", "市場の空き店舗に助産師が出向き、授乳の悩みに応じた。"),
  };
  expect(
    followed(before, {
      "5-1": own("川中区", "助産師の出向く日を週に2日とした。"),
      "5-2": own("川上区", "銭湯の2階の居場所を週に5日開いた。"),
    }),
  ).toEqual(["5-2>5-1", "5-1>5-2"]);
});

test("one measure split in two without a word is no exchange of numbers", () => {
  expect(
    followed(
      { "1-1": { progress: "健診に来ない家庭118戸を訪ねた。離乳食の相談は76件であった。" } },
      {
        "1-1": { progress: "健診に来ない家庭124戸を訪ねた。" },
        "1-2": { progress: "離乳食の相談は91件であった。" },
      },
    ),
  ).toEqual([]);
});

test("a measure that was widened to another place, or says another amount first, is the same under another number", () => {
  const before = {
    "6-1": { progress: "台帳の電子化を西支所で始め、過去3年の820冊を読み取った。" },
    "6-2": { progress: "窓口の医師を2名委嘱し、病院からの問合せ47件に答えた。" },
  };
  expect(
    followed(before, {
      "6-1": { progress: "窓口の医師を3名に増やし、病院からの問合せ66件に答えた。" },
      "6-2": { progress: "電子化を東支所にも広げ、過去5年の台帳1,460冊を読み取った。" },
    }),
  ).toEqual(["6-2>6-1", "6-1>6-2"]);
});

/** A measure of a city that has one goal for each district, and put another word into all of them. */
const staffed = (district: string, staff: string, count: number): Partial<Measure> => ({
  goal: `○${district}に${staff}を置き、子育ての悩みを聴く。`,
  progress: `${district}に${staff}を${count}名置いた。`,
  evaluation: "おおむね計画どおりである。",
  plan: "引き続き置く。",
});
const FOUR = ["川上区", "川中区", "川下区", "川口区"];
const inOrder = (districts: readonly string[], staff: string): Measures =>
  Object.fromEntries(
    districts.map((district, place) => [
      `1-${place + 1}`,
      staffed(district, staff, FOUR.indexOf(district) + (staff === "支援員" ? 2 : 3)),
    ]),
  );
const SUPPORTERS = inOrder(FOUR, "支援員");

test("districts that exchanged their numbers are told though a word was exchanged in all of them", () => {
  const swapped = ["川中区", "川上区", "川下区", "川口区"];
  expect(followed(SUPPORTERS, inOrder(swapped, "相談員"))).toEqual(["1-2>1-1", "1-1>1-2"]);
});

test("districts whose numbers were closed up are told though a word was exchanged in all of them", () => {
  const rest = ["川中区", "川下区", "川口区"];
  expect(followed(SUPPORTERS, inOrder(rest, "相談員"))).toEqual(["1-2>1-1", "1-3>1-2", "1-4>1-3"]);
});

test("a word that was exchanged in all of them is no exchange of numbers", () => {
  expect(followed(SUPPORTERS, inOrder(FOUR, "相談員"))).toEqual([]);
});

test("one district's trade that took the place of another's is no other district", () => {
  const before = {
    ...SUPPORTERS,
    "1-5": staffed("川上区", "保健師", 9),
    "1-6": staffed("川中区", "保健師", 8),
  };
  const after = {
    ...inOrder(FOUR, "相談員"),
    "1-5": staffed("川上区", "助産師", 9),
    "1-6": staffed("川中区", "助産師", 7),
  };
  expect(followed(before, after)).toEqual([]);
});
