import type { Edition } from "./edition.ts";
import type { SourceFile } from "../place/source-file.ts";

/** Every file of an edition that was parsed into a page. */
export function* sourceFilesOf(edition: Edition): Generator<SourceFile> {
  if (edition.index !== undefined) yield edition.index.file;
  if (edition.register !== undefined) yield edition.register.file;
  for (const pages of [edition.recommendations, edition.policies, edition.measures]) {
    for (const page of pages.values()) yield page.file;
  }
}
