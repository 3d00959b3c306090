import type { EditionChanges } from "@torikumi/diff";

import { comparisonHead } from "./comparison-table.ts";
import { describePage } from "./describe-page.ts";
import { escapeHtml } from "./escape-html.ts";
import { escapeMarkdown as escape } from "./escape-markdown.ts";
import {
  fitParts,
  minus,
  sizeOf,
  type FittedParts,
  type Part,
  type SizeLimit,
} from "./fit-parts.ts";
import { markdownCategoryTable } from "./markdown-category-table.ts";
import { markdownFindings } from "./markdown-findings.ts";
import { markdownMeasure, rowsOf } from "./markdown-measure.ts";
import { outlineReview } from "./outline-review.ts";
import type { ComparedEditions, Review } from "./review.ts";
import { describeCounts } from "./severity-name.ts";
import { namesOf, summarizeChanges, titleOf, type EditionNames } from "./summarize-review.ts";

/**
 * How large a comment may be. GitHub takes 65,536 characters; the rest is room for the poster's marker and for ways of
 * counting that we do not know.
 */
const LIMIT: SizeLimit = { characters: 60_000, bytes: 65_000 };

/** How a comment is written. */
export interface MarkdownOptions {
  /** Without it 60,000 characters and 65,000 bytes. */
  readonly limit?: Partial<SizeLimit>;
  readonly links?: {
    /** What comes before a path to make an address, e.g. `https://github.example/city/records/blob/SHA/`. */
    readonly files?: string;
    /** Where the whole review stands when it does not fit here. */
    readonly rest?: string;
  };
}

/**
 * The review as one GitHub comment in Japanese: title, counts, table of categories, findings, then the changes in the
 * committee's order. Stays within the limit, if that has room for the title and the counts, and says truthfully what is missing.
 */
export function renderReviewMarkdown(
  review: Review,
  editions: ComparedEditions,
  options: MarkdownOptions = {},
): string {
  const counts = describeCounts(review.counts);
  const findings = markdownFindings(review.diagnostics, review.counts, options.links?.files);
  return renderMarkdown(review.changes, editions, { ...options, counts, findings });
}

/** The changes alone, in the same form as `renderReviewMarkdown`. */
export function renderDiffMarkdown(
  changes: EditionChanges,
  editions: ComparedEditions,
  options: MarkdownOptions = {},
): string {
  return renderMarkdown(changes, editions, { ...options, counts: "", findings: [] });
}

function renderMarkdown(
  changes: EditionChanges,
  editions: ComparedEditions,
  options: MarkdownOptions & { readonly counts: string; readonly findings: readonly Part[] },
): string {
  const names = namesOf(changes);
  const sections = outlineReview(changes, editions);
  const limit = { ...LIMIT, ...options.limit };
  const parts: Part[] = sections.map(({ key, title, measures }) => ({
    title,
    open:
      key === "wording"
        ? `<details><summary><strong>${title}（${measures.length}件）</strong></summary>`
        : `### ${title}（${measures.length}件）`,
    items: measures.map((measure) => markdownMeasure(measure, names)),
    separator: "\n\n",
    close: key === "wording" ? "</details>" : "",
  }));
  const place = sections.at(-1)?.key === "wording" ? parts.length - 1 : parts.length;
  parts.splice(place, 0, ...pagePart(changes, names));
  const all = [...markdownCategoryTable(sections), ...options.findings, ...parts];
  const summary = [summarizeChanges(changes, sections), options.counts];
  const head = [
    `## ${escape(titleOf(changes))}`,
    `${summary
      .filter((line) => line !== "")
      .map(escape)
      .join("。<br>\n")}。`,
  ].join("\n\n");
  const notice = (missing: FittedParts["missing"]): string =>
    missingNotice(missing, options.links?.rest);
  const longest = notice(all.map(({ title, items }) => ({ title, count: items.length })));
  const fitted = fitParts(all, minus(limit, sizeOf(`${head}${longest}\n\n\n\n\n`)));
  const texts = [head, fitted.text, notice(fitted.missing)];
  return `${texts.filter((text) => text !== "").join("\n\n")}\n`;
}

function pagePart(changes: EditionChanges, names: EditionNames): readonly Part[] {
  if (changes.pages.length === 0) return [];
  const title = "提言・取組方針などの変更";
  const items = changes.pages.map((page) => {
    const name = describePage(page);
    return {
      full: () => rowsOf({ title: name, edits: page.edits }),
      brief: () =>
        `<tr><th colspan="2" align="left">${escape(name)}（長いため、ここでは文章を省きました。）</th></tr>`,
    };
  });
  const open = `### ${title}（${items.length}か所）\n\n${comparisonHead(names, escape)}`;
  return [{ title, open, items, separator: "\n", close: "</table>" }];
}

function missingNotice(missing: FittedParts["missing"], rest: string | undefined): string {
  if (missing.length === 0) return "";
  const list = missing.map(({ title, count }) => `${title} 他${count}件`).join("、");
  const where =
    rest === undefined
      ? "全文は、手元で <code>torikumi review --format html</code> を実行すると読めます。"
      : `全文は<a href="${escapeHtml(rest)}">こちら</a>で読めます。`;
  return `---\n\n<strong>文字数の上限のため、ここに示していないものがあります。</strong>${escape(list)}。${where}`;
}
