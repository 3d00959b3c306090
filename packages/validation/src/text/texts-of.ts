import type { Page } from "@torikumi/record";
import { fieldTexts, oddNames, type FieldText, type TextPages } from "./field-text.ts";
import { TRAITS, traitsOf, type Trait } from "./text-traits.ts";

/** The texts of some pages. */
export interface Texts {
  /** Texts of the wanted pages; with a trait, those that have it. */
  readonly texts: (trait?: Trait) => readonly FieldText[];
  /** Categories and names of departments with a character that good Japanese does without. */
  readonly oddNames: () => readonly FieldText[];
}

/** Looks for the texts of pages when they are first asked for, and keeps them. */
export function textsOf(pages: TextPages, wanted: (page: Page<unknown>) => boolean): Texts {
  let all: readonly FieldText[] | undefined;
  let traits: readonly number[] | undefined;
  let names: readonly FieldText[] | undefined;
  const having = new Map<Trait, readonly FieldText[]>();
  const texts = (): readonly FieldText[] => (all ??= [...fieldTexts(pages, wanted)]);
  const textsWith = (trait: Trait): readonly FieldText[] => {
    const found = (traits ??= texts().map(({ content }) => traitsOf(content.text)));
    return texts().filter((_, place) => ((found[place] ?? 0) & TRAITS[trait]) !== 0);
  };
  return {
    texts: (trait) => {
      if (trait === undefined) return texts();
      const known = having.get(trait) ?? textsWith(trait);
      having.set(trait, known);
      return known;
    },
    oddNames: () => (names ??= oddNames(pages, wanted)),
  };
}
