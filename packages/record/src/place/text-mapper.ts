import type { MappedText } from "./mapped-text.ts";

/** Builds a MappedText piece by piece, in the order of the file. */
export interface TextMapper {
  /** Begins a line of the text at an offset of the file. */
  readonly startLine: (offset: number) => void;
  /**
   * Adds characters to the line; `length` is how many characters they take in the file, if not as
   * many.
   */
  readonly put: (characters: string, offset: number, length?: number) => void;
  /** Ends the line at an offset of the file. */
  readonly endLine: (offset: number) => void;
  /** What was built; an empty text stands at `emptyAt`. */
  readonly finish: (emptyAt: number) => MappedText;
}

/** A new, empty mapper. */
export function createTextMapper(): TextMapper {
  const marks: number[] = [];
  let text = "";
  let lines = 0;
  let next = -1; // the offset that the next character has without a new mark
  const mark = (offset: number): void => {
    if (offset !== next) marks.push(text.length, offset);
    next = offset;
  };
  return {
    startLine(offset) {
      if (lines++ > 0) {
        text += "\n";
        next++;
      }
      mark(offset);
    },
    put(characters, offset, length = characters.length) {
      mark(offset);
      text += characters;
      next = offset + characters.length;
      if (length !== characters.length) {
        marks.push(text.length, offset + length);
        next = offset + length;
      }
    },
    endLine(offset) {
      mark(offset);
    },
    finish(emptyAt) {
      if (lines === 0) marks.push(0, emptyAt);
      else if (marks.at(-2) !== text.length) marks.push(text.length, next);
      // A copy has no room to grow in: a list that was pushed to keeps space for sixteen more, a tenth of what an edition takes in memory.
      return { text, marks: marks.slice() };
    },
  };
}
