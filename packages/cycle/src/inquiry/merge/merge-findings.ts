import type { ReadReply } from "../read-replies.ts";
import { isAnswered } from "./merge-answers.ts";

/** Two texts for one field that a person has to choose from: one entry a reply. */
export interface Conflict {
  readonly id: string;
  /** By the code's name, e.g. `progress`. */
  readonly field: string;
  readonly file: string;
  /** Whose answer it is. */
  readonly department: string;
  readonly base: string;
  /** What stands in the repository; "" for nothing, also where the page is gone. */
  readonly current: string;
  readonly reply: string;
  /** The sheet and cell of the reply; "" for what stands on a branch. */
  readonly place: string;
  /** Why the reply cannot be taken at all, in Japanese; absent where it is one text against another. */
  readonly problem?: string;
  /** True where there is no such page or field any more, and so no place for the reply. */
  readonly gone?: true;
}

/** A text in a cell that was handed out for reading only, and that was changed all the same. It is not taken. */
export interface LockedChange {
  readonly id: string;
  readonly field: string;
  readonly file: string;
  readonly place: string;
  readonly handed: string;
  readonly text: string;
}

/** A cell that says what was handed out, where something else stands now: perhaps the department takes its answer back. */
export interface WithdrawnAnswer {
  readonly id: string;
  readonly field: string;
  readonly file: string;
  readonly place: string;
  readonly handed: string;
  readonly current: string;
}

/** The cells of a reply that were not to be written in, and were. */
export function lockedChanges({ file, cells }: ReadReply): readonly LockedChange[] {
  return cells.flatMap(({ page: id, field, kind, handed, reply, before }) => {
    const texts = [
      ...(kind === "locked" ? [{ handed, now: reply }] : []),
      ...(before === undefined ? [] : [before]),
    ];
    return texts
      .filter((one) => isAnswered({ base: one.handed, reply: one.now.text }))
      .map((one) => ({
        id,
        field,
        file,
        place: placeOf(one.now),
        handed: one.handed,
        text: one.now.text,
      }));
  });
}

/** Where a text stands in a reply, e.g. `記入!D12`; "" where that is no sheet. */
export function placeOf({
  sheet,
  cell,
}: {
  readonly sheet: string;
  readonly cell: string;
}): string {
  return sheet === "" ? "" : `${sheet}!${cell}`;
}
