import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { compareEditions } from "@torikumi/diff";
import { SUMMARY_LIMIT } from "@torikumi/github";
import { formatFact, outlineChanges } from "@torikumi/outline";
import type { ChangesOutline } from "@torikumi/outline";
import { countDiagnostics } from "@torikumi/record";
import { readMihon } from "@torikumi/record/dev/mihon";
import { DIFF_RENDERERS, REVIEW_RENDERERS } from "@torikumi/report/renderers";
import { buildSite } from "@torikumi/site";
import { afterAll, expect, test } from "vitest";

const place = mkdtempSync(join(tmpdir(), "one-telling-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const [before, after] = await Promise.all([
  readMihon("r7"),
  // A category that cannot be read is told in the same words everywhere, too.
  readMihon("r8", {
    replace: (text, path) =>
      path === "3/ア/1.md" ? text.replace(/取組区分: .*/u, "取組区分: [継続]") : text,
  }),
]);
const changes = compareEditions(before, after);
const editions = { before, after };
const outline = outlineChanges(changes, editions);
const review = { changes, diagnostics: [], counts: countDiagnostics([]) };

await buildSite(
  {
    editions: [
      { id: "r7", edition: before, published: true, label: "r7" },
      { id: "r8", edition: after, published: true, label: "r8" },
    ],
  },
  join(place, "site"),
);
const options = { color: "none", version: "", rules: [], commentLimit: SUMMARY_LIMIT } as const;
const page = (path: string): string =>
  readFileSync(join(place, "site", path, "index.html"), "utf8");

const surfaces: Readonly<Record<string, string>> = {
  terminal: await DIFF_RENDERERS.text({ changes, editions }, options),
  comment: await REVIEW_RENDERERS.markdown({ review, editions }, options),
  review: await REVIEW_RENDERERS.html({ review, editions }),
  "the page of the changes": page("changes/r7-r8"),
};
const tables: Readonly<Record<string, string>> = {
  "the document": await DIFF_RENDERERS.html({ changes, editions }, options),
  "the page of the site": page("changes/r7-r8/table"),
};

/** The words of a page or a comment: no markup, no white space, and nothing of what stands between the parts of a fact. */
function words(text: string): string {
  return text
    .replaceAll(/<style>.*?<\/style>|<[^>]+>/gsu, "")
    .replaceAll(/&#([0-9]+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("&amp;", "&")
    .replaceAll(/[\s\u200B|:：→（）]+/gu, "");
}

const told = (text: string, line: string): boolean => words(text).includes(words(line));

function linesOf({ parts, summary }: ChangesOutline): readonly string[] {
  const members = parts.flatMap((part) => part.measures);
  return [
    summary,
    ...parts.flatMap(({ notes }) => notes),
    ...members.flatMap(({ id, title }) => [`${id}${title}`]),
    ...members.flatMap(({ facts }) => facts.map(formatFact)),
    ...members.flatMap(({ sentences }) => sentences),
  ];
}

test.each(Object.keys(surfaces))("%s says every title, count, fact and sentence", (name) => {
  const text = surfaces[name] ?? "";
  expect(linesOf(outline).length).toBeGreaterThan(50);
  expect(linesOf(outline).filter((line) => !told(text, line))).toEqual([]);
});

test.each([...Object.keys(surfaces), "the page of the site"])(
  "%s keeps the order of the parts, with their counts",
  (name) => {
    const text = words({ ...surfaces, ...tables }[name] ?? "");
    const places = outline.parts.map(({ heading }) => text.lastIndexOf(words(heading)));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  },
);

test.each(Object.keys(tables))("%s: the 新旧対照表 says the same of every measure", (name) => {
  const table = tables[name] ?? "";
  const facts = outline.parts.flatMap(({ measures }) => measures.flatMap((one) => one.facts));
  const inCells = new Set(facts.map(formatFact));
  expect(linesOf(outline).filter((line) => !inCells.has(line) && !told(table, line))).toEqual([]);
  // The parts of a fact stand in cells of their own.
  const parts = facts.flatMap(({ label, from, to, note }) => [label, from ?? "", to ?? "", note]);
  expect(parts.filter((part) => !told(table, part))).toEqual([]);
});

test("the 新旧対照表 has the same rows as a page and as a document", () => {
  const rows = (text: string): readonly string[] =>
    [...text.matchAll(/<tr>\s*<th scope="row">(?<cells>.*?)<\/tr>/gsu)]
      .map(([, cells = ""]) =>
        words(cells.replaceAll(/<span class="(?:vh|unseen)">.*?<\/span>/gu, "")),
      )
      .toSorted();
  const [document = [], ofSite = []] = Object.values(tables).map(rows);
  expect(document.length).toBeGreaterThan(30);
  expect(ofSite).toEqual(document);
});

test("an unreadable category reads the same everywhere", () => {
  const sentence = "取組区分は、読み取れませんでした（指摘を見てください）。";
  for (const text of [...Object.values(surfaces), ...Object.values(tables)])
    expect(told(text, sentence)).toBe(true);
  expect(page("r8/3-a-1")).toContain("読み取れませんでした");
  expect(Object.values(surfaces).join("")).not.toContain("区分なし");
});
