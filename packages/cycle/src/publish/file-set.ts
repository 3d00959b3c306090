/** A file of a published edition. */
export interface PublishedFile {
  /** ASCII, e.g. `r7.xlsx`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What it is, in Japanese. */
  readonly description: string;
}

/** The files of a folder, by name. */
export type FolderFiles = ReadonlyMap<string, Uint8Array>;

/** The list of checksums, in the form of `sha256sum`; a folder with one holds a set. */
export const CHECKSUMS = "SHA256SUMS";

/** The files with the list of their checksums added, all sorted by name. */
export async function withChecksums(
  files: readonly PublishedFile[],
): Promise<readonly PublishedFile[]> {
  const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const lines = await Promise.all(
    sorted.map(async ({ name, bytes }) => `${await sha256(bytes)}  ${name}\n`),
  );
  const bytes = new TextEncoder().encode(lines.join(""));
  return [{ name: CHECKSUMS, bytes, description: "各ファイルの SHA-256" }, ...sorted];
}

/**
 * Whether a folder holds a set whole, with all of the given files in it: every file of its list is there, nothing else, and each has
 * its checksum.
 */
export async function isWholeSet(
  folder: FolderFiles,
  expected: readonly PublishedFile[],
): Promise<boolean> {
  const checksums = checksumsIn(folder);
  if (checksums === undefined || folder.size !== checksums.size + 1) return false;
  for (const [name, bytes] of folder)
    if (name !== CHECKSUMS && checksums.get(name) !== (await sha256(bytes))) return false;
  return expected.every(({ name, bytes }) => isSame(folder.get(name), bytes));
}

/** Whether a folder holds exactly these files. */
export function holdsSet(folder: FolderFiles, files: readonly PublishedFile[]): boolean {
  return (
    folder.size === files.length &&
    files.every(({ name, bytes }) => isSame(folder.get(name), bytes))
  );
}

/** What a new set does to an older one: the names of the files that are others now, and of those that were not what the older list says. */
export interface ReplacedFiles {
  readonly other: readonly string[];
  /** Damaged or gone, and made again. */
  readonly damaged: readonly string[];
}

/**
 * Compares a new set with the folder of an older one. A file is other than before where the older list (or, not being on it, the older
 * file) has another checksum. The list itself changes with the files and is not named.
 */
export async function replacedFiles(
  folder: FolderFiles,
  files: readonly PublishedFile[],
): Promise<ReplacedFiles> {
  const listed = checksumsIn(folder);
  const other: string[] = [];
  const damaged: string[] = [];
  for (const { name, bytes } of listed === undefined ? [] : files) {
    if (name === CHECKSUMS) continue;
    const there = folder.get(name);
    const now = there === undefined ? undefined : await sha256(there);
    const before = listed?.get(name) ?? now;
    if (before !== undefined && before !== (await sha256(bytes))) other.push(name);
    if (before !== now) damaged.push(name);
  }
  return { other, damaged };
}

/** SHA-256 of a file in hexadecimal. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes))).toString("hex");
}

/** The SHA-256 of each file as the list says, by name. Undefined where there is no list; a line that is none is passed over. */
function checksumsIn(folder: FolderFiles): ReadonlyMap<string, string> | undefined {
  const list = folder.get(CHECKSUMS);
  if (list === undefined) return undefined;
  return new Map(
    new TextDecoder()
      .decode(list)
      .split("\n")
      .flatMap((line) => {
        const [, hash, name] = /^([0-9a-f]{64}) {2}([\w.-]+)$/.exec(line) ?? [];
        return hash === undefined || name === undefined ? [] : [[name, hash] as const];
      }),
  );
}

function isSame(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a !== undefined && Buffer.compare(a, b) === 0;
}
