import { expect, test } from "vitest";
import { compareTexts } from "../src/index.ts";
import { showEdits } from "./show-edits.ts";

function shown(before: string, after: string): string {
  const { kind, edits, rewritten } = compareTexts(before, after);
  return `${kind ?? "同じ"}${rewritten === true ? " 全部改め" : ""} ${showEdits(edits)}`;
}

test("a removal comes first, then the addition, then what is kept", () => {
  expect(compareTexts("研修に15名が参加した。", "研修に20名が参加した。").edits).toEqual([
    { op: "keep", text: "研修に" },
    { op: "remove", text: "15名" },
    { op: "add", text: "20名" },
    { op: "keep", text: "が参加した。" },
  ]);
});

test.each([
  ["継続", "拡充", "実質 {継続→拡充}"],
  ["345", "1,203", "数値 {345→1,203}"],
  ["令和６年度", "令和７年度", "数値 {令和６年度→令和７年度}"],
  ["○", "〇", "表記 {○→〇}"],
  ["同じ文", "同じ文", "同じ 同じ文"],
  ["", "", "同じ "],
  ["", "新しい文。", "実質 [+新しい文。+]"],
  ["古い文。", "", "実質 [-古い文。-]"],
])("short texts change as a whole: %j → %j", (before, after, expected) => {
  expect(shown(before, after)).toBe(expected);
});

test.each([
  [
    "受講者は345人であった。",
    "受講者は1,203人であった。",
    "数値 受講者は{345人→1,203人}であった。",
  ],
  [
    "満足度は85.2％となった。",
    "満足度は88.0％となった。",
    "数値 満足度は{85.2％→88.0％}となった。",
  ],
  ["相談員を3区に置いた。", "相談員を6区に置いた。", "数値 相談員を{3区→6区}に置いた。"],
  ["受付は10時30分から", "受付は9時00分から", "数値 受付は{10時30分→9時00分}から"],
  ["R5.4.1から施行する。", "R6.4.1から施行する。", "数値 {R5.4.1→R6.4.1}から施行する。"],
  ["第３回の会議を開いた。", "第４回の会議を開いた。", "数値 {第３回→第４回}の会議を開いた。"],
  ["令和元年度から行う。", "令和２年度から行う。", "数値 {令和元年度→令和２年度}から行う。"],
  [
    "講座を年12回、定員15名で開いた。",
    "講座を年15回、定員20名で開いた。",
    "数値 講座を年{12回→15回}、定員{15名→20名}で開いた。",
  ],
  [
    "15名の職員が受講した。",
    "20名の相談員が受講した。",
    "実質 {15名→20名}の{職員→相談員}が受講した。",
  ],
  [
    "109か所に手引を配った。",
    "112か所で手引を使った。",
    "実質 {109か所→112か所}{に→で}手引を{配った→使った}。",
  ],
])("a number with its unit is one word: %j → %j", (before, after, expected) => {
  expect(shown(before, after)).toBe(expected);
});

test("years that all moved on stand opposite each other, though one of them stands in both texts", () => {
  expect(shown("令和５年度から令和６年度", "令和６年度から令和７年度")).toBe(
    "数値 {令和５年度→令和６年度}から{令和６年度→令和７年度}",
  );
});

test.each([
  ["研修を１５名に行った。", "研修を15名に行った。", "表記 研修を{１５名→15名}に行った。"],
  ["　研修を行った。", "研修を行った。", "表記 [-　-]研修を行った。"],
  [
    "研修を行った。\n会議を開いた。",
    "研修を行った。会議を開いた。",
    "表記 研修を行った。[-⏎-]会議を開いた。",
  ],
  [
    "研修を行った。\r\n会議を開いた。",
    "研修を行った。\n会議を開いた。",
    "表記 研修を行った。{␍⏎→⏎}会議を開いた。",
  ],
  ["ﾏﾆｭｱﾙを改めた。", "マニュアルを改めた。", "表記 {ﾏﾆｭｱﾙ→マニュアル}を改めた。"],
  ["4月〜6月", "4月～6月", "表記 4月{〜→～}6月"],
  [
    "葛\u{e0100}城区で行う。",
    "葛\u{e0101}城区で行う。",
    "表記 {葛\u{e0100}→葛\u{e0101}}城区で行う。",
  ],
])("what the eye hardly sees is still shown: %j → %j", (before, after, expected) => {
  expect(shown(before, after)).toBe(expected);
});

