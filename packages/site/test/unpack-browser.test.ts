import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { unpackBrowser } from "../src/serve/unpack-browser.ts";

test("each who prints has a browser of its own, whatever others unpack or left behind", async () => {
  const folder = mkdtempSync(join(tmpdir(), "torikumi-unpack-"));
  const common = join(folder, "common");
  mkdirSync(common);
  // Half a program, as one leaves that was killed while unpacking.
  writeFileSync(join(common, "chromium"), "half", { mode: 0o700 });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = common;
  try {
    const programs = await Promise.all(
      ["one", "two"].map((name) => unpackBrowser(join(folder, name))),
    );
    expect(programs).toEqual([join(folder, "one", "chromium"), join(folder, "two", "chromium")]);
    for (const program of programs)
      expect(execFileSync(program, ["--version"], { encoding: "utf8" })).toMatch(/\d+\.\d+/);
    expect(existsSync(join(common, "fonts"))).toBe(false);
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    rmSync(folder, { recursive: true });
  }
});
