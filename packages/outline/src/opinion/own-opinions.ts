import { allOpinions, parseOpinionId, type Edition, type Opinion } from "@torikumi/record";

/** The opinions that were given on an edition's own paper, by what they are on; those of earlier papers are left out. */
export function ownOpinions(edition: Edition): ReadonlyMap<string, readonly Opinion[]> {
  const id = edition.index?.value.id ?? "";
  const own = allOpinions(edition).filter((one) => parseOpinionId(one.id)?.edition === id);
  return Map.groupBy(own, ({ target }) => target);
}
