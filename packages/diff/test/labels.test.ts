import { expect, test } from "vitest";
import { compareTexts, readFigures } from "../src/index.ts";

const read = (text: string): readonly string[] =>
  readFigures(text).map(({ label, value, unit }) => `${label}|${value}${unit}`);

test.each([
  ["研修には医師8人を含む34人が参加した。", ["医師|8人", "研修の参加|34人"]],
  ["委員は、弁護士2名を含む12名である。", ["弁護士|2名", "委員|12名"]],
  ["弁護士2名を含む12名が答えた。", ["弁護士|2名", "弁護士を含む人|12名"]],
  [
    "派遣につながったのは12世帯、延べ214回である。",
    ["派遣につながった世帯|12世帯", "派遣につながった回数|214回"],
  ],
  ["啓発カードを市内の高校62校に15,000枚配布した。", ["高校|62校", "啓発カード|15000枚"]],
  ["受入れは、保育所4園で7人である。", ["保育所|4園", "受入れ|7人"]],
  ["設置区は10区中8区である。", ["全体の区数|10区", "設置区|8区"]],
  [
    "協定を結んだのは35市町村のうち12市町村である。",
    ["全体の市町村数|35市町村", "協定を結んだ市町村|12市町村"],
  ],
])("a figure beside another one has a name of its own: %s", (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  ["校内会議に区の職員が32回出席した。", ["校内会議への区の職員の出席|32回"]],
  [
    "DVに関する講座を高校5校で行い、90人が聴講した。",
    ["DVに関する講座を行った高校|5校", "高校の聴講|90人"],
  ],
  ["対象は90名で、うち61名の状況を年度末までに把握した。", ["対象|90名", "状況の把握|61名"]],
  ["年間24回の見学会を実施した。", ["見学会|24回"]],
  ["800部の手引を配布した。", ["手引|800部"]],
  ["出前授業を計36回実施した。", ["出前授業|36回"]],
  ["合同研修に職員32名が参加した。", ["合同研修に参加した職員|32名"]],
  ["夜間パトロールに延べ310人の住民が加わった。", ["夜間パトロールに加わった住民|310人"]],
  ["保護者に24回電話した。", ["保護者への電話|24回"]],
  ["要請を受けて11回出動した。", ["出動|11回"]],
  ["4月に3名、10月に2名を増員した。", ["|4月", "4月の増員|3名", "|10月", "10月の増員|2名"]],
  ["職員5名が受講を終え、3名が受講中である。", ["職員|5名", "受講中|3名"]],
  ["3名が受講中で、6名が受講を終えた。", ["受講中|3名", "受講を終えた人|6名"]],
  ["7名が資格を取得し、5名が受験した。", ["資格の取得|7名", "受験|5名"]],
  ["相談は95件で、目標の120件に届かなかった。", ["相談|95件", "相談の目標|120件"]],
  ["連絡は、市内から市外へが212件であった。", ["市内から市外へ|212件"]],
])("what was done, and for when, tells figures of one noun apart: %s", (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test("a share is called by the topic of its own clause", () => {
  expect(read("受講率は97％で、申込みは定員の179％であった。")).toEqual([
    "受講率|97％",
    "申込みの定員に占める割合|179％",
  ]);
});

test.each([
  ["3日間の研修を行った。", "研修|3日間"],
  ["管理職に2時間の講義を行った。", "講義|2時間"],
  ["新生児訪問は、生後28日以内に行う。", "新生児訪問|28日"],
  ["区・児童相談所の職員32人", "区・児童相談所の職員|32人"],
  ["県・市の連絡会議を3回開いた。", "県・市の連絡会議|3回"],
  ["届出者のうち38人を特定妊婦と判断した。", "特定妊婦|38人"],
  ["認可外保育施設への立入調査を96施設で行った。", "認可外保育施設への立入調査|96施設"],
  ["貸付けは12件である。", "貸付け|12件"],
  ["情報提供は全件の42％に当たる。", "情報提供の全件に占める割合|42％"],
  ["認知度は市民の54％であった。", "認知度|54％"],
  ["・計：735件", "計|735件"],
  ["緊急避難先として4施設と協定を結んだ。", "緊急避難先|4施設"],
  ["資料を保育所など120か所へ送った。", "保育所|120か所"],
])("what is counted may stand behind, or begin with a single letter: %s", (text, expected) => {
  expect(read(text)).toEqual([expected]);
});

const changes = (before: string, after: string): readonly string[] =>
  compareTexts(before, after).figures.map(
    ({ label, from, to, unit }) => `${label} ${from}→${to}${unit}`,
  );

test("a total is that of the same list in another order, and a name directly before a figure tells it", () => {
  expect(
    changes(
      "心理的虐待120世帯、身体的虐待44世帯の計164世帯",
      "身体的虐待40世帯、心理的虐待115世帯の計155世帯",
    ).at(-1),
  ).toMatch(/計 164→155世帯/);
  expect(
    changes("養育里親45組が登録している。", "登録している里親は、養育里親52組である。"),
  ).toEqual([expect.stringMatching(/^養育里親 45→52組/)]);
});

test("from when to when something is done is nothing that went from one to the other", () => {
  expect(changes("４月～９月に行った。", "4月から9月に行った。")).toEqual([]);
  expect(changes("期限は15日であった。", "期限を15日から20日に延ばした。")).toEqual([
    "期限 15→20日",
  ]);
});

test.each([
  ["職員のうち保健師8名が訪問した。", "職員のほか保健師5名が訪問した。"],
  ["前期は相談員3名を置いた。", "後期は相談員5名を置いた。"],
])("one name before two figures does not make them one: %s → %s", (before, after) => {
  expect(changes(before, after)).toEqual([]);
});
