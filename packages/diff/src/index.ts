export { carryOverOf, normalizeYears } from "./years/carry-over.ts";
export type { CarryOver, CarryOverOptions } from "./years/carry-over.ts";
export { sameText } from "./years/same-text.ts";
export type { SameText } from "./years/same-text.ts";
export { textHistory } from "./years/text-history.ts";
export type { TextHistory } from "./years/text-history.ts";
export { compareEditions } from "./editions/compare-editions.ts";
export type { CompareEditionsOptions } from "./editions/compare-editions.ts";
export { CHANGE_KINDS, isUnchangedText } from "./editions/compare-measures.ts";
export { compareTexts } from "./text/compare-texts.ts";
export type { TextComparison } from "./text/compare-texts.ts";
export type {
  ChangeKind,
  DeadlineChange,
  DepartmentChanges,
  Edit,
  EditionChanges,
  FigureChange,
  MeasureChange,
  OpinionChange,
  PageChange,
  TextChange,
  UnpairedAmount,
  UnreadablePart,
} from "./changes/edition-changes.ts";
export { readFigures } from "./figures/read-figures.ts";
export type { Figure } from "./figures/read-figures.ts";
export { holdsTextsOf } from "./identity/find-mistaken-numbers.ts";
export type { MistakenNumber } from "./identity/find-mistaken-numbers.ts";
export { isSameMeasure } from "./identity/measure-traces.ts";
export { successorsOf } from "./identity/successors-of.ts";
export { trackIds } from "./identity/track-ids.ts";
export { deadlineMoves } from "./years/deadline-moves.ts";
export { normalizeNotation } from "./notation/normalize-notation.ts";
export type { FigurePair } from "./figures/pair-figures.ts";
export { joinReports } from "./promises/join-reports.ts";
export { isDue } from "./promises/is-due.ts";
export { tracePromises } from "./promises/trace-promises.ts";
export type { PromiseOutcome, TracedPromise } from "./promises/trace-promises.ts";
