/** The marks of a recommendation's items in their order: the place in the list gives the mark. */
const MARKS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/** The mark of the item at a place, from 0: ① for the first; undefined beyond ⑳. */
export function itemMark(place: number): string | undefined {
  return [...MARKS][place];
}

/** Reads the mark of an item, ② or 2 in any width; undefined for anything else. */
export function readItemMark(text: string): string | undefined {
  const plain = text.trim();
  if (plain.length === 1 && MARKS.includes(plain)) return plain;
  const digits = /^[(（]?([0-9０-９]{1,2})[)）]?$/u.exec(plain)?.[1] ?? "";
  return itemMark(Number(digits.normalize("NFKC") || 0) - 1);
}
