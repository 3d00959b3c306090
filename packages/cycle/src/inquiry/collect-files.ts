import { basename, resolve } from "node:path";
import { isUserError, UserError } from "@torikumi/record";
import { explainFault, readFolder, readUpTo } from "@torikumi/source";
import { unpackAttachments } from "@torikumi/workbook";
import type { Workspace } from "../workspace.ts";
import { isOverview } from "./inquiry-files.ts";

/** A file that may be a reply. */
export interface CollectedFile {
  /** Its name for people: as it was typed, below a folder or an archive with the way to it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What was found in the files and folders that a person named. */
export interface CollectedFiles {
  readonly files: readonly CollectedFile[];
  /** The names of the files that were passed over, for they are no spreadsheets. */
  readonly passed: readonly string[];
  /** The paths, as they were named, and the archives in which there is nothing to read but what is always left out. */
  readonly empty: readonly string[];
}

/** Larger files are no spreadsheet that a person made, and no mail. */
const MAX_BYTES = 50 * 1024 * 1024;
/** Spreadsheets of other kinds are among them, so that they are refused and not passed over. */
const WANTED = /\.(?:xlsx|xlsm|xls|zip|ods|xlsb|numbers)$/iu;

/**
 * The files that a person named, those of a folder and all below it, and those inside zip archives, sorted by name. Lock files of a
 * spreadsheet program and the list of who was asked are left out. Throws a `UserError` for a path that cannot be read.
 */
export function collectFiles(
  paths: readonly string[],
  { cwd }: Pick<Workspace, "cwd">,
): CollectedFiles {
  const found = paths.flatMap((path) => filesAt(path, resolve(cwd, path)));
  const opened = found.flatMap((file) => unpack(file));
  const seen = new Map(opened.map((file) => [file.name, file]));
  const kept = [...seen.values()].filter(({ name }) => !isLeftOut(name));
  const files = kept.filter(({ name }) => WANTED.test(name) || paths.includes(name));
  const holders = [
    ...paths,
    ...found.map(({ name }) => name).filter((name) => /\.zip$/iu.test(name)),
  ];
  const isHolding = (holder: string): boolean =>
    kept.some(({ name }) => name === holder || name.startsWith(`${holder.replace(/\/+$/u, "")}/`));
  return {
    empty: [...new Set(holders)].filter((holder) => !isHolding(holder)),
    files: files.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    passed: kept.filter((file) => !files.includes(file)).map(({ name }) => name),
  };
}

function filesAt(name: string, path: string): readonly CollectedFile[] {
  try {
    const folder = readFolder(path);
    if (folder !== undefined)
      return [...folder].map(([inside, bytes]) => ({
        name: `${name.replace(/\/+$/u, "")}/${inside.normalize("NFC")}`,
        bytes,
      }));
    const bytes = readUpTo(path, MAX_BYTES);
    if (bytes !== undefined) return [{ name, bytes }];
  } catch (error) {
    throw explainFault(error, `「${name}」が読めません`) ?? error;
  }
  throw new UserError(
    `「${name}」が ${MAX_BYTES / 1024 / 1024} MB を超えています。図や不要なシートを除いてから取り込んでください。`,
  );
}

function unpack(file: CollectedFile): readonly CollectedFile[] {
  if (!/\.zip$/iu.test(file.name)) return [file];
  const attachments = attachmentsOf(file);
  if (attachments === undefined) return [file];
  return attachments.map(({ name, bytes }) => ({ name: `${file.name}/${name}`, bytes }));
}

function attachmentsOf({ name, bytes }: CollectedFile): ReturnType<typeof unpackAttachments> {
  try {
    return unpackAttachments(bytes);
  } catch (error) {
    throw isUserError(error) ? new UserError(`「${name}」: ${error.message}`) : error;
  }
}

/** `~$…` is what Excel leaves beside an open workbook; `.…` and `__MACOSX` come from other systems. */
function isLeftOut(name: string): boolean {
  return /^(?:~\$|\.)/u.test(basename(name)) || name.includes("__MACOSX/") || isOverview(name);
}
