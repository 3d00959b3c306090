import type { EditionChanges } from "@torikumi/diff";

import { committeeSummary, describeCounts, outlineChanges, shortenEnd } from "@torikumi/outline";
import type {
  ChangesPart,
  CommitteeLedger,
  ComparedEditions,
  EditionNames,
  Review,
} from "@torikumi/outline";

import { escapeHtml } from "../marks/escape-html.ts";
import { tableHead } from "./comparison-table.ts";
import { escapeMarkdown as escape } from "./escape-markdown.ts";
import { fitParts, minus, sizeOf } from "./fit-parts.ts";
import type { FittedParts, Part, SizeLimit } from "./fit-parts.ts";
import { markdownCategoryTable } from "./markdown-category-table.ts";
import { markdownFindings } from "./markdown-findings.ts";
import { markdownSummary } from "./markdown-summary.ts";
import { markdownMeasure, rowsOf } from "./markdown-measure.ts";

/** Without a limit there is room for everything. */
const NO_LIMIT: SizeLimit = { characters: Infinity, bytes: Infinity };

/** A title longer than this names no edition, in UTF-16 units. */
const TITLE = 120;

/** How a comment is written. */
export interface MarkdownOptions {
  /** How large the comment may be. */
  readonly limit?: Partial<SizeLimit>;
  readonly links?: {
    /** What comes before a path to make an address, e.g. `https://github.example/city/records/blob/SHA/`. */
    readonly files?: string;
    /** Where the whole review stands when it does not fit here. */
    readonly rest?: string;
  };
}

/** A comment, and whether everything is in it. */
export interface FittedMarkdown {
  readonly text: string;
  readonly isWhole: boolean;
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
  return fitReviewMarkdown(review, editions, options).text;
}

/** As `renderReviewMarkdown`; says whether the limit left everything in it. */
export function fitReviewMarkdown(
  review: Review,
  editions: ComparedEditions,
  options: MarkdownOptions = {},
): FittedMarkdown {
  const counts = describeCounts(review.counts);
  const findings = markdownFindings(review.diagnostics, review.counts, options.links?.files);
  return renderMarkdown(review.changes, editions, { ...options, counts, findings });
}

/** The changes for the committee: what is read first, then the changes in its order; no findings. */
export function renderCommitteeMarkdown(
  changes: EditionChanges,
  editions: ComparedEditions,
  ledger: CommitteeLedger | undefined,
): string {
  const outline = outlineChanges(changes, editions);
  const first = markdownSummary(committeeSummary({ outline, changes, editions, ledger }));
  return renderMarkdown(changes, editions, { counts: "", findings: first }).text;
}

/** The changes alone, in the same form as `renderReviewMarkdown`. */
export function renderDiffMarkdown(
  changes: EditionChanges,
  editions: ComparedEditions,
  options: MarkdownOptions = {},
): string {
  return renderMarkdown(changes, editions, { ...options, counts: "", findings: [] }).text;
}

function renderMarkdown(
  changes: EditionChanges,
  editions: ComparedEditions,
  options: MarkdownOptions & { readonly counts: string; readonly findings: readonly Part[] },
): FittedMarkdown {
  const { title, summary, names, parts } = outlineChanges(changes, editions);
  const limit = { ...NO_LIMIT, ...options.limit };
  const all = [...options.findings, ...parts.flatMap((part) => markdownParts(part, names))];
  const lines = [summary, options.counts].filter((line) => line !== "").map(escape);
  const head = `## ${escape(shortenEnd(title, TITLE))}\n\n${lines.join("。<br>\n")}。`;
  const notice = (missing: FittedParts["missing"]): string =>
    missingNotice(missing, options.links?.rest);
  const longest = notice(all.map(({ title, items }) => ({ title, count: items.length })));
  const fitted = fitParts(all, minus(limit, sizeOf(`${head}${longest}\n\n\n\n\n`)));
  const texts = [head, fitted.text, notice(fitted.missing)];
  return {
    text: `${texts.filter((text) => text !== "").join("\n\n")}\n`,
    isWhole: fitted.isWhole,
  };
}

/** A part of the changes as parts of the comment: the table of categories, measures, pages. */
function markdownParts(part: ChangesPart, names: EditionNames): readonly Part[] {
  const { key, title, heading, categories, notes, measures, pages } = part;
  const isFolded = key === "wording";
  const open = isFolded
    ? `<details><summary><strong>${heading}</strong></summary>`
    : [`### ${heading}`, ...notes.map(escape)].join("\n\n");
  const table = markdownCategoryTable(categories);
  if (pages.length > 0) return [pagesPart(part, open, names)];
  if (measures.length === 0)
    return [{ title, open, items: [], separator: "\n\n", close: "" }, ...table];
  const items = measures.map((measure) => markdownMeasure(measure, names));
  return [
    ...(table.length === 0
      ? []
      : [{ title, open, items: [], separator: "\n\n" as const, close: "" }, ...table]),
    {
      title,
      open: table.length === 0 ? open : "",
      items,
      separator: "\n\n",
      close: isFolded ? "</details>" : "",
    },
  ];
}

function pagesPart({ title, pages }: ChangesPart, open: string, names: EditionNames): Part {
  const items = pages.map(({ heading, edits }) => ({
    full: () => rowsOf({ title: heading, edits }),
    brief: () =>
      `<tr><th colspan="2" align="left">${escape(heading)}（長いため、ここでは文章を省きました。）</th></tr>`,
  }));
  return {
    title,
    open: `${open}\n\n${tableHead(names, escape)}`,
    items,
    separator: "\n",
    close: "</table>",
  };
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
