import { policyName } from "@torikumi/outline";
import { parseMeasureId, policyOf, type PolicyId } from "@torikumi/record";
import { recordPath, type SitePath } from "../../model/addresses.ts";
import type { EditionNode } from "../../model/edition-node.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { storiesOf, type MeasureStory } from "../../stories/story-index.ts";

/** Which measures a page of the map shows: all, those of a recommendation, or those of a policy. */
export interface MapPlace {
  readonly path: SitePath;
  /** 提言1, or with a policy behind it; "" for all. */
  readonly name: string;
  readonly rows: readonly MeasureStory[];
  /** The newest years, the oldest of them first. */
  readonly years: readonly EditionNode[];
  /** The pages that the map is split into; then the rows stand there. */
  readonly parts: readonly MapPlace[];
}

/** A cell has some 200 bytes; a page of so many has 300 kB, and 20 kB on the way. */
const CELLS = 1_500;
/** So many years are shown; the stories of the measures have them all. */
const YEARS = 10;

/**
 * The pages of the map: one as long as there are few cells; else one for each recommendation, and where that is too long as well, one for each
 * policy. So no page grows with the edition, only with its longest policy.
 */
export function mapPlaces(site: SiteModel): readonly MapPlace[] {
  const whole = mapOf(site);
  return [whole, ...whole.parts.flatMap((part) => [part, ...part.parts])];
}

/** The map of all measures. */
function mapOf(site: SiteModel): MapPlace {
  const years = site.years.slice(-YEARS);
  const rows = [...storiesOf(site).values()].filter(
    (story) => years.includes(story.last.node) && !goesOn(site, story),
  );
  const isLong = (members: readonly MeasureStory[]): boolean =>
    members.length * years.length > CELLS;
  const byNumber = Map.groupBy(rows, ({ id }) => parseMeasureId(id)?.recommendation ?? 0);
  const parts = !isLong(rows)
    ? []
    : [...byNumber].map(([number, members]): MapPlace => {
        const name = `提言${number}`;
        const byPolicy = Map.groupBy(members, ({ id }) => policyOf(id));
        return {
          path: `map/${number}/`,
          name,
          rows: members,
          years,
          parts:
            isLong(members) && byPolicy.size > 1
              ? [...byPolicy].map(([policy, own]) => ({
                  path: recordPath("map", policy),
                  name: `${name}　${policyName(letterOf(policy))}`,
                  rows: own,
                  years,
                  parts: [],
                }))
              : [],
        };
      });
  return { path: "map/", name: "", rows, years, parts };
}

function letterOf(policy: PolicyId): string {
  return policy.split("-")[1] ?? "";
}

/** Whether a measure goes on under another id, which has the row. */
function goesOn(site: SiteModel, { id, last }: MeasureStory): boolean {
  const next = site.years[site.years.indexOf(last.node) + 1];
  if (next === undefined) return false;
  return site
    .changesBetween(last.node, next)
    .moved.some(({ from, kept, merged }) => from === id && kept !== true && merged !== true);
}
