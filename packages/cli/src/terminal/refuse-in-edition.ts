import { join, resolve } from "node:path";
import { UserError } from "@torikumi/record";
import { findEditionAbove } from "@torikumi/source";

/**
 * Refuses to write a result into an edition's folder: it would take the place of a page or of the layout, or stand among the pages as a
 * file of no edition. `into` is the folder of several files, `file` the one file, as a person wrote them.
 */
export function refuseInEdition(
  place: { readonly file: string } | { readonly into: string },
  { cwd }: { readonly cwd: string },
): void {
  const name = "file" in place ? place.file : place.into;
  const path = "file" in place ? resolve(cwd, name) : join(resolve(cwd, name), "_");
  if (findEditionAbove(path) !== undefined)
    throw new UserError(
      `「${name}」は年度版のフォルダーの中なので、書き込みませんでした（取組などのページを失うおそれがあります）。フォルダーの外を指定してください。`,
    );
}
