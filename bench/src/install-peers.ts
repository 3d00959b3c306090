import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Table } from "./table.ts";

const FOLDER = fileURLToPath(new URL("../peers/", import.meta.url));

/** Installs the libraries that torikumi is compared with, exactly as they are locked; they are no part of `npm ci`. */
export function installPeers(): void {
  const run = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: FOLDER,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (run.status !== 0) throw new Error("npm ci failed in bench/peers");
}

/** Names and versions of the peers, as they are pinned. */
export function peerVersions(): Table {
  const { dependencies } = JSON.parse(readFileSync(`${FOLDER}package.json`, "utf8")) as {
    dependencies: Record<string, string>;
  };
  return { id: "peers", columns: ["peer", "version"], rows: Object.entries(dependencies) };
}
