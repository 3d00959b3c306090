import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { installPackage } from "./installed-package.ts";
import { publishedCity, torikumi } from "./run-torikumi.ts";

const LIMIT = 8192;
// As a city starts it: the sources would be compiled anew by each process that can write no cache of any length.
const { door, env } = await installPackage();

/** Runs a command with its standard output in a file that can take so many bytes (as on a full disk), or as many as there are. */
function intoFile(
  cwd: string,
  limit: number | "none",
  ...args: readonly string[]
): { readonly code: number | null; readonly stderr: string; readonly bytes: Buffer } {
  const script = `${limit === "none" ? "" : `ulimit -f ${limit / 1024};`} exec "$@" > out`;
  const { status, stderr } = spawnSync(
    "bash",
    ["-c", script, "bash", process.execPath, door, ...args],
    {
      cwd,
      env,
      encoding: "utf8",
    },
  );
  return { code: status, stderr, bytes: readFileSync(join(cwd, "out")) };
}

test.for([
  ["export", "--format", "json"],
  ["export", "--format", "csv"],
  ["export", "--format", "xlsx"],
  ["diff", "r6", "r7", "--format", "html"],
  ["diff", "r6", "r7", "--format", "json"],
  ["diff", "r6", "r7", "--format", "markdown"],
  ["review", "--from", "r6", "--format", "markdown"],
  ["review", "--from", "r6", "--format", "json"],
])(
  "%j into a file that cannot take it all is an error, not half a file that looks well",
  async (args) => {
    const folder = publishedCity();
    const whole = await torikumi(folder, ...args);
    expect(whole.code).toBeLessThan(2);
    expect(Buffer.byteLength(whole.stdout)).toBeGreaterThan(LIMIT);
    const cut = intoFile(folder, LIMIT, ...args);
    expect(cut.bytes.length).toBe(LIMIT);
    expect(cut.code).toBe(2);
    expect(cut.stderr).toMatch(/^エラー: 出力を書き込めませんでした（EFBIG）。.+\n$/);
  },
);

test("a file that can take it all gets every byte", async () => {
  const folder = publishedCity();
  const command = ["export", "r7", "--format", "json"];
  const { code, stderr, bytes } = intoFile(folder, "none", ...command);
  const { stdout } = await torikumi(folder, ...command);
  expect([code, stderr, bytes.toString()]).toEqual([0, "", stdout]);
});

test("a device that is full is an error too, also for the help", () => {
  for (const command of [`"$@" --help`, `"$@" validate --help`, `"$@" --version`]) {
    const { status, stderr } = spawnSync(
      "bash",
      ["-c", `${command} > /dev/full`, "bash", process.execPath, door],
      { env, encoding: "utf8" },
    );
    expect(status, `${command} > /dev/full`).toBe(2);
    expect(stderr).toContain("（ENOSPC）");
  }
});
