import { OPINION_HEADINGS, type Opinion } from "../measure/opinion.ts";
import { editParts, keyChange, keyRemoval, sectionChange } from "./edit-parts.ts";
import { formatOpinion } from "./format-pages.ts";
import type { Page } from "./page.ts";
import { OPINION_KEYS } from "./parse-opinion.ts";

/** New values for parts of an opinion; what is not named stays, and a key whose value is "" goes. */
export type OpinionEdits = Partial<Omit<Opinion, "id" | "text" | "target">>;

/**
 * The file of an opinion with other values for some of its parts, and every other character as it
 * was. The page must have been read without diagnostics.
 */
export function editOpinion(page: Page<Opinion>, edits: OpinionEdits): string {
  const { response } = edits;
  return editParts(page, [
    ...Object.entries(OPINION_KEYS).flatMap(([field, key]) => {
      const value = edits[field as keyof typeof OPINION_KEYS & keyof OpinionEdits];
      if (value === undefined) return [];
      return [value === "" ? keyRemoval(page, key) : keyChange(page, key, value)];
    }),
    ...(response === undefined
      ? []
      : [sectionChange(page, OPINION_HEADINGS.response, response, [])]),
  ]);
}

/** The file of an opinion: written anew, or the one that stands with what was found out or answered written into it. */
export function opinionText(opinion: Opinion, before: Page<Opinion> | undefined): string {
  if (before === undefined) return formatOpinion(opinion);
  const { id: _id, text: _text, target: _target, ...parts } = opinion;
  const edits = Object.entries(parts).filter(
    ([key, value]) => value !== before.value[key as keyof Opinion],
  );
  return editOpinion(before, Object.fromEntries(edits));
}
