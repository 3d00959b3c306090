import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compareEditions } from "@torikumi/diff";
import type { Diagnostic } from "@torikumi/record";
import { line, readEditions, readExamples, readFiles } from "@torikumi/validation/test/rule-page";
import { CODEOWNERS, strayOwners } from "../src/owners/stray-owners.ts";
import { beyondWording, wordingFindings } from "../src/proposal/wording-only.ts";

/** The findings of the rules that `validation` lists and this room makes, on an example of their page. */
const FINDINGS: Readonly<Record<string, (block: string) => Promise<readonly Diagnostic[]>>> = {
  async codeowners(block) {
    const { [CODEOWNERS]: owners = "", ...pages } = readFiles(block).now;
    return strayOwners(owners, { folder: "records", paths: Object.keys(pages) });
  },
  async "wording-only"(block) {
    const { now, before } = readFiles(block);
    const { edition } = await readEditions(blockOf(now));
    const changes = compareEditions((await readEditions(blockOf(before))).edition, edition);
    const patches = new Map(Object.keys(now).map((path) => [path, ""]));
    const own = { mergeBase: "", head: "", patches, gone: new Set<string>() };
    const change = { changes, root: "records", patches: own };
    return wordingFindings(beyondWording(change), change);
  },
};

/** Files as an example shows them: two states of one draft have the same edition page. */
function blockOf(files: Readonly<Record<string, string>>): string {
  return Object.entries(files)
    .map(([path, text]) => `<!-- ${path} -->\n${text}`)
    .join("\n");
}

describe.each(Object.entries(FINDINGS))("the page of %s", (id, findingsOf) => {
  const page = new URL(`../../validation/src/rules/${id}.md`, import.meta.url);
  const examples = readExamples(readFileSync(page, "utf8"));

  test.each(examples)("shows exactly what is found: $heading", async ({ block, expected }) => {
    const found = await findingsOf(block);
    expect(found.map(line)).toEqual(expected);
    expect(found.every(({ rule }) => rule === id)).toBe(true);
  });
});
