import { compareEditions } from "@torikumi/diff";
import { editionOf } from "@torikumi/record/dev/edition-of";
import { measureText } from "@torikumi/record/dev/measure-text";
import { readMihon } from "@torikumi/record/dev/mihon";
import { expect, test } from "vitest";

import { CLINIC_CHANGES, clinicEditions, NO_CHANGES } from "../dev/clinic.ts";
import { mihonReview } from "../dev/mihon-review.ts";
import { carriedTexts, committeeSummary, listOpinions, outlineChanges } from "../src/index.ts";

test("the committee reads first what ended, grew, was forgotten, stayed the same and has no answer", async () => {
  const { review, editions } = await mihonReview("r7", "r8");
  const { changes } = review;
  const outline = outlineChanges(changes, editions);
  const ledger = {
    carried: carriedTexts(editions.after, [editions.before, await readMihon("r6")]),
    opinions: listOpinions(editions.after, { previous: editions.before }),
  };
  const parts = committeeSummary({ outline, changes, editions, ledger });
  expect(parts.map(({ heading }) => heading)).toEqual([
    "終了・削除（1件）",
    "取組区分の変更と追加（5件）",
    "主な数値の増減",
    "令和7年度版の予定のうち、報告に見当たらないもの（6件）",
    "前の年度版から据え置かれた文章（3件）",
    "答えを待つ委員会意見（2件）",
  ]);
  expect(parts[3]).toMatchObject({
    rest: "ほか2件は、サイトの「報告に見当たらない予定」にあります。",
    caution: expect.stringContaining("機械が探したもの"),
  });
  expect(parts[4]?.lines[0]).toMatch(
    /^3-イ-2　.*取組状況と自己評価が、令和6年度版から同じ文章です。据置理由: /u,
  );
  expect(parts[5]?.lines[0]).toMatch(/^r7-意見-1　取組2-ア-1　.*: 未対応。「/u);
});

test("what ended in this edition says why, and stands under no other heading", async () => {
  const { review, editions } = await mihonReview("r6", "r7");
  const outline = outlineChanges(review.changes, editions);
  const [ended, categories] = committeeSummary({ outline, changes: review.changes, editions });
  expect(ended?.lines).toEqual([
    "2-ア-3　共通の連絡票による早い連絡: 令和7年度版で終了しました。終了理由: 連絡票の役割を情報共有システムに移し、紙の様式を令和7年3月31日に廃止したため",
  ]);
  expect(categories?.lines.join("")).not.toContain("2-ア-3");
});

test("a promise of a measure that was split is told once, with the part that carries it on", async () => {
  const page = (parts: readonly [string, string], key = ""): string =>
    measureText("継続", ["保）健康部"], ["訪ねる。", parts[0], "進んだ。", parts[1]]).replace(
      "---\n\n",
      `${key}---\n\n`,
    );
  const index = (id: string) => ({ "index.md": `---\n年度版: ${id}\n題名: 取組\n---\n` });
  const before = await editionOf({
    ...index("r7"),
    "1/ア/2.md": page(["家庭を訪ねた。", "手話の動画を作る。訪問の車を1台増やす。"]),
  });
  const after = await editionOf({
    ...index("r8"),
    "1/ア/1.md": page(["献立を配った。", "続ける。"], "前身: 1-ア-2\n"),
    "1/ア/2.md": page(["記録の様式を改めた。", "続ける。"]),
  });
  const changes = compareEditions(before, after);
  const editions = { before, after };
  const outline = outlineChanges(changes, editions);
  const lost = committeeSummary({ outline, changes, editions }).find(({ heading }) =>
    heading.includes("見当たらない"),
  );
  expect(lost?.lines.map((line) => line.replace(/　.*: /u, " "))).toEqual([
    "1-ア-2 「手話の動画を作る」",
    "1-ア-2 「訪問の車を1台増やす」",
  ]);
});

test("a text is carried over as far back as it reads the same, under the number that it had there", async () => {
  const page = (text: string, key = ""): string =>
    measureText("継続", ["保）健康部"], ["訪ねる。", text, "（未記入）", "続ける。"]).replace(
      "---\n\n",
      `${key}---\n\n`,
    );
  const index = (id: string) => ({ "index.md": `---\n年度版: ${id}\n題名: 取組\n---\n` });
  const r5 = await editionOf({ ...index("r5"), "1/ア/1.md": page("別の文。") });
  const r6 = await editionOf({ ...index("r6"), "1/ア/1.md": page("令和5年度に訪ねた。") });
  const r7 = await editionOf({
    ...index("r7"),
    "1/イ/1.md": page("令和6年度に訪ねた。", "前身: 1-ア-1\n"),
  });
  const r8 = await editionOf({ ...index("r8"), "1/イ/1.md": page("令和7年度に訪ねた。") });
  expect(
    carriedTexts(r8, [r7, r6, r5]).map(({ id, editions, text }) => [id, editions, text]),
  ).toEqual([["1-イ-1", 2, "取組状況が、令和6年度版から同じ文章です。据置理由はありません。"]]);
});

test("where nothing changed there is nothing to say first, and a partial edition is enough", async () => {
  const editions = await clinicEditions();
  const summary = (changes: typeof NO_CHANGES) =>
    committeeSummary({ outline: outlineChanges(changes, editions), changes, editions });
  expect(summary(NO_CHANGES)).toEqual([]);
  expect(summary(CLINIC_CHANGES).map(({ heading }) => heading)).toEqual([
    "終了・削除（1件）",
    "取組区分の変更と追加（2件）",
    "主な数値の増減",
  ]);
});

test("a year with much to tell stays one page: fewer entries, short titles, and the rest counted with its place", async () => {
  const goal = `${"関係機関が把握した養育の様子に関する情報を実務者会議で共有し、".repeat(4)}支援方針を見直す。`;
  const edition = (id: string, number: number, category: string) =>
    editionOf({
      "index.md": `---\n年度版: ${id}\n題名: 取組\n---\n`,
      ...Object.fromEntries(
        Array.from({ length: 40 }, (_, at) => [
          `1/ア/${at + 1}.md`,
          measureText(
            at < 20 ? category : id === "r8" ? "終了" : "継続",
            ["保）健康部"],
            [
              `${at}番の${goal}`,
              `研修の受講者は${number + at}名であった。`,
              "進んだ。",
              `令和${number}年度に窓口を${at + 2}か所に開設する。`,
            ],
          ),
        ]),
      ),
    });
  const editions = {
    before: await edition("r7", 7, "継続"),
    after: await edition("r8", 80, "拡充"),
  };
  const changes = compareEditions(editions.before, editions.after);
  const outline = outlineChanges(changes, editions);
  const parts = committeeSummary({ outline, changes, editions });
  expect(parts.map(({ lines, rest }) => [lines.length, rest])).toEqual([
    [4, "ほか16件は、この後の「終了・削除」にあります。"],
    [4, "ほか16件は、この後の「取組区分の変更」などの取組区分にあります。"],
    [4, ""],
    [4, "ほか36件は、サイトの「報告に見当たらない予定」にあります。"],
  ]);
  expect(parts[1]?.lines[0]).toBe(
    "1-ア-1　0番の関係機関が把握した養育の様子に関す（以下115字を略）: 継続 → 拡充",
  );
});
