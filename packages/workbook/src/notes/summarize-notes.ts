import type { ImportNote, NoteSeverity } from "./import-note.ts";

/** Notes of one kind at several places. */
export interface NoteGroup {
  readonly severity: NoteSeverity;
  readonly message: string;
  /** In the order of the sheets; never empty. */
  readonly places: readonly Pick<ImportNote, "sheet" | "cell" | "quote">[];
}

/** What an import tells, the heaviest first, with the number of places of every weight. */
export interface NoteSummary {
  readonly groups: readonly NoteGroup[];
  readonly counts: Readonly<Record<NoteSeverity, number>>;
}

const ORDER: readonly NoteSeverity[] = ["error", "warning", "info"];

/** Puts notes in order of weight. */
export function orderNotes(notes: readonly ImportNote[]): readonly ImportNote[] {
  return ORDER.flatMap((weight) => notes.filter(({ severity }) => severity === weight));
}

/** Puts notes in order of weight and gathers those that say the same. */
export function summarizeNotes(notes: readonly ImportNote[]): NoteSummary {
  const groups = Map.groupBy(
    orderNotes(notes),
    ({ severity, message }) => `${severity}\0${message}`,
  );
  const count = (weight: NoteSeverity): number =>
    notes.filter(({ severity }) => severity === weight).length;
  return {
    groups: [...groups.values()].flatMap((found) => {
      const [first] = found;
      return first === undefined
        ? []
        : { severity: first.severity, message: first.message, places: found };
    }),
    counts: { error: count("error"), warning: count("warning"), info: count("info") },
  };
}
