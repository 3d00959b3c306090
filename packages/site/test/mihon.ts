import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { assembleEdition } from "@torikumi/record";
import type { Edition } from "@torikumi/record";
import { openSource } from "@torikumi/source";
import type { DataFile, SiteEdition, SiteInput } from "../src/index.ts";

const FOLDER = fileURLToPath(new URL("../../../examples/mihon", import.meta.url));

/** Opens one of the invented city's editions; `replace` changes the text of its files. */
export async function openMihon(
  id: string,
  replace: (text: string, path: string) => string = (text) => text,
): Promise<Edition> {
  const source = await openSource(id, { cwd: FOLDER });
  const { files } = await source.read(await source.list());
  await source.close();
  return assembleEdition(
    files.map((file) => {
      const text = replace(file.text, file.path);
      return text === file.text ? file : { ...file, text, blob: `${file.blob}+` };
    }),
    { root: source.root },
  );
}

/** An edition of the invented city as the site takes it; r8 is a draft. */
export async function mihonEdition(id: string): Promise<SiteEdition> {
  return { id, edition: await openMihon(id), published: id !== "r8", label: id };
}

/** The site of all three editions. */
export async function mihonSite(): Promise<SiteInput> {
  return {
    editions: await Promise.all(["r6", "r7", "r8"].map(mihonEdition)),
    name: "みほん市　取組の記録（架空）",
    address: "https://mihon.example/torikumi/",
    repository: { url: "https://github.com/mihon/torikumi", branch: "main", folder: "records" },
    dataFiles: async (edition) => [countsFile(edition)],
  };
}

/** A file of the kind that the command line makes: id, category and number of departments of every measure. */
function countsFile({ id, edition }: SiteEdition): DataFile {
  const rows = [...edition.measures.values()].map(
    ({ value }) => `${value.id},${value.category},${value.departments.length}`,
  );
  return {
    name: `${id}.csv`,
    bytes: new TextEncoder().encode(`${rows.join("\n")}\n`),
    description: "取組の一覧（CSV）",
  };
}

/** The paths of all files below a folder, sorted, with `/`. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** The text of a page of a built site. */
export function pageText(folder: string, path: string): string {
  return readFileSync(join(folder, path, "index.html"), "utf8");
}
