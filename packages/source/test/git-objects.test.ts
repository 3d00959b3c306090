import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "@torikumi/record";
import { expect, test } from "vitest";
import { openObjects } from "../src/git/git-objects.ts";
import { openSource } from "../src/index.ts";
import { parseObjects } from "../src/git/parse-objects.ts";
import type { GitObject } from "../src/git/parse-objects.ts";
import { commit, env, git, makeRepository, write } from "./repository.ts";

const ID = "0123456789abcdef0123456789abcdef01234567";

test("answers are the same in chunks of any size", () => {
  const answer = Buffer.from(
    `${ID} blob 9\n取組\n\n1\n${ID} blob 0\n\nr 7 missing\n${ID} tree 3\na\0b\n${ID} blob 12\n長い長い\nx ambiguous\n`,
  );
  for (let size = 1; size <= answer.length; size += 1) {
    const objects: (GitObject | undefined)[] = [];
    const parse = parseObjects(10, (object) => objects.push(object));
    for (let at = 0; at < answer.length; at += size) parse(answer.subarray(at, at + size));
    expect(
      objects.map(
        (object) => object && `${object.type} ${object.size} ${object.bytes?.toString() ?? "-"}`,
      ),
    ).toEqual(["blob 9 取組\n\n1", "blob 0 ", undefined, "tree 3 a\0b", "blob 12 -", undefined]);
  }
});

test("many questions at once are answered in their order, missing ones and names with line feeds too", async () => {
  const cwd = makeRepository();
  const objects = openObjects({ cwd, env });
  const names = [
    "r6:records/index.md",
    "nothing",
    "r6\nr6",
    "",
    "r6^{tree}",
    `${"長い".repeat(50_000)}`,
    "r6:records/2/ア/1.md",
  ];
  const found = await Promise.all(names.map((name) => objects.get(name)));
  await objects.close();
  expect(found.map((object) => object?.type)).toEqual([
    "blob",
    undefined,
    undefined,
    undefined,
    "tree",
    undefined,
    "blob",
  ]);
});

test("a process that is killed is an error for everyone who waits, and for later ones", async () => {
  const cwd = makeRepository();
  write(cwd, { "large.md": "あ".repeat(10_000_000) });
  const large = git(cwd, "hash-object", "-w", "large.md");
  const others = gitChildren();
  const objects = openObjects({ cwd, env });
  await objects.get("r6^{tree}");
  const pid = gitChildren().find((child) => !others.includes(child));
  const waiting = Promise.allSettled(Array.from({ length: 50 }, () => objects.get(large)));
  process.kill(pid ?? Number.NaN, "SIGKILL");
  const last = (await waiting).at(-1);
  expect(last).toMatchObject({
    status: "rejected",
    reason: { name: "UserError", message: expect.stringContaining("Git が途中で終了しました") },
  });
  await expect(objects.get("r6")).rejects.toThrow("もう一度実行し");
  await objects.close();
});

test("two revisions of one repository share one process, which ends with the second", async () => {
  const cwd = makeRepository();
  const others = gitChildren().length;
  const [one, two] = await Promise.all([
    openSource("r6", { cwd, env }),
    openSource("main", { cwd, env }),
  ]);
  expect(gitChildren()).toHaveLength(others + 1);
  await one.close();
  await one.close();
  expect((await two.list()).length).toBe(11);
  await two.close();
  expect(gitChildren()).toHaveLength(others);
});

test("a source that nobody closed does not keep Node running", () => {
  const cwd = makeRepository();
  const printed = inProcess(`
    const { openSource } = await import(${here("../src/index.ts")});
    const source = await openSource("r6", { cwd: ${JSON.stringify(cwd)} });
    console.log((await source.list()).length);`);
  expect(printed).toBe("11\n");
});

test("closing is waited for where the answer to a question comes meanwhile", () => {
  const cwd = JSON.stringify(makeRepository());
  const printed = inProcess(`
    const { openObjects } = await import(${here("../src/git/git-objects.ts")});
    for (let time = 0; time < 20; time += 1) {
      const objects = openObjects({ cwd: ${cwd}, env: process.env });
      void objects.get("r6");
      await objects.close();
    }
    console.log("closed");`);
  expect(printed).toBe("closed\n");
});

function here(file: string): string {
  return JSON.stringify(new URL(file, import.meta.url).href);
}

/** What a script prints that is run by a Node of its own, which ends as soon as it waits for nothing. */
function inProcess(script: string): string {
  return execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
    env,
    encoding: "utf8",
    timeout: 20_000,
  });
}

/** The `git cat-file` processes that this one started, also for other tests (Linux). */
function gitChildren(): readonly number[] {
  return readdirSync("/proc")
    .filter((name) => /^[0-9]+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const stat = readFileSync(join("/proc", String(pid), "stat"), "utf8");
        const parent = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
        return Number(parent[1]) === process.pid && parent[0] !== "Z" && stat.includes("(git)");
      } catch {
        return false;
      }
    });
}

test("the files below a tree are told with their modes and as they are called", async () => {
  const cwd = makeRepository();
  write(cwd, { "names/1/ア/1.md": "a", 'names/1/"quoted"\t.md': "b" });
  symlinkSync("1.md", join(cwd, "names/1/ア/2.md"));
  commit(cwd, "r7");
  const objects = openObjects({ cwd, env });
  const lines = (await objects.files(git(cwd, "rev-parse", "r7:names").trim())).toString();
  await expect(objects.files(ID)).rejects.toThrow(UserError);
  await objects.close();
  const modes = lines.split("\0").map((line) => [line.slice(0, 3), line.slice(line.indexOf("\t"))]);
  expect(modes).toContainEqual(["100", "\t1/ア/1.md"]);
  expect(modes).toContainEqual(["120", "\t1/ア/2.md"]);
  expect(modes).toHaveLength(4);
});
