import {
  countDiagnostics,
  FIELD_HEADINGS,
  isAnswered,
  isUnfilled,
  openOpinionsOn,
  parseEditionId,
  TEXT_FIELDS,
  usesField,
  type Diagnostic,
  type DiagnosticCounts,
  type Edition,
  type Measure,
  type MeasureId,
  type OpinionId,
} from "@torikumi/record";
import { listDepartments } from "../edition/list-departments.ts";
import { askedOpinions, departmentNames } from "../inquiry/opinion/asked-opinions.ts";
import { isRepeated } from "../inquiry/is-repeated.ts";
import { answeredBy } from "../inquiry/opinion/department-answer.ts";

/** How far an edition is filled in. A measure of several departments counts for each of them. */
export interface EditionStatus {
  readonly edition: string;
  readonly measures: number;
  /** Measures of which nothing waits: every field has its text, and the plan is this year's. */
  readonly filled: number;
  /** The committee's opinions that wait for something, and how many of them somebody has answered. */
  readonly opinions: { readonly open: number; readonly answered: number };
  readonly departments: readonly DepartmentStatus[];
}

/** How far a department is. */
export interface DepartmentStatus {
  readonly name: string;
  /** Its measures. One told elsewhere (再掲) is filled in there, as in its inquiry, and does not count here. */
  readonly measures: number;
  readonly filled: number;
  /** Measures that wait, with the Japanese names of the fields that do. */
  readonly unfilled: readonly { readonly id: MeasureId; readonly fields: readonly string[] }[];
  /** Measures under whose 今後の取組 last year's text still stands, without a reason for it (前年度のまま). */
  readonly carried: readonly MeasureId[];
  /** What validation finds on the pages of its measures. */
  readonly findings: DiagnosticCounts;
  /** The committee's opinions on its measures, what stands above them and the whole that wait for an answer. */
  readonly opinions: readonly OpinionId[];
  /** Those of them that it has answered; absent where it has answered none. */
  readonly answered?: readonly OpinionId[];
  /** Whether a workbook was made for it, and came back; absent where nobody has looked. */
  readonly reply?: ReplyStatus;
}

/** What the folder of inquiries and replies says of a department. */
export interface ReplyStatus {
  readonly asked: boolean;
  readonly returned: boolean;
  /** The day that the reply names; "" for none. */
  readonly answeredOn: string;
}

/** What is known beside the edition. */
export interface StatusOptions {
  readonly previous: Edition | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** By department; undefined where no folder was looked into. */
  readonly replies?: ReadonlyMap<string, ReplyStatus> | undefined;
}

const NO_REPLY: ReplyStatus = { asked: false, returned: false, answeredOn: "" };

/** Says per department what of an edition is filled in, and what of it is still last year's. */
export function statusOf(edition: Edition, options: StatusOptions): EditionStatus {
  const { previous, diagnostics, replies } = options;
  const carried = new Set(carriedMeasures(edition, previous));
  const isDone = (measure: Measure): boolean =>
    unfilledFields(measure, edition).length === 0 && !carried.has(measure.id);
  const measures = [...edition.measures.values()].map(({ value }) => value);
  const opinions = [...askedOpinions(edition, { previous }).values()].filter(
    ({ opinion }) => opinion.open,
  );
  const names = departmentNames(edition);
  const repliers = new Map(
    opinions.map(({ opinion, asked }) => [
      opinion.id,
      answeredBy(opinion.response, { asked, names }),
    ]),
  );
  return {
    edition: edition.index?.value.id ?? "",
    measures: measures.length,
    filled: measures.filter(isDone).length,
    opinions: {
      open: opinions.length,
      answered: opinions.filter(({ opinion }) => isAnswered(opinion)).length,
    },
    departments: listDepartments(edition).map(({ name, measures: all }) => {
      const theirs = all.filter((measure) => !isRepeated(measure, edition));
      const ids = new Set(all.map(({ id }) => id));
      const open = openOpinionsOn(ids, edition, { previous }).map(({ id }) => id);
      const answered = open.filter((id) => repliers.get(id)?.has(name) === true);
      const paths = new Set(all.map(({ id }) => edition.measures.get(id)?.file.path));
      return {
        name,
        measures: theirs.length,
        filled: theirs.filter(isDone).length,
        unfilled: theirs
          .map((measure) => ({ id: measure.id, fields: unfilledFields(measure, edition) }))
          .filter(({ fields }) => fields.length > 0),
        carried: theirs.map(({ id }) => id).filter((id) => carried.has(id)),
        findings: countDiagnostics(diagnostics.filter(({ path }) => paths.has(path))),
        opinions: open,
        ...(answered.length > 0 && { answered }),
        ...(replies !== undefined && { reply: replies.get(name) ?? NO_REPLY }),
      };
    }),
  };
}

/** The names of the fields that wait: the texts and fields of its own that the city has, and the grade where it gives some. */
function unfilledFields(measure: Measure, { index }: Edition): readonly string[] {
  const { extras = [], ratings = [] } = index?.value ?? {};
  const texts = TEXT_FIELDS.filter((field) => usesField(index?.value, field)).filter(
    (field) => isUnfilled(measure[field]) && !(field === "goal" && measure.goalOf !== undefined),
  );
  const own = extras.filter(({ name }) =>
    isUnfilled(measure.extras?.find((extra) => extra.name === name)?.text ?? ""),
  );
  return [
    ...texts.map((field) => FIELD_HEADINGS[field]),
    ...(ratings.length > 0 && measure.rating === undefined ? ["評価"] : []),
    ...own.map(({ name }) => name),
  ];
}

/** The measures under whose 今後の取組 last year's text still stands (see `DepartmentStatus.carried`). None where no earlier year is known. */
export function carriedMeasures(
  edition: Edition,
  previous: Edition | undefined,
): readonly MeasureId[] {
  const yearOf = (one: Edition | undefined): number =>
    parseEditionId(one?.index?.value.id ?? "")?.fiscalYear ?? 0;
  if (yearOf(previous) >= yearOf(edition)) return [];
  return [...edition.measures.values()]
    .filter(({ value }) => isCarried(value, previous))
    .map(({ value }) => value.id);
}

/** Whether the plan is last year's to the letter, and nothing says why. */
function isCarried(
  { id, plan, predecessors = [], carryOverReason, endReason }: Measure,
  previous: Edition | undefined,
): boolean {
  if (isUnfilled(plan) || carryOverReason !== undefined || endReason !== undefined) return false;
  return [id, ...predecessors].some((one) => previous?.measures.get(one)?.value.plan === plan);
}
