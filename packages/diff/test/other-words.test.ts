import { expect, test } from "vitest";
import { compareTexts } from "../src/index.ts";

const figuresOf = (before: string, after: string): readonly string[] =>
  compareTexts(before, after).figures.map(({ label, from, to }) => `${label} ${from}→${to}`);

test.each([
  [
    "健診の未受診者は61人であった。",
    "健診を受けていない者は54人であった。",
    "健診を受けていない者 61→54",
  ],
  ["講座を欠席した保護者は14人であった。", "講座を休んだ保護者は9人であった。", "保護者 14→9"],
  [
    "窓口を知っている市民の割合は61％であった。",
    "市民における窓口の認知度は68％であった。",
    "窓口の認知度 61→68",
  ],
  ["現場に向かった件数は41件であった。", "出動は53件であった。", "出動 41→53"],
  ["車両を3台購入した。", "車両を4台買い入れた。", "車両 3→4"],
  ["教室に参加しなかった家庭は22世帯である。", "教室に未参加の家庭は17世帯である。", "家庭 22→17"],
])("a figure that is told in quite other words is one: %s", (before, after, expected) => {
  expect(figuresOf(before, after).map((one) => one.slice(-expected.length))).toEqual([expected]);
});

test.each([
  ["健診の未受診者は61人であった。", "健診を受けた者は54人であった。"],
  ["児童を保護した職員は3人であった。", "職員が保護した児童は5人であった。"],
  ["児童を預けた家庭は14世帯である。", "児童を預かった家庭は11世帯である。"],
  ["面談できた家庭は88世帯である。", "面談できなかった家庭は7世帯である。"],
  ["医療機関に紹介した児童は12人である。", "医療機関から紹介された児童は9人である。"],
  ["学校へ通告した件数は8件である。", "学校から通告のあった件数は30件である。"],
  ["窓口を知っている市民の割合は61％であった。", "職員における窓口の認知度は68％であった。"],
  ["窓口を知っている市民の割合は61％であった。", "窓口を知らない市民の割合は38％であった。"],
  ["教員が児童40人に聞いた。", "児童が教員12人に聞いた。"],
  ["母の出身の市町村は4市町村である。", "父の出身の市町村は3市町村である。"],
])("the same kanji for something else are two: %s", (before, after) => {
  expect(figuresOf(before, after)).toEqual([]);
});

test("a counter that is written in another way is one", () => {
  expect(figuresOf("窓口を4か所に設けた。", "窓口を5箇所に設けた。")).toEqual(["窓口 4→5"]);
  expect(figuresOf("職員を4名置いた。", "職員を5人置いた。")).toEqual(["職員 4→5"]);
  expect(figuresOf("窓口を4か所に設けた。", "窓口を5施設に設けた。")).toEqual([
    "窓口の施設 4か所→5施設",
  ]);
});

test("of two rankings each thing keeps its figure, whichever stands first", () => {
  expect(
    figuresOf(
      "登録が最も多かったのは中央区の18世帯、次いで北区の15世帯であった。",
      "登録が最も多かったのは北区の21世帯、次いで中央区の19世帯であった。",
    ),
  ).toEqual(["北区 15→21", "中央区 18→19"]);
  expect(
    figuresOf("最多は0歳の12人、次いで3歳の8人である。", "最多は3歳の11人、次いで0歳の9人である。"),
  ).toEqual(["3歳 8→11", "0歳 12→9"]);
});

test("rankings of other things are not told as one", () => {
  expect(
    figuresOf(
      "相談で最も多いのは養育の210件、次いで発達の180件であった。",
      "通告で最も多いのは発達の310件、次いで養育の99件であった。",
    ),
  ).toEqual([]);
});
