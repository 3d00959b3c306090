import { readFigures } from "@torikumi/diff";
import type { FigureChange, MeasureChange } from "@torikumi/diff";
import { FIELD_HEADINGS, locate, sourceSpan } from "@torikumi/record";
import type {
  Diagnostic,
  Location,
  Measure,
  Page,
  Severity,
  Span,
  TextField,
} from "@torikumi/record";

import { describeDepartments, describeFigure, type Fact } from "./describe-change.ts";
import { escapeMarkdown as escape } from "./escape-markdown.ts";
import type { ComparedEditions, Review } from "./review.ts";
import { SEVERITY_NAMES } from "./severity-name.ts";
import { sourceFilesOf } from "./source-files-of.ts";
import { suggestFix } from "./suggest-fix.ts";

/** A comment at its place on the new side. Lines count from 1, both ends inclusive. */
export interface InlineComment {
  /** The same change or finding has the same key on every run. */
  readonly key: string;
  readonly path: string;
  readonly line: number;
  readonly startLine?: number;
  /** GitHub Markdown, made safe. */
  readonly body: string;
  /** The lines `startLine`–`line` as they should be, joined by "\n". */
  readonly suggestion?: { readonly text: string };
}

/** What comes first where not everything can be posted. */
const RANKS: readonly (Severity | "change")[] = ["error", "change", "warning", "info"];

/**
 * The comments for the lines of the new edition where a category, a department or a figure changed or a finding stands,
 * errors first, then changes, then the rest, each group by path and line. A change whose page is not loaded has no comment.
 */
export function planInlineComments(
  review: Review,
  editions: ComparedEditions,
): readonly InlineComment[] {
  const ranked: { rank: number; comment: InlineComment }[] = [];
  for (const change of review.changes.changed) {
    const page = editions.after.measures.get(change.id);
    if (page === undefined) continue;
    for (const comment of changeComments(change, page))
      ranked.push({ rank: RANKS.indexOf("change"), comment });
  }
  const files = new Map([...sourceFilesOf(editions.after)].map((file) => [file.path, file]));
  for (const diagnostic of review.diagnostics) {
    const fix = suggestFix(diagnostic.fix, files.get(diagnostic.path));
    ranked.push({
      rank: RANKS.indexOf(diagnostic.severity),
      comment: findingComment(diagnostic, fix),
    });
  }
  return ranked
    .toSorted(
      (a, b) =>
        a.rank - b.rank ||
        compareText(a.comment.path, b.comment.path) ||
        a.comment.line - b.comment.line ||
        compareText(a.comment.key, b.comment.key),
    )
    .map(({ comment }) => comment);
}

function changeComments(change: MeasureChange, page: Page<Measure>): readonly InlineComment[] {
  const comments: InlineComment[] = [];
  const { category, departments } = change;
  if (category !== undefined) {
    const fact = {
      label: "取組区分",
      from: category.from || "（なし）",
      to: category.to || "（なし）",
      note: "",
    };
    const place = locate(page.file, page.spanOf(["取組区分"]));
    comments.push({
      key: `${change.id} 取組区分`,
      ...lineOf(place),
      body: factList("取組区分が変わりました。", [fact]),
    });
  }
  if (departments !== undefined) {
    const place = locate(page.file, page.spanOf(["担当部"], "key"));
    const renamedOnly = departments.added.length === 0 && departments.removed.length === 0;
    const head = renamedOnly ? "担当部の名称が変わりました。" : "担当部が変わりました。";
    comments.push({
      key: `${change.id} 担当部`,
      ...lineOf(place),
      body: factList(head, describeDepartments(departments)),
    });
  }
  return [...comments, ...figureComments(change, page)];
}

function figureComments(change: MeasureChange, page: Page<Measure>): readonly InlineComment[] {
  const byLine = new Map<string, { place: Location; field: TextField; figures: FigureChange[] }>();
  for (const figure of change.figures) {
    const span = figureSpan(figure, page);
    if (span === undefined) continue;
    const place = locate(page.file, span);
    const key = `${figure.field} ${place.line}`;
    const line = byLine.get(key) ?? { place, field: figure.field, figures: [] };
    line.figures.push(figure);
    byLine.set(key, line);
  }
  const nth = new Map<TextField, number>();
  return [...byLine.values()].map(({ place, field, figures }) => {
    const number = (nth.get(field) ?? 0) + 1;
    nth.set(field, number);
    const body = factList(
      `${FIELD_HEADINGS[field]}の数値が変わりました。`,
      figures.map(describeFigure),
    );
    return { key: `${change.id} ${field} 数値 ${number}`, ...lineOf(place), body };
  });
}

/** Where a figure stands in the new file; the heading of its section where the text does not show it. */
function figureSpan(figure: FigureChange, page: Page<Measure>): Span | undefined {
  const section = page.sections.find(({ name }) => name === FIELD_HEADINGS[figure.field]);
  if (section === undefined) return undefined;
  const found = readFigures(section.content.text).find(
    ({ value, unit, label }) =>
      value === figure.to && unit === figure.unit && label === figure.label,
  );
  return found === undefined
    ? section.heading
    : sourceSpan(section.content, found.start, found.end);
}

function findingComment(diagnostic: Diagnostic, fix: ReturnType<typeof suggestFix>): InlineComment {
  const { path, line, severity, rule, message, related } = diagnostic;
  const head = `<strong>${SEVERITY_NAMES[severity]}</strong> ${escape(message)}（${escape(rule)}）`;
  const others = related.map(
    (other) => `- 関連: ${escape(`${other.path}:${other.line} ${other.message}`)}`,
  );
  const body = [head, others.join("\n")].filter((text) => text !== "").join("\n\n");
  const key = `${rule} ${path} ${message}`;
  if (fix === undefined) return { key, path, line, body };
  return {
    key,
    path,
    line: fix.line,
    ...(fix.startLine < fix.line && { startLine: fix.startLine }),
    body,
    suggestion: { text: fix.text },
  };
}

function factList(head: string, facts: readonly Fact[]): string {
  const items = facts.map(({ label, from, to, note }) => {
    const sides = [
      from === undefined ? "" : escape(from),
      to === undefined ? "" : `<strong>${escape(to)}</strong>`,
    ];
    const words = `- ${escape(label)}: ${sides.filter((side) => side !== "").join(" → ")}`;
    return note === "" ? words : `${words}（${escape(note)}）`;
  });
  return [head, items.join("\n")].join("\n\n");
}

function lineOf({ path, line }: Location): { path: string; line: number } {
  return { path, line };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
