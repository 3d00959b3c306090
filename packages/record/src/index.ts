export { assembleEdition } from "./edition/assemble-edition.ts";
export type { ReadMeasures } from "./edition/assemble-edition.ts";
export type { Edition } from "./edition/edition.ts";
export { reportedYear } from "./edition/reported-year.ts";
export { unreadPages } from "./edition/unread-pages.ts";
export { goalOf } from "./edition/goal-of.ts";
export { sourceFilesOf } from "./edition/source-files-of.ts";
export { openOpinionsOn } from "./edition/open-opinions.ts";
export { allOpinions, lastNumber, sectionOpinions } from "./edition/section-opinions.ts";
export { successorsOf } from "./edition/successors.ts";
export { rollForward } from "./edition/roll-forward.ts";
export type { RolledEdition } from "./edition/roll-forward.ts";
export { shiftFiscalYears } from "./edition/shift-fiscal-years.ts";

export { appendDepartments } from "./page/register/append-departments.ts";
export { readRoles } from "./page/register/read-roles.ts";
export { formatProceedings, parseProceedings } from "./page/parse-proceedings.ts";
export type { ProceedingsHead } from "./page/parse-proceedings.ts";
export { succeedDepartment } from "./page/register/succeed-department.ts";
export type { DepartmentSuccession } from "./page/register/succeed-department.ts";
export { editOpinion, opinionText } from "./page/edit-opinion.ts";
export type { OpinionEdits } from "./page/edit-opinion.ts";
export { editMeasure } from "./page/edit-measure.ts";
export type { MeasureEdits } from "./page/edit-measure.ts";
export {
  formatYaml,
  formatEditionPage,
  formatMeasure,
  formatOpinion,
  formatPolicy,
  formatRecommendation,
  formatRegister,
} from "./page/format-pages.ts";
export { failedHeadings, withoutMarks } from "./page/headings/failed-headings.ts";
export type { FailedHeading } from "./page/headings/failed-headings.ts";
export type { PageShape } from "./page/page-schemas.ts";
export { readSettings } from "./page/read-settings.ts";
export type { Page } from "./page/page.ts";
export { MEASURE_KEYS, parseMeasure } from "./page/parse-measure.ts";
export { OPINION_KEYS, parseOpinion } from "./page/parse-opinion.ts";
export {
  EDITION_KEYS,
  namedFields,
  parseEditionPage,
  parsePolicy,
  parseRecommendation,
  parseRegister,
} from "./page/parse-pages.ts";
export { measureSections, OPINION_SECTIONS } from "./page/headings/section-plan.ts";
export type { SectionPlan } from "./page/headings/section-plan.ts";

export type { Body, DrawnOtherwise, Section } from "./markdown/body.ts";
export { formatLine, formatText } from "./markdown/format-text.ts";

export { CONTINUED, ENDED, EXPANDED, NEW } from "./measure/category.ts";
export { fiscalYearOf, isDate } from "./measure/domain-date.ts";
export {
  compareEditionIds,
  editionIdOf,
  editionName,
  parseEditionId,
  yearsBetween,
} from "./measure/edition-id.ts";
export type { EditionYear } from "./measure/edition-id.ts";
export {
  EDITION_FILE,
  filePath,
  isProceedingsPath,
  measurePath,
  opinionPath,
  placeOf,
  LAYOUT_FILE,
  PROCEEDINGS_FOLDER,
  proceedingsPath,
  REGISTER_FILE,
} from "./measure/file-path.ts";
export type { FilePlace } from "./measure/file-path.ts";
export { isValidIn } from "./measure/is-valid-in.ts";
export { itemMark, readItemMark } from "./measure/item-mark.ts";
export {
  compareIds,
  formatMeasureId,
  formatPolicyId,
  idsInText,
  isMeasureId,
  isNameless,
  letterKind,
  parseMeasureId,
  parsePolicyId,
  POLICY_LETTERS,
  policyOf,
} from "./measure/measure-id.ts";
export type { MeasureId, LetterKind, MeasurePlace, PolicyId } from "./measure/measure-id.ts";
export {
  DISPENSABLE_FIELDS,
  EXTRA_MODES,
  FIELD_HEADINGS,
  OPINION_SECTION,
  TEXT_FIELDS,
} from "./measure/measure.ts";
export { usedPeriods } from "./edition/used-periods.ts";
export { usesField } from "./measure/uses-field.ts";
export type {
  Department,
  DispensableField,
  EditionPage,
  ExtraField,
  ExtraText,
  Measure,
  Policy,
  Recommendation,
  TextField,
} from "./measure/measure.ts";
export { isAnswered, isOpen, OPINION_HEADINGS, OPINION_STATES } from "./measure/opinion.ts";
export type { Opinion, OpinionState } from "./measure/opinion.ts";
export {
  compareOpinionIds,
  formatOpinionId,
  isOpinionId,
  OPINIONS_FOLDER,
  parseOpinionId,
} from "./measure/opinion-id.ts";
export type { OpinionId, OpinionPlace } from "./measure/opinion-id.ts";
export { isReservedName } from "./measure/reserved-names.ts";
export { coversMeasure, isOpinionTarget, opinionTargets, WHOLE } from "./measure/opinion-target.ts";
export { isUnfilled, UNFILLED, unfilledLine } from "./measure/unfilled.ts";

export { countDiagnostics } from "./place/count-diagnostics.ts";
export type { DiagnosticCounts } from "./place/count-diagnostics.ts";
export { compareDiagnostics, locate } from "./place/diagnostic.ts";
export type { Diagnostic, Fix, Location, Related, Severity, Span } from "./place/diagnostic.ts";
export { sourceSpan } from "./place/mapped-text.ts";
export type { MappedText } from "./place/mapped-text.ts";
export type { Problem, SpanOf } from "./place/problem.ts";
export type { SourceFile } from "./place/source-file.ts";

export {
  commonPairs,
  joinProfiles,
  likeness,
  profileLikeness,
  profileOf,
  sketchOf,
} from "./word/likeness.ts";
export type { Profile } from "./word/likeness.ts";
export { nearest } from "./word/nearest.ts";
export { shorten } from "./word/shorten.ts";
export { UNSEEN_LETTERS } from "./word/unseen-letters.ts";
export { isUserError, UserError } from "./user-error.ts";
