import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { applyFixes, LISTED_RULES } from "../src/index.ts";
import { RULES } from "../src/rules/index.ts";
import { findingsOf, line, readExamples, readFiles } from "./rule-page.ts";

const FOLDER = new URL("../src/rules/", import.meta.url);
const IDS = LISTED_RULES.map(({ id }) => id);
/** Their examples are run where their findings are made: in the tests of `cycle`. */
const FOUND_IN_CYCLE: readonly string[] = ["codeowners", "wording-only"];

/** What mends them takes more than one file, so it is done in `cycle`. */
const MENDED_IN_CYCLE: readonly string[] = ["opinion-section"];

describe.each(IDS)("%s", (id) => {
  const page = readFileSync(new URL(`${id}.md`, FOLDER), "utf8");
  const examples = readExamples(page);

  test("its page tells why, shows what is right and what is wrong", () => {
    expect(page.split("\n")[0]).toMatch(new RegExp(`^# .+ \`${id}\`$`, "u"));
    expect(page.replace(/^```[\s\S]*?^```$/gmu, "").match(/^## .*$/gmu)).toEqual([
      "## 正しい例",
      "## 誤りの例",
    ]);
    expect(examples.filter(({ heading }) => heading === "正しい例")).not.toEqual([]);
    expect(examples.filter(({ heading }) => heading === "誤りの例")).not.toEqual([]);
  });

  test
    .skipIf(FOUND_IN_CYCLE.includes(id))
    .each(examples.map((example, place) => [place + 1, example] as const))(
    "example %i gives exactly the findings below it",
    async (_, example) => {
      const found = (await findingsOf(example)).filter(({ rule }) => rule === id);
      expect(found.map(line)).toEqual(example.expected);
      if (example.heading === "正しい例") expect(found).toEqual([]);
      else expect(found).not.toEqual([]);
    },
  );

  test("its page says that fix mends it where it does, and then nothing is left to mend", async () => {
    let fixable = MENDED_IN_CYCLE.includes(id);
    for (const example of examples) {
      const { now } = readFiles(example.block);
      for (const [path, text] of Object.entries(now)) {
        const fixes = (await findingsOf(example))
          .filter((one) => one.path === path && one.rule === id)
          .flatMap(({ fix }) => fix ?? []);
        if (fixes.length === 0) continue;
        fixable = true;
        const block = `<!-- ${path} -->\n${applyFixes(text, fixes)}`;
        const left = (await findingsOf({ ...example, block })).filter(
          ({ rule, fix }) => rule === id && fix !== undefined,
        );
        expect(left.map(line)).toEqual([]);
      }
    }
    expect(page.includes("npx torikumi fix")).toBe(fixable);
  });
});

test("every rule is one file of at most 60 lines with a page beside it, named in the list", () => {
  const files = readdirSync(FOLDER).filter((name) => name !== "index.ts");
  expect(files.toSorted()).toEqual(
    [...RULES.map(({ id }) => `${id}.ts`), ...IDS.map((id) => `${id}.md`)].toSorted(),
  );
  const long = RULES.map(({ id }) => id).filter(
    (id) =>
      readFileSync(new URL(`${id}.ts`, FOLDER), "utf8")
        .trimEnd()
        .split("\n").length > 60,
  );
  expect(long).toEqual([]);
  expect(RULES.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id).toSorted());
});

test("docs/validation.md lists every rule with its severity, how sure it is and whether fix mends it", () => {
  const docs = readFileSync(new URL("../../../docs/validation.md", import.meta.url), "utf8");
  const listed = docs.match(/^\| \[`[a-z-]+`\].*$/gmu)?.map((row) => row.replace(/ +/gu, " "));
  const rows = IDS.map((id) => {
    const page = readFileSync(new URL(`${id}.md`, FOLDER), "utf8");
    const { title, severity: heaviest } = LISTED_RULES.find((one) => one.id === id)!;
    const severity = { error: "エラー", warning: "警告", info: "情報" }[heaviest];
    const sure = page.includes("目安の規則です") ? "目安" : "確実";
    const fix = page.includes("npx torikumi fix") ? "できる " : "";
    return `| [\`${id}\`](../packages/validation/src/rules/${id}.md) | ${title} | ${severity} | ${sure} | ${fix}|`;
  });
  expect(listed?.toSorted()).toEqual(rows.toSorted());
});

test("a rule's page has the rule's title", () => {
  for (const { id, title } of LISTED_RULES) {
    expect(readFileSync(new URL(`${id}.md`, FOLDER), "utf8")).toMatch(
      new RegExp(`^# ${title} `, "u"),
    );
  }
});
