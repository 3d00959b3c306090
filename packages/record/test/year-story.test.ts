import { expect, test } from "vitest";
import { assembleEdition, formatEditionPage, parseEditionPage, rollForward } from "../src/index.ts";

const page = (sentences: readonly string[]) => ({
  path: "index.md",
  blob: "",
  text: `---\n年度版: r7\n題名: 取組状況\n対象期間:\n  取組状況: 令和6年度\n  今後の取組: 令和7年度以降\n取組区分:\n  継続: 続ける\nあらまし:\n${sentences.map((each) => `  - ${each}\n`).join("")}---\n`,
});

test("the story of the year is a list of sentences, written as it was read", async () => {
  const file = page(["1-ア-1の研修が15回になりました。", "終了した取組はありません。"]);
  const { value, diagnostics } = await parseEditionPage(file);
  expect(diagnostics).toEqual([]);
  expect(value.story).toEqual(["1-ア-1の研修が15回になりました。", "終了した取組はありません。"]);
  expect(formatEditionPage(value)).toBe(file.text);
});

test("more than ten sentences are refused, and so is an empty one", async () => {
  const [many] = (await parseEditionPage(page(Array<string>(11).fill("甲")))).diagnostics;
  expect(many?.message).toContain("文が多すぎます。10文までにしてください。");
  const [empty] = (await parseEditionPage(page(["''"]))).diagnostics;
  expect(empty?.message).toContain("空になっています");
});

test("a new edition does not begin with the story of the year before", async () => {
  const edition = await assembleEdition([page(["終了した取組はありません。"])], { root: "" });
  expect(rollForward(edition, "r8").index.story).toBeUndefined();
});
