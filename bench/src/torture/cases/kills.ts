import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { WRITING_CALLS } from "@torikumi/source/dev/break-at";
import { copyCity, expectThat, filesOf, makeCity, type City } from "../city.ts";
import { countTries, someOf, type Result, type Trial } from "../trial.ts";

/** A command that writes, and the city that it is run in. */
interface Writing {
  readonly name: string;
  readonly edition: "r7" | "r8";
  readonly args: readonly string[];
  readonly prepare?: (city: City) => Promise<void> | void;
}

const LIST = ["export", "--format", "csv", "-o", "list.csv"];

const WRITINGS: readonly Writing[] = [
  { name: "new", edition: "r8", args: ["new", "1-ア", "--department", "子）児童相談所"] },
  {
    name: "fix",
    edition: "r8",
    args: ["fix"],
    prepare({ folder }) {
      for (const page of ["1/ア/1.md", "2/ア/1.md", "3/ア/1.md", "3/イ/1.md"])
        appendFileSync(join(folder, "records", page), "\nﾏﾆｭｱﾙを改める。\n");
    },
  },
  {
    name: "import over an edition",
    edition: "r8",
    args: ["import", "list.csv"],
    async prepare(city) {
      await city.run(LIST);
      const list = join(city.folder, "list.csv");
      writeFileSync(list, readFileSync(list, "utf8").replaceAll("。", "！"));
    },
  },
  {
    name: "import into a new folder",
    edition: "r8",
    args: ["import", "list.csv", "--into", "another", "--edition", "r8"],
    prepare: async (city) => void (await city.run(LIST)),
  },
  { name: "edition open", edition: "r7", args: ["edition", "open", "r8"] },
  { name: "edition publish", edition: "r7", args: ["edition", "publish", "r7", "--no-pdf"] },
  { name: "site build", edition: "r8", args: ["site", "build"] },
  { name: "export -o", edition: "r8", args: ["export", "--format", "xlsx", "-o", "r8.xlsx"] },
  { name: "codeowners", edition: "r8", args: ["codeowners"] },
  { name: "inquiry make", edition: "r8", args: ["inquiry", "make"] },
];

const PRELOAD = fileURLToPath(import.meta.resolve("@torikumi/source/dev/break-at"));

/** Every writing command is killed at calls of the file system chosen by chance, and run again. */
export async function kills(trial: Trial): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const writing of someOf(WRITINGS, trial)) {
    trial.note(`kill: ${writing.name}`);
    results.push(await killWriting(writing, trial));
  }
  return results;
}

async function killWriting(writing: Writing, trial: Trial): Promise<Result> {
  const city = makeCity(writing.edition);
  const temporary = mkdtempSync(join(tmpdir(), "torikumi-torture-tmp-"));
  try {
    await writing.prepare?.(city);
    const before = filesOf(city.folder);
    const whole = copyCity(city);
    const count = join(temporary, "count");
    const first = await run(whole, writing, { at: 0, count, temporary });
    expectThat(first.code === 0, `${writing.name}: ${first.stderr}`);
    const after = filesOf(whole.folder);
    whole.remove();
    const calls = Number(readFileSync(count, "utf8"));
    const places = Array.from({ length: Math.max(1, Math.round(12 * trial.scale)) }, () =>
      trial.random.whole(1, calls),
    );
    const attempt = (at: number): Promise<void> =>
      killOnce(writing, at, { city, before, after, temporary });
    return await countTries(`kill -9: ${writing.name}`, places, { trial, attempt });
  } finally {
    city.remove();
    rmSync(temporary, { recursive: true, force: true });
  }
}

async function killOnce(
  writing: Writing,
  at: number,
  {
    city,
    before,
    after,
    temporary,
  }: {
    readonly city: City;
    readonly before: ReadonlyMap<string, string>;
    readonly after: ReadonlyMap<string, string>;
    readonly temporary: string;
  },
): Promise<void> {
  const victim = copyCity(city);
  try {
    const killed = await run(victim, writing, { at, temporary });
    expectThat(killed.code === null, `call ${at}: was not killed`);
    for (const [path, bytes] of filesOf(victim.folder)) {
      if (path.includes(".torikumi-")) continue;
      expectThat(
        bytes === before.get(path) || bytes === after.get(path),
        `call ${at}: ${path} is neither the old nor the new one`,
      );
    }
    const again = await victim.run(writing.args, { TMPDIR: temporary });
    expectThat(again.code === 0, `call ${at}: run again: ${again.stderr}`);
    const now = filesOf(victim.folder);
    for (const [path, bytes] of after)
      expectThat(now.get(path) === bytes, `call ${at}: ${path} is not as without the kill`);
    const left = [...now.keys(), ...filesOf(temporary).keys()].filter((path) =>
      path.includes(".torikumi-"),
    );
    expectThat(left.length === 0, `call ${at}: left behind: ${left[0]}`);
  } finally {
    victim.remove();
  }
}

function run(
  city: City,
  { args }: Writing,
  {
    at,
    count,
    temporary,
  }: { readonly at: number; readonly count?: string; readonly temporary: string },
) {
  const broken = { root: city.folder, calls: WRITING_CALLS, at, how: "kill", count };
  return city.run(args, {
    BREAK: JSON.stringify(broken),
    NODE_OPTIONS: `--import ${PRELOAD}`,
    TMPDIR: temporary,
  });
}
