import { expect, test } from "vitest";
import { createRecall } from "../src/model/recall/recall.ts";
import { listPages } from "../src/build/list-pages.ts";
import { readSite } from "../src/model/site-model.ts";
import { mihonSite } from "./mihon.ts";

test("what was found from the same is not found again, in this build and in the next", () => {
  const first = createRecall();
  expect(first.recall("文字数", ["訪問"], () => 2)).toBe(2);
  expect(first.recall("文字数", ["訪問"], () => 3)).toBe(2);
  const { recall } = createRecall(first.kept());
  expect(recall("文字数", ["訪問"], () => 3)).toBe(2);
  expect(recall("文字数", ["訪問者"], () => 3)).toBe(3);
  expect(recall("行数", ["訪問"], () => 1)).toBe(1);
});

test("what nobody asked for is forgotten, and what JSON would change is never remembered", () => {
  const first = createRecall();
  for (const found of [Infinity, -0, undefined, { label: undefined }, [new Map()]])
    expect(first.recall("件数", found, () => found)).toBe(found);
  first.recall("件数", 1, () => 1);
  expect(Object.values(first.kept())).toEqual([1]);
  expect(createRecall(first.kept()).kept()).toEqual({});
});

test("pages say the same, whether what they tell was found or recalled", async () => {
  const input = await mihonSite();
  const viewsOf = (recall: ReturnType<typeof createRecall>["recall"]): readonly unknown[] =>
    listPages(readSite(input, recall)).map(({ content }) => content().view);
  const first = createRecall();
  const views = viewsOf(first.recall);
  const kept = JSON.parse(JSON.stringify(first.kept())) as Record<string, unknown>;
  expect(Object.keys(kept).length).toBeGreaterThan(0);
  const asked: string[] = [];
  const { recall } = createRecall(kept);
  const again = viewsOf((kind, given, find) =>
    recall(kind, given, () => {
      asked.push(kind);
      return find();
    }),
  );
  expect([again, asked]).toEqual([views, []]);
});
