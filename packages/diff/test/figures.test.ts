import { expect, test } from "vitest";
import { compareTexts, readFigures } from "../src/index.ts";

const read = (text: string): readonly string[] =>
  readFigures(text).map(
    (figure) => `${figure.label}|${figure.value}|${figure.unit}|${figure.kind}`,
  );

test.each([
  ["保健師15名を置いた。", ["保健師|15|名|number"]],
  ["受講者は延べ1,203人であった。", ["受講者|1203|人|number"]],
  ["虐待相談の件数は１，２０３件", ["件数|1203|件|number"]],
  ["予算は1億2,000万円", ["予算|120000000|円|number"]],
  ["満足度８５．２％", ["満足度|85.2|％|number"]],
  ["研修を15名に２回行った。", ["研修|15|名|number", "研修|2|回|number"]],
  ["会議を区ごとに年12回開いた。", ["会議|12|回|number"]],
  ["支援を要する84世帯", ["支援|84|世帯|number"]],
  ["令和７年度の研修", ["|令和７|年度|year"]],
  ["令和５～７年度の状況", ["|令和５|年度|year", "|７|年度|year"]],
  ["R5.4.1に施行", ["|R5.4.1||date"]],
  ["第３回会議", ["|第３|回|ordinal"]],
  ["27医療機関が加わった。", ["|27|医療機関|number"]],
  ["こども家庭センターを10区に置いた。", ["こども家庭センター|10|区|number"]],
])("reads %j", (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each(["電話は011-211-0000", "1-ア-2の取組", "(1) 趣旨", "1. 趣旨", "COVID19", "二名"])(
  "is no figure: %j",
  (text) => {
    expect(read(text)).toEqual([]);
  },
);

test("offsets point at the figure with its unit", () => {
  const text = "研修に20名が参加した。";
  const [figure] = readFigures(text);
  expect(text.slice(figure?.start, figure?.end)).toBe("20名");
});

test("the same quantity in another notation has the same key", () => {
  const key = (text: string): string | undefined => readFigures(text)[0]?.key;
  expect(key("１５名")).toBe(key("15名"));
  expect(key("R7年度")).toBe(key("令和７年度"));
  expect(key("令和元年度")).toBe(key("R1年度"));
  expect(key("2025年度")).toBe(key("令和７年度"));
  expect(key("５ヶ所")).toBe(key("5か所"));
  expect(key("令和6年")).not.toBe(key("令和7年"));
});

const changes = (before: string, after: string): readonly string[] =>
  compareTexts(before, after).figures.map(
    (figure) =>
      `${figure.label} ${figure.from}→${figure.to}${figure.unit} (${figure.written?.from}→${figure.written?.to})`,
  );

test("figures pair where one took the place of the other", () => {
  expect(changes("研修を年12回、定員１５名で行った。", "研修を年15回、定員20名で行った。")).toEqual(
    ["研修 12→15回 (12回→15回)", "定員 15→20名 (１５名→20名)"],
  );
  expect(changes("満足度は85.2％", "満足度は88.0％")).toEqual(["満足度 85.2→88％ (85.2％→88.0％)"]);
  expect(changes("令和６年度に始める。", "令和７年度に始める。")).toEqual([
    " 令和６→令和７年度 (令和６年度→令和７年度)",
  ]);
});

test("the same figure in another notation, or one that only came, is no change of a figure", () => {
  expect(changes("研修に１５名", "研修に15名")).toEqual([]);
  expect(changes("研修を行った。", "研修を２回行った。")).toEqual([]);
});

test("in a table of years that moves on, the figure that went is not the one that came", () => {
  expect(
    changes(
      "相談件数：令和４年度1,234件、令和５年度1,456件",
      "相談件数：令和５年度1,456件、令和６年度1,789件",
    ),
  ).toEqual([]);
});

test("in sentences written anew, figures pair only where the words before them are the same", () => {
  const before =
    "令和５年度に始めた面談は、職員が足りず1,168件にとどまり、面談の割合は79.6％と低い水準であった。";
  const after =
    "対象となる家庭を早く把握し、電話でも勧めたところ、面談の割合は85.2％に上がり、訪問員を12名に増やした。";
  expect(changes(before, after)).toEqual(["割合 79.6→85.2％ (79.6％→85.2％)"]);
});
