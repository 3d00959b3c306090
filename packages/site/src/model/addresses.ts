import type { MeasureId, PolicyId } from "@torikumi/record";
import { spellLetter } from "./spelling/letters.ts";
import { spellWord } from "./spelling/spell-word.ts";

/** Where a page stands below the root of the site: `r7/1-a-2/`; "" is the front page. Never begins with a slash. */
export type SitePath = string;

/**
 * The page of a measure or the sheet of a policy: `r7/1-a-2/`, `r7/1-a/`; `r7/1-sheet/` for the policy without a name, whose
 * recommendation has `r7/1/`. A measure `1-2` and a policy `1-2` have the same address, and no edition has both.
 */
export function recordPath(slug: string, id: MeasureId | PolicyId): SitePath {
  const [number = "", letter = "sheet", serial] = id.split("-");
  const place = [number, spellLetter(letter), ...(serial === undefined ? [] : [serial])];
  return `${slug}/${place.join("-")}/`;
}

/** The page of a recommendation: `r7/1/`. */
export function recommendationPath(slug: string, number: number): SitePath {
  return `${slug}/${number}/`;
}

/** The page that says how far a draft is filled in: `r8/status/`. */
export function progressPath(slug: string): SitePath {
  return `${slug}/status/`;
}

/** The page of a category over the years: `categories/kakuju/`. */
export function categoryPath(name: string): SitePath {
  return `categories/${spellWord(name)}/`;
}

/** The page of the changes between two editions: `changes/r7-r8/`. */
export function changesPath(from: string, to: string): SitePath {
  return `changes/${from}-${to}/`;
}

/** What leads from a page back to the root of the site: `../../` for `r7/1-a-2/`, `./` for the front page. */
export function wayToRoot(path: SitePath): string {
  return "../".repeat(path.split("/").length - 1) || "./";
}
