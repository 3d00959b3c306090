import { compareEditionIds, parseEditionId, type Department } from "@torikumi/record";

/** Whether a department's name is valid in an edition; a correction (`r7.1`) counts as its year. True where the edition has no id. */
export function isValidIn(department: Department, editionId: string): boolean {
  const edition = parseEditionId(editionId);
  if (edition === undefined) return true;
  const year = `${edition.era}${edition.year}`;
  const { from, to } = department;
  return (
    (from === undefined || compareEditionIds(from, year) <= 0) &&
    (to === undefined || compareEditionIds(year, to) <= 0)
  );
}
