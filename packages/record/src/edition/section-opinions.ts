import { compareOpinionIds, formatOpinionId, parseOpinionId } from "../measure/opinion-id.ts";
import type { Opinion } from "../measure/opinion.ts";
import type { Edition } from "./edition.ts";

/**
 * The opinions that old editions keep in sections 委員会意見 of their measures, as the pages that they
 * become: numbered after the edition's pages, in the order of the measures. Meeting and day were never
 * written down and stay "". What stands in a page already is left out, and everything where the
 * edition has no id.
 */
export function sectionOpinions(edition: Edition): readonly Opinion[] {
  const id = edition.index?.value.id ?? "";
  if (id === "") return [];
  const pages = [...edition.opinions.values()].map(({ value }) => value);
  const known = new Set(pages.map(sameText));
  let number = lastNumber(pages, id);
  return [...edition.measures.values()].flatMap(({ value: { id: target, opinion = "" } }) => {
    if (opinion.trim() === "" || known.has(sameText({ target, text: opinion }))) return [];
    number += 1;
    return [
      {
        id: formatOpinionId({ edition: id, number }),
        target,
        meeting: "",
        date: "",
        state: "未対応",
        text: opinion,
        response: "",
      },
    ];
  });
}

/** An edition is asked for its opinions with each of its measures. */
const known = new WeakMap<Edition, readonly Opinion[]>();

/** Every opinion of an edition, pages and sections alike, oldest first. */
export function allOpinions(edition: Edition): readonly Opinion[] {
  const found = known.get(edition) ?? listOpinions(edition);
  known.set(edition, found);
  return found;
}

function listOpinions(edition: Edition): readonly Opinion[] {
  const pages = [...edition.opinions.values()].map(({ value }) => value);
  return [...pages, ...sectionOpinions(edition)].toSorted((a, b) => compareOpinionIds(a.id, b.id));
}

/** The highest number that an opinion of an edition has; 0 where there is none. */
export function lastNumber(opinions: Iterable<Pick<Opinion, "id">>, edition: string): number {
  const places = Array.from(opinions, ({ id }) => parseOpinionId(id));
  return Math.max(0, ...places.map((place) => (place?.edition === edition ? place.number : 0)));
}

function sameText({ target, text }: Pick<Opinion, "target" | "text">): string {
  return `${target}\n${text}`;
}
