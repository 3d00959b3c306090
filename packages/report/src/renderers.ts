import type { EditionChanges } from "@torikumi/diff";
import type { ComparedEditions, Review } from "@torikumi/outline";
import { countDiagnostics, sourceFilesOf } from "@torikumi/record";
import type { Diagnostic, Edition, SourceFile } from "@torikumi/record";

import type { ReviewReading } from "./html/render-review-html.ts";
import type { RuleDescription } from "./machine/render-sarif.ts";
import type { SizeLimit } from "./markdown/fit-parts.ts";
import type { Colour } from "./text/paint.ts";
import type { DiffDocxOptions } from "./word/render-diff-docx.ts";

/** What a renderer may need beside what it renders. */
export interface RenderOptions {
  /** For terminals. */
  readonly color: Colour;
  /** Of the program, for SARIF. */
  readonly version: string;
  /** For SARIF. */
  readonly rules: readonly RuleDescription[];
  /** How large a comment of GitHub may be, for Markdown. */
  readonly commentLimit: SizeLimit;
}

/** What a renderer of changes may need. */
export interface ChangesOptions
  extends Pick<RenderOptions, "color" | "commentLimit">, DiffDocxOptions {}

/** Writes something in one format; its modules are loaded when it is called. */
export type Renderer<
  Content,
  Options = RenderOptions,
  Output extends string | Uint8Array = string,
> = (content: Content, options: Options) => Promise<Output>;

/** Findings with the editions in which they stand. */
export interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  readonly editions: readonly Edition[];
}

/** Changes with the editions that were compared. */
export interface ComparedChanges {
  readonly changes: EditionChanges;
  readonly editions: ComparedEditions;
}

/** A review with the editions that were compared. */
export interface ComparedReview extends ReviewReading {
  readonly review: Review;
  readonly editions: ComparedEditions;
}

/** Every format of findings (`validate --format`). */
export const FINDINGS_RENDERERS = {
  text: async ({ diagnostics, editions }, { color }) =>
    (await import("./text/render-diagnostics-text.ts")).renderDiagnosticsText(
      diagnostics,
      filesOf(editions),
      { color },
    ),
  json: async ({ diagnostics }) =>
    (await import("./machine/render-json.ts")).renderDiagnosticsJson(
      diagnostics,
      countDiagnostics(diagnostics),
    ),
  sarif: async ({ diagnostics }, { version, rules }) =>
    (await import("./machine/render-sarif.ts")).renderSarif(diagnostics, { version, rules }),
  rdjson: async ({ diagnostics, editions }) =>
    (await import("./machine/render-rdjson.ts")).renderRdjson(diagnostics, filesOf(editions)),
  github: async ({ diagnostics }) =>
    (await import("./machine/render-annotations.ts")).renderAnnotations(diagnostics),
} satisfies Record<string, Renderer<Findings>>;

function filesOf(editions: readonly Edition[]): readonly SourceFile[] {
  return editions.flatMap((edition) => [...sourceFilesOf(edition)]);
}

/** Every format of changes (`diff --format`). */
export const DIFF_RENDERERS = {
  text: async ({ changes, editions }, { color }) =>
    (await import("./text/render-review-text.ts")).renderDiffText(changes, editions, { color }),
  markdown: async ({ changes, editions }, { commentLimit: limit }) =>
    (await import("./markdown/render-review-markdown.ts")).renderDiffMarkdown(changes, editions, {
      limit,
    }),
  json: async ({ changes }) => (await import("./machine/render-json.ts")).renderDiffJson(changes),
  html: async ({ changes, editions }, options) =>
    (await import("./html/render-diff-html.ts")).renderDiffHtml(changes, editions, options),
  docx: async ({ changes, editions }, options) =>
    (await import("./word/render-diff-docx.ts")).renderDiffDocx(changes, editions, options),
} satisfies Record<string, Renderer<ComparedChanges, ChangesOptions, string | Uint8Array>>;

/** Every format of a review (`review --format`). */
export const REVIEW_RENDERERS = {
  text: async ({ review, editions }, { color }) =>
    (await import("./text/render-review-text.ts")).renderReviewText(review, editions, { color }),
  markdown: async ({ review, editions, reader, ledger }, { commentLimit: limit }) => {
    const markdown = await import("./markdown/render-review-markdown.ts");
    return reader === "committee"
      ? markdown.renderCommitteeMarkdown(review.changes, editions, ledger)
      : markdown.renderReviewMarkdown(review, editions, { limit });
  },
  json: async ({ review }) => (await import("./machine/render-json.ts")).renderReviewJson(review),
  html: async ({ review, editions, ...reading }) =>
    (await import("./html/render-review-html.ts")).renderReviewHtml(review, editions, reading),
  docx: async ({ review, editions, ledger }) =>
    (await import("./word/render-review-docx.ts")).renderReviewDocx(
      review.changes,
      editions,
      ledger,
    ),
  sarif: ({ review, editions }, options) =>
    FINDINGS_RENDERERS.sarif(findingsOf(review, editions), options),
  rdjson: ({ review, editions }) => FINDINGS_RENDERERS.rdjson(findingsOf(review, editions)),
  github: ({ review, editions }) => FINDINGS_RENDERERS.github(findingsOf(review, editions)),
} satisfies Record<string, Renderer<ComparedReview, RenderOptions, string | Uint8Array>>;

function findingsOf({ diagnostics }: Review, { after }: ComparedEditions): Findings {
  return { diagnostics, editions: [after] };
}
