export { categoryRows } from "./changes/category-rows.ts";
export type { CategoryRow } from "./changes/category-rows.ts";
export { PARTS_ORDER } from "./changes/changes-part.ts";
export type { ChangesPart, OutlinedPage, PartKey } from "./changes/changes-part.ts";
export { KIND_MEANINGS } from "./changes/kind-meanings.ts";
export { outlineChanges } from "./changes/outline-changes.ts";
export type { ChangesOutline, OutlineOptions } from "./changes/outline-changes.ts";
export { judgedFigures } from "./changes/outlined-measure.ts";
export type { OutlinedMeasure } from "./changes/outlined-measure.ts";
export { carriedTexts } from "./digest/carried-texts.ts";
export { committeeSummary } from "./digest/committee-summary.ts";
export type { CommitteeLedger, SummaryPart } from "./digest/committee-summary.ts";
export { figureSubject } from "./digest/figure-sentence.ts";
export { leadingFigures } from "./digest/leading-figures.ts";
export type { MeasureSentence } from "./digest/leading-figures.ts";
export { listEvents } from "./digest/list-events.ts";
export { sureFigures } from "./digest/sure-figures.ts";
export { comparisonTable } from "./comparison/comparison-table.ts";
export { comparisonSection } from "./comparison/comparison-section.ts";
export type { ComparisonGroup, ComparisonSection } from "./comparison/comparison-section.ts";
export type { ComparisonOptions, ComparisonTable } from "./comparison/comparison-table.ts";
export type { ComparisonRow } from "./comparison/comparison-row.ts";
export { categoryWord, UNREADABLE } from "./edition/category-word.ts";
export { dayName } from "./edition/day-name.ts";
export { editionNames } from "./edition/edition-names.ts";
export type { EditionNames } from "./edition/edition-names.ts";
export { licenceAddress } from "./edition/licence-address.ts";
export { policyName, sheetName } from "./edition/policy-name.ts";
export { measureTitle } from "./edition/measure-title.ts";
export { outlineEdition } from "./edition/outline-edition.ts";
export type { OutlinedPolicy, OutlinedRecommendation } from "./edition/outline-edition.ts";
export { listErrata } from "./errata/list-errata.ts";
export type { CorrectionReasons, Erratum } from "./errata/list-errata.ts";
export { describeCategory, describeDepartments, describeFigure } from "./facts/describe-facts.ts";
export { formatFact, NONE } from "./facts/fact.ts";
export type { Fact } from "./facts/fact.ts";
export { figureSides } from "./facts/figure-words.ts";
export { figureSeries } from "./figures/figure-series.ts";
export type { FigurePoint, FigureSeries, MeasureStep } from "./figures/figure-series.ts";
export { originOf } from "./figures/follow-measure.ts";
export type { Origin } from "./figures/follow-measure.ts";
export { listFigureSeries } from "./figures/list-figure-series.ts";
export type { EditionStep, MeasureFigures } from "./figures/list-figure-series.ts";
export type { PlannedValue } from "./figures/plan-for.ts";
export { pageOfPath } from "./findings/page-of-path.ts";
export { orderFindings } from "./findings/order-findings.ts";
export { describeCounts, SEVERITIES, SEVERITY_NAMES } from "./findings/severity-name.ts";
export {
  countPromises,
  describeReport,
  duePromises,
  followPromises,
  outlinePromises,
  PROMISES_CAUTION,
  reportsOn,
} from "./promises/outline-promises.ts";
export type { OutlinedPromise } from "./promises/outline-promises.ts";
export type { ComparedEditions, Review } from "./review.ts";
export type { OutlinedText, WholeTexts } from "./texts/outlined-text.ts";
export { describeElsewhere, textSides } from "./texts/text-sides.ts";
export type { SidePiece, TextSides } from "./texts/text-sides.ts";
export { departmentNames, groupOpinions, meetingName } from "./opinion/group-opinions.ts";
export type { OpinionGroup, OpinionGrouping } from "./opinion/group-opinions.ts";
export { listOpinions } from "./opinion/list-opinions.ts";
export type { ListedOpinion } from "./opinion/list-opinions.ts";
export { opinionTable } from "./opinion/opinion-table.ts";
export type { OpinionColumn } from "./opinion/opinion-table.ts";
export { ownOpinions } from "./opinion/own-opinions.ts";
export { targetName } from "./opinion/target-name.ts";
export { settleBreaks } from "./texts/settle-breaks.ts";
export { shortenEnd, shortenKept } from "./texts/shorten.ts";
export { changesTable } from "./tables/changes-table.ts";
export type { DataCell, DataColumn, DataTable } from "./tables/data-table.ts";
export { departmentsTable } from "./tables/departments-table.ts";
export type { TableEdition } from "./tables/edition-row.ts";
export { figuresTable } from "./tables/figures-table.ts";
export { measuresTable } from "./tables/measures-table.ts";
export { opinionsTable } from "./tables/opinions-table.ts";
export { lostPromises } from "./year/lost-promises.ts";
export type { LostPromises } from "./year/lost-promises.ts";
export { tellYear } from "./year/tell-year.ts";
export type { YearSentence } from "./year/tell-year.ts";
