export { errataRows, renderErrataHtml, renderErrataMarkdown } from "./errata/render-errata.ts";
export type { ErrataEditions } from "./errata/render-errata.ts";
export { renderComparisonHtml } from "./html/render-comparison-html.ts";
export { escapeMarkdown } from "./markdown/escape-markdown.ts";
export { listItem } from "./markdown/markdown-facts.ts";
export {
  fitReviewMarkdown,
  renderDiffMarkdown,
  renderReviewMarkdown,
} from "./markdown/render-review-markdown.ts";
export type { FittedMarkdown, MarkdownOptions } from "./markdown/render-review-markdown.ts";
export type { Colour } from "./text/paint.ts";
export { visibleText } from "./marks/visible-text.ts";
export { displayWidth } from "./text/display-width.ts";
export { renderOpinionsText } from "./opinion/render-opinions-text.ts";
