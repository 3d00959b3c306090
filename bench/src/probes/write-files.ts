import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeFolder } from "../corpora/write-folder.ts";

/** Writes the files of the folder of the first argument into the second, one after another, and prints the milliseconds: what the disk takes. */
const [from = "", into = ""] = process.argv.slice(2);
const paths = readdirSync(from, { recursive: true, encoding: "utf8" }).filter((path) =>
  /\.\w+$/.test(path),
);
const files = new Map(paths.map((path) => [path, readFileSync(join(from, path), "utf8")]));
const start = performance.now();
writeFolder(into, files);
console.log(JSON.stringify({ write: performance.now() - start }));
