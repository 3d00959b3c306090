import { compareEditions } from "@torikumi/diff";
import { editionOf } from "@torikumi/record/dev/edition-of";
import { measureText } from "@torikumi/record/dev/measure-text";
import { expect, test } from "vitest";

import { CLINIC_CHANGES, clinicEditions, NO_CHANGES } from "../dev/clinic.ts";
import { mihonReview } from "../dev/mihon-review.ts";
import { comparisonTable, type ComparisonRow, type ComparisonTable } from "../src/index.ts";

const MARKS = { kept: "", removed: "－", added: "＋", label: "" } as const;

/** A row as `取組状況: 保健師－15名｜保健師＋20名｜備考`. */
function line({ heading, before, after, remarks }: ComparisonRow): string {
  const [old, fresh] = [before, after].map((side) =>
    side.map(({ mark, text }) => MARKS[mark] + text).join(""),
  );
  return `${heading}: ${old}｜${fresh}｜${remarks.join("、")}`;
}

function lines({ sections }: ComparisonTable): readonly string[] {
  return sections.flatMap(({ title, groups }) => [
    `■ ${title}`,
    ...groups.flatMap((group) => [group.title, ...group.notes, ...group.rows.map(line)]),
  ]);
}

test("old and new stand beside each other, what is new, gone or the same says so", async () => {
  const table = comparisonTable(CLINIC_CHANGES, await clinicEditions(), { kept: "omitted" });
  expect(lines(table).slice(0, 9)).toMatchInlineSnapshot(`
    [
      "■ 提言1",
      "1-ア-1　乳幼児健診を受けていない家庭を訪ね、養育の様子を確かめる（保）健康部、子）子育て部）",
      "今後の取組は、前の年度版と同じ文章です（据置）。",
      "取組区分: －継続｜＋拡充｜区分",
      "担当部: （なし）｜＋子）子育て部｜担当、加わった",
      "取組内容: （略）｜（略）｜",
      "取組状況: 保健師－15名が訪ねた。｜保健師＋20名が訪ねた。｜数値、取組状況の数値（保健師）: 15名 → 20名（5名増）",
      "自己評価、今後の取組: （略）｜（略）｜",
      "1-ア-2　紙の連絡票を使う（保）健康部）",
    ]
  `);
  expect(lines(table)).toContain("取組状況: －使った。｜（削る）｜");
  expect(lines(table)).toContain("取組状況: （新設）｜＋準備をした。｜");
});

test("lines that stayed the same are left out, a line in which something changed is whole", async () => {
  const page = (progress: string): string =>
    measureText("継続", ["保）健康部"], ["訪ねる。", progress, "進んだ。", "続ける。"]);
  const same = "各区の保健師が家庭を訪ね、養育の様子と困りごとを聞き取り、必要な支援につないだ。";
  const text = (count: string): string =>
    `${same}\n\n${same}\n\n研修を${count}行い、あわせて手引を配った。\n\n${same}`;
  const files = { "index.md": "---\n年度版: r8\n題名: 取組状況\n---\n" };
  const before = await editionOf({ ...files, "1/ア/1.md": page(text("2回")) });
  const after = await editionOf({ ...files, "1/ア/1.md": page(text("3回")) });
  const editions = { before, after };
  const rows = (kept: "whole" | "omitted"): readonly string[] =>
    lines(comparisonTable(compareEditions(before, after), editions, { kept }));
  expect(rows("omitted")).toContain(
    "取組状況: （略）\n研修を－2回行い、あわせて手引を配った。\n（略）｜（略）\n研修を＋3回行い、あわせて手引を配った。\n（略）｜数値、取組状況の数値（研修）: 2回 → 3回（1回増）",
  );
  expect(rows("omitted")).toContain("自己評価、今後の取組: （略）｜（略）｜");
  expect(rows("whole").join("\n")).not.toContain("（略）");
});

test("a department, a recommendation, a policy or a measure can be asked for alone", async () => {
  const { review, editions } = await mihonReview("r7", "r8");
  const only = (word: string): readonly string[] =>
    comparisonTable(review.changes, editions, { kept: "whole", only: word }).sections.flatMap(
      ({ groups }) => groups.map(({ title }) => title.split("　")[0] ?? ""),
    );
  // 2-ア-4 was 3-イ-3 before.
  expect(only("3")).toEqual(["2-ア-4", "3-ア-1", "3-ア-2", "3-イ-2"]);
  expect(only("２-ア")).toEqual([
    "2-ア-1",
    "2-ア-2",
    "2-ア-3",
    "2-ア-4",
    "r8-意見-1（取組2-ア-1）",
  ]);
  expect(only("2-ア-4")).toEqual(["2-ア-4"]);
  expect(only("3-イ-3")).toEqual(["2-ア-4"]);
  expect(only("子）こども育成部")).toEqual(only("こども育成部"));
  expect(only("こども育成部")).toEqual([
    "1-イ-2",
    "2-イ-1",
    "2-イ-3",
    "r6-意見-3（提言2）",
    "r7-意見-2（全体）",
  ]);
});

test("what names no department is refused with a guess", async () => {
  const { review, editions } = await mihonReview("r7", "r8");
  const only = (word: string): unknown =>
    comparisonTable(review.changes, editions, { kept: "whole", only: word });
  expect(() => only("児童相談署")).toThrow(
    "「児童相談署」という担当部は、比べる年度版にありません。もしかして: 「子）児童相談所」",
  );
  expect(() => only("　")).toThrow("--only に何も書かれていません。");
  expect(() => only("1-")).toThrow(
    "提言・取組方針・取組の番号（3、2-ア、2-ア-1）を書いてください。",
  );
});

test("without a change there is no section", async () => {
  const { sections, summary } = comparisonTable(NO_CHANGES, await clinicEditions(), {
    kept: "omitted",
  });
  expect({ sections, summary }).toEqual({
    sections: [],
    summary: "変更のある取組 0件、変更なし 6件（文章は令和7年度版のまま）",
  });
});