test.each([
  [
    "研修を行った。会議を開いた。",
    "研修を行った。新たに窓口を設けた。会議を開いた。",
    "実質 研修を行った。[+新たに窓口を設けた。+]会議を開いた。",
  ],
  [
    "研修を行った。会議を開いた。",
    "会議を開いた。研修を行った。",
    "字句 [-研修を行った。-]会議を開いた。[+研修を行った。+]",
  ],
  [
    "・研修を行った。\n・手引を改めた。",
    "・研修を行った。\n・窓口を設けた。\n・手引を改めた。",
    "実質 ・研修を行った。⏎[+・窓口を設けた。⏎+]・手引を改めた。",
  ],
  [
    "・研修を行った。\n・手引を改めた。",
    "・研修を行った。\n・手引を改めた。\n・窓口を設けた。",
    "実質 ・研修を行った。⏎・手引を改めた。[+⏎・窓口を設けた。+]",
  ],
  [
    "研修を行った。\n\n※別に定める。",
    "研修を行った。記録も残した。\n\n※別に定める。",
    "実質 研修を行った。[+記録も残した。+]⏎⏎※別に定める。",
  ],
  [
    "・電話：78名",
    "・電話：86名\n・手引は10月に改めた。",
    "実質 ・電話：{78名→86名}[+⏎・手引は10月に改めた。+]",
  ],
])("sentences and list items come and go as a whole: %j → %j", (before, after, expected) => {
  expect(shown(before, after)).toBe(expected);
});

test.each([
  [
    "支援する体制を整備した。",
    "支援できる仕組みを構築した。",
    "実質 支援{する体制を整備→できる仕組みを構築}した。",
  ],
  [
    "妊婦との面談を保健師が行い、支援が必要な家庭を把握した。",
    "妊婦との面談を保健師又は助産師が行い、支援を要する家庭を早期に把握した。",
    "実質 妊婦との面談を保健師[+又は助産師+]が行い、支援{が必要な→を要する}家庭を[+早期に+]把握した。",
  ],
  [
    "研修を実施し、手順を確かめた。",
    "研修を実施した。手順を確かめた。",
    "字句 研修を実施{し、→した。}手順を確かめた。",
  ],
  [
    "夜間の電話を受け、緊急の事案には待機の職員が出動した。夜間の出動は94件であった。",
    "夜間の電話を受け、出動は126件であった。",
    "実質 夜間の電話を受け、[-緊急の事案には待機の職員が出動した。夜間の-]出動は{94件→126件}であった。",
  ],
])(
  "small kept words are joined into the change, meaningful ones stay: %j → %j",
  (before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  },
);

test.each([
  [
    "要保護児童の会議を開いた。",
    "要対協の会議を開いた。",
    "実質 {要保護児童→要対協}の会議を開いた。",
  ],
  [
    "職員向けの研修会を開いた。",
    "職員向けの講習会を開いた。",
    "実質 職員向けの{研修会→講習会}を開いた。",
  ],
  ["相談員を3区内に置いた。", "相談員を6区内に置いた。", "数値 相談員を{3区→6区}内に置いた。"],
])("words are exchanged whole: %j → %j", (before, after, expected) => {
  expect(shown(before, after)).toBe(expected);
});

test("texts with too little in common are written anew: one removal, one addition", () => {
  const before = "窓口の案内を市内の全ての駅に掲げ、利用を呼びかけた。";
  const after = "相談員の研修を年４回に増やし、事例を使った演習を取り入れた。";
  expect(compareTexts(before, after)).toMatchObject({
    kind: "実質",
    rewritten: true,
    figures: [],
    edits: [
      { op: "remove", text: before },
      { op: "add", text: after },
    ],
  });
});

test("one kept sentence among new ones is shown as kept", () => {
  const before = "窓口の案内を駅に掲げた。学校の教職員に手引を配布し、使い方を説明した。";
  const after = "学校の教職員に手引を配布し、使い方を説明した。保護者からの相談は増えている。";
  expect(shown(before, after)).toBe(
    "実質 [-窓口の案内を駅に掲げた。-]学校の教職員に手引を配布し、使い方を説明した。[+保護者からの相談は増えている。+]",
  );
});
