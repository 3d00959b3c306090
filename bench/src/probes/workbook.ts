import { assembleEdition } from "@torikumi/record";
import { openSource } from "@torikumi/source";
import { readWorkbook, writeWorkbook } from "@torikumi/workbook";

/** Writes the edition folder of the first argument as a list in xlsx and reads it back, and prints the milliseconds of both. */
const [folder = ""] = process.argv.slice(2);
const source = await openSource(folder, { cwd: process.cwd() });
const { files } = await source.read(await source.list());
await source.close();
const edition = await assembleEdition(files, { root: source.root });
const start = performance.now();
const bytes = await writeWorkbook(edition, { layout: "list" });
const written = performance.now();
const imported = await readWorkbook(bytes, { editionId: "r6" });
const read = performance.now();
if (imported.files.size !== files.length)
  throw new Error(`${imported.files.size} of ${files.length} files came back`);
console.log(JSON.stringify({ write: written - start, read: read - written }));
