const SERIAL = "[1-9][0-9]{0,3}\\.md\\0";
/** The lines of regular files named by a number, as many as stand together in one folder (one at a time where each line tells its id). */
const FILES = new RegExp(
  `(?<=^|\\0)(100[0-7]{3}[^\\t\\0]*\\t(?:([^\\0]*)/)?)${SERIAL}(?:\\1${SERIAL})*`,
  "g",
);
const ENDING = ".md\0";

/**
 * The serials (`12`) of the files named by a number, by the path of their folder (NFC; "" for none), out of lines
 * `100644 TAB 1/ア/12.md NUL`. One match is a whole folder: of a hundred thousand lines none is looked at on its own.
 */
export function serialsByFolder(listing: Buffer): ReadonlyMap<string, readonly string[]> {
  const folders = new Map<string, readonly string[]>();
  for (const [run, start = "", path = ""] of listing.toString("utf8").matchAll(FILES)) {
    const serials = run.slice(start.length, -ENDING.length).split(ENDING + start);
    const folder = path.normalize("NFC");
    const known = folders.get(folder);
    folders.set(folder, known === undefined ? serials : [...known, ...serials]);
  }
  return folders;
}
