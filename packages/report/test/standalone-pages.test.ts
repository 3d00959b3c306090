import { createHash } from "node:crypto";

import { assert, constantFrom, property, string } from "fast-check";
import rehypeRaw from "rehype-raw";
import { unified } from "unified";
import { expect, test } from "vitest";

import { PAGE_STYLE, PAGE_STYLE_HASH } from "../src/html/page-style.ts";
import { renderDiffHtml } from "../src/html/render-diff-html.ts";
import { renderReviewHtml } from "../src/html/render-review-html.ts";
import { CLINIC_CHANGES, clinicEditions, finding, reviewOf } from "@torikumi/outline/dev/clinic";
import { mihonReview } from "@torikumi/outline/dev/mihon-review";

const editions = await clinicEditions();
const related = [{ ...finding(), message: "ここです。" }];
const pages = {
  review: renderReviewHtml(reviewOf(CLINIC_CHANGES, [finding({ related })]), editions),
  comparison: renderDiffHtml(CLINIC_CHANGES, editions),
};

/** Every element of a page, in order. */
function elementsOf(html: string): readonly string[] {
  const names: string[] = [];
  const tree = unified()
    .use(rehypeRaw)
    .runSync({ type: "root", children: [{ type: "raw", value: html }] });
  type Node = {
    readonly type: string;
    readonly tagName?: string;
    readonly children?: readonly Node[];
  };
  const visit = (node: Node): void => {
    if (node.tagName !== undefined) names.push(node.tagName);
    node.children?.forEach(visit);
  };
  visit(tree as Node);
  return names;
}

test("the policy of the pages allows their own style and nothing else", () => {
  expect(createHash("sha256").update(PAGE_STYLE).digest("base64")).toBe(PAGE_STYLE_HASH);
  for (const page of Object.values(pages)) {
    expect(page).toContain(
      `content="default-src 'none'; style-src 'sha256-${PAGE_STYLE_HASH}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(page).toContain(`<style>${PAGE_STYLE}</style>`);
  }
});

test("the pages are Japanese, run nothing and ask nothing of other machines", () => {
  for (const page of Object.values(pages)) {
    expect(page.startsWith('<!doctype html>\n<html lang="ja">\n')).toBe(true);
    expect(
      elementsOf(page).filter((name) =>
        ["script", "link", "img", "iframe", "object", "form"].includes(name),
      ),
    ).toEqual([]);
    expect(page).not.toMatch(/\b(src|href)="(?!#)|url\(|@import| style="| on[a-z]+="/);
  }
});

test("what was added and removed is told by words, not by colour or line alone", () => {
  expect(pages.review).toContain('<del><span class="unseen">［削除］</span>15名</del>');
  expect(pages.comparison).toContain('<ins><span class="unseen">［追加］</span>20名</ins>');
  expect(pages.comparison).toContain("（<del>取り消し線</del>は削除）");
});

test("the 新旧対照表 has the category, the department, the texts and the figures of a measure, in the order of ids", () => {
  const rows = [...pages.comparison.matchAll(/<th[^>]* scope="row(?:group)?">([^<]*)<\/th>/g)].map(
    ([, words]) => words?.split("　")[0],
  );
  expect(rows).toEqual([
    "1-ア-1",
    "取組区分",
    "担当部",
    "取組状況",
    "1-ア-2",
    "取組内容",
    "取組状況",
    "自己評価",
    "今後の取組",
    "1-ア-3",
    "取組内容",
    "取組状況",
    "自己評価",
    "今後の取組",
  ]);
  expect(pages.comparison).toContain("<li>取組状況の数値（保健師）: 15名 → 20名（5名増）</li>");
});

test("nothing of みほん市 is shortened", async () => {
  const { review, editions: mihon } = await mihonReview("r7", "r8");
  for (const page of [renderReviewHtml(review, mihon), renderDiffHtml(review.changes, mihon)]) {
    expect(page).toContain("みまもり_v2");
    expect(page).not.toMatch(/（略）|（以下[0-9]+字を略）/);
  }
});

test("no text of a record or a finding becomes an element", () => {
  const hostile = string({
    unit: constantFrom(
      "<b>",
      "</td>",
      "<script>",
      "&lt;",
      "'",
      '"',
      "<!--",
      "-->",
      "</style>",
      "]]>",
      "字",
      "\u0000",
      "\uD800",
    ),
    maxLength: 6,
  });
  const [change] = CLINIC_CHANGES.changed;
  const pagesOf = (evil: string): readonly (readonly string[])[] => {
    const changes = {
      ...CLINIC_CHANGES,
      from: evil,
      changed:
        change === undefined
          ? []
          : [
              {
                ...change,
                category: { from: evil, to: evil },
                texts: change.texts.map((each) => ({
                  ...each,
                  edits: each.edits.map((edit) => ({ ...edit, text: evil })),
                })),
              },
            ],
    };
    const related = [{ ...finding(), path: evil, message: evil }];
    const findings = [finding({ path: evil, message: evil, rule: evil, related })];
    return [
      elementsOf(renderReviewHtml(reviewOf(changes, findings), editions)),
      elementsOf(renderDiffHtml(changes, editions)),
    ];
  };
  const harmless = pagesOf("字");
  assert(
    property(hostile, (text) => void expect(pagesOf(`字${text}`)).toEqual(harmless)),
    { numRuns: 100 },
  );
});
