import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EDITION_FILE, formatMeasure, measurePath, policyOf, type Measure } from "@torikumi/record";
import { changeEdition } from "./change-edition.ts";
import { changeText, type ChangeSize } from "./change-text.ts";
import { editionPage, makeEdition, type EditionPlan } from "./make-edition.ts";
import { createRandom } from "./random.ts";
import { writeFolder } from "./write-folder.ts";
import { writeRepository, type RepositoryEditions } from "./write-repository.ts";

/** What the cases are measured on, made when first asked for, in one temporary folder. */
export interface Corpora {
  /** The temporary folder. */
  readonly folder: string;
  /** A repository of that many measures with tags r6 and r7; three measures differ. */
  readonly repository: (measures: number) => string;
  /** The same with that many departments, and r7 as a draft: it has no tag. */
  readonly draft: (measures: number, departments: number) => string;
  /** A repository of 50 measures with that many editions, the newest r7; three measures differ from year to year. */
  readonly years: (editions: number) => string;
  /** Another city's repository of the same size as `years`, by its number: other texts, other changes. */
  readonly city: (number: number, editions: number) => string;
  /** A repository with one measure whose 取組状況 has at least that many characters in r6, and changed places in r7. */
  readonly longText: (characters: number) => string;
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
/** The fiscal year of r7. */
const NEWEST = 2025;

/** The id of the edition of a fiscal year. */
function idOf(year: number): string {
  return year < 2019 ? `h${year - 1988}` : `r${year - 2018}`;
}

function asEditions(
  r6: ReadonlyMap<string, string>,
  r7: ReadonlyMap<string, string>,
): RepositoryEditions {
  return new Map([
    ["r6", r6],
    ["r7", r7],
  ]);
}

/** Writes a repository of 50 measures with that many editions, the newest r7. */
function writeYears(path: string, count: number, seed: number): void {
  const edition = makeEdition({ measures: 50, seed });
  const ids = Array.from({ length: count }, (_, at) => idOf(NEWEST - count + 1 + at));
  const years = ids.map((id, at) => {
    const files = at === 0 ? edition.files : changeEdition(edition, { id, seed: seed - SEED + at });
    return [id, new Map([...files, [EDITION_FILE, editionPage(id)]])] as const;
  });
  writeRepository(path, new Map(years));
}

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
        writeRepository(path, asEditions(edition.files, changeEdition(edition)));
      }),
    draft: (measures, departments) =>
      once(`draft-${measures}-${departments}`, (path) => {
        const edition = makeEdition({ measures, departments, seed: SEED });
        const editions = asEditions(edition.files, changeEdition(edition));
        writeRepository(path, editions, { draft: "r7" });
      }),
    years: (count) => once(`years-${count}`, (path) => writeYears(path, count, SEED)),
    city: (number, count) =>
      once(`city-${number}`, (path) => writeYears(path, count, SEED + 100 * number)),
    longText: (characters) =>
      once(`long-text-${characters}`, (path) => {
        const plan = { measures: 1, seed: SEED, progressLength: characters };
        const { files, measures } = makeEdition(plan);
        const [measure] = measures as [Measure];
        const progress = changeText(measure.progress, "few", createRandom(SEED));
        const changed = new Map([
          [EDITION_FILE, editionPage("r7")],
          [measurePath(measure.id), formatMeasure({ ...measure, progress })],
        ]);
        writeRepository(path, asEditions(files, changed));
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
