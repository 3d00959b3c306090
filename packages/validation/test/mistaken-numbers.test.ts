import { expect, test } from "vitest";
import { editionOf } from "./edition-of.ts";
import { validate } from "../src/index.ts";

const VISITS = [
  "乳児のいる家庭への訪問を充実させる。",
  "保健師が生後4か月までの乳児がいる家庭を訪問し、育児の困りごとを聞き取った。",
  "訪問の対象を1歳までに広げる。",
];
const SCHOOLS = [
  "学校と児童相談所の情報共有の仕組みをつくる。",
  "中学校の生徒指導担当者と児童相談所の職員が年3回会い、欠席の続く生徒の様子を共有した。",
  "小学校の担当者も加える。",
];
const FOSTER = [
  "里親家庭の負担を軽くする支援を行う。",
  "里親の休息のための一時預かりを始め、28世帯が利用した。相談会を4回開いた。",
  "一時預かりの受入れ先を増やす。",
];

function page([goal, progress, plan]: readonly string[]): string {
  return `---\n取組区分: 継続\n担当部: [子）児童相談所]\n---\n\n## 取組内容\n\n${goal}\n\n## 取組状況\n\n${progress}\n\n## 自己評価\n\n着実に進んだ。\n\n## 今後の取組\n\n${plan}\n`;
}

const edition = (id: string, texts: readonly (readonly string[])[]) =>
  editionOf(Object.fromEntries(texts.map((text, at) => [`1/ア/${at + 1}.md`, page(text)])), id);

test("of measures that changed their numbers in a round, each is sent home, and none is said to have ended or forgotten anything", async () => {
  const previous = await edition("r7", [VISITS, SCHOOLS, FOSTER]);
  const now = await edition("r8", [SCHOOLS, FOSTER, VISITS]);
  const found = validate(now, { previous }).map(({ rule, message }) => `${rule} ${message}`);
  expect(found).toMatchInlineSnapshot(`
    [
      "mistaken-number 1-ア-1 に、令和7年度版の 1-ア-2 の文が書かれています。番号は付け替えられません。この文を 1-ア-2 のファイルに戻してください（1-ア-1 の文は、1-ア-3 に書かれています）。",
      "mistaken-number 1-ア-2 に、令和7年度版の 1-ア-3 の文が書かれています。番号は付け替えられません。この文を 1-ア-3 のファイルに戻してください（1-ア-2 の文は、1-ア-1 に書かれています）。",
      "mistaken-number 1-ア-3 に、令和7年度版の 1-ア-1 の文が書かれています。番号は付け替えられません。この文を 1-ア-1 のファイルに戻してください（1-ア-3 の文は、1-ア-2 に書かれています）。",
    ]
  `);
});

const NIGHT = [
  "夜間や休日の通告に、いつでも応じられる体制を整える。",
  "夜間の電話を職員3名で受け、直ちに出向いた通告は112件であった。",
  "当番の職員を4名に増やす。",
];
const VISITS_NEXT = [VISITS[0] ?? "", "対象を広げ、341世帯を訪ねた。", "訪問を続ける。"];
const messages = async (
  before: readonly (readonly string[])[],
  after: readonly (readonly string[])[],
): Promise<readonly string[]> =>
  validate(await edition("r8", after), { previous: await edition("r7", before) }).map(
    ({ rule, message }) => `${rule} ${message}`,
  );

test("where numbers were closed up, each message names the whole row and the way back", async () => {
  const all = await messages([VISITS, SCHOOLS, FOSTER, NIGHT], [VISITS_NEXT, FOSTER, NIGHT]);
  const found = all.filter((one) => one.startsWith("mistaken-number"));
  expect(found).toHaveLength(2);
  expect(found[0]).toMatchInlineSnapshot(
    `"mistaken-number 1-ア-2 に、令和7年度版の 1-ア-3 の文が書かれています。番号がずれています（1-ア-2 に 1-ア-3 の文、1-ア-3 に 1-ア-4 の文）。番号は詰めたり付け替えたりできません。ファイルの名前を records/1/ア/3.md→records/1/ア/4.md、records/1/ア/2.md→records/1/ア/3.md の順に改め、1-ア-2（「学校と児童相談所の情報共有の仕組みをつくる。」）は、終えるのなら取組区分を「終了」にして残してください。"`,
  );
});

test("where a new measure was put in front of all, it is to make room first, and none is told to be new or to have ended", async () => {
  const found = await messages([VISITS, SCHOOLS, FOSTER], [NIGHT, VISITS, SCHOOLS, FOSTER]);
  expect(found.map((one) => one.split(" ")[0])).toEqual([
    "mistaken-number",
    "mistaken-number",
    "mistaken-number",
  ]);
  expect(found[1]).toMatchInlineSnapshot(
    `"mistaken-number 1-ア-3 に、令和7年度版の 1-ア-2 の文が書かれています。番号がずれています（1-ア-2 に 1-ア-1 の文、1-ア-3 に 1-ア-2 の文、1-ア-4 に 1-ア-3 の文）。番号は詰めたり付け替えたりできません。まず、今の 1-ア-1 をまだ使っていない番号（1-ア-5）に移し、ファイルの名前を records/1/ア/2.md→records/1/ア/1.md、records/1/ア/3.md→records/1/ア/2.md、records/1/ア/4.md→records/1/ア/3.md の順に改めてください。"`,
  );
});
