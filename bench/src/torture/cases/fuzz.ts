import fc from "fast-check";
import { Ajv2020 } from "ajv/dist/2020.js";
import { PUBLISHED_SCHEMAS } from "@torikumi/cycle/schemas";
import { compareEditions, compareTexts } from "@torikumi/diff";
import {
  formatMeasure,
  parseMeasure,
  type Edition,
  type Measure,
  type MeasureId,
  type SourceFile,
} from "@torikumi/record";
import { editionOf } from "@torikumi/record/dev/edition-of";
import { anyText, randomEdition } from "@torikumi/record/dev/random-edition";
import { validate } from "@torikumi/validation";
import { exportJson, readWorkbook, writeCsv, writeWorkbook } from "@torikumi/workbook";
import { expectThat } from "../city.ts";
import { countTries, type Result, type Trial } from "../trial.ts";

const ID: MeasureId = "1-ア-1";

/** Texts of every kind: pieces that formats like to change, any character, and separators that are line ends to some programs only. */
const text = fc.oneof(
  anyText,
  fc.string({ unit: "grapheme", maxLength: 40 }).map((found) => found.replaceAll("\0", "")),
  fc.constantFrom("一\u2028---\u2028二", "a\u2029　b", "<24jikan@city.example.jp>", "- [ ] 済"),
);

const measure: fc.Arbitrary<Measure> = fc.record({
  id: fc.constant(ID),
  category: fc.constantFrom("新規", "拡充", "継続", "終了"),
  departments: fc.constant(["子）児童相談所"]),
  goal: text,
  progress: text,
  evaluation: text,
  plan: text,
});

/** A page that was written by the program, and then spoilt by a hand. */
const spoilt = fc
  .tuple(
    measure,
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat({ max: 12 }),
        fc.constantFrom(
          "",
          "\n",
          "---\n",
          "## ",
          "*",
          "　",
          "\t",
          "<",
          "`",
          "- ",
          ": ",
          "&a",
          "\r",
          "\u2028",
          "𠮟",
          "\ud842",
        ),
      ),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([value, cuts]) =>
    cuts.reduce((page, [at, length, put]) => {
      const place = at % (page.length + 1);
      return page.slice(0, place) + put + page.slice(place + length);
    }, formatMeasure(value)),
  );

const file = (content: string): SourceFile => ({ path: "1/ア/1.md", blob: "", text: content });

/** The same seed gives the same inputs. */
function sample<Input>(
  arbitrary: fc.Arbitrary<Input>,
  count: number,
  trial: Trial,
): readonly Input[] {
  return fc.sample(arbitrary, {
    seed: trial.seed,
    numRuns: Math.max(3, Math.round(count * trial.scale)),
  });
}

/** Texts made by chance through every format that holds them, and through the comparison. */
export async function fuzz(trial: Trial): Promise<readonly Result[]> {
  const count = <Input>(
    kind: string,
    inputs: readonly Input[],
    attempt: (input: Input) => unknown,
  ): Promise<Result> => {
    trial.note(kind);
    return countTries(kind, inputs, { trial, attempt });
  };
  return [
    await count("a page comes back to the character", sample(measure, 5_000, trial), roundTrip),
    await count(
      "a spoilt page is read, with findings inside the file",
      sample(spoilt, 5_000, trial),
      readSpoilt,
    ),
    await count(
      "the quick reader and the full one agree",
      sample(measure, 2_000, trial),
      readTwice,
    ),
    await count(
      "kept and removed pieces are the old text, kept and added the new",
      sample(fc.tuple(text, text), 3_000, trial),
      compare,
    ),
    await count(
      "JSON is as the published schemas say",
      sample(fc.tuple(randomEdition, randomEdition), 200, trial),
      checkJson,
    ),
    await count(
      "an edition comes back from xlsx and CSV",
      sample(randomEdition, 100, trial),
      throughWorkbook,
    ),
  ];
}

async function roundTrip(value: Measure): Promise<void> {
  const page = await parseMeasure(file(formatMeasure(value)), ID);
  const fatal = page.diagnostics.filter(({ severity }) => severity === "error");
  // What Markdown cannot hold (control characters) is told; everything else comes back.
  if (fatal.length > 0 && /\p{Cc}/u.test(Object.values(value).join("").replaceAll("\n", "")))
    return;
  expectThat(fatal.length === 0, `${JSON.stringify(value)}: ${fatal[0]?.message}`);
  for (const field of ["goal", "progress", "evaluation", "plan"] as const)
    expectThat(
      page.value[field] === value[field].replaceAll(/\r\n?/g, "\n"),
      `${field}: ${JSON.stringify(value[field])} came back as ${JSON.stringify(page.value[field])}`,
    );
}

