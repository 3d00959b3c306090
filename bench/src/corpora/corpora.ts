import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { policyOf } from "@torikumi/record";
import { changeEdition } from "./change-edition.ts";
import { changeText, type ChangeSize } from "./change-text.ts";
import { makeEdition, type EditionPlan } from "./make-edition.ts";
import { createRandom } from "./random.ts";
import { writeFolder } from "./write-folder.ts";
import { writeRepository } from "./write-repository.ts";

/** What the cases are measured on, made when first asked for, in one temporary folder. */
export interface Corpora {
  /** The temporary folder. */
  readonly folder: string;
  /** A repository of that many measures with tags r6 and r7; three measures differ. */
  readonly repository: (measures: number) => string;
  /** An edition folder outside Git. */
  readonly edition: (name: string, plan: Omit<EditionPlan, "seed">) => string;
  /** A JSON file of changed texts of about 1,000 characters: a list of [before, after]. */
  readonly pairs: (count: number, size: ChangeSize) => string;
  /** A JSON file of the rows of a list: eight cells of text each (id and the rest of a measure). */
  readonly rows: (measures: number) => string;
  /** Removes everything. */
  readonly remove: () => void;
}

const SEED = 20_250_401;

/** Opens an empty temporary folder for corpora. `note` is told what is being made. */
export function openCorpora(note: (line: string) => void): Corpora {
  const folder = mkdtempSync(join(tmpdir(), "torikumi-bench-"));
  const made = new Map<string, string>();
  const once = (name: string, make: (path: string) => void): string => {
    const path = join(folder, name);
    if (made.has(name)) return path;
    note(`making ${name}`);
    make(path);
    made.set(name, path);
    return path;
  };
  return {
    folder,
    repository: (measures) =>
      once(`repository-${measures}`, (path) => {
        const edition = makeEdition({ measures, seed: SEED });
        writeRepository(path, { r6: edition.files, r7: changeEdition(edition) });
      }),
    edition: (name, plan) =>
      once(name, (path) => writeFolder(path, makeEdition({ ...plan, seed: SEED }).files)),
    pairs: (count, size) =>
      once(`pairs-${size}-${count}.json`, (path) => {
        const random = createRandom(SEED);
        const { measures } = makeEdition({ measures: count, seed: SEED, progressLength: 960 });
        const pairs = measures.map(({ progress }) => [
          progress,
          changeText(progress, size, random),
        ]);
        writeFileSync(path, JSON.stringify(pairs));
      }),
    rows: (measures) =>
      once(`rows-${measures}.json`, (path) => {
        const edition = makeEdition({ measures, shape: "full", seed: SEED });
        const rows = edition.measures.map((one) => [
          one.id,
          policyOf(one.id),
          one.goal,
          one.progress,
          one.evaluation,
          one.plan,
          one.category,
          one.departments.join("\n"),
        ]);
        writeFileSync(path, JSON.stringify(rows));
      }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
