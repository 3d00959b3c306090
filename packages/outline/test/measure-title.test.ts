import { editionOf } from "@torikumi/record/dev/edition-of";
import { measureText } from "@torikumi/record/dev/measure-text";
import { expect, test } from "vitest";

import { measureTitle } from "../src/index.ts";

async function titleOf(goal: string): Promise<string | undefined> {
  const text = measureText("継続", ["保）健康部"], [goal, "訪ねた。", "進んだ。", "続ける。"]);
  const edition = await editionOf({ "1/ア/1.md": text });
  const measure = edition.measures.get("1-ア-1")?.value;
  return measure && measureTitle(measure, edition);
}

test("a measure is called by the first sentence of its goal, whole and without its mark", async () => {
  const long =
    "健診を受けていない家庭を、保健師と児童相談所の職員が組になって訪ね、養育の様子を確かめる";
  expect(await titleOf(`○${long}。\n\n※次の文。`)).toBe(long);
  expect(await titleOf("〇　窓口（平日。土日を除く。）を置く。周知する。")).toBe(
    "窓口（平日。土日を除く。）を置く",
  );
});

test("a measure without a goal says so; one whose shared goal is not loaded has no title", async () => {
  expect(await titleOf("")).toBe("（取組内容なし）");
  const shared = measureText("継続", ["保）健康部"], ["", "訪ねた。", "進んだ。", "続ける。"])
    .replace("## 取組内容\n\n\n\n", "")
    .replace("---\n\n", "取組内容: 1-ア-1\n---\n\n");
  const edition = await editionOf({ "1/ア/2.md": shared });
  const measure = edition.measures.get("1-ア-2")?.value;
  expect(measure?.goalOf).toBe("1-ア-1");
  expect(measure && measureTitle(measure, edition)).toBe("");
});

test("a measure with a 見出し is called by it", async () => {
  const text = measureText(
    "継続",
    ["保）健康部"],
    ["訪ねる。", "訪ねた。", "進んだ。", "続ける。"],
  );
  const named = text.replace("---\n\n", "見出し: 夜間の電話\n---\n\n");
  const edition = await editionOf({ "1/ア/1.md": named });
  const measure = edition.measures.get("1-ア-1")?.value;
  expect(measure && measureTitle(measure, edition)).toBe("夜間の電話");
});
