import { join } from "node:path";
import { LAYOUT_FILE } from "@torikumi/record";
import { joinRoot, readRepositoryFile, readTextIfThere, type Source } from "@torikumi/source";
import { parseLayout, type Layout } from "@torikumi/workbook";

/** How the city's own table is laid out, as `layout.yaml` beside an edition says; undefined where there is none. Throws a `UserError` for a file with slips. */
export async function standingLayout(source: Source): Promise<Layout | undefined> {
  const name = `${source.label}/${LAYOUT_FILE}`;
  const text =
    source.kind === "folder"
      ? readTextIfThere(join(source.folder, LAYOUT_FILE), name)
      : (await readRepositoryFile(source, joinRoot(source.root, LAYOUT_FILE)))?.text;
  return text === undefined ? undefined : parseLayout(text, name);
}
