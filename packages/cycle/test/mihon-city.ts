import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { keepFolder, layOut, type KeptFolder } from "@torikumi/source/dev/kept-folder";
import { makeTestFolder } from "@torikumi/source/dev/test-folder";
import { fillIn, type Filling } from "@torikumi/workbook/dev/fill-in";
import { onTestFinished } from "vitest";
import { makeInquiries, takeReplies, type TakenReplies } from "../src/inquiry/index.ts";
import { openDraft } from "../src/open/index.ts";

const MIHON = join(import.meta.dirname, "..", "..", "..", "examples", "mihon");

/** みほん市 with r6 and r7 published, in a folder of its own that goes with the test. */
export interface MihonCity {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly git: (...args: string[]) => string;
  /** The text of a file, by its path in the repository. */
  readonly read: (path: string) => string;
  readonly write: (path: string, text: string | Uint8Array) => void;
  /** Replaces a text in a file, which must be there. */
  readonly edit: (path: string, from: string, to: string) => void;
  readonly commit: (message: string) => void;
  /** Fills in a department's workbook and saves it as a reply; the path of the reply. */
  readonly reply: (
    department: string,
    fillings: readonly Filling[],
    to?: string,
  ) => Promise<string>;
  /** Takes the folder of replies, or the paths named. */
  readonly take: (options?: {
    readonly paths?: readonly string[];
    readonly prefer?: readonly string[];
    readonly dryRun?: boolean;
    readonly onto?: "folder" | "branches";
  }) => Promise<TakenReplies>;
  /** Everything that stands in the records, by path. */
  readonly records: () => Readonly<Record<string, string>>;
}

let [published, asked]: (KeptFolder | undefined)[] = [];

/** A city whose last edition is r7. */
export function publishedCity(): MihonCity {
  const city = cityFrom(published);
  published ??= keepFolder(city.cwd);
  return city;
}

/** A city that has opened r8 and made the departments' workbooks in 照会. */
export async function askedCity(): Promise<MihonCity> {
  if (asked !== undefined) return cityFrom(asked);
  const city = publishedCity();
  await openDraft("r8", city, { into: "records", dryRun: false });
  city.commit("r8 を始める");
  await makeInquiries(city, {
    into: "照会",
    until: "2026-06-30",
    contact: "こども企画課",
    departments: [],
    note: () => {},
  });
  asked = keepFolder(city.cwd);
  return city;
}

/** A city as it was kept, or made with its two editions. */
function cityFrom(kept: KeptFolder | undefined): MihonCity {
  const cwd = makeTestFolder("cycle");
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  const env = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT"))),
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
  };
  const git = (...args: string[]): string => {
    const settings = [
      "user.name=事務局",
      "user.email=jimukyoku@example.invalid",
      "maintenance.auto=false",
    ].flatMap((setting) => ["-c", setting]);
    const run = spawnSync("git", [...settings, ...args], { cwd, env, encoding: "utf8" });
    if (run.status !== 0) throw new Error(`git ${args.join(" ")}: ${run.stderr}`);
    return run.stdout;
  };
  const read = (path: string): string => readFileSync(join(cwd, path), "utf8");
  const write = (path: string, text: string | Uint8Array): void => {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  };
  const commit = (message: string): void => {
    git("add", "--all", "records");
    git("commit", "--quiet", "--allow-empty", "--message", message);
  };
  if (kept !== undefined) layOut(kept, cwd);
  else {
    git("init", "--quiet", "--initial-branch=main");
    git("config", "user.name", "事務局");
    git("config", "user.email", "jimukyoku@example.invalid");
    for (const edition of ["r6", "r7"]) {
      rmSync(join(cwd, "records"), { recursive: true, force: true });
      cpSync(join(MIHON, edition), join(cwd, "records"), { recursive: true });
      commit(edition);
      git("tag", edition);
    }
  }
  return {
    cwd,
    env,
    git,
    read,
    write,
    commit,
    edit: (path, from, to) => {
      const text = read(path);
      if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
      write(
        path,
        text.replace(from, () => to),
      );
    },
    reply: async (department, fillings, to = `回答/${department}.xlsx`) => {
      const bytes = readFileSync(join(cwd, "照会", `r8-${department}.xlsx`));
      write(to, await fillIn(bytes, fillings));
      return to;
    },
    take: ({ paths = ["回答"], prefer = [], dryRun = false, onto = "folder" } = {}) =>
      takeReplies(paths, { cwd, env }, { into: "records", dryRun, prefer, onto, note: () => {} }),
    records: () =>
      Object.fromEntries(
        readdirSync(join(cwd, "records"), { recursive: true, encoding: "utf8" })
          .filter((path) => /\.(?:md|yaml)$/.test(path))
          .sort()
          .map((path) => [path, read(`records/${path}`)]),
      ),
  };
}
