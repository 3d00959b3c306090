import {
  appendFileSync,
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** Puts a file into a folder that is being made, by its path below it, with `/`; each path once. */
export type PutFile = (path: string, content: string | Uint8Array) => void;

/**
 * Takes a file over from the old folder unread, instead of putting it: where it still looks as it did then (see `Looks`). False where it
 * does not, or where nothing is known of it: then it has to be put.
 */
export type KeepFile = (path: string, look: string | undefined) => boolean;

/**
 * Puts a file that begins as the one of the old folder, which is not read for it: its first bytes, and others behind them. False where the old one does not look as it
 * did then, or where nothing is known of it: then it has to be put.
 */
export type ExtendFile = (
  path: string,
  extension: FileExtension,
  look: string | undefined,
) => boolean;

/** How a file goes on. */
interface FileExtension {
  /** How many bytes of the old file begin the new one. */
  readonly length: number;
  /** What comes behind them. */
  readonly tail: Uint8Array;
}

/**
 * How files looked when they were known to be right, by path: inode, times, size and permissions, as Git's index has them. A file that still looks so is
 * the same file, and nobody has written into it.
 */
export type Looks = ReadonlyMap<string, string>;

/** A folder that is being made beside the one whose place it will take. */
export interface DraftFolder {
  readonly put: PutFile;
  readonly keep: KeepFile;
  readonly extend: ExtendFile;
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
  const makeRoom = (path: string): string => {
    for (let above = path; above !== "";) {
      above = above.slice(0, Math.max(0, above.lastIndexOf("/")));
      made.add(above);
    }
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    return join(folder, path);
  };
  const extend: ExtendFile = (path, { length, tail }, known) => {
    if (old === undefined || known === undefined || same.has(path)) return false;
    const file = join(old, path);
    const { seen, size } = look(file);
    if (seen !== known || size < length) return false;
    if (size === length + tail.length && readBehind(file, length)?.equals(tail) === true)
      return keep(path, known);
    const target = makeRoom(path);
    try {
      copyFileSync(file, target, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
      chmodSync(target, usual.file & 0o7777);
      truncateSync(target, length);
      appendFileSync(target, tail);
    } catch (error) {
      if (look(file).seen === known) throw error;
    }
    // Looked at once more: who wrote into it while it was copied is seen.
    if (look(file).seen !== known) {
      rmSync(target, { force: true });
      return false;
    }
    written.set(path, look(target).seen ?? "");
    return true;
  };
  const put: PutFile = (path, content) => {
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    if (same.has(path)) throw new Error(`${path} is put twice.`);
    const seen = old === undefined ? undefined : seeSame(join(old, path), bytes, usual.file);
    if (seen !== undefined) {
      same.set(path, seen);
      return;
    }
    const target = makeRoom(path);
    writeFileSync(target, bytes, { flag: "wx" });
    written.set(path, look(target).seen ?? "");
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
  return { put, keep, extend, listKept, looks: () => new Map([...same, ...written]) };
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

/** The bytes of a file behind the first ones; undefined where it cannot be read. */
function readBehind(file: string, length: number): Buffer | undefined {
  try {
    const descriptor = openSync(file, "r");
    try {
      const bytes = Buffer.alloc(Math.max(0, lstatSync(file).size - length));
      return bytes.subarray(0, readSync(descriptor, bytes, 0, bytes.length, length));
    } finally {
      closeSync(descriptor);
    }
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
