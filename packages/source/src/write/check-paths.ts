import { UserError } from "@torikumi/record";

/** Names that Windows cannot hold are refused everywhere, since a repository is opened there too. */
const BAD_NAME = /[\p{Cc}<>:"|?*\\]|[. ]$|^\.\.?$|^\.git$/iu;

/** Refuses paths that are not plain edition paths (`1/ア/2.md`): absolute, empty, with `..`, with a name that no system can hold. */
export function checkPath(path: string): void {
  if (isPlainPath(path)) return;
  throw new UserError(
    `「${path}」は年度版のフォルダーの中のファイル名として使えません。1/ア/2.md のような名前にしてください。`,
  );
}

/** Whether a path stays inside the folder that it counts from, and has only names that every system can hold. */
export function isPlainPath(path: string): boolean {
  return path.split("/").every((name) => name !== "" && !BAD_NAME.test(name));
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
