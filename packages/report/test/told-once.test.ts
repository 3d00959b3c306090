import { compareEditions } from "@torikumi/diff";
import type { EditionChanges } from "@torikumi/diff";
import { expect, test } from "vitest";

import { renderDiffHtml } from "../src/html/render-diff-html.ts";
import { renderReviewHtml } from "../src/html/render-review-html.ts";
import { renderDiffMarkdown } from "../src/markdown/render-review-markdown.ts";
import { renderDiffText } from "../src/text/render-review-text.ts";
import { editionOf } from "@torikumi/record/dev/edition-of";
import { measureText } from "@torikumi/record/dev/measure-text";
import { reviewOf } from "@torikumi/outline/dev/clinic";
import { mihonReview } from "@torikumi/outline/dev/mihon-review";
import type { ComparedEditions } from "@torikumi/outline";

const index = (id: string): string =>
  `---\n年度版: ${id}\n題名: 取組状況\n対象期間: { 取組状況: 今年度まで, 今後の取組: 次年度から }\n取組区分: { 新規: 新, 拡充: 拡, 継続: 継, 終了: 終 }\n---\n`;
const visits = (count: string): string =>
  measureText(
    "継続",
    ["保）健康部"],
    ["訪ねる。", `保健師${count}が家庭を訪ねた。`, "進んだ。", "続ける。"],
  );
const repost = (text: string): string => text.replace("---\n\n", "再掲: 1-ア-1\n---\n\n");

async function compared(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): Promise<{ readonly changes: EditionChanges; readonly editions: ComparedEditions }> {
  const editions = {
    before: await editionOf({ "index.md": index("r7"), ...before }),
    after: await editionOf({ "index.md": index("r8"), ...after }),
  };
  return { changes: compareEditions(editions.before, editions.after), editions };
}

function texts({ changes, editions }: Awaited<ReturnType<typeof compared>>): readonly string[] {
  return [
    renderDiffText(changes, editions, { color: "none" }),
    renderDiffMarkdown(changes, editions),
    renderReviewHtml(reviewOf(changes, []), editions),
    renderDiffHtml(changes, editions),
  ];
}

const count = (text: string, words: string): number => text.split(words).length - 1;

test("a 再掲 that changed as its original did is told in a line, on every page", async () => {
  const all = texts(
    await compared(
      { "1/ア/1.md": visits("15名"), "1/ア/2.md": repost(visits("15名")) },
      { "1/ア/1.md": visits("20名"), "1/ア/2.md": repost(visits("20名")) },
    ),
  );
  for (const text of all) {
    expect(count(text, "再掲: 1-ア-1 と同じ変更")).toBe(1);
    expect(count(text.replaceAll(/<[^>]*>/g, ""), "が家庭を訪ねた")).toBeLessThanOrEqual(2);
  }
  expect(all[0]?.slice(all[0].indexOf("\n1-ア-2"))).toBe(
    "\n1-ア-2  訪ねる（保）健康部）\n  再掲: 1-ア-1 と同じ変更\n",
  );
});

test("a 再掲 whose category changed besides says so, one whose texts differ is told in full", async () => {
  const before = { "1/ア/1.md": visits("15名"), "1/ア/2.md": repost(visits("15名")) };
  const expanded = repost(visits("20名")).replace("継続", "拡充");
  const [other] = texts(
    await compared(before, { "1/ア/1.md": visits("20名"), "1/ア/2.md": expanded }),
  );
  expect(other).toContain("  取組区分: 継続 → 拡充\n  再掲: 文章と数値は 1-ア-1 と同じ変更\n");
  const [full] = texts(
    await compared(before, { "1/ア/1.md": visits("20名"), "1/ア/2.md": repost(visits("21名")) }),
  );
  expect(full).toContain("取組状況の数値（保健師）: 15名 → 21名（6名増）");
  expect(full).not.toContain("と同じ変更");
});

test("a new 再掲 with the texts of its new original is told in a line", async () => {
  const [text] = texts(
    await compared({}, { "1/ア/1.md": visits("15名"), "1/ア/2.md": repost(visits("15名")) }),
  );
  expect(text).toContain("  再掲: 1-ア-1 と同じ文章\n");
  expect(count(text ?? "", "保健師15名が家庭を訪ねた。")).toBe(1);
});

