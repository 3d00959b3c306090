import { execFileSync } from "node:child_process";
import { statfsSync } from "node:fs";
import { availableParallelism, cpus, loadavg, tmpdir, totalmem, type } from "node:os";
import type { Table } from "../table.ts";

/** What the figures were taken on. */
export function describeMachine(runs: number): Table {
  const git = execFileSync("git", ["--version"], { encoding: "utf8" })
    .trim()
    .replace("git version ", "");
  const rows = [
    ["processor", `${cpus()[0]?.model ?? "unknown"}, ${availableParallelism()} cores`],
    ["memory", `${Math.round(totalmem() / 2 ** 30)} GB`],
    ["system", type()],
    ["Node.js", process.versions.node],
    ["Git", git],
    ["file system of the corpora", fileSystem(tmpdir())],
    ["load before the start", (loadavg()[0] ?? 0).toFixed(1)],
    ["runs", `median of ${runs} after one to warm up`],
  ];
  return { id: "machine", columns: ["machine", ""], rows };
}

/** The name of a file system by its number in statfs(2); another one is given as its number. */
function fileSystem(folder: string): string {
  const number = statfsSync(folder).type;
  return (
    { 0xef53: "ext4", 0x01021994: "tmpfs", 0x9123683e: "btrfs", 0x58465342: "xfs" }[number] ??
    String(number)
  );
}
