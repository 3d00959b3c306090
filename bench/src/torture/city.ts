import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const MIHON = join(import.meta.dirname, "..", "..", "..", "examples", "mihon");

/** What a command left behind. */
export interface Outcome {
  /** Null where it was killed. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A repository of みほん市: r6 and r7 are published, `records` has what the last commit has. */
export interface City {
  readonly folder: string;
  /** The program that starts torikumi. */
  readonly door: string;
  /** Runs torikumi there, with more variables in its environment. */
  readonly run: (args: readonly string[], env?: NodeJS.ProcessEnv) => Promise<Outcome>;
  readonly git: (...args: readonly string[]) => string;
  readonly remove: () => void;
}

/** An environment without the developer's own settings. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^GIT(?:HUB)?_|^BREAK$/.test(name)),
  );
  return {
    ...env,
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_AUTHOR_NAME: "事務局",
    GIT_AUTHOR_EMAIL: "jimukyoku@example.invalid",
    GIT_COMMITTER_NAME: "事務局",
    GIT_COMMITTER_EMAIL: "jimukyoku@example.invalid",
    NO_COLOR: "1",
  };
}

/** Makes a city whose working tree holds an edition: r7 as it was published, or the draft of r8. */
export function makeCity(edition: "r7" | "r8", { door }: Pick<City, "door">): City {
  const city = cityIn(realpathSync(mkdtempSync(join(tmpdir(), "torikumi-torture-"))), { door });
  city.git("init", "--quiet", "--initial-branch=main");
  for (const each of ["r6", "r7", "r8"].slice(0, edition === "r7" ? 2 : 3)) {
    rmSync(join(city.folder, "records"), { recursive: true, force: true });
    cpSync(join(MIHON, each), join(city.folder, "records"), { recursive: true });
    city.git("add", "--all");
    city.git("commit", "--quiet", "--message", each);
    if (each !== "r8") city.git("tag", "--annotate", "--message", each, each);
  }
  return city;
}

/** The city in a folder that is there: a copy, a clone. */
export function cityIn(folder: string, { door }: Pick<City, "door">): City {
  const env = plainEnvironment();
  return {
    folder,
    door,
    run: (args, more = {}) =>
      new Promise((resolve) => {
        const child = spawn(process.execPath, [door, ...args], {
          cwd: folder,
          env: { ...env, ...more },
          stdio: ["ignore", "pipe", "pipe"],
        });
        let [stdout, stderr] = ["", ""];
        child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
        child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
        child.on("close", (code) => resolve({ code, stdout, stderr }));
      }),
    git(...args) {
      const { status, stdout, stderr } = spawnSync("git", args, {
        cwd: folder,
        env,
        encoding: "utf8",
      });
      if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}${stdout}`);
      return stdout.trim();
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A copy of a city to do harm to. */
export function copyCity({ folder, door }: City): City {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), "torikumi-torture-")));
  cpSync(folder, copy, { recursive: true, preserveTimestamps: true });
  return cityIn(copy, { door });
}

/** The files below a folder but Git's own, with their bytes as text (one character a byte). */
export function filesOf(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => file.slice(folder.length + 1))
    .filter((file) => !file.startsWith(".git/"))
    .sort();
  return new Map(files.map((file) => [file, readFileSync(join(folder, file), "latin1")]));
}

/** Checks something in a copy of a city, in which nothing of torikumi's own may be left. */
export async function inCopy(city: City, check: (copy: City) => Promise<void>): Promise<void> {
  const copy = copyCity(city);
  try {
    await check(copy);
    const left = [...filesOf(copy.folder).keys()].find((path) => path.includes(".torikumi-"));
    expectThat(left === undefined, `left behind: ${left}`);
  } finally {
    copy.remove();
  }
}

/** Throws with what is not as it should be. */
export function expectThat(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** Throws unless the command ended with the code, and said what it should in one line that is no bug's. */
export function expectRefusal({ code, stderr }: Outcome, said: RegExp): void {
  expectThat(code === 2, `code ${code}: ${stderr}`);
  expectThat(said.test(stderr) && !/不具合/.test(stderr), `said: ${stderr}`);
}
