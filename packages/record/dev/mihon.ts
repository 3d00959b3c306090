import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Edition } from "../src/index.ts";
import { editionOf } from "./edition-of.ts";

/** The folder of みほん市, the invented city: the editions `r6`, `r7` and `r8`, a draft, and `proposals` to that. */
export const MIHON = join(import.meta.dirname, "..", "..", "..", "examples", "mihon");

/** How an edition of みほん市 is to differ from what stands in its folder. */
export interface MihonChanges {
  /** The folder in which it is to stand; `records` when left out. */
  readonly root?: string;
  /** A folder of {@link MIHON} whose files take the place of those with the same path. */
  readonly over?: string;
  /** Gives the text of a file; `path` is inside the edition's folder. */
  readonly replace?: (text: string, path: string) => string;
}

/** Opens one of the invented city's editions, `r6`, `r7` or `r8`. */
export function readMihon(
  id: string,
  { root = "records", over, replace = (text) => text }: MihonChanges = {},
): Promise<Edition> {
  const texts = { ...textsOf(id), ...(over !== undefined && textsOf(over)) };
  const replaced = Object.entries(texts).map(([path, text]) => [path, replace(text, path)]);
  return editionOf(Object.fromEntries(replaced), { root });
}

function textsOf(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(join(MIHON, folder), { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.(?:md|yaml)$/u.test(path) && !path.endsWith("README.md"))
    .sort();
  return Object.fromEntries(
    paths.map((path) => [path.normalize("NFC"), readFileSync(join(MIHON, folder, path), "utf8")]),
  );
}
