import { expect, test } from "vitest";
import { SUMMARY_LIMIT } from "../src/index.ts";
import { listComments, summaryBody, withoutFooter } from "../src/comments/summary-body.ts";

const comments = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    key: `${at}`,
    path: "a.md",
    line: at + 1,
    body: `${"あ".repeat(300)}第${at + 1}件。`,
  }));
const bytes = (text: string) => Buffer.byteLength(text);

test("without a rest the summary stands alone", () => {
  expect(summaryBody("review", "変更なし", { unplaced: [], beyondLimit: [] })).toEqual({
    body: "<!-- torikumi:review v1 summary -->\n変更なし",
    leftOut: [],
  });
});

test("what does not fit is cut between two comments and counted", () => {
  const { body, leftOut } = summaryBody("review", "要約", {
    unplaced: comments(50),
    beyondLimit: comments(50),
  });
  const shown = body.match(/第\d+件。/g)?.length ?? 0;
  expect(shown + leftOut.length).toBe(100);
  expect(body).toContain(`ほかに、行に書き込んでいない指摘が${leftOut.length}件あります。`);
  expect(body).toContain("<summary>行に書き込んでいない指摘（100件）</summary>");
  expect(body.match(/<details>/g)).toHaveLength(1);
  expect(body.match(/<\/details>/g)).toHaveLength(1);
  expect(bytes(body)).toBeLessThanOrEqual(65_536);
  expect(bytes(body)).toBeGreaterThan(60_000);
});

test.each([
  ["characters", "a".repeat(SUMMARY_LIMIT.characters)],
  ["bytes", "あ".repeat(Math.floor(SUMMARY_LIMIT.bytes / 3))],
])("after a summary as long as allowed (%s) the count still fits", (_, summary) => {
  const { body, leftOut } = summaryBody("review", summary, {
    unplaced: comments(3),
    beyondLimit: [],
  });
  const shown = body.match(/第\d+件。/g)?.length ?? 0;
  expect(shown + leftOut.length).toBe(3);
  expect(bytes(body)).toBeLessThanOrEqual(65_536);
  if (leftOut.length > 0) expect(body).toContain(`指摘が${leftOut.length}件あります。`);
});

test("a list too long for the summary leaves room for the footer", () => {
  const footer = "長".repeat(200);
  const { body } = summaryBody("review", "要約", {
    unplaced: comments(100),
    beyondLimit: [],
    footer,
  });
  expect(bytes(body)).toBeLessThanOrEqual(65_536);
  expect(body.endsWith(`\n\n<!-- torikumi:footer -->\n${footer}`)).toBe(true);
  expect(withoutFooter(body)).not.toContain("長");
});

test("comments are listed with their places and proposals", () => {
  expect(
    listComments([
      {
        key: "a",
        path: "a`b.md",
        line: 3,
        startLine: 2,
        body: "本文",
        suggestion: { text: "```" },
      },
    ]),
  ).toEqual(["#### `` a`b.md `` 2行目から3行目まで\n\n本文\n\n修正案：\n\n````text\n```\n````"]);
});
