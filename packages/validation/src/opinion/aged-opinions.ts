import {
  editionName,
  parseEditionId,
  parseOpinionId,
  type Edition,
  type Opinion,
  type Page,
} from "@torikumi/record";

/** An opinion, and how long ago it was given. */
export interface AgedOpinion {
  readonly page: Page<Opinion>;
  /** The edition on whose paper it was given, for people: 令和7年度版. */
  readonly given: string;
  /** Fiscal years from that edition to this one: 0 for this year's, negative for one of a later edition. */
  readonly age: number;
}

/** The opinions of an edition, oldest first; none where the edition has no id to count the years to. */
export function agedOpinions({ index, opinions }: Edition): readonly AgedOpinion[] {
  const now = parseEditionId(index?.value.id ?? "");
  if (now === undefined) return [];
  return Array.from(opinions, ([id, page]) => {
    const edition = parseOpinionId(id)?.edition ?? "";
    const then = parseEditionId(edition)?.fiscalYear ?? now.fiscalYear;
    return { page, given: editionName(edition), age: now.fiscalYear - then };
  });
}
