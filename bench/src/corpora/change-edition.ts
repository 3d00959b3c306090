import { EDITION_FILE, measurePath, formatMeasure, type Measure } from "@torikumi/record";
import { changeFigure } from "./change-text.ts";
import { DEPARTMENTS, editionPage, type MadeEdition } from "./make-edition.ts";
import { makeSentence } from "./make-sentence.ts";
import { createRandom } from "./random.ts";

/**
 * The files of the next edition (r7, or the one named) that differ: the edition page and three measures, spread over the edition.
 * One becomes 拡充 with a figure changed, one has a plan of other words, one has other departments and a sentence more.
 */
export function changeEdition(
  { measures }: Pick<MadeEdition, "measures">,
  { id = "r7", seed = 7 }: { readonly id?: string; readonly seed?: number } = {},
): ReadonlyMap<string, string> {
  const random = createRandom(seed);
  const at = (place: number): Measure => measures[Math.floor(measures.length * place)] as Measure;
  const [first, second, third] = [at(0.1), at(0.5), at(0.9)];
  const changed: readonly Measure[] = [
    {
      ...first,
      category: first.category === "拡充" ? "継続" : "拡充",
      progress: changeFigure(first.progress, random),
    },
    { ...second, plan: makeSentence("plan", random) + makeSentence("plan", random) },
    {
      ...third,
      departments: otherDepartments(third),
      progress: `${third.progress}\n${makeSentence("progress", random)}`,
    },
  ];
  return new Map([
    [EDITION_FILE, editionPage(id)],
    ...changed.map((measure) => [measurePath(measure.id), formatMeasure(measure)] as const),
  ]);
}

function otherDepartments({ departments }: Measure): readonly string[] {
  const added = DEPARTMENTS.find((name) => !departments.includes(name));
  return [...departments.slice(1), ...(added === undefined ? [] : [added])];
}
