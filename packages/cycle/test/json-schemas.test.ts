import { readFileSync } from "node:fs";

import { compareEditions } from "@torikumi/diff";
import type { EditionChanges } from "@torikumi/diff";
import { countDiagnostics } from "@torikumi/record";
import { readMihon } from "@torikumi/record/dev/mihon";
import { DIFF_RENDERERS, FINDINGS_RENDERERS, REVIEW_RENDERERS } from "@torikumi/report/renderers";
import { validate } from "@torikumi/validation";
import { exportJson } from "@torikumi/workbook";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";

import { jsonSchemas } from "../scripts/json-schemas.ts";

const published = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../schema/${name}`, import.meta.url), "utf8"));

test.each([...jsonSchemas().keys()])(
  "the published %s is current (npm run schemas -w @torikumi/cycle writes it)",
  (name) => {
    expect(published(name)).toEqual(JSON.parse(jsonSchemas().get(name) ?? ""));
  },
);

const check = (name: string, text: string): unknown => {
  const isValid = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(
    published(name) as object,
  );
  isValid(JSON.parse(text));
  return isValid.errors;
};

const [before, after] = await Promise.all([readMihon("r7"), readMihon("r8")]);
const changes = compareEditions(before, after);
const diagnostics = validate(after, { previous: before, changes });
const review = { changes, diagnostics, counts: countDiagnostics(diagnostics) };
const editions = { before, after };

test("what is printed is valid", async () => {
  expect(diagnostics.length).toBeGreaterThan(0);
  const printed = await REVIEW_RENDERERS.json({ review, editions });
  expect(check("review.schema.json", printed)).toBeNull();
  const difference = await DIFF_RENDERERS.json({ changes, editions });
  expect(check("diff.schema.json", difference)).toBeNull();
  const findings = await FINDINGS_RENDERERS.json({ diagnostics, editions: [after] });
  expect(check("diagnostics.schema.json", findings)).toBeNull();
  expect(check("edition.schema.json", JSON.stringify(exportJson(after)))).toBeNull();
});

test("a document with another key or another kind of change is not valid", () => {
  const text = (value: unknown): string => JSON.stringify(value);
  const withKey = { ...changes, note: "" };
  expect(check("diff.schema.json", text(withKey))).toHaveLength(1);
  const [first] = changes.changed;
  const withKind = { ...changes, changed: [{ ...first, kinds: ["色"] }] } as unknown;
  expect(check("diff.schema.json", text(withKind))).toHaveLength(1);
});

test("the document is indented, ends with a line end, and keeps a lone surrogate as an escape", async () => {
  const odd: EditionChanges = { ...changes, from: "\uD800" };
  const text = await DIFF_RENDERERS.json({ changes: odd, editions });
  expect(text.startsWith('{\n  "from": "\\ud800",\n')).toBe(true);
  expect(text.endsWith("\n}\n")).toBe(true);
});
