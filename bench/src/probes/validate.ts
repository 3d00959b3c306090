import { assembleEdition } from "@torikumi/record";
import { openSource } from "@torikumi/source";
import { validate } from "@torikumi/validation";

/** Reads, parses and validates the edition folder of the first argument, and prints the milliseconds of each step. */
const [folder = ""] = process.argv.slice(2);
const start = performance.now();
const source = await openSource(folder, { cwd: process.cwd() });
const { files, problems } = await source.read(await source.list());
await source.close();
const read = performance.now();
const edition = await assembleEdition(files, { root: source.root });
const parsed = performance.now();
const diagnostics = validate(edition);
const validated = performance.now();
if (problems.length > 0 || edition.diagnostics.length > 0)
  throw new Error("The corpus has errors.");
console.log(
  JSON.stringify({
    read: read - start,
    parse: parsed - read,
    rules: validated - parsed,
    findings: diagnostics.length,
  }),
);
