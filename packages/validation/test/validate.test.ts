import { expect, test } from "vitest";
import { compareDiagnostics } from "@torikumi/record";
import { createContext } from "../src/context.ts";
import { findDiagnostics } from "../src/find-diagnostics.ts";
import { countDiagnostics } from "@torikumi/record";
import { validate } from "../src/index.ts";
import type { Rule } from "../src/rule.ts";
import { editionOf, measureOf } from "./edition-of.ts";
import { line } from "./rule-page.ts";

test("an edition without a mistake has no findings", async () => {
  expect(validate(await editionOf({ "1/ア/1.md": measureOf() }))).toEqual([]);
});

test("what the parser found and what the rules found come together, in the order of the files", async () => {
  const edition = await editionOf({
    "1/ア/2.md": measureOf("「3区に窓口を置いた。"),
    "1/ア/1.md": measureOf("**3区**に窓口を置いた。", "", "拡大"),
  });
  const found = validate(edition);
  expect(found.map(({ path, line: row, rule }) => `${path}:${row} ${rule}`)).toEqual([
    "records/1/ア/1.md:2 category-vocabulary",
    "records/1/ア/1.md:12 plain-text",
    "records/1/ア/2.md:12 unmatched-bracket",
  ]);
  expect([...found].sort(compareDiagnostics)).toEqual(found);
  expect(countDiagnostics(found)).toEqual({ error: 2, warning: 1, info: 0 });
});

test("a finding covers exactly the words that it speaks of, also after escapes", async () => {
  const page = measureOf("3区\\*に「係長を置いた。");
  const [found] = validate(await editionOf({ "1/ア/1.md": page }));
  expect(found).toMatchObject({ line: 12, column: 6, endLine: 12, endColumn: 7 });
});

test("with `only`, findings elsewhere are left out, unless they point at a wanted file", async () => {
  const edition = await editionOf({
    "1/ア/1.md": measureOf("3区に係長を置いた。"),
    "1/ア/2.md": measureOf("3区に窓口を置いた。", "再掲: 1-ア-1\n"),
    "1/ア/3.md": measureOf("「3区に窓口を置いた。"),
  });
  const found = validate(edition, { only: new Set(["records/1/ア/1.md"]) });
  expect(found.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
    "records/1/ア/2.md repost-text",
  ]);
});

test("an edition loaded in part is not said to have lost what was not loaded", async () => {
  const previous = await editionOf({ "1/ア/3.md": measureOf("2区に窓口を置いた。") }, "r6");
  const edition = await editionOf({ "1/ア/4.md": measureOf("新たに置いた。", "", "新規") });
  const only = new Set(["records/1/ア/4.md"]);
  expect(validate(edition, { previous, only })).toEqual([]);
  const now = new Set(["1-ア-1", "1-ア-2", "1-ア-3", "1-ア-4"] as const);
  const before = new Set(["1-ア-1", "1-ア-2", "1-ア-3"] as const);
  expect(validate(edition, { previous, only, ids: { now, before } })).toEqual([]);
});

test("a file that was deleted is reported at its policy and wanted by the path that it had", async () => {
  const previous = await editionOf(
    { "1/ア/1.md": measureOf("2区に置いた。"), "1/ア/2.md": measureOf("表を作った。") },
    "r6",
  );
  const edition = await editionOf({ "1/ア/1.md": measureOf() });
  const changes = {
    from: "r6",
    to: "r7",
    added: [],
    removed: ["1-ア-2"],
    moved: [],
    changed: [],
    pages: [],
    opinions: [],
    identity: [],
    carried: [],
    unchanged: 0,
  } as const;
  const found = validate(edition, { previous, changes, only: new Set(["records/1/ア/2.md"]) });
  expect(found.map(line)).toEqual([
    "records/1/ア/index.md:1:1 エラー vanished-measure 令和6年度版にあった 1-ア-2 が、終了を経ずになくなっています。ファイル「records/1/ア/2.md」を戻して取組区分を「終了」にし、終了理由を書いてください。番号が変わったのなら、新しい番号のファイルに「前身: 1-ア-2」の行を加えてください。",
  ]);
});

test("a measure that comparing found to have moved is asked for its 前身", async () => {
  const previous = await editionOf({ "1/ア/1.md": measureOf("2区に置いた。") }, "r6");
  const edition = await editionOf({
    "1/イ/index.md": "体制を整える。\n",
    "1/イ/1.md": measureOf(),
  });
  const changes = {
    from: "r6",
    to: "r7",
    added: [],
    removed: [],
    moved: [{ from: "1-ア-1", to: "1-イ-1" }],
    changed: [],
    pages: [],
    opinions: [],
    identity: [],
    carried: [],
    unchanged: 0,
  } as const;
  const found = validate(edition, { previous, changes }).filter(
    ({ rule }) => rule === "vanished-measure",
  );
  expect(found.map(({ path, severity }) => `${path} ${severity}`)).toEqual([
    "records/1/イ/1.md warning",
  ]);
});