async function readSpoilt(page: string): Promise<void> {
  const { diagnostics } = await parseMeasure(file(page), ID);
  const lines = page.split(/\r\n|\r|\n/);
  for (const { line, column, endLine, endColumn, message } of diagnostics) {
    const inside = (at: number, place: number): boolean =>
      at >= 1 && at <= lines.length && place >= 1 && place <= (lines[at - 1]?.length ?? 0) + 1;
    expectThat(
      inside(line, column) && inside(endLine, endColumn),
      `${JSON.stringify(page)}: ${line}:${column}-${endLine}:${endColumn} ${message}`,
    );
  }
}

/** A list with a star takes the page out of the fixed layout, so that the full parser reads all of it. */
async function readTwice(value: Measure): Promise<void> {
  const page = formatMeasure(value);
  const [quick, full] = await Promise.all([
    parseMeasure(file(page), ID),
    parseMeasure(file(`${page}\n* 追加\n`), ID),
  ]);
  const told = (found: readonly { readonly line: number; readonly message: string }[]): string =>
    found.map(({ line, message }) => `${line} ${message}`).join("\n");
  for (const field of ["goal", "progress", "evaluation"] as const)
    expectThat(
      quick.value[field] === full.value[field],
      `${field} of ${JSON.stringify(page)}: ${JSON.stringify([quick.value[field], full.value[field]])}`,
    );
  const before = page.split("\n").length - 2;
  const early = full.diagnostics.filter(({ line }) => line < before);
  expectThat(told(quick.diagnostics) === told(early), `${JSON.stringify(page)}: ${told(early)}`);
}

function compare([before, after]: readonly [string, string]): void {
  const { edits } = compareTexts(before, after);
  const side = (gone: string): string =>
    edits
      .filter(({ op }) => op !== gone)
      .map((edit) => edit.text)
      .join("");
  expectThat(
    side("add") === before && side("remove") === after,
    JSON.stringify([before, after, edits]),
  );
  expectThat(!edits.some((edit) => edit.text === ""), JSON.stringify(edits));
}

const ajv = new Ajv2020({ strict: false, formats: { date: true, uri: true } });
const schemas = new Map(
  PUBLISHED_SCHEMAS.map(({ name, text: schema }) => [name, ajv.compile(JSON.parse(schema))]),
);

type RandomEdition = typeof randomEdition extends fc.Arbitrary<infer Value> ? Value : never;

async function checkJson([one, two]: readonly [RandomEdition, RandomEdition]): Promise<void> {
  const [before, after]: readonly Edition[] = await Promise.all([
    editionOf(one.full),
    editionOf(two.full),
  ]);
  if (before === undefined || after === undefined) return;
  const documents = {
    "edition.schema.json": exportJson(before),
    "diff.schema.json": compareEditions(before, after),
  };
  for (const [name, document] of Object.entries(documents)) {
    const check = schemas.get(name);
    const plain: unknown = JSON.parse(JSON.stringify(document));
    expectThat(check?.(plain) === true, `${name}: ${JSON.stringify(check?.errors)}`);
  }
  validate(after, { previous: before });
}

async function throughWorkbook({ full }: RandomEdition): Promise<void> {
  const edition = await editionOf(full);
  const list = await writeWorkbook(edition, { layout: "list" });
  const csv = new TextEncoder().encode(await writeCsv(edition, { reader: "machine" }));
  for (const [name, bytes, existing] of [
    ["xlsx", list, undefined],
    ["CSV over the edition", csv, edition],
  ] as const) {
    const { files, notes } = await readWorkbook(bytes, {
      editionId: "r7",
      ...(existing !== undefined && { existing }),
    });
    const error = notes.find(({ severity }) => severity === "error");
    expectThat(error === undefined, `${name}: ${error?.message}`);
    const differs = [...full].find(([path, page]) => files.get(path) !== page);
    expectThat(differs === undefined, `${name}: ${differs?.[0]} came back as another text`);
  }
}
