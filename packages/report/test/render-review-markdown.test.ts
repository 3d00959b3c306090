import { assert, constantFrom, integer, property, string } from "fast-check";
import { expect, test } from "vitest";

import {
  renderDiffMarkdown,
  fitReviewMarkdown,
  renderReviewMarkdown,
} from "../src/markdown/render-review-markdown.ts";
import type { Review } from "@torikumi/outline";
import { editionOf } from "@torikumi/record/dev/edition-of";
import { measureText } from "@torikumi/record/dev/measure-text";
import {
  CLINIC_CHANGES,
  clinicEditions,
  finding,
  NO_CHANGES,
  reviewOf,
} from "@torikumi/outline/dev/clinic";
import { filterHits, githubHtml, readComment } from "./github-html.ts";
import { mihonReview } from "@torikumi/outline/dev/mihon-review";

const editions = await clinicEditions();
const clinic = renderReviewMarkdown(reviewOf(CLINIC_CHANGES, [finding()]), editions);

const headings = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/^#{2,3} (.*)$/gm)].map(([, words = ""]) => words);

test("a comment names the editions, counts, and keeps the committee's order", () => {
  expect(headings(clinic)).toEqual([
    "令和7年度版 → 令和8年度版",
    "指摘（エラー1件）",
    "終了・削除（1件）",
    "取組区分の変更（1件）",
    "追加（1件）",
  ]);
  expect(clinic).toContain(
    "変更のある取組 3件（終了・削除 1件、取組区分の変更 1件、追加 1件）、変更なし 4件（文章は令和7年度版のまま）。それぞれの取組は、最も重い変更のところで1回だけ数えています。<br>\nエラー1件。",
  );
});

test("the table of categories shows every category that changed, came or went", () => {
  const rows = [...clinic.matchAll(/^<tr><td nowrap>(.*?)<\/td><td nowrap>(.*?)<\/td>/gm)].map(
    ([, id, words]) => `${id} ${words}`,
  );
  expect(rows).toEqual([
    "1-ア-1 継続 → <strong>拡充</strong>",
    "1-ア-2 終了 → <strong>（削除）</strong>",
    "1-ア-3 （追加） → <strong>新規</strong>",
  ]);
});

test("a figure is told with its values, its difference and its place in both texts", () => {
  expect(clinic).toContain("- 取組状況の数値（保健師）: 15名 → <strong>20名</strong>（5名増）");
  expect(clinic).toContain(
    "<td>保健師<del>15名</del>が訪ねた。</td>\n<td>保健師<ins>20名</ins>が訪ねた。</td>",
  );
});

test("a text carried over is told in a sentence", () => {
  expect(clinic).toContain("今後の取組は、前の年度版と同じ文章です（据置）。");
});

test("a comparison without a change says so", () => {
  expect(renderDiffMarkdown(NO_CHANGES, editions)).toBe(
    "## 令和7年度版 → 令和8年度版\n\n変更のある取組 0件、変更なし 6件（文章は令和7年度版のまま）。\n",
  );
  expect(renderDiffMarkdown({ ...NO_CHANGES, to: "r7.1" }, editions)).toBe(
    "## 令和7年度版 → 令和7年度版（訂正1）\n\n取組に変更はありません（変更なし 6件）。\n",
  );
});

