import {
  isProceedingsPath,
  parseProceedings,
  UserError,
  type ProceedingsHead,
} from "@torikumi/record";
import type { RawFile } from "@torikumi/source";

/** The front matter of all proceedings, by path. Throws a `UserError` where one cannot be read, for nobody knows then what it left open. */
export function readHeads(
  files: ReadonlyMap<string, RawFile>,
): ReadonlyMap<string, ProceedingsHead> {
  const heads = new Map<string, ProceedingsHead>();
  for (const [path, { bytes, blob }] of files) {
    if (!isProceedingsPath(path)) continue;
    const text = new TextDecoder().decode(bytes);
    const { head, diagnostics } = parseProceedings({ path, blob, text });
    if (head === undefined)
      throw new UserError(
        `「${path}」の先頭の項目が読めません（${diagnostics[0]?.line ?? 1}行目: ${diagnostics[0]?.message ?? ""}）。元に戻すか、消してから torikumi opinion collect で集め直してください。`,
      );
    heads.set(path, head);
  }
  return heads;
}
