import { expect, test } from "vitest";
import { compareTexts } from "../src/index.ts";

const told = (before: string, after: string): readonly string[] =>
  compareTexts(before, after).figures.map(({ label, from, to }) => `${label} ${from}→${to}`);

test.each([
  ["another deed", "訓練に住民24人が加わった。", "訓練で住民9人が救護役を担った。"],
  ["the end of what began", "支援を始めた家庭は33世帯である。", "支援を終えた家庭は27世帯である。"],
  ["what was not done", "児童20人が登校した。", "児童6人が登校できなかった。"],
  ["what is planned", "職員4名を増やす予定である。", "職員3名を増やした。"],
  ["the other direction", "20件を他市から引き継いだ。", "26件を他市へ引き継いだ。"],
  ["who does it to whom", "保護者15人が職員を批判した。", "保護者9人が職員に批判された。"],
  ["another thing", "相談員4名が小学校を担当する。", "相談員6名が中学校を担当する。"],
  ["who is at it", "職員8名が受講した。", "職員5名が受講中である。"],
  ["a part and the whole", "相談は120件、うち虐待は30件", "虐待は40件、うち相談は25件"],
  ["what they are", "支援員10名のうち2名が休んだ。", "支援員10名のうち3名が新任である。"],
  ["a noun at the end of a line", "・里親：18組が研修を修了", "・里親：5組が研修を辞退"],
  ["last year's", "昨年度の相談は80件であった。", "相談は95件であった。"],
])("figures of one name stay two: %s", (_, before, after) => {
  expect(told(before, after)).toEqual([]);
  expect(compareTexts(before, after).unpaired.length).toBeGreaterThanOrEqual(2);
});

test.each([
  ["研修の受講者は18人であった。", "25人が研修を受講した。", ["研修の受講 18→25"]],
  ["市民から相談が52件あった。", "市民から相談を67件受けた。", ["相談 52→67"]],
  ["支援を終えた家庭は19世帯であった。", "23世帯の支援を終えた。", ["支援を終えた家庭 19→23"]],
  ["医師4名の協力を得た。", "医師6名が協力した。", ["医師 4→6"]],
  ["相談員を7名配置している。", "相談員9名を置いた。", ["相談員 7→9"]],
  ["修了者は15人であった。", "21人が修了した。", ["修了 15→21"]],
])("a figure told in other words is one: %s", (before, after, expected) => {
  expect(told(before, after)).toEqual(expected);
});

test("two figures of one noun are told by their deeds, in whichever order", () => {
  expect(
    told(
      "参加した児童は30人、欠席した児童は8人である。",
      "欠席した児童は5人、参加した児童は37人である。",
    ),
  ).toEqual(["欠席した児童 8→5", "参加した児童 30→37"]);
});
