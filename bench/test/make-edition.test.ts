import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { assembleEdition, type Edition } from "@torikumi/record";
import { validate } from "@torikumi/validation";
import { changeEdition } from "../src/corpora/change-edition.ts";
import { makeEdition, type MadeEdition } from "../src/corpora/make-edition.ts";
import { writeRepository } from "../src/corpora/write-repository.ts";

const folder = mkdtempSync(join(tmpdir(), "torikumi-bench-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

const made = makeEdition({ measures: 1_000, seed: 1 });
const changed = changeEdition(made);

test("The same seed gives the same files, another seed others", () => {
  expect(makeEdition({ measures: 1_000, seed: 1 }).files).toEqual(made.files);
  expect(makeEdition({ measures: 1_000, seed: 2 }).files).not.toEqual(made.files);
});

test("Measures are about 1.3 kB, and no text stands twice", () => {
  const sizes = made.measures.map(({ id }) => Buffer.byteLength(made.files.get(fileOf(id)) ?? ""));
  const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  expect(sizes).toHaveLength(1_000);
  expect(mean).toBeGreaterThan(1_250);
  expect(mean).toBeLessThan(1_350);
  expect(Math.min(...sizes)).toBeGreaterThan(900);
  expect(Math.max(...sizes)).toBeLessThan(2_000);
  expect(new Set(made.measures.map(({ progress }) => progress)).size).toBe(1_000);
});

test("Both editions validate without an error or a warning", async () => {
  const before = await edition(made.files);
  const after = await edition(new Map([...made.files, ...changed]));
  expect(before.measures.size).toBe(1_000);
  expect(findings(before)).toEqual([]);
  expect(findings(after)).toEqual([]);
});

test("The next edition differs in three measures and the edition page", () => {
  const differing = [...changed].filter(([path, text]) => made.files.get(path) !== text);
  expect(differing).toHaveLength(4);
  expect(changed.get("index.md")).toContain("年度版: r7\n");
});

test("Front matters are all different where that is asked for, and often alike otherwise", () => {
  const distinct = makeEdition({ measures: 500, seed: 1, frontMatters: "distinct" });
  expect(frontMatters(distinct)).toHaveLength(500);
  expect(new Set(frontMatters(distinct)).size).toBe(500);
  expect(new Set(frontMatters(made)).size).toBeLessThan(500);
});

test("A repository comes out with the same commit each time", () => {
  const editions = new Map([
    ["r6", made.files],
    ["r7", changed],
  ]);
  const first = writeRepository(join(folder, "first"), editions);
  expect(first).toMatch(/^[0-9a-f]{40}$/);
  expect(writeRepository(join(folder, "second"), editions)).toBe(first);
});

function fileOf(id: string): string {
  return `${id.replaceAll("-", "/")}.md`;
}

function frontMatters({ files, measures }: MadeEdition): readonly string[] {
  return measures.map(({ id }) => files.get(fileOf(id))?.split("\n---\n")[0] ?? "");
}

function edition(files: ReadonlyMap<string, string>): Promise<Edition> {
  const sources = Array.from(files, ([path, text]) => ({ path, blob: path, text }));
  return assembleEdition(sources, { root: "" });
}

function findings(one: Edition): readonly string[] {
  return validate(one)
    .filter(({ severity }) => severity !== "info")
    .map(({ path, line, rule, message }) => `${path}:${line} ${rule} ${message}`)
    .slice(0, 5);
}
