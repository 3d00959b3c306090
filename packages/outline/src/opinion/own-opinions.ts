import {
  allOpinions,
  parseEditionId,
  parseOpinionId,
  type Edition,
  type Opinion,
} from "@torikumi/record";

/**
 * The opinions that were given on an edition's own paper, by what they are on; those of earlier papers are left out. A correction has
 * those that were given on what it corrects.
 */
export function ownOpinions(edition: Edition): ReadonlyMap<string, readonly Opinion[]> {
  const id = edition.index?.value.id ?? "";
  const own = allOpinions(edition).filter((one) => isOfYear(parseOpinionId(one.id)?.edition, id));
  return Map.groupBy(own, ({ target }) => target);
}

function isOfYear(given: string | undefined, id: string): boolean {
  const year = parseEditionId(given ?? "")?.fiscalYear;
  return given === id || (year !== undefined && year === parseEditionId(id)?.fiscalYear);
}