test("a correction of the same year may keep every text", async () => {
  const files = { "1/ア/1.md": measureOf() };
  expect(
    validate(await editionOf(files, "r7.1"), { previous: await editionOf(files, "r7") }),
  ).toEqual([]);
});

test("a rule with `since` leaves older editions alone", async () => {
  const rule: Rule = {
    id: "young",
    title: "新しい規則",
    severity: "error",
    since: "r7",
    *check({ measures }) {
      for (const { page } of measures)
        yield { at: { page, span: { start: 0, end: 3 } }, message: "例" };
    },
  };
  const found = async (id: string) => [
    ...findDiagnostics(
      [rule],
      createContext(await editionOf({ "1/ア/1.md": measureOf() }, id), {}),
    ),
  ];
  expect([
    (await found("r6")).length,
    (await found("r7")).length,
    (await found("r7.1")).length,
  ]).toEqual([0, 1, 1]);
});

test("texts are looked at a few measures at a time, each of them and every other page once", async () => {
  const serials = Array.from({ length: 450 }, (_, place) => place + 1);
  const odd = (serial: number): string => ([1, 200, 201, 450].includes(serial) ? "「" : "");
  const pages = serials.map((serial): [string, string] => [
    `1/ア/${serial}.md`,
    measureOf(`${odd(serial)}${serial}か所に窓口を置いた。`),
  ]);
  const files = { ...Object.fromEntries(pages), "1/ア/index.md": "「窓口を広げる。\n" };
  const found = validate(await editionOf(files));
  expect(found.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
    "records/1/ア/1.md unmatched-bracket",
    "records/1/ア/200.md unmatched-bracket",
    "records/1/ア/201.md unmatched-bracket",
    "records/1/ア/450.md unmatched-bracket",
    "records/1/ア/index.md unmatched-bracket",
  ]);
});

test("of a page that could not be read at all, only that is reported", async () => {
  const rules = async (page: string): Promise<readonly string[]> =>
    validate(await editionOf({ "1/ア/1.md": page })).map(({ rule }) => rule);
  expect(await rules("")).toEqual(["front-matter"]);
  expect(await rules(measureOf().replace("]\n---", "]\n"))).toEqual(["yaml"]);
  expect(await rules(measureOf(`${"> ".repeat(30)}3区`))).toEqual(["plain-text"]);
  expect(await rules("---\n取組区分: 継続\n担当部: [子）児童相談所]\n---\n")).toEqual(
    Array.from({ length: 4 }, () => "missing-section"),
  );
});

test("a heading that is none is not missing as well, nor is its line text before a heading", async () => {
  const found = async (from: string, to: string): Promise<readonly string[]> =>
    validate(await editionOf({ "1/ア/1.md": measureOf().replace(from, to) })).map(
      ({ line: row, rule }) => `${row} ${rule}`,
    );
  expect(await found("## 取組状況", "##取組状況")).toEqual(["10 heading"]);
  expect(await found("## 取組内容", "■取組内容")).toEqual(["6 heading"]);
  expect(await found("## 取組状況", "## **取組状況**")).toEqual(["10 sections"]);
  expect(await found("## 取組状況\n\n", "")).toEqual(["6 missing-section"]);
});

test("a register that could not be read in full leaves the names in the measures alone", async () => {
  const measures = Object.fromEntries(
    [1, 2, 3].map((serial) => [`1/ア/${serial}.md`, measureOf(`${serial}区に置いた。`)]),
  );
  const register = "担当部:\n  - 名称:子）児童相談所\n    局: こども局\n";
  const found = validate(await editionOf({ ...measures, "departments.yaml": register }));
  expect(found.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
    "records/departments.yaml yaml",
  ]);
});

test("a measure that vanished is shown in the edition that had it", async () => {
  const previous = await editionOf(
    { "1/ア/1.md": measureOf("2区に置いた。"), "1/ア/2.md": measureOf("表を作った。") },
    "r6",
  );
  const found = validate(await editionOf({ "1/ア/1.md": measureOf() }), { previous }).find(
    ({ rule }) => rule === "vanished-measure",
  );
  expect(found?.related.map(({ path, message }) => `${path} ${message}`)).toEqual([
    "records/1/ア/2.md 令和6年度版の records/1/ア/2.md（1-ア-2）です。",
  ]);
});
