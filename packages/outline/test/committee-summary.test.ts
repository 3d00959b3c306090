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
    "令和7年度版の予定のうち、報告に見当たらないもの（8件）",
    "前の年度版から据え置かれた文章（3件）",
    "答えを待つ委員会意見（2件）",
  ]);
  expect(parts[3]).toMatchObject({ more: 4, caution: expect.stringContaining("機械が探したもの") });
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