test("every measure of みほん市 that changed stands in the comment exactly once", async () => {
  const { review, editions: mihon } = await mihonReview("r7", "r8");
  const markdown = renderReviewMarkdown(review, mihon);
  const shown = [...markdown.matchAll(/^#### (\S+)/gm)].map(([, id]) => id);
  const { added, removed, moved, changed } = review.changes;
  const expected = new Set([
    ...added,
    ...removed,
    ...moved.map(({ to }) => to),
    ...changed.map(({ id }) => id),
  ]);
  expect(shown.toSorted()).toEqual([...expected].toSorted());
  expect(readComment(markdown).text).toContain("みまもり_v2");
});

test("the reason of an end is told once", async () => {
  const { review, editions: mihon } = await mihonReview("r6", "r7");
  const markdown = renderReviewMarkdown(review, mihon);
  expect(markdown.split("連絡票の役割を情報共有システムに移し").length - 1).toBe(1);
  expect(markdown).toContain("\n\n令和7年度版で終了しました。終了理由: 連絡票の役割を");
});

test("the last section is folded, and the changes of other pages stand before it", async () => {
  const { review, editions: mihon } = await mihonReview("r7", "r8");
  const markdown = renderReviewMarkdown(review, mihon);
  expect(markdown.indexOf("### 提言・取組方針などの変更")).toBeLessThan(
    markdown.indexOf("<details><summary><strong>字句"),
  );
  expect(markdown.trimEnd().endsWith("</details>")).toBe(true);
});

/** As many measures as asked for, each changed from 継続 to 拡充 with a long new text. */
function manyChanges(count: number): Review["changes"] {
  const changed = Array.from({ length: count }, (_, place) => ({
    id: `1-ア-${place + 1}` as const,
    kinds: ["区分", "実質"] as const,
    category: { from: "継続", to: "拡充" },
    texts: [
      {
        field: "plan",
        kind: "実質",
        edits: [{ op: "add", text: "新しい取組を始める。".repeat(60) }],
      },
    ] as const,
    figures: [],
    unpaired: [],
    deadlines: [],
    keys: [],
  }));
  return { ...NO_CHANGES, changed };
}

test("a comment that is too long is cut between measures and says truthfully what is missing", () => {
  const findings = Array.from({ length: 400 }, (_, place) =>
    finding({ line: place + 1, endLine: place + 1 }),
  );
  const markdown = renderReviewMarkdown(reviewOf(manyChanges(900), findings), editions, {
    limit: { characters: 60_000, bytes: 65_000 },
    links: { rest: "https://github.example/run/1" },
  });
  expect(markdown.length).toBeLessThanOrEqual(60_000);
  expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(65_000);
  expect(Buffer.byteLength(markdown)).toBeGreaterThan(60_000);
  const shown = {
    table: markdown.match(/^<tr><td nowrap>/gm)?.length ?? 0,
    findings: markdown.match(/^- <strong>エラー/gm)?.length ?? 0,
    measures: markdown.match(/^#### /gm)?.length ?? 0,
  };
  expect(Math.min(shown.table, shown.findings, shown.measures)).toBeGreaterThan(10);
  expect(markdown).toContain(
    `指摘 他${400 - shown.findings}件、取組区分の一覧 他${900 - shown.table}件、取組区分の変更 他${900 - shown.measures}件。全文は<a href="https://github.example/run/1">こちら</a>で読めます。`,
  );
});

test("whatever the limit, the comment keeps it, and its HTML is whole", () => {
  const review = reviewOf(
    manyChanges(40),
    Array.from({ length: 30 }, () => finding({ severity: "info" })),
  );
  assert(
    property(integer({ min: 3000, max: 40_000 }), (bytes) => {
      const markdown = renderReviewMarkdown(review, editions, { limit: { bytes } });
      expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(bytes);
      for (const tag of ["table", "details", "tr"]) {
        expect(markdown.split(`<${tag}`).length).toBe(markdown.split(`</${tag}>`).length);
      }
    }),
    { numRuns: 30 },
  );
});

test("one monstrous measure does not push out the others", async () => {
  const name = "長".repeat(5000);
  const torn = Array.from(
    { length: 4000 },
    (_, place) => ({ op: place % 2 === 0 ? "keep" : "add", text: "字" }) as const,
  );
  const [first, second] = manyChanges(2).changed;
  if (first === undefined || second === undefined) throw new Error("two changes were asked for");
  const monstrous = {
    ...first,
    category: { from: name, to: name },
    texts: [{ field: "plan", kind: "実質", edits: torn }] as const,
  };
  const after = await editionOf({
    "1/ア/1.md": measureText(
      name,
      Array.from({ length: 300 }, () => name),
      [name, name, name, name],
    ),
  });
  const markdown = renderDiffMarkdown(
    { ...NO_CHANGES, changed: [monstrous, second] },
    { before: editions.before, after },
  );
  expect(markdown).toContain("今後の取組（実質）（変更が多いため、ここでは省きました。）");
  expect(markdown).toContain("#### 1-ア-2");
});

test("no text of a record or a finding makes an element, a link or a call of its own", async () => {
  const hostile = string({
    unit: constantFrom(
      "@a",
      "#1",
      "<b>",
      "</td></table>",
      "</details>",
      "<!--",
      "-->",
      "```",
      "`",
      "*",
      "_",
      "|",
      "~~",
      "\n",
      "\n\n",
      "[x](y)",
      "https://a.b",
      "# ",
      "- ",
      "字",
    ),
    maxLength: 8,
  });
  const plain = readComment(clinic);
  for (const evil of [
    "</td></table>\n\n# @a\n\n<script>",
    "<!-- torikumi:review -->",
    "```\n</details>",
  ]) {
    expect(render(evil)).toEqual(plain.elements);
  }
  assert(
    property(hostile, (evil) => {
      expect(render(`字${evil}`)).toEqual(plain.elements);
    }),
    { numRuns: 40 },
  );

  function render(evil: string): readonly string[] {
    const [change] = CLINIC_CHANGES.changed;
    if (change === undefined) throw new Error("the clinic has a change");
    const changes = {
      ...CLINIC_CHANGES,
      changed: [
        {
          ...change,
          category: { from: evil, to: evil },
          departments: { added: [evil], removed: [], renamed: [] },
          texts: change.texts.map((text) => ({
            ...text,
            edits: text.edits.map((edit) => ({ ...edit, text: evil })),
          })),
          figures: [{ field: "progress", label: evil, from: evil, to: evil, unit: evil }] as const,
        },
      ],
    };
    const comment = readComment(
      renderReviewMarkdown(
        reviewOf(changes, [finding({ path: evil, message: evil, rule: evil })]),
        editions,
      ),
    );
    expect(filterHits(comment.runs)).toEqual([]);
    return comment.elements.filter((element) => element !== "wbr" && element !== "span");
  }
});

test("findings are linked to their lines where the caller knows the address", () => {
  const markdown = renderReviewMarkdown(
    reviewOf(NO_CHANGES, [finding({ path: 'records/1/ア/"x".md' })]),
    editions,
    {
      links: { files: "https://github.example/city/records/blob/abc/" },
    },
  );
  expect(githubHtml(markdown)).toContain(
    '<a href="https://github.example/city/records/blob/abc/records/1/%E3%82%A2/%22x%22.md#L2">',
  );
});

test("says whether the limit left everything in it, one measure told in brief included", () => {
  const review = reviewOf(CLINIC_CHANGES, []);
  const { text, isWhole } = fitReviewMarkdown(review, editions);
  expect(isWhole).toBe(true);
  const bytes = Buffer.byteLength(text);
  const spare = fitReviewMarkdown(review, editions, { limit: { bytes: bytes + 2_000 } });
  expect(spare).toEqual({ text, isWhole: true });
  expect(fitReviewMarkdown(review, editions, { limit: { bytes: bytes - 1 } }).isWhole).toBe(false);
});
