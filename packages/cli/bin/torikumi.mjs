#!/usr/bin/env node
// The door to the command. It runs on any Node from 18 on: where that Node is too old to read TypeScript by itself,
// it hands over to the Node 24 that npm has installed beside torikumi.
import { spawnSync } from "node:child_process";
import { createRequire, enableCompileCache } from "node:module";
import { dirname, join } from "node:path";

const NEEDED = 24;

if (Number.parseInt(process.versions.node, 10) >= NEEDED) {
  enableCompileCache?.();
  await import("../src/main.ts");
} else {
  const folder = dirname(createRequire(import.meta.url).resolve("node/package.json"));
  const run = spawnSync(
    join(folder, "bin", "node"),
    [import.meta.filename ?? new URL(import.meta.url).pathname, ...process.argv.slice(2)],
    { stdio: "inherit" },
  );
  if (run.error !== undefined) {
    process.stderr.write(
      `Node.js ${NEEDED} が見つかりません。リポジトリの一番上のフォルダで npm ci を実行してください。\n`,
    );
    process.exitCode = 2;
  } else {
    process.exitCode = run.status ?? 130;
  }
}
