import { existsSync, mkdirSync, readdirSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { UserError } from "@torikumi/record";
import { explainFault } from "../../file/explain-fault.ts";
import { makeFolder, unmakeFolders } from "../make-folder.ts";
import { restoreInterrupted } from "../place/restore-interrupted.ts";
import { openStage, type Stage } from "../stage.ts";
import { syncFolder, syncTree } from "../write-synced.ts";
import {
  openDraft,
  type ExtendFile,
  type KeepFile,
  type Looks,
  type PutFile,
} from "./draft-folder.ts";
import { ASIDE, exchangeFolder, FRESH, inodeOf } from "./exchange-folder.ts";
import { settledLooks } from "./settled-looks.ts";

/** What a folder holds that may be replaced. */
export interface FolderKind {
  /** The file by which such a folder is known, e.g. `SHA256SUMS`. */
  readonly mark: string;
  /** What it is called in Japanese, e.g. `公表の一式`. */
  readonly name: string;
}

/** Refuses a folder that holds something else than what may be replaced: it must be absent, empty, or have the mark. */
export function checkReplaceable(path: string, { mark, name }: FolderKind): void {
  if (!existsSync(path) || existsSync(join(path, mark))) return;
  if (readNames(path).length === 0) return;
  throw new UserError(
    `フォルダー「${path}」には、${name}ではないファイルがあります。空のフォルダーか、まだないフォルダーを指定してください。`,
  );
}

/**
 * Makes a folder anew, whole or not at all: `fill` puts its files beside its place, then it takes the place of the old one, which comes
 * back if that fails. Files that the old one has just so go over as they are. Gives what `fill` gives, which is asked a second time where
 * another run has taken the place meanwhile; `settled` is told how the files look in their place, so that the next time they can be kept
 * unread. Throws a `UserError` for a folder that may not be replaced or written.
 */
export async function replaceFolder<Result>(
  path: string,
  kind: FolderKind,
  fill: FillFolder<Result>,
  options: Pick<Place<Result>, "settled"> = {},
): Promise<Result> {
  let made: readonly string[] = [];
  try {
    restoreInterrupted(dirname(path));
    checkReplaceable(path, kind);
    const target = existsSync(path) ? realpathSync(path) : path;
    made = makeFolder(dirname(target));
    const place = { target, kind, fill, ...options };
    const first = await make(place, target);
    const { result } = first.stands ? first : await make(place);
    syncFolder(dirname(target));
    return result;
  } catch (error) {
    unmakeFolders(made);
    throw explainFault(error, `「${path}」に書き込めませんでした`) ?? error;
  }
}

/** Puts, keeps or extends every file of a folder, each once. */
export type FillFolder<Result> = (
  put: PutFile,
  keep: KeepFile,
  extend: ExtendFile,
) => Promise<Result> | Result;

interface Place<Result> {
  readonly target: string;
  readonly kind: FolderKind;
  readonly fill: FillFolder<Result>;
  readonly settled?: (looks: Looks, result: Result) => void;
}

/** Makes the folder, with what is the same in the old one. It does not stand where that was no longer what had been compared. */
async function make<Result>(
  { target, kind, fill, settled }: Place<Result>,
  old?: string,
): Promise<{ readonly result: Result; readonly stands: boolean }> {
  const stage = openStage(dirname(target));
  try {
    const folder = freshFolder(stage, target);
    const { put, keep, extend, listKept, looks } = openDraft(folder, old);
    const result = await fill(put, keep, extend);
    await syncTree(folder);
    checkReplaceable(target, kind);
    const inode = inodeOf(target);
    const paths = listKept();
    const isSame = paths?.[0] === "";
    const stands =
      paths !== undefined && (isSame || exchangeFolder(stage, target, { paths, inode }));
    if (stands) settled?.(await settledLooks(target, looks(), stage.path), result);
    return { result, stands };
  } finally {
    stage.close();
  }
}

function freshFolder(stage: Stage, target: string): string {
  const folder = join(stage.path, FRESH, basename(target));
  mkdirSync(folder, { recursive: true });
  mkdirSync(join(stage.path, ASIDE));
  return folder;
}

function readNames(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch (error) {
    throw explainFault(error, `フォルダー「${path}」を調べられません`) ?? error;
  }
}
