import type { SourceFile } from "@torikumi/record";

/** Why a file of an edition folder cannot be taken as text. */
export type FileProblemKind =
  /** It is no page of an edition (a picture, a note in another format). */
  | "stray"
  /** A symbolic link: never followed. */
  | "link"
  /** A Git submodule or a repository of its own. */
  | "submodule"
  /** Larger than `MAX_FILE_BYTES`: not read. */
  | "too-large"
  /** The bytes are not UTF-8: never replaced in silence. */
  | "not-utf-8"
  /** Git LFS has put a pointer in the place of the text. */
  | "lfs-pointer"
  /** A merge was not brought to its end: both sides stand in the file, between Git's marks. */
  | "conflict"
  /** The operating system or Git would not give it. */
  | "unreadable"
  /** It is a folder, although it has the name of a page (`1.md`): what is in it is not looked at. */
  | "folder"
  /** Another file has the same name once both are normalised to NFC. */
  | "duplicate";

/** A file that could not be handed out as text, ready to become a diagnostic. */
export interface FileProblem {
  readonly path: string;
  readonly kind: FileProblemKind;
  /** Line from 1 that the finding is about: the first line that is not UTF-8, or of a conflict; otherwise 1. */
  readonly line: number;
  /** One Japanese sentence that says what is wrong and what to do; it does not repeat the path. */
  readonly message: string;
}

/** One file as a listing knows it. */
export interface FileEntry {
  /** The same path as the `SourceFile` will have. */
  readonly path: string;
  /** Git blob id of the bytes; "" where a folder did not read them (see `problem`). */
  readonly blob: string;
  /** Set where it is already known that the file will not be read. */
  readonly problem?: FileProblemKind;
}

/** Files that were read, and those that could not be; both sorted by path. */
export interface EditionFiles {
  readonly files: readonly SourceFile[];
  readonly problems: readonly FileProblem[];
}
