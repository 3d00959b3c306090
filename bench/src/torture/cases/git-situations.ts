import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cityIn, copyCity, expectRefusal, expectThat, makeCity, type City } from "../city.ts";
import { countTries, someOf, type Result, type Trial } from "../trial.ts";

const NEW = ["new", "1-ア", "--department", "子）児童相談所"];

/** Situations of a repository, each with what must be said or be so. */
const SITUATIONS: Readonly<Record<string, (city: City) => Promise<void>>> = {
  "a shallow clone: new": async (city) =>
    inClone(city, ["--depth=1"], async (clone) =>
      expectRefusal(await clone.run(NEW), /git fetch --unshallow --tags/),
    ),
  "a shallow clone: review": async (city) =>
    inClone(city, ["--depth=1"], async (clone) =>
      expectRefusal(await clone.run(["review"]), /git fetch --unshallow --tags/),
    ),
  "a shallow clone: validate": async (city) =>
    inClone(city, ["--depth=1"], async (clone) => {
      const { code, stderr } = await clone.run(["validate"]);
      expectThat(code === 0 && /タグが見えません.*fetch-depth: 0/.test(stderr), stderr);
    }),
  "a clone without tags: new": async (city) =>
    inClone(city, ["--no-tags"], async (clone) =>
      expectRefusal(await clone.run(NEW), /git fetch --tags/),
    ),
  "a sparse checkout": async (city) =>
    inClone(city, [], async (clone) => {
      clone.git("sparse-checkout", "set", "records/1");
      for (const command of [["review"], ["validate"], ["fix"], NEW])
        expectRefusal(await clone.run(command), /sparse checkout/);
    }),
  "a partial clone": async (city) => {
    city.git("config", "uploadpack.allowFilter", "true");
    await inClone(city, ["--filter=blob:none"], async (clone) => {
      const here = await city.run(["review", "--format", "json"]);
      const there = await clone.run(["review", "--format", "json"]);
      expectThat(there.stdout === here.stdout, there.stderr);
    });
  },
  "a partial clone whose source is gone": async (city) => {
    city.git("config", "uploadpack.allowFilter", "true");
    await inClone(city, ["--filter=tree:0", "--no-checkout"], async (clone) => {
      renameSync(city.folder, `${city.folder}-gone`);
      const outcome = await clone.run(["diff", "r6", "r7"]);
      renameSync(`${city.folder}-gone`, city.folder);
      expectRefusal(outcome, /partial clone/);
    });
  },
  "somebody else's repository": async (city) => {
    for (const command of [["review"], ["validate"], ["site", "build"], NEW])
      expectRefusal(
        await city.run(command, { GIT_TEST_ASSUME_DIFFERENT_OWNER: "1" }),
        /持ち主が別の利用者/,
      );
  },
  "no Git": async (city) => {
    for (const command of [["review"], ["validate"], NEW])
      expectRefusal(await city.run(command, { PATH: "/nowhere" }), /Git が見つからない/);
  },
  "a folder called like the tag": async (city) => {
    const before = await city.run(["review", "--format", "json"]);
    cpSync(join(city.folder, "records"), join(city.folder, "r7"), { recursive: true });
    const after = await city.run(["review", "--format", "json"]);
    expectThat(after.stdout === before.stdout && before.stdout !== "", "another comparison");
  },
  "a branch called like the tag": async (city) => {
    const before = await city.run(["review", "--format", "json"]);
    city.git("branch", "r7", "r6^{commit}");
    const after = await city.run(["review", "--format", "json"]);
    expectThat(after.stdout === before.stdout, "another comparison");
  },
  "a tag below the name": async (city) => {
    city.git("tag", "r8/x");
    expectRefusal(await city.run(["edition", "publish", "r8", "--no-site"]), /./);
  },
  "a merge with conflicts": async (city) => {
    writeFileSync(
      join(city.folder, "records/1/ア/1.md"),
      "<<<<<<< HEAD\n甲\n=======\n乙\n>>>>>>> other\n",
    );
    const { code, stdout } = await city.run(["validate"]);
    expectThat(code === 1 && stdout.includes("マージの競合"), stdout);
  },
  "pointers of Git LFS": async (city) => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 1\n`;
    writeFileSync(join(city.folder, "records/1/ア/1.md"), pointer);
    const { code, stdout } = await city.run(["validate"]);
    expectThat(code === 1 && stdout.includes("Git LFS"), stdout);
  },
  "a linked working tree": async (city) => {
    const linked = mkdtempSync(join(tmpdir(), "torikumi-torture-"));
    city.git("worktree", "add", "--quiet", "--force", join(linked, "tree"), "HEAD");
    try {
      const here = await city.run(["review", "--format", "json"]);
      const there = await cityIn(join(linked, "tree"), city).run(["review", "--format", "json"]);
      expectThat(here.stdout === there.stdout, there.stderr);
    } finally {
      rmSync(linked, { recursive: true, force: true });
    }
  },
  "line ends of Windows": async (city) => {
    const before = await city.run(["review", "--format", "json"]);
    city.git("config", "core.autocrlf", "true");
    city.git("rm", "--quiet", "--cached", "-r", "records");
    city.git("reset", "--quiet", "--hard");
    const after = await city.run(["review", "--format", "json"]);
    expectThat(after.stdout === before.stdout, "line ends are a change");
  },
};

/** torikumi in repositories as they are, each in a copy of its own. */
export async function gitSituations(trial: Trial): Promise<readonly Result[]> {
  trial.note("Git");
  const city = makeCity("r8", trial);
  try {
    const chosen = someOf(Object.entries(SITUATIONS), trial);
    return [
      await countTries("situations of Git", chosen, {
        trial,
        async attempt([name, check]) {
          const copy = copyCity(city);
          try {
            await check(copy);
          } catch (error) {
            throw new Error(name, { cause: error });
          } finally {
            copy.remove();
          }
        },
      }),
    ];
  } finally {
    city.remove();
  }
}

async function inClone(
  { folder, git, door }: City,
  options: readonly string[],
  check: (clone: City) => Promise<void>,
): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), "torikumi-torture-"));
  try {
    git("clone", "--quiet", ...options, `file://${folder}`, join(place, "clone"));
    await check(cityIn(join(place, "clone"), { door }));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
