import { readFileSync } from "node:fs";

import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import type { z } from "zod";

import { jsonSchemas } from "../scripts/json-schemas.ts";
import type { diagnosticsSchema, reviewSchema } from "../scripts/json-schemas.ts";
import {
  renderDiagnosticsJson,
  renderDiffJson,
  renderReviewJson,
} from "../src/machine/render-json.ts";
import type { Review } from "@torikumi/outline";
import { CLINIC_CHANGES, finding, reviewOf } from "./clinic.ts";

/** The same type with every field readonly and every interface spelt out. */
type Plain<T> = T extends readonly (infer Item)[]
  ? readonly Plain<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Plain<T[Key]> }
    : T;
type Same<A, B> =
  (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : false;

test("the schemas' types are the types of the code (the compiler checks this)", () => {
  const review: Same<z.infer<typeof reviewSchema>, Review> = true;
  const diagnostics: Same<z.infer<typeof diagnosticsSchema>, Omit<Review, "changes">> = true;
  expect([review, diagnostics]).toEqual([true, true]);
});

const published = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../schema/${name}`, import.meta.url), "utf8"));

test.each([...jsonSchemas().keys()])(
  "the published %s is current (npm run schemas writes it)",
  (name) => {
    expect(published(name)).toEqual(JSON.parse(jsonSchemas().get(name) ?? ""));
  },
);

const related = [
  {
    path: "records/1/ア/2.md",
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 4,
    message: "前の項目です。",
  },
];
const review = reviewOf(CLINIC_CHANGES, [
  finding({ related, fix: { start: 8, end: 10, text: "拡充" } }),
]);

const check = (name: string, text: string): unknown => {
  const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(
    published(name) as object,
  );
  validate(JSON.parse(text));
  return validate.errors;
};

test("what is printed is valid", () => {
  expect(check("review.schema.json", renderReviewJson(review))).toBeNull();
  expect(check("diff.schema.json", renderDiffJson(CLINIC_CHANGES))).toBeNull();
  expect(
    check("diagnostics.schema.json", renderDiagnosticsJson(review.diagnostics, review.counts)),
  ).toBeNull();
});

test("a document with another key or another kind of change is not valid", () => {
  expect(check("diff.schema.json", JSON.stringify({ ...CLINIC_CHANGES, note: "" }))).toHaveLength(
    1,
  );
  expect(
    check("diff.schema.json", renderDiffJson(CLINIC_CHANGES).replace('"区分"', '"色"')),
  ).toHaveLength(1);
});

test("the document is indented, ends with a line end, and keeps a lone surrogate as an escape", () => {
  const text = renderDiffJson({ ...CLINIC_CHANGES, from: "\uD800" });
  expect(text.startsWith('{\n  "from": "\\ud800",\n')).toBe(true);
  expect(text.endsWith("\n}\n")).toBe(true);
});
