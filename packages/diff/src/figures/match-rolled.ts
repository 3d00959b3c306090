import type { FigureMatch } from "./match-sentence.ts";
import type { OpenFigure } from "./open-figure.ts";
import { shapeOf } from "./sentence-shape.ts";

/** A sentence of one text, with all its figures. */
export interface FiguredSentence {
  readonly text: string;
  readonly figures: readonly OpenFigure[];
}

/** The sentences of both texts, those of them that stand in one alone, and their figures. */
export interface RolledSentences {
  readonly before: readonly FiguredSentence[];
  readonly gone: readonly FiguredSentence[];
  readonly come: readonly FiguredSentence[];
}

/**
 * Matches the figures of a table of years that moved on by a line: of 令和5年度 62件, 令和6年度 71件 → 令和6年度 71件,
 * 令和7年度 80件 the figure went from 71 to 80, and the line that left is history. The figures of both are marked as used.
 */
export function matchRolled({ before, gone, come }: RolledSentences): readonly FigureMatch[] {
  const old = Map.groupBy(before, (line) => keyOf(line, yearOf(line)));
  const left = Map.groupBy(gone, (line) => keyOf(line, undefined));
  return come.flatMap((line) => {
    const year = yearOf(line);
    if (year === undefined) return [];
    const [last, ...others] = old.get(keyOf(line, year - 1)) ?? [];
    const history = (left.get(keyOf(line, undefined)) ?? []).filter(
      (one) => (yearOf(one) ?? year) < year - 1,
    );
    if (last === undefined || others.length > 0 || history.length !== 1) return [];
    const matches = line.figures.flatMap((to, place) => {
      const from = last.figures[place];
      return from === undefined || to.used || to.figure.kind === "year" ? [] : [{ from, to }];
    });
    for (const one of [...line.figures, ...(history[0]?.figures ?? [])]) one.used = true;
    return matches;
  });
}

/** Sentences with the same key differ in numbers only, and not in this year. */
function keyOf({ text, figures }: FiguredSentence, year: number | undefined): string {
  return `${year}|${figures.length}|${shapeOf(text)}`;
}

/** The year of a sentence that names one. */
function yearOf({ figures }: FiguredSentence): number | undefined {
  const years = figures.flatMap(({ figure }) => (figure.kind === "year" ? [figure.key] : []));
  return years.length === 1 ? Number(years[0]?.slice(0, 4)) : undefined;
}
