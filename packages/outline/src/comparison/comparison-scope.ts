import type { EditionChanges } from "@torikumi/diff";
import { coversMeasure, isOpinionTarget, nearest, UserError } from "@torikumi/record";

import type { OutlinedMeasure } from "../changes/outlined-measure.ts";
import { targetName } from "../opinion/target-name.ts";
import type { ComparedEditions } from "../review.ts";

/** A part of an edition. */
export interface ComparisonScope {
  /** What it is called; "" for all of the edition. */
  readonly name: string;
  readonly hasMeasure: (measure: OutlinedMeasure) => boolean;
  /** Whether a page above the measures, or an opinion, belongs to it; pages are named as changes name them. */
  readonly hasPage: (page: string) => boolean;
}

/** All of an edition. */
export const WHOLE_SCOPE: ComparisonScope = {
  name: "",
  hasMeasure: () => true,
  hasPage: () => true,
};

/** What the scope is looked for in. */
interface Compared {
  readonly changes: EditionChanges;
  readonly editions: ComparedEditions;
}

/**
 * The part of an edition that a person names: a recommendation (3), a policy (2-ア), a measure (2-ア-1), or a department with its
 * bureau or without (子）児童相談所, 児童相談所). Throws a `UserError` where there is no such department, or nothing is named.
 */
export function comparisonScope(only: string, { changes, editions }: Compared): ComparisonScope {
  const wanted = only.normalize("NFKC").trim();
  if (wanted === "") throw new UserError(`--only に何も書かれていません。${HOW}`);
  const targets = new Map(changes.opinions.map(({ id, target }) => [id as string, target]));
  const placeOf = (page: string): string => targets.get(page) ?? page;
  if (isOpinionTarget(wanted))
    return {
      name: targetName(wanted, [editions.after, editions.before]),
      hasMeasure: ({ id, previousId }) =>
        [id, previousId].some((one) => one !== undefined && coversMeasure(wanted, one)),
      hasPage: (page) => placeOf(page) === wanted || placeOf(page).startsWith(`${wanted}-`),
    };
  const names = departmentsOf(editions).filter((name) => isCalled(name, wanted));
  if (names.length === 0) throw unknownScope(only, editions);
  const hasMeasure = ({ departments, before, after }: Partial<OutlinedMeasure>): boolean =>
    [departments, before?.departments, after?.departments].some((some) =>
      some?.some((name) => names.includes(name)),
    );
  return {
    name: names.join("、"),
    hasMeasure,
    hasPage: (page) => {
      const target = targets.get(page);
      if (target === undefined) return false;
      return [editions.before, editions.after].some((edition) =>
        edition.measures
          .values()
          .some(({ value }) => coversMeasure(target, value.id) && hasMeasure({ after: value })),
      );
    },
  };
}

const HOW = "担当部の名称、又は提言・取組方針・取組の番号（3、2-ア、2-ア-1）を書いてください。";

/** The departments of both editions as far as they are loaded, those of the register first. */
function departmentsOf({ before, after }: ComparedEditions): readonly string[] {
  const names = [after, before].flatMap((edition) => [
    ...(edition.register?.value.map(({ name }) => name) ?? []),
    ...[...edition.measures.values()].flatMap(({ value }) => value.departments),
  ]);
  return [...new Set(names)];
}

function isCalled(name: string, wanted: string): boolean {
  const words = name.normalize("NFKC");
  return words === wanted || words.split(")").at(-1) === wanted;
}

function unknownScope(only: string, editions: ComparedEditions): UserError {
  const names = departmentsOf(editions);
  const guess =
    nearest(only, names) ?? names.find((name) => nearest(only, [name.split("）").at(-1) ?? ""]));
  const help = guess === undefined ? HOW : `もしかして: 「${guess}」`;
  return new UserError(`「${only}」という担当部は、比べる年度版にありません。${help}`);
}
