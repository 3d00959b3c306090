import type { Rule } from "../rule.ts";
import { rule as barelyChanged } from "./barely-changed.ts";
import { rule as brokenVerb } from "./broken-verb.ts";
import { rule as carriedOver } from "./carried-over.ts";
import { rule as categoryVocabulary } from "./category-vocabulary.ts";
import { rule as changedUnit } from "./changed-unit.ts";
import { rule as countedDifferently } from "./counted-differently.ts";
import { rule as decomposedKana } from "./decomposed-kana.ts";
import { rule as departmentName } from "./department-name.ts";
import { rule as departmentRegister } from "./department-register.ts";
import { rule as departmentTwice } from "./department-twice.ts";
import { rule as doubledWord } from "./doubled-word.ts";
import { rule as draftMark } from "./draft-mark.ts";
import { rule as drawnText } from "./drawn-text.ts";
import { rule as editionPage } from "./edition-page.ts";
import { rule as emptySection } from "./empty-section.ts";
import { rule as endReason } from "./end-reason.ts";
import { rule as endedBefore } from "./ended-before.ts";
import { rule as endedPlan } from "./ended-plan.ts";
import { rule as evaluationEvidence } from "./evaluation-evidence.ts";
import { rule as expandedEvidence } from "./expanded-evidence.ts";
import { rule as fallingTotal } from "./falling-total.ts";
import { rule as figureJump } from "./figure-jump.ts";
import { rule as forgottenPromise } from "./forgotten-promise.ts";
import { rule as futureProgress } from "./future-progress.ts";
import { rule as githubMark } from "./github-mark.ts";
import { rule as halfWidthKana } from "./half-width-kana.ts";
import { rule as headingMark } from "./heading-mark.ts";
import { rule as invisibleCharacter } from "./invisible-character.ts";
import { rule as katakanaDash } from "./katakana-dash.ts";
import { rule as katakanaVariant } from "./katakana-variant.ts";
import { rule as lastYearValue } from "./last-year-value.ts";
import { rule as listMark } from "./list-mark.ts";
import { rule as listedCount } from "./listed-count.ts";
import { rule as longText } from "./long-text.ts";
import { rule as measureItems } from "./measure-items.ts";
import { rule as measureTitle } from "./measure-title.ts";
import { rule as mergedInto } from "./merged-into.ts";
import { rule as misplacedText } from "./misplaced-text.ts";
import { rule as missingPage } from "./missing-page.ts";
import { rule as missingPeriod } from "./missing-period.ts";
import { rule as missingSection } from "./missing-section.ts";
import { rule as mistakenNumber } from "./mistaken-number.ts";
import { rule as mixedLevels } from "./mixed-levels.ts";
import { rule as mixedMark } from "./mixed-mark.ts";
import { rule as mojibake } from "./mojibake.ts";
import { rule as newCategory } from "./new-category.ts";
import { rule as opinionDate } from "./opinion-date.ts";
import { rule as opinionKept } from "./opinion-kept.ts";
import { rule as opinionSameAnswer } from "./opinion-same-answer.ts";
import { rule as opinionSection } from "./opinion-section.ts";
import { rule as opinionState } from "./opinion-state.ts";
import { rule as opinionTarget } from "./opinion-target.ts";
import { rule as opinionUnanswered } from "./opinion-unanswered.ts";
import { rule as overHundred } from "./over-hundred.ts";
import { rule as personalData } from "./personal-data.ts";
import { rule as predecessor } from "./predecessor.ts";
import { rule as ratingVocabulary } from "./rating-vocabulary.ts";
import { rule as reference } from "./reference.ts";
import { rule as registerEntry } from "./register-entry.ts";
import { rule as registerLatinName } from "./register-latin-name.ts";
import { rule as registerSuccessor } from "./register-successor.ts";
import { rule as repeatedReason } from "./repeated-reason.ts";
import { rule as repostMark } from "./repost-mark.ts";
import { rule as repostText } from "./repost-text.ts";
import { rule as returnedText } from "./returned-text.ts";
import { rule as sections } from "./sections.ts";
import { rule as serialOrder } from "./serial-order.ts";
import { rule as serialReuse } from "./serial-reuse.ts";
import { rule as sharedGoal } from "./shared-goal.ts";
import { rule as statedChange } from "./stated-change.ts";
import { rule as statedShare } from "./stated-share.ts";
import { rule as storyReference } from "./story-reference.ts";
import { rule as straySection } from "./stray-section.ts";
import { rule as sumOfParts } from "./sum-of-parts.ts";
import { rule as targetReached } from "./target-reached.ts";
import { rule as textBeforeHeading } from "./text-before-heading.ts";
import { rule as torikumiSpelling } from "./torikumi-spelling.ts";
import { rule as trailingSpace } from "./trailing-space.ts";
import { rule as unfilled } from "./unfilled.ts";
import { rule as unmarkedRepost } from "./unmarked-repost.ts";
import { rule as unmatchedBracket } from "./unmatched-bracket.ts";
import { rule as urlBoundary } from "./url-boundary.ts";
import { rule as vanishedMeasure } from "./vanished-measure.ts";
import { rule as waveDash } from "./wave-dash.ts";
import { rule as wrongWord } from "./wrong-word.ts";

/** Every rule, in the order of its id. A new rule is its two files and its name here. */
export const RULES: readonly Rule[] = [
  barelyChanged,
  brokenVerb,
  carriedOver,
  categoryVocabulary,
  changedUnit,
  countedDifferently,
  decomposedKana,
  departmentName,
  departmentRegister,
  departmentTwice,
  doubledWord,
  draftMark,
  drawnText,
  editionPage,
  emptySection,
  endReason,
  endedBefore,
  endedPlan,
  evaluationEvidence,
  expandedEvidence,
  fallingTotal,
  figureJump,
  forgottenPromise,
  futureProgress,
  githubMark,
  halfWidthKana,
  headingMark,
  invisibleCharacter,
  katakanaDash,
  katakanaVariant,
  lastYearValue,
  listMark,
  listedCount,
  longText,
  measureItems,
  measureTitle,
  mergedInto,
  misplacedText,
  missingPage,
  missingPeriod,
  missingSection,
  mistakenNumber,
  mixedLevels,
  mixedMark,
  mojibake,
  newCategory,
  opinionDate,
  opinionKept,
  opinionSameAnswer,
  opinionSection,
  opinionState,
  opinionTarget,
  opinionUnanswered,
  overHundred,
  personalData,
  predecessor,
  ratingVocabulary,
  reference,
  registerEntry,
  registerLatinName,
  registerSuccessor,
  repeatedReason,
  repostMark,
  repostText,
  returnedText,
  sections,
  serialOrder,
  serialReuse,
  sharedGoal,
  statedChange,
  statedShare,
  storyReference,
  straySection,
  sumOfParts,
  targetReached,
  textBeforeHeading,
  torikumiSpelling,
  trailingSpace,
  unfilled,
  unmarkedRepost,
  unmatchedBracket,
  urlBoundary,
  vanishedMeasure,
  waveDash,
  wrongWord,
];
