import type { CellNote } from "../../../notes/import-note.ts";

/** What stands before a line of a list: ・, ◎, ①, (1), 2.; a name of an office does not begin so. */
const MARK = /^(?:[・･‧•○◯●◎◇◆□■▪–-]|[①-⑳]|[（(]?[0-9０-９]{1,2}[）).．])[\s　]*(?=\S)/u;

/** Takes the mark of a list off a department's name, and tells so: a mark can say who leads. */
export function withoutListMark(name: string): {
  readonly name: string;
  readonly notes: readonly CellNote[];
} {
  const plain = name.replace(MARK, "");
  if (plain === name) return { name, notes: [] };
  return {
    name: plain,
    notes: [
      {
        severity: "warning",
        quote: name,
        message:
          "始めの印や番号を除いて、担当部の名前としました。印に意味（主な担当など）があるなら、取り込んだあとに書き足してください。",
      },
    ],
  };
}
