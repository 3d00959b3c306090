import {
  FIELD_HEADINGS,
  isUnfilled,
  type Edition,
  type Measure,
  type MeasureId,
} from "@torikumi/record";

/** How far an edition is filled in. A measure of several departments counts for each of them. */
export interface EditionStatus {
  readonly edition: string;
  readonly measures: number;
  readonly filled: number;
  readonly departments: readonly {
    readonly name: string;
    readonly measures: number;
    readonly filled: number;
    /** Measures that wait, with the Japanese names of the fields that do. */
    readonly unfilled: readonly { readonly id: MeasureId; readonly fields: readonly string[] }[];
  }[];
}

const FIELDS = ["goal", "progress", "evaluation", "plan"] as const;

/** Says per department what of an edition is filled in. */
export function statusOf(edition: Edition): EditionStatus {
  const all = [...edition.measures.values()].map(({ value }) => ({
    measure: value,
    fields: unfilledFields(value),
  }));
  const registered = edition.register?.value.map(({ name }) => name) ?? [];
  const named = all.flatMap(({ measure }) =>
    measure.departments.length === 0 ? [NOBODY] : measure.departments,
  );
  const used = new Set(named);
  const names = [...new Set([...registered.filter((name) => used.has(name)), ...[...used].sort()])];
  return {
    edition: edition.index?.value.id ?? "",
    measures: all.length,
    filled: all.filter(({ fields }) => fields.length === 0).length,
    departments: names.map((name) => {
      const own = all.filter(({ measure: { departments } }) =>
        name === NOBODY ? departments.length === 0 : departments.includes(name),
      );
      const waiting = own.filter(({ fields }) => fields.length > 0);
      return {
        name,
        measures: own.length,
        filled: own.length - waiting.length,
        unfilled: waiting.map(({ measure, fields }) => ({ id: measure.id, fields })),
      };
    }),
  };
}

const NOBODY = "（担当部なし）";

function unfilledFields(measure: Measure): readonly string[] {
  return FIELDS.filter(
    (field) => isUnfilled(measure[field]) && !(field === "goal" && measure.goalOf !== undefined),
  ).map((field) => FIELD_HEADINGS[field]);
}
