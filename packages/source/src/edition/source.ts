import type { EditionFiles, FileEntry } from "../file/file-entry.ts";
import type { GitObjects } from "../git/git-objects.ts";
import type { GitPlace } from "../git/run-git.ts";

/** An edition that has been found, of which nothing more than asked for is read. Edition paths are relative to its root: `1/ア/2.md`. */
export type Source = FolderSource | RevisionSource;

/** An edition in a folder. */
export interface FolderSource extends SourceAccess {
  readonly kind: "folder";
  /** The real absolute path of the folder (links in the way to it resolved). */
  readonly folder: string;
  /** Git blob ids of the files that were read so far, by edition path. What was read once is the same until the source is closed. */
  readonly blobs: ReadonlyMap<string, string>;
  /** The same folder as the place where Git runs. */
  readonly place: GitPlace;
}

/** An edition in a Git revision. */
export interface RevisionSource extends SourceAccess {
  readonly kind: "revision";
  /** The revision without the folder, as it was typed: `r7` of `r7:records`. */
  readonly revision: string;
  /** The id of the edition whose tag the revision is: `r7` of `refs/tags/r7` or, in `kita/records`, of `kita/r7`. Undefined for a branch of that name. */
  readonly tag: string | undefined;
  /** Id of the tree of the edition's folder: two sources with the same tree are the same edition. */
  readonly tree: string;
  /** Id of the tree of the whole revision. */
  readonly top: string;
  readonly objects: GitObjects;
}

/** What every source can do. */
interface SourceAccess {
  /** The name as it was typed, for people: `records`, `r7` (also for `refs/tags/r7`), `main:records`. */
  readonly label: string;
  /** Folder that all the paths begin with: relative to the working directory or to the repository's root; "" for the root itself. */
  readonly root: string;
  /** What the tags of the folder's editions begin with: `kita/` for `kita/records`, "" for `records`. */
  readonly tagPrefix: string;
  /**
   * All the files of the edition folder, sorted by path; strays, links and the like carry a `problem`.
   * README.md at the root and names that begin with a dot are left out. A folder reads its files here, once; a revision only its trees.
   */
  list(): Promise<readonly FileEntry[]>;
  /** Reads files of a listing. Unreadable ones come back as problems; the order of the result is by path. */
  read(entries: readonly FileEntry[]): Promise<EditionFiles>;
  /** The entries of the files at these edition paths, sorted by path; those that do not exist are simply absent. */
  find(paths: readonly string[]): Promise<readonly FileEntry[]>;
  /** Reads files by edition path; those that do not exist are simply absent. */
  readPaths(paths: readonly string[]): Promise<EditionFiles>;
  /** The files directly in a folder of the edition, by edition path (`1/ア`, "" for the root); none if there is no such folder. */
  listFolder(folder: string): Promise<readonly FileEntry[]>;
  /** Lets go of the Git process, once every source that shares it is closed. */
  close(): Promise<void>;
}
