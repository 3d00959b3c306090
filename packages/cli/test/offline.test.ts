import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, expect, test } from "vitest";
import { makeOffline } from "../scripts/package/make-offline.ts";
import { environment } from "./run-torikumi.ts";

const place = mkdtempSync(join(tmpdir(), "torikumi-no-network-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** Takes the network away from a command, where the system can. */
const APART = ["unshare", "-rn"] as const;

/** Runs a command without a network where the system can take it away, and with an empty cache of npm's in any case. */
function alone(cwd: string, command: string, ...args: readonly string[]) {
  const canUnshare = spawnSync(APART[0], [APART[1], "true"]).status === 0;
  const [program = command, ...more] = canUnshare
    ? [...APART, command, ...args]
    : [command, ...args];
  const { status, stdout, stderr } = spawnSync(program, more, {
    cwd,
    encoding: "utf8",
    env: {
      ...environment(),
      npm_config_cache: join(place, "cache"),
      npm_config_offline: "true",
      npm_config_audit: "false",
      npm_config_fund: "false",
      npm_config_update_notifier: "false",
      npm_config_engine_strict: "false",
    },
  });
  return { code: status, stdout, stderr };
}

test("one archive holds all that is needed: installed and used without a network", async () => {
  const { file } = await makeOffline(place);
  const files = unzipSync(readFileSync(file));
  for (const [path, bytes] of Object.entries(files)) {
    if (path.endsWith("/")) continue;
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), bytes);
  }
  const folder = join(place, file.slice(place.length + 1, -".zip".length));
  const [sum = "", name = ""] = readFileSync(join(folder, "SHA256SUMS"), "utf8").split(/\s+/u);
  const packed = readFileSync(join(folder, name));
  expect(createHash("sha256").update(packed).digest("hex")).toBe(sum);
  expect(readFileSync(join(folder, "はじめに.txt"), "utf8")).toContain(`file:vendor/${name}`);

  const city = join(place, "city");
  mkdirSync(join(city, "vendor"), { recursive: true });
  writeFileSync(join(city, "vendor", name), packed);
  writeFileSync(join(city, "package.json"), '{"private":true}\n');
  const installed = alone(city, "npm", "install", "--ignore-scripts", `./vendor/${name}`);
  expect([installed.code, installed.stderr]).toEqual([0, expect.any(String)]);
  const door = join(city, "node_modules/torikumi/bin/torikumi.mjs");
  const run = (...args: readonly string[]) => alone(city, process.execPath, door, ...args);
  expect(run("init", "mihon", "--city", "みほん市", "--edition", "r7")).toMatchObject({ code: 0 });
  expect(run("-C", "mihon", "validate")).toMatchObject({ code: 0 });
  expect(run("-C", "mihon", "export", "--format", "json")).toMatchObject({ code: 0 });
  expect(run("demo", "--into", "demo")).toMatchObject({ code: 0 });
  expect(readFileSync(join(city, "demo/site/index.html"), "utf8")).toContain("みほん市");
});
