export { carryOverOf, normalizeNumbers, normalizeYears } from "./carry-over.ts";
export type { CarryOver } from "./carry-over.ts";
export { compareEditions } from "./compare-editions.ts";
export type { CompareEditionsOptions } from "./compare-editions.ts";
export { isUnchangedText } from "./compare-measures.ts";
export { compareTexts } from "./compare-texts.ts";
export type { TextComparison } from "./compare-texts.ts";
export type {
  ChangeKind,
  DepartmentChanges,
  Edit,
  EditionChanges,
  FigureChange,
  MeasureChange,
  PageChange,
  TextChange,
  UnreadablePart,
} from "./edition-changes.ts";
export { readFigures } from "./figures.ts";
export type { Figure } from "./figures.ts";
export { likeness } from "./likeness.ts";
export { normalizeNotation } from "./normalize-notation.ts";
export type { FigurePair } from "./pair-figures.ts";
