import { mkdtempSync, readFileSync, rmSync } from "node:fs";
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
  { args }: Writing,
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
