import type { ImportNote } from "../../notes/import-note.ts";
import { asideNotes } from "./aside-notes.ts";
import { sheetLinks, type SheetLink } from "./sheet-links.ts";
import { strikingLooks, struckRanges } from "./struck-ranges.ts";

/** What a sheet has beside its cells. Blocks of cells are as Excel writes them. */
export interface SheetAsides {
  /** Tell of comments, texts in shapes, and the words above and below the printed pages. */
  readonly notes: readonly ImportNote[];
  readonly links: readonly SheetLink[];
  /** Where a rule may strike letters through. */
  readonly struck: readonly string[];
}

/**
 * Finds what stands beside the cells of every sheet, by its name. `sheets`: the names by the paths of their parts; `read` gives the text of a
 * part.
 */
export function sheetAsides(
  sheets: ReadonlyMap<string, string>,
  read: (path: string) => string | undefined,
): ReadonlyMap<string, SheetAsides> {
  const looks = strikingLooks(read("xl/styles.xml") ?? "");
  return new Map(
    [...sheets].map(([part, sheet]) => {
      const xml = read(part) ?? "";
      const readOnce = (path: string): string | undefined => (path === part ? xml : read(path));
      return [
        sheet,
        {
          notes: asideNotes({ part, sheet }, readOnce),
          links: sheetLinks(part, readOnce),
          struck: struckRanges(xml, looks),
        },
      ];
    }),
  );
}
