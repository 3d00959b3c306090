import { listOpinions, type ListedOpinion } from "@torikumi/outline";
import { WHOLE, type Edition, type OpinionId } from "@torikumi/record";
import { listDepartments, NOBODY } from "../../edition/list-departments.ts";

/** An opinion that has a page, with who is asked about it. */
export interface AskedOpinion {
  readonly opinion: ListedOpinion;
  /** The departments in charge of what it is on, in the order of the register; all of them for the whole. */
  readonly asked: readonly string[];
}

/** Who is asked about each opinion of an edition, whether it still waits for something or not. */
export function askedOpinions(
  edition: Edition,
  { previous }: { readonly previous?: Edition | undefined },
): ReadonlyMap<OpinionId, AskedOpinion> {
  const all = listDepartments(edition)
    .map(({ name }) => name)
    .filter((name) => name !== NOBODY);
  const opinions = listOpinions(edition, { previous }).filter(({ id }) => edition.opinions.has(id));
  return new Map(
    opinions.map((opinion) => [
      opinion.id,
      { opinion, asked: opinion.target === WHOLE ? all : opinion.departments },
    ]),
  );
}

/** Every name under which an answer may stand: those of the register, of whatever year, and those in charge. */
export function departmentNames(edition: Edition): ReadonlySet<string> {
  return new Set([
    ...(edition.register?.value ?? []).map(({ name }) => name),
    ...[...edition.measures.values()].flatMap(({ value }) => value.departments),
  ]);
}
