import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readUpTo } from "../src/index.ts";
import { makeFolder } from "./repository.ts";

test("a file is read whole, and one with more than is wanted not at all", () => {
  const file = join(makeFolder(), "表.csv");
  writeFileSync(file, "123");
  expect(readUpTo(file, 3)?.toString()).toBe("123");
  expect(readUpTo(file, 2)).toBeUndefined();
  expect(readUpTo("/dev/zero", 2)).toBeUndefined();
});

test("a named pipe, which may never give anything, is not waited for", ({ skip }) => {
  const file = join(makeFolder(), "表.xlsx");
  skip(spawnSync("mkfifo", [file]).status !== 0, "this system has no named pipes");
  expect(() => readUpTo(file, 3)).toThrow(/表\.xlsx」は名前付きパイプです。/);
});
