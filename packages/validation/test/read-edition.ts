import { readdirSync, readFileSync } from "node:fs";
import { assembleEdition, type Edition } from "@torikumi/record";

const REPOSITORY = new URL("../../../", import.meta.url);

/** An edition of the repository; files of `over` take the place of those with the same path. */
export function readEdition(folder: string, over?: string): Promise<Edition> {
  const texts = new Map([...textsOf(folder), ...(over === undefined ? [] : textsOf(over))]);
  const files = Array.from(texts, ([path, text]) => ({
    path: `${folder}/${path}`,
    blob: text,
    text,
  }));
  return assembleEdition(files, { root: folder });
}

function textsOf(folder: string): readonly (readonly [string, string])[] {
  const base = new URL(`${folder}/`, REPOSITORY);
  return readdirSync(base, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(?:md|yaml)$/u.test(path) && !path.endsWith("README.md"))
    .map((path) => [path.normalize("NFC"), readFileSync(new URL(path, base), "utf8")]);
}
