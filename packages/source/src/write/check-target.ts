import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "@torikumi/record";

/** Names that Windows cannot hold are refused everywhere, since a repository is opened there too. */
const BAD_NAME = /[\p{Cc}<>:"|?*\\]|[. ]$|^\.\.?$|^\.git$/iu;

/** Refuses paths that are not plain edition paths (`1/ア/2.md`): absolute, empty, with `..`, with a name that no system can hold. */
export function checkPath(path: string): void {
  const names = path.split("/");
  if (names.some((name) => name === "" || BAD_NAME.test(name))) {
    throw new UserError(
      `「${path}」は年度版のフォルダーの中のファイル名として使えません。1/ア/2.md のような名前にしてください。`,
    );
  }
}

/** Refuses files that cannot stand together: one path given twice in different spelling, or a file where another needs a folder. */
export function checkTogether(paths: Iterable<string>): void {
  const files = new Map<string, string>();
  for (const path of paths) {
    const key = path.normalize("NFC").toLowerCase();
    const other = files.get(key);
    if (other !== undefined) {
      throw new UserError(
        `「${other}」と「${path}」は同じファイルになってしまいます。どちらか一つにしてください。`,
      );
    }
    files.set(key, path);
  }
  for (const [key, path] of files) {
    for (let end = key.lastIndexOf("/"); end !== -1; end = key.lastIndexOf("/", end - 1)) {
      const folder = files.get(key.slice(0, end));
      if (folder === undefined) continue;
      throw new UserError(
        `「${folder}」は「${path}」のフォルダーでもあるため、両方は書き込めません。名前を変えてください。`,
      );
    }
  }
}

/** The bytes that stand at the path now; undefined if there is no file. Refuses links, on the way or at the end, folders, and what may not be read. */
export function bytesAt(root: string, path: string): Buffer | undefined {
  const names = path.split("/");
  let at = root;
  for (const [index, name] of names.entries()) {
    at = join(at, name);
    const stats = attempt(at, () => lstatSync(at, { throwIfNoEntry: false }));
    if (stats === undefined) return undefined;
    const last = index === names.length - 1;
    if (last ? stats.isFile() : stats.isDirectory()) continue;
    const what = stats.isSymbolicLink() ? "シンボリックリンク" : last ? "フォルダー" : "ファイル";
    throw new UserError(
      `「${at}」が${what}になっているため書き込めません。取り除いてからやり直してください。`,
    );
  }
  return attempt(at, () => readFileSync(at));
}

function attempt<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "原因不明";
    throw new UserError(
      `「${path}」を調べられません（${reason}）。名前の長さと読み取る権限を確かめてください。`,
    );
  }
}
