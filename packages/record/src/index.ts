export { compareDiagnostics, locate } from "./diagnostic.ts";
export type { Diagnostic, Fix, Location, Related, Severity, Span } from "./diagnostic.ts";
export { compareEditionIds, editionName, parseEditionId } from "./edition-id.ts";
export type { EditionYear } from "./edition-id.ts";
export type { Edition } from "./edition.ts";
export { sourceSpan } from "./mapped-text.ts";
export type { MappedText } from "./mapped-text.ts";
export {
  compareIds,
  formatMeasureId,
  isMeasureId,
  parseMeasureId,
  parsePolicyId,
  policyOf,
} from "./measure-id.ts";
export type { MeasureId, MeasurePlace, PolicyId } from "./measure-id.ts";
export { FIELD_HEADINGS, TEXT_FIELDS } from "./measure.ts";
export type {
  Department,
  EditionPage,
  Measure,
  Policy,
  Recommendation,
  TextField,
} from "./measure.ts";

export type { SourceFile } from "./source-file.ts";
export { rollForward } from "./roll-forward.ts";
export type { RolledEdition } from "./roll-forward.ts";
export { isUnfilled, UNFILLED, unfilledLine } from "./unfilled.ts";
export { isUserError, UserError } from "./user-error.ts";
export { assembleEdition } from "./assemble-edition.ts";
export { EDITION_FILE, filePath, placeOf, REGISTER_FILE } from "./file-path.ts";
export type { FilePlace } from "./file-path.ts";
export {
  formatEditionPage,
  formatMeasure,
  formatPolicy,
  formatRecommendation,
  formatRegister,
} from "./format-pages.ts";
export { formatLine, formatText } from "./format-text.ts";
export { failedHeadings, withoutMarks } from "./failed-headings.ts";
export type { FailedHeading } from "./failed-headings.ts";
export {
  commonPairs,
  joinProfiles,
  likeness,
  profileLikeness,
  profileOf,
  sketchOf,
} from "./likeness.ts";
export type { Profile } from "./likeness.ts";
export { nearest } from "./nearest.ts";
export { MEASURE_KEYS, optionalSections, parseMeasure } from "./parse-measure.ts";
export {
  parseEditionPage,
  parsePolicy,
  parseRecommendation,
  parseRegister,
} from "./parse-pages.ts";
export type { Body, Page, Problem, Section, SpanOf } from "./page.ts";
