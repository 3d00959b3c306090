import { readFigures } from "@torikumi/diff";
import type {
  DepartmentChanges,
  Edit,
  EditionChanges,
  FigureChange,
  MeasureChange,
} from "@torikumi/diff";
import {
  describeCategory,
  describeDepartments,
  describeFigure,
  judgedFigures,
} from "@torikumi/outline";
import { FIELD_HEADINGS, locate, sourceSpan } from "@torikumi/record";
import type { Location, Measure, Page, Span } from "@torikumi/record";

import type { InlineComment } from "@torikumi/github";
import { factComment } from "./fact-comment.ts";

/** The comments on one changed measure: its category, its departments, and one for each line on which figures changed. */
export function changeComments(
  change: MeasureChange,
  page: Page<Measure>,
  changes: EditionChanges,
): readonly InlineComment[] {
  const { id, category, departments } = change;
  const comments: InlineComment[] = [];
  if (category !== undefined) {
    const at = locate(page.file, page.spanOf(["取組区分"]));
    comments.push(
      factComment(`${id} 取組区分`, at, "取組区分が変わりました。", describeCategory(category)),
    );
  }
  if (departments !== undefined) {
    const only = departments.added.length === 0 && departments.removed.length === 0;
    const sentence = only ? "担当部の名称が変わりました。" : "担当部が変わりました。";
    const at = locate(page.file, departmentSpan(departments, page));
    comments.push(factComment(`${id} 担当部`, at, sentence, describeDepartments(departments)));
  }
  return [...comments, ...figureComments(change, judgedFigures(change, changes), page)];
}

/** The line of the first department that is new here; the key where departments only went. */
function departmentSpan(departments: DepartmentChanges, page: Page<Measure>): Span {
  const fresh = new Set([...departments.added, ...departments.renamed.map(({ to }) => to)]);
  const place = page.value.departments.findIndex((name) => fresh.has(name));
  return place === -1 ? page.spanOf(["担当部"], "key") : page.spanOf(["担当部", place]);
}

function figureComments(
  change: MeasureChange,
  figures: readonly FigureChange[],
  page: Page<Measure>,
): readonly InlineComment[] {
  const lines = new Map<string, { readonly at: Location; readonly figures: FigureChange[] }>();
  for (const figure of figures) {
    const edits = change.texts.find(({ field }) => field === figure.field)?.edits ?? [];
    const span = figureSpan(figure, edits, page);
    if (span === undefined) continue;
    const at = locate(page.file, span);
    const line = lines.get(`${at.line}`) ?? { at, figures: [] };
    line.figures.push(figure);
    lines.set(`${at.line}`, line);
  }
  return [...lines.values()].map((line) => {
    const facts = line.figures.map(describeFigure);
    const key = `${change.id} ${facts.map(({ label }) => label).join(" ")}`;
    return factComment(key, line.at, "数値が変わりました。", facts);
  });
}

/** Where a figure stands in the new file, changed places first; the section's heading where it cannot be found. */
function figureSpan(
  figure: FigureChange,
  edits: readonly Edit[],
  page: Page<Measure>,
): Span | undefined {
  const section = page.sections.find(({ name }) => name === FIELD_HEADINGS[figure.field]);
  if (section === undefined) return undefined;
  const added = addedSpans(edits);
  const candidates = readFigures(section.content.text).filter(
    ({ value, unit, label, text }) =>
      ((value === figure.to && unit === figure.unit) || text === figure.written?.to) &&
      (label === figure.label || figure.label === ""),
  );
  const found =
    candidates.find(({ start, end }) =>
      added.some((span) => span.start < end && start < span.end),
    ) ?? candidates[0];
  return found === undefined
    ? section.heading
    : sourceSpan(section.content, found.start, found.end);
}

function addedSpans(edits: readonly Edit[]): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { op, text } of edits) {
    if (op === "remove") continue;
    if (op === "add") spans.push({ start, end: start + text.length });
    start += text.length;
  }
  return spans;
}
