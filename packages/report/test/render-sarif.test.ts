import sarifSchema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";

import { renderSarif } from "../src/machine/render-sarif.ts";
import { finding } from "@torikumi/outline/dev/clinic";

const RULES = [
  { id: "category", severity: "error", title: "取組区分は決められた言葉で書く" },
] as const;
const options = { version: "0.1.0", rules: RULES };

/** The official schema of SARIF 2.1.0, as shipped by @microsoft/jest-sarif; it is of draft 04, of which it uses nothing that draft 07 reads otherwise. */
const { $schema: _draft, id: _id, ...schema } = sarifSchema;
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const valid = ajv.compile(schema);

const errorsOf = (text: string): unknown => (valid(JSON.parse(text)) ? null : valid.errors);

const FINDINGS = [
  finding({ fix: { start: 11, end: 13, text: "拡充" } }),
  finding({
    path: "records/1/ア/名前 %23#?.md",
    severity: "info",
    rule: "unknown-here",
    related: [
      {
        path: "records/index.md",
        line: 4,
        column: 1,
        endLine: 5,
        endColumn: 1,
        message: "年度版の頁です。",
      },
    ],
  }),
  finding({ severity: "warning", line: 3, endLine: 3, column: 1, endColumn: 1 }),
];

test("the log is valid SARIF 2.1.0, with findings and without", () => {
  expect(errorsOf(renderSarif(FINDINGS, options))).toBeNull();
  expect(errorsOf(renderSarif([], { version: "0.1.0", rules: [] }))).toBeNull();
});

test("the check of the log can fail", () => {
  expect(
    errorsOf(renderSarif(FINDINGS, options).replace('"utf16CodeUnits"', '"bytes"')),
  ).not.toBeNull();
});

test("a finding points at its place, its rule and its mend", () => {
  const [run] = JSON.parse(renderSarif(FINDINGS, options)).runs;
  expect(run.columnKind).toBe("utf16CodeUnits");
  expect(run.results[0]).toMatchObject({ ruleId: "category", ruleIndex: 0, level: "error" });
  expect(run.results[0].locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: "records/1/%E3%82%A2/1.md", uriBaseId: "%SRCROOT%" },
    region: { startLine: 2, startColumn: 7, endLine: 2, endColumn: 9 },
  });
  expect(run.results[0].fixes[0].artifactChanges[0].replacements).toEqual([
    { deletedRegion: { charOffset: 11, charLength: 2 }, insertedContent: { text: "拡充" } },
  ]);
});

test("a path with marks of an address stays one relative address", () => {
  const [run] = JSON.parse(renderSarif(FINDINGS, options)).runs;
  const { uri } = run.results[1].locations[0].physicalLocation.artifactLocation;
  expect(decodeURIComponent(new URL(uri, "file:///root/").pathname)).toBe(
    "/root/records/1/ア/名前 %23#?.md",
  );
  expect(run.tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual([
    "category",
    "unknown-here",
  ]);
});
