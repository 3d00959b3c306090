#!/usr/bin/env node
// Starts the bundled torikumi. Not by name: an older Node has no `enableCompileCache`, and a missing name ends the program.
import module from "node:module";

const NEEDED = 22;

if (Number.parseInt(process.versions.node, 10) >= NEEDED) {
  module.enableCompileCache?.();
  await import("../lib/main.mjs");
} else {
  process.stderr.write(
    `エラー: torikumi には Node.js ${NEEDED} 以上が必要です（今の Node.js は ${process.versions.node} です）。新しい Node.js を入れてください。\n`,
  );
  process.exitCode = 2;
}
