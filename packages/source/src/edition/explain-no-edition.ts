import { readdirSync } from "node:fs";
import { UserError } from "@torikumi/record";
import { findBase, findEditionAbove, isEdition, typedPath } from "./find-edition-above.ts";
import { NoEditionError } from "./no-edition-error.ts";
import { statsOf } from "./open-folder.ts";

/** A name as it was typed, the absolute path that it means, and where. */
export interface TypedName {
  readonly name: string;
  readonly path: string;
  readonly cwd: string;
  /** The default edition folder. */
  readonly folder: string;
}

/** Why there is no edition at a path, and which folder must have been meant. */
export function explainNoEdition(typed: TypedName): UserError {
  const { name, path } = typed;
  const stats = statsOf(path);
  if (stats?.isFile() === true) {
    const above = findEditionAbove(path);
    const which =
      above === undefined
        ? "年度版のフォルダー（index.md のあるフォルダー）"
        : `「${typedPath(above, typed)}」`;
    return new UserError(
      `「${name}」はファイルです。年度版のフォルダーが要りますので、${which}を指定してください。`,
    );
  }
  if (stats?.isDirectory() === true) {
    const message = `フォルダー「${name}」に index.md がないか、読み取る権限がありません。index.md のある年度版のフォルダーを指定してください。`;
    return isReadable(path) ? new NoEditionError(message) : new UserError(message);
  }
  const advice =
    hintOfBase(typed) ??
    "年度版のフォルダー（index.md のあるフォルダー）か、Git の版（例: r7）を指定してください。";
  return new NoEditionError(`フォルダー「${name}」がありません。${advice}`);
}

/** Whether it can be seen what the folder holds. */
function isReadable(folder: string): boolean {
  try {
    readdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

/** Where the default edition would be found, for who stands inside it or beside it; undefined where nothing is close by. */
export function hintOfBase({ cwd, folder }: Pick<TypedName, "cwd" | "folder">): string | undefined {
  const base = findBase(cwd, folder);
  if (base !== undefined) {
    const where = isEdition(cwd) ? "いまの場所が年度版のフォルダーそのものです。" : "";
    return `${where}「-C ${base}」を付けるか、cd ${base} をしてから実行してください。`;
  }
  return isEdition(cwd)
    ? "いまの場所が年度版のフォルダーそのものです。「.」を指定してください。"
    : undefined;
}

/** The error for a folder inside an edition (`records/1`), whose `index.md` is no edition's; undefined for any other folder. */
export function explainPartOfEdition(typed: TypedName): UserError | undefined {
  if (isEdition(typed.path)) return undefined;
  const above = findEditionAbove(typed.path);
  return above === undefined ? undefined : partOfEdition(typed.name, typedPath(above, typed));
}

/** What is said of a folder inside an edition, by the names to type. */
export function partOfEdition(name: string, edition: string): UserError {
  return new UserError(
    `「${name}」は年度版のフォルダーではありません（index.md に年度版がありません）。「${edition}」を指定してください。`,
  );
}
