import { expect, test } from "vitest";

import { planInlineComments } from "../src/comments/plan-inline-comments.ts";
import { editionOf } from "@torikumi/record/dev/edition-of";
import {
  CLINIC_CHANGES,
  clinicEditions,
  finding,
  NO_CHANGES,
  reviewOf,
} from "@torikumi/outline/dev/clinic";
import { mihonReview } from "@torikumi/outline/dev/mihon-review";

const editions = await clinicEditions();

test("a changed category, department and figure stand on their lines of the new file, an error before them", () => {
  const comments = planInlineComments(
    reviewOf(CLINIC_CHANGES, [finding(), finding({ severity: "info", line: 1, endLine: 1 })]),
    editions,
  );
  expect(comments.map(({ path, line, body }) => `${path}:${line} ${body.split("\n")[0]}`)).toEqual([
    "records/1/ア/1.md:2 <strong>エラー</strong> 取組区分が「拡大」になっています。「拡充」に直してください。（category）",
    "records/1/ア/1.md:2 取組区分が変わりました。",
    "records/1/ア/1.md:5 担当部が変わりました。",
    "records/1/ア/1.md:14 数値が変わりました。",
    "records/1/ア/1.md:1 <strong>情報</strong> 取組区分が「拡大」になっています。「拡充」に直してください。（category）",
  ]);
  expect(comments[3]?.body).toBe(
    "数値が変わりました。\n\n- 取組状況の数値（保健師）: 15名 → <strong>20名</strong>（5名増）",
  );
});

test("a finding with a fix suggests whole lines", async () => {
  const text = "一行目\n二行 目 \n三行目\n";
  const after = await editionOf({ "index.md": text });
  const fix = { start: text.indexOf(" \n三"), end: text.indexOf("三") + 1, text: "\n参" };
  const review = reviewOf(NO_CHANGES, [
    finding({ path: "records/index.md", line: 2, endLine: 2, fix }),
  ]);
  expect(planInlineComments(review, { ...editions, after })).toMatchObject([
    { path: "records/index.md", startLine: 2, line: 3, suggestion: { text: "二行 目\n参行目" } },
  ]);
});

test("lines that end in CR get no suggestion, which would change them", async () => {
  const after = await editionOf({ "index.md": "一行 \r\n" });
  const review = reviewOf(NO_CHANGES, [
    finding({ path: "records/index.md", line: 1, endLine: 1, fix: { start: 2, end: 3, text: "" } }),
  ]);
  const [comment] = planInlineComments(review, { ...editions, after });
  expect(comment).toMatchObject({ line: 1 });
  expect(comment).not.toHaveProperty("suggestion");
});

test("every comment on みほん市 stands on a line that shows what it says, with the same keys each time", async () => {
  const { review, editions: mihon } = await mihonReview("r7", "r8");
  const comments = planInlineComments(review, mihon);
  expect(comments.length).toBeGreaterThan(20);
  for (const { path, line, body } of comments) {
    const page = [...mihon.after.measures.values()].find(({ file }) => file.path === path);
    const shown = page?.file.text.split("\n")[line - 1] ?? "";
    const values = [...body.matchAll(/<strong>(.*?)<\/strong>/g)].map(([, value = ""]) =>
      value.replace(/&#([0-9]+);/g, (_, code: string) => String.fromCodePoint(Number(code))),
    );
    expect(
      values.some((value) => shown.includes(value)) || shown === "担当部:",
      `${path}:${line} ${shown} / ${values.join()}`,
    ).toBe(true);
  }
  expect(planInlineComments(review, mihon)).toEqual(comments);
});
