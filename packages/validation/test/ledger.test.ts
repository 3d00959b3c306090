import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { editionOf } from "./edition-of.ts";
import { validate } from "../src/index.ts";

/** A measure of an invented city, with the one rule about figures and evidence that must speak; none for silence. */
interface Case {
  readonly rule?: string;
  readonly category?: string;
  readonly progress?: string;
  readonly evaluation?: string;
  readonly plan?: string;
  /** What the same measure said the year before. */
  readonly before?: Omit<Case, "rule" | "before">;
}

const RULES: ReadonlySet<string> = new Set([
  "sum-of-parts",
  "stated-change",
  "stated-share",
  "listed-count",
  "target-reached",
  "over-hundred",
  "ended-plan",
  "changed-unit",
  "evaluation-evidence",
  "expanded-evidence",
  "falling-total",
  "figure-jump",
  "last-year-value",
]);
const CASES: readonly Case[] = readFileSync(new URL("ledger.jsonl", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line));

function page({ category = "継続", progress, evaluation, plan }: Case): string {
  const reason = category === "終了" ? "終了理由: 計画の期間が終わるため\n" : "";
  return `---\n取組区分: ${category}\n担当部: [子）児童相談所]\n${reason}---\n\n## 取組内容\n\n窓口を置く。\n\n## 取組状況\n\n${progress ?? "3区に置いた。"}\n\n## 自己評価\n\n${evaluation ?? "相談しやすくなった。"}\n\n## 今後の取組\n\n${plan ?? "6区に広げる。"}\n`;
}

async function spoken(one: Case): Promise<readonly string[]> {
  const edition = await editionOf({ "1/ア/1.md": page(one) }, "r8");
  const previous =
    one.before === undefined ? undefined : await editionOf({ "1/ア/1.md": page(one.before) }, "r7");
  const found = validate(edition, { ...(previous && { previous }) });
  return [...new Set(found.map(({ rule }) => rule).filter((rule) => RULES.has(rule)))];
}

test("where figures and evidence are in order, nothing is said", async () => {
  const silent = CASES.filter(({ rule }) => rule === undefined);
  const wrong = [];
  for (const one of silent) if ((await spoken(one)).length > 0) wrong.push(one);
  expect(wrong).toEqual([]);
});

test("what does not agree is told by its rule, in all but a few cases", async () => {
  const faulty = CASES.filter(({ rule }) => rule !== undefined);
  const missed = [];
  for (const one of faulty) {
    const rules = await spoken(one);
    if (rules.length !== 1 || rules[0] !== one.rule) missed.push(one);
  }
  expect(missed.length).toBeLessThanOrEqual(2);
});
