import { expect, test } from "vitest";
import { editionOf } from "./edition-of.ts";
import { validate } from "../src/index.ts";

/** Goals with the reports of one year and of the next. */
const ROWS = [
  [
    "図書館で親子が憩えるようにする。",
    "図書館の司書が、乳児と親に絵本を412冊貸し出した。",
    "絵本の貸出しは508冊で、司書が乳児の親に読み方を伝えた。",
  ],
  [
    "火災の後の子どもを支える。",
    "消防署と合同で、火災に遭った子の心のケアを学ぶ会を開いた。",
    "心のケアを学ぶ会には、火災に遭った家庭を訪ねる消防署の職員も加わった。",
  ],
  [
    "水道の検針で異変に気付く。",
    "検針員84名に、気になる家庭を知らせる連絡票を配った。",
    "連絡票による知らせは26件で、検針員の研修を2回行った。",
  ],
  [
    "眼鏡の無い子をなくす。",
    "就学援助の児童270名に、眼鏡の引換券を渡した。",
    "眼鏡の引換券は、就学援助の児童295名に渡した。",
  ],
] as const;

const page = (goal: string, progress: string): string =>
  `---\n取組区分: 継続\n担当部: [子）児童相談所]\n---\n\n## 取組内容\n\n${goal}\n\n## 取組状況\n\n${progress}\n\n## 自己評価\n\n進んだ。\n\n## 今後の取組\n\n続ける。\n`;

/** Which measures are told to hold another's report, where each row of next year holds the report of the row that is named. */
async function told(sources: readonly (number | string)[]): Promise<readonly string[]> {
  const edition = (id: string, reports: readonly string[]) =>
    editionOf(
      Object.fromEntries(
        reports.map((report, at) => [`1/ア/${at + 1}.md`, page(ROWS[at]?.[0] ?? "", report)]),
      ),
      id,
    );
  const previous = await edition(
    "r7",
    ROWS.map(([, report]) => report),
  );
  const now = await edition(
    "r8",
    sources.map((from) => (typeof from === "string" ? from : (ROWS[from - 1]?.[2] ?? ""))),
  );
  return validate(now, { previous })
    .filter(({ rule }) => rule === "misplaced-text")
    .map(({ message }) => message.replace(/.*版の (\S+) の文に似ていて、(\S+) の.*/u, "$2=$1"));
}

test("reports that went round are told, each with the measure whose it is", async () => {
  expect(await told([2, 3, 1, 4])).toEqual(["1-ア-1=1-ア-2", "1-ア-2=1-ア-3", "1-ア-3=1-ア-1"]);
});

test("reports pasted a row too far down are told, though the last one is lost", async () => {
  expect(await told(["（未記入）", 1, 2, 3])).toEqual([
    "1-ア-2=1-ア-1",
    "1-ア-3=1-ア-2",
    "1-ア-4=1-ア-3",
  ]);
  expect(await told([2, 3, 4, "親の会を開いた。"])).toEqual([
    "1-ア-1=1-ア-2",
    "1-ア-2=1-ア-3",
    "1-ア-3=1-ア-4",
  ]);
});

test("reports in their places, and new ones, are not", async () => {
  expect(await told([1, 2, 3, 4])).toEqual([]);
  expect(
    await told([
      "閉館の後の部屋を借り、週に1度の会を始めた。",
      "救急隊の隊長が学校で話をした。",
      "ガスの会社と協定を結んだ。",
      "視力の検査を春と秋に行った。",
    ]),
  ).toEqual([]);
});
