import { lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Puts a file into a folder that is being made, by its path below it, with `/`; each path once. */
export type PutFile = (path: string, content: string | Uint8Array) => void;

/**
 * Takes a file over from the old folder unread, instead of putting it: where it still looks as it did then (see `Looks`). False where it
 * does not, or where nothing is known of it: then it has to be put.
 */
export type KeepFile = (path: string, look: string | undefined) => boolean;

/** The bytes of a file of the old folder; undefined where it does not look as it did then, or where nothing is known of it. */
export type RecallFile = (path: string, look: string | undefined) => Uint8Array | undefined;

/**
 * How files looked when they were known to be right, by path: inode, times, size and permissions, as Git's index has them. A file that still looks so is
 * the same file, and nobody has written into it.
 */
export type Looks = ReadonlyMap<string, string>;

/** A folder that is being made beside the one whose place it will take. */
export interface DraftFolder {
  readonly put: PutFile;
  readonly keep: KeepFile;
  readonly recall: RecallFile;
  /**
   * What of the old folder is the same in the new one and goes over as it is: files, and folders with all that is in them, by path; `""`
   * for all of it. Undefined where something of it is no longer what was compared.
   */
  readonly listKept: () => readonly string[] | undefined;
  /** Every file that was put or kept, as it was when it was known to be right. */
  readonly looks: () => Looks;
}

/**
 * Makes a folder beside an old one. A file whose bytes and permissions the old one has too is not written: an old file that is the same
 * byte by byte cannot be a wrong one, and the disk has it already.
 */
export function openDraft(folder: string, old?: string): DraftFolder {
  const probe = `${folder}.probe`;
  writeFileSync(probe, "");
  const usual = { file: lstatSync(probe).mode, folder: lstatSync(folder).mode };
  const same = new Map<string, string>();
  const written = new Map<string, string>();
  const made = new Set<string>();
  const keep: KeepFile = (path, known) => {
    if (old === undefined || known === undefined || same.has(path)) return false;
    try {
      const { seen, mode } = look(join(old, path));
      if (seen !== known || mode !== usual.file) return false;
    } catch {
      return false;
    }
    same.set(path, known);
    return true;
  };
  const recall: RecallFile = (path, known) => {
    if (old === undefined || known === undefined) return undefined;
    const file = join(old, path);
    try {
      const bytes = look(file).seen === known ? readFileSync(file) : undefined;
      // Looked at once more: who wrote into it while it was read is seen.
      return look(file).seen === known ? bytes : undefined;
    } catch {
      return undefined;
    }
  };
  const put: PutFile = (path, content) => {
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    if (same.has(path)) throw new Error(`${path} is put twice.`);
    const seen = old === undefined ? undefined : seeSame(join(old, path), bytes, usual.file);
    if (seen !== undefined) {
      same.set(path, seen);
      return;
    }
    for (let above = path; above !== "";) {
      above = above.slice(0, Math.max(0, above.lastIndexOf("/")));
      made.add(above);
    }
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), bytes, { flag: "wx" });
    written.set(path, look(join(folder, path)).seen ?? "");
  };
  const listKept = (): readonly string[] | undefined => {
    if (old === undefined || same.size === 0) return [];
    const isSame = (path: string): boolean => same.get(path) === look(join(old, path)).seen;
    const isWhole = (path: string): boolean =>
      !made.has(path) && lstatSync(join(old, path)).mode === usual.folder;
    try {
      const { paths, files } = walk(old, "", { isSame, isWhole });
      return files === same.size ? paths : undefined;
    } catch {
      return undefined;
    }
  };
  return { put, keep, recall, listKept, looks: () => new Map([...same, ...written]) };
}

interface Found {
  readonly paths: readonly string[];
  /** How many files these are. */
  readonly files: number;
}

/** What is the same in a folder of the old one: the folder alone where everything in it is, else what of it is. */
function walk(
  root: string,
  folder: string,
  ask: {
    readonly isSame: (path: string) => boolean;
    readonly isWhole: (path: string) => boolean;
  },
): Found {
  const items = readdirSync(join(root, folder), { withFileTypes: true });
  const paths: string[] = [];
  let files = 0;
  let whole = 0;
  for (const item of items) {
    const path = folder === "" ? item.name : `${folder}/${item.name}`;
    const found: Found = item.isDirectory()
      ? walk(root, path, ask)
      : item.isFile() && ask.isSame(path)
        ? { paths: [path], files: 1 }
        : { paths: [], files: 0 };
    paths.push(...found.paths);
    files += found.files;
    if (found.paths.length === 1 && found.paths[0] === path) whole += 1;
  }
  const isWhole = items.length > 0 && whole === items.length && ask.isWhole(folder);
  return { paths: isWhole ? [folder] : paths, files };
}

function seeSame(file: string, bytes: Uint8Array, mode: number): string | undefined {
  try {
    // Looked at before it is read: who writes into it meanwhile is seen at the second look.
    const { seen, size, mode: modeThere } = look(file);
    if (size !== bytes.length || modeThere !== mode) return undefined;
    return readFileSync(file).equals(bytes) ? seen : undefined;
  } catch {
    return undefined;
  }
}

/** What tells a file from another at its place, or from itself after somebody wrote into it; undefined for what is no file. */
export function look(file: string): {
  readonly seen?: string;
  readonly size: number;
  readonly mode: number;
} {
  const stats = lstatSync(file, { bigint: true, throwIfNoEntry: false });
  if (stats?.isFile() !== true) return { size: -1, mode: 0 };
  const { ino, mtimeNs, ctimeNs, size, mode } = stats;
  return {
    seen: `${ino} ${mtimeNs} ${size} ${mode} ${ctimeNs}`,
    size: Number(size),
    mode: Number(mode),
  };
}
