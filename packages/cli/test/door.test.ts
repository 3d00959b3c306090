import { spawnSync } from "node:child_process";
import { cpSync, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { BIN, emptyFolder, environment } from "./run-torikumi.ts";

/** The first Node of this machine, outside of npm's folders, that is too old to read TypeScript; undefined where there is none. */
function olderNode(): string | undefined {
  return (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "" && !folder.includes("node_modules"))
    .map((folder) => join(folder, "node"))
    .filter((path) => existsSync(path))
    .find((path) => {
      const { stdout } = spawnSync(path, ["--version"], { encoding: "utf8" });
      const major = Number(/^v(\d+)\./.exec(stdout)?.[1]);
      return major >= 18 && major < 24;
    });
}

const node = olderNode();
const NONE = "this machine has no Node from 18 to 23 on its PATH";
const run = (program: string, ...args: readonly string[]) =>
  spawnSync(node ?? "", [program, ...args], { encoding: "utf8", env: environment() });

test("a Node from before TypeScript hands over, with arguments, output and exit code", ({
  skip,
}) => {
  skip(node === undefined, NONE);
  expect(run(BIN, "--version")).toMatchObject({ status: 0, stdout: "0.1.0\n", stderr: "" });
  const missing = run(BIN, "validate", "--", "年度版 #1 がない");
  expect(missing.status).toBe(2);
  expect(missing.stderr).toContain("年度版 #1 がない");
});

test("without the Node that npm brings it says what to do, wherever it stands", ({ skip }) => {
  skip(node === undefined, NONE);
  const door = join(emptyFolder(), "取組 #%20", "torikumi.mjs");
  cpSync(BIN, door);
  const { status, stderr } = run(door, "--version");
  expect(status).toBe(2);
  expect(stderr).toMatch(
    /^エラー: Node\.js 24 が見つかりません（今の Node\.js は \d+\.\d+\.\d+ です）。.*npm ci を実行してください。\n$/,
  );
});
