import type { Diagnostic } from "@torikumi/record";
import { readOwnerLines } from "./owner-pattern.ts";

/** Where GitHub looks for the owners. */
export const CODEOWNERS = ".github/CODEOWNERS";

/**
 * One error for every line of CODEOWNERS that names a page of the edition that is not there: nobody would be asked, and nobody would
 * notice. `paths` are all the edition's files, counted from the top of the repository; lines for other folders are not judged.
 */
export function strayOwners(
  text: string,
  { folder, paths }: { readonly folder: string; readonly paths: readonly string[] },
): readonly Diagnostic[] {
  const files = new Set(paths.map((path) => path.normalize("NFC")));
  const stands = (path: string): boolean =>
    path.endsWith("/")
      ? paths.some((file) => file.startsWith(path))
      : files.has(path) || stands(`${path}/`);
  return readOwnerLines(text).flatMap(({ line, pattern, path }) => {
    const judged = path !== undefined && folder !== "" && path.startsWith(`${folder}/`);
    if (!judged || stands(path)) return [];
    return [
      {
        path: CODEOWNERS,
        line,
        column: 1,
        endLine: line,
        endColumn: pattern.length + 1,
        severity: "error" as const,
        rule: "codeowners",
        message: `確認者の一覧にある「${path}」は、年度版にありません。torikumi codeowners を実行して一覧を作り直してください。`,
        related: [],
      },
    ];
  });
}
