/** The name of the list of who was asked; a folder of replies may hold it, and it is no reply. */
export function overviewName(edition: string): string {
  return `${edition}-照会一覧.xlsx`;
}

/** Whether a file is the list of who was asked. */
export function isOverview(path: string): boolean {
  return /(?:^|\/)[a-z]\d+-照会一覧\.xlsx$/u.test(path.normalize("NFC"));
}

/** Names that Windows keeps for itself, whatever their ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;
/** Characters that no name can have on one system or another, and the full-width letter that stands for each. */
const REFUSED: Readonly<Record<string, string>> = {
  "\\": "＼",
  "/": "／",
  ":": "：",
  "*": "＊",
  "?": "？",
  '"': "”",
  "<": "＜",
  ">": "＞",
  "|": "｜",
};
/** So many UTF-16 units of a department's name go into a file's: 255 bytes are the limit of most systems, at three bytes each. */
const LENGTH = 70;

/** The names of the departments' workbooks, in their order: what no system accepts is replaced, and no two are the same anywhere. */
export function inquiryNames(edition: string, departments: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return departments.map((department) => {
    const plain = department
      .normalize("NFC")
      .replace(/[\\/:*?"<>|]/gu, (letter) => REFUSED[letter] ?? "_")
      .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "_")
      .slice(0, LENGTH)
      .replace(/[. ]+$/u, "_");
    const name = RESERVED.test(plain) || plain === "" ? `_${plain}` : plain;
    for (let copy = 1; ; copy++) {
      const file = `${edition}-${name}${copy === 1 ? "" : `-${copy}`}.xlsx`;
      const key = file.normalize("NFKC").toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return file;
    }
  });
}
