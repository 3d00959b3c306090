import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { WRITING_CALLS } from "@torikumi/source/dev/break-at";
import { copyCity, expectThat, filesOf, makeCity, type City } from "../city.ts";
import { WRITINGS, type Writing } from "../writings.ts";
import { countTries, someOf, type Result, type Trial } from "../trial.ts";

const PRELOAD = fileURLToPath(import.meta.resolve("@torikumi/source/dev/break-at"));

/** Every writing command is killed at calls of the file system chosen by chance, and run again. */
export async function kills(trial: Trial): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const writing of someOf(WRITINGS, trial)) {
    trial.note(`kill: ${writing.name}`);
    results.push(await killWriting(writing, trial));
  }
  results.push(await killOverSite(trial));
  return results;
}

async function killWriting(writing: Writing, trial: Trial): Promise<Result> {
  const city = makeCity(writing.edition, trial);
  const temporary = mkdtempSync(join(tmpdir(), "torikumi-torture-tmp-"));
  let finish: (() => Promise<void>) | undefined;
  try {
    const around = (await writing.prepare?.(city)) ?? {};
    finish = around.finish;
    const env = { ...around.env, TMPDIR: temporary };
    const before = filesOf(city.folder);
    const whole = copyCity(city);
    const count = join(temporary, "count");
    const first = await run(whole, writing, { at: 0, count, env });
    expectThat(first.code === 0, `${writing.name}: ${first.stderr}`);
    const after = filesOf(whole.folder);
    whole.remove();
    const calls = Number(readFileSync(count, "utf8"));
    const places = Array.from({ length: Math.max(1, Math.round(12 * trial.scale)) }, () =>
      trial.random.whole(1, calls),
    );
    const attempt = (at: number): Promise<void> =>
      killOnce(writing, at, { city, before, after, temporary, env });
    return await countTries(`kill -9: ${writing.name}`, places, { trial, attempt });
  } finally {
    await finish?.();
    city.remove();
    rmSync(temporary, { recursive: true, force: true });
  }
}

const SITE = { args: ["site", "build", "-o", "site"] };

/** One city builds its site over the one that stands and is remembered, and is killed; the next build is as one that remembers nothing. */
async function killOverSite(trial: Trial): Promise<Result> {
  trial.note("kill: site build over a site");
  const city = makeCity("r8", trial);
  const temporary = mkdtempSync(join(tmpdir(), "torikumi-torture-tmp-"));
  try {
    const page = join(city.folder, "records", "1/ア/1.md");
    const text = readFileSync(page, "utf8");
    const say = (words: string): void => writeFileSync(page, text.replace("。", `、${words}。`));
    await city.run(SITE.args);
    say("0回目");
    const count = join(temporary, "count");
    await run(city, SITE, { at: 0, count, env: {} });
    const calls = Number(readFileSync(count, "utf8"));
    const places = Array.from({ length: Math.max(1, Math.round(24 * trial.scale)) }, () =>
      trial.random.whole(1, calls),
    );
    const attempt = async (at: number): Promise<void> => {
      say(`${at}回目`);
      // How often the clock of the disk is asked is not the same each time: the last calls may not come.
      await run(city, SITE, { at, env: {} });
      const again = await city.run(SITE.args);
      expectThat(again.code === 0, `call ${at}: run again: ${again.stderr}`);
      await city.run(["site", "build", "--fresh", "-o", "fresh"]);
      const [now, fresh] = ["site", "fresh"].map((name) => filesOf(join(city.folder, name)));
      expectThat(now?.size === fresh?.size, `call ${at}: other files than without the kill`);
      for (const [path, bytes] of fresh ?? [])
        expectThat(now?.get(path) === bytes, `call ${at}: ${path} is not as without the kill`);
    };
    return await countTries("kill -9: site build over a site", places, { trial, attempt });
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
    env,
  }: {
    readonly city: City;
    readonly before: ReadonlyMap<string, string>;
    readonly after: ReadonlyMap<string, string>;
    readonly temporary: string;
    readonly env: NodeJS.ProcessEnv;
  },
): Promise<void> {
  const victim = copyCity(city);
  try {
    const killed = await run(victim, writing, { at, env });
    expectThat(killed.code === null, `call ${at}: was not killed`);
    for (const [path, bytes] of filesOf(victim.folder)) {
      if (path.includes(".torikumi-")) continue;
      expectThat(
        bytes === before.get(path) || bytes === after.get(path),
        `call ${at}: ${path} is neither the old nor the new one`,
      );
    }
    const again = await victim.run(writing.args, env);
    const isDone = writing.isOnce === true && again.code === 2; // what was finished is not done twice
    expectThat(again.code === 0 || isDone, `call ${at}: run again: ${again.stderr}`);
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
  { args }: Pick<Writing, "args">,
  {
    at,
    count,
    env,
  }: { readonly at: number; readonly count?: string; readonly env: NodeJS.ProcessEnv },
) {
  const broken = { root: city.folder, calls: WRITING_CALLS, at, how: "kill", count };
  return city.run(args, {
    BREAK: JSON.stringify(broken),
    NODE_OPTIONS: `--import ${PRELOAD}`,
    ...env,
  });
}
