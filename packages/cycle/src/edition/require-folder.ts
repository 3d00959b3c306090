import { UserError } from "@torikumi/record";
import type { FolderSource, Source } from "@torikumi/source";

/** The source as a folder that may be written. Throws a `UserError` for a Git revision; `cannot` says in Japanese what cannot be done. */
export function requireFolder(source: Source, cannot = "書き込めません"): FolderSource {
  if (source.kind === "folder") return source;
  throw new UserError(
    `「${source.label}」は Git のタグやブランチなので${cannot}。年度版のフォルダーを指定してください。`,
  );
}
