export type { InlineComment } from "./comments/inline-comment.ts";
export { planInlineComments } from "./comments/plan-inline-comments.ts";
export { errataRows, renderErrataHtml, renderErrataMarkdown } from "./errata/render-errata.ts";
export type { ErrataEditions } from "./errata/render-errata.ts";
export { renderComparisonHtml } from "./html/render-comparison-html.ts";
export {
  fitReviewMarkdown,
  renderDiffMarkdown,
  renderReviewMarkdown,
} from "./markdown/render-review-markdown.ts";
export type { FittedMarkdown, MarkdownOptions } from "./markdown/render-review-markdown.ts";
export type { Colour } from "./text/paint.ts";
export { displayWidth } from "./text/display-width.ts";
