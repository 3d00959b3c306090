import type { ImportNote } from "../notes/import-note.ts";
import { attribute, plainXml, readReferences, referencesPath } from "./sheet-parts.ts";
import { shorten } from "../notes/shorten.ts";

const COMMENT = /<(?:\w+:)?comment\s[^<>]*>([\s\S]*?)<\/(?:\w+:)?comment>/g;
/** So many comments of a sheet are written out in its note. */
const LISTED = 10;

/** Names the cells whose comments are left out, one note per sheet. `read` gives the text of a part. */
export function commentNotes(
  sheets: ReadonlyMap<string, string>,
  read: (path: string) => string | undefined,
): readonly ImportNote[] {
  const notes: ImportNote[] = [];
  for (const [part, sheet] of sheets) {
    const links = read(referencesPath(part));
    if (links === undefined) continue;
    const comments: { readonly cell: string; readonly text: string }[] = [];
    for (const { kind, path } of readReferences(part, links)) {
      if (kind !== "comments") continue;
      for (const [element, content = ""] of (read(path) ?? "").matchAll(COMMENT))
        comments.push({ cell: attribute(element, "ref"), text: plainXml(content) });
    }
    const [first] = comments;
    if (first === undefined) continue;
    const listed = comments
      .slice(0, LISTED)
      .map(({ cell, text }) => `${cell}「${shorten(text)}」`)
      .join("、");
    const rest = comments.length > LISTED ? ` ほか${comments.length - LISTED}件` : "";
    notes.push({
      severity: "warning",
      sheet,
      cell: first.cell,
      message: `セルのコメントは取り込みません: ${listed}${rest}。必要な内容はセルに書いてください。`,
    });
  }
  return notes;
}