test("the 再掲 of みほん市 stands there once", async () => {
  const { review, editions } = await mihonReview("r7", "r8");
  const text = renderDiffText(review.changes, editions, { color: "none" });
  expect(text).toContain("再掲: 1-イ-1 と同じ変更");
  expect(count(text, "387名 → 352名")).toBe(1);
});

test("what could not be read is no change, and the reader is sent to the findings", async () => {
  const broken = visits("15名")
    .replace("取組区分: 継続", "取組区分:継続")
    .replace("## 自己評価", "## 自己評伽");
  const all = texts(await compared({ "1/ア/1.md": visits("15名") }, { "1/ア/1.md": broken }));
  for (const text of all) {
    expect(text).toContain(
      "取組区分、担当部、自己評価は、読み取れませんでした（指摘を見てください）。",
    );
    expect(text).not.toMatch(/（なし）|外れた|<del>進んだ|－進んだ/);
  }
  expect(all[0]).toContain("■ 読み取れなかった部分のある取組（1件）");
});

test("a move that only the likeness of the texts tells is marked, one with 前身 is not", async () => {
  const text =
    "各区の保健師が、乳幼児健診を受けていない家庭を訪ね、養育の様子と困りごとを聞き取った。";
  const page = measureText("継続", ["保）健康部"], ["訪ねる。", text, "進んだ。", "続ける。"]);
  const guess = "文章が似ているため、移ったものとみなしました。";
  for (const shown of texts(await compared({ "1/ア/1.md": page }, { "1/イ/1.md": page })))
    expect(shown).toContain(guess);
  const declared = page.replace("---\n\n", "前身: 1-ア-1\n---\n\n");
  for (const shown of texts(await compared({ "1/ア/1.md": page }, { "1/イ/1.md": declared })))
    expect(shown).not.toContain(guess);
});

test("nothing but a renamed department is told last, a figure beside it comes first", async () => {
  const register = `担当部:
  - 名称: 保）健康部
    終了: r7
    後継: [保）健康推進部]
  - 名称: 保）健康推進部
    開始: r8
`;
  const files = { "departments.yaml": register };
  const renamed = (text: string): string => text.replace("保）健康部", "保）健康推進部");
  const [text] = texts(
    await compared(
      { ...files, "1/ア/1.md": visits("15名"), "1/ア/2.md": visits("3名") },
      { ...files, "1/ア/1.md": renamed(visits("15名")), "1/ア/2.md": renamed(visits("6名")) },
    ),
  );
  expect(text?.match(/^(?:■ .*|1-ア-\S+|変更の.*)/gm)).toEqual([
    "変更のある取組 2件（数値の変更 1件、字句・組織名・表記の変更、据置など 1件）、変更なし 0件。それぞれの取組は、最も重い変更のところで1回だけ数えています。",
    "■ 数値の変更（1件）",
    "1-ア-2",
    "■ 字句・組織名・表記の変更、据置など（1件）",
    "1-ア-1",
  ]);
});

test("a unit that changed is told with both units and no rise or fall", async () => {
  const [text] = texts(
    await compared({ "1/ア/1.md": visits("345件") }, { "1/ア/1.md": visits("345人") }),
  );
  expect(text).toContain("  取組状況の数値（保健師）: 345件 → 345人\n");
});

test("officers of another kind are not officers that became fewer, in みほん市 over two years", async () => {
  const { review, editions } = await mihonReview("r6", "r8");
  const figures = review.changes.changed
    .find(({ id }) => id === "3-ア-1")
    ?.figures.map(
      ({ field, label, written }) => `${field} ${label} ${written?.from}→${written?.to}`,
    );
  expect(figures).toEqual([
    "progress 児童福祉司 13名→20名",
    "progress 交代制 2班→3班",
    "progress 48時間以内に安全を確認したもの 97.4％→99.3％",
    "evaluation 一人当たりの担当件数の平均 52件→38件",
  ]);
  expect(renderDiffText(review.changes, editions, { color: "none" })).not.toContain("15名 → 3名");
});
