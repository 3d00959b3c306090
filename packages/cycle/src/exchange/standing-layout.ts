import { join } from "node:path";
import { LAYOUT_FILE } from "@torikumi/record";
import { joinRoot, readRepositoryFile, readTextIfThere, type Source } from "@torikumi/source";
import type { Layout } from "@torikumi/workbook";

/** How the city's own table is laid out, as `layout.yaml` beside an edition says; undefined where there is none. Throws a `UserError` for a file with slips. */
export async function standingLayout(source: Source): Promise<Layout | undefined> {
  const text = await standingLayoutText(source);
  if (text === undefined) return undefined;
  const { parseLayout } = await import("@torikumi/workbook");
  return parseLayout(text, nameOf(source));
}

/** The text of `layout.yaml` beside an edition; undefined where there is none. */
export async function standingLayoutText(source: Source): Promise<string | undefined> {
  return source.kind === "folder"
    ? readTextIfThere(join(source.folder, LAYOUT_FILE), nameOf(source))
    : (await readRepositoryFile(source, joinRoot(source.root, LAYOUT_FILE)))?.text;
}

function nameOf({ label }: Source): string {
  return `${label}/${LAYOUT_FILE}`;
}
