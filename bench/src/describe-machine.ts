import { execFileSync } from "node:child_process";
import { availableParallelism, cpus, loadavg, totalmem, type } from "node:os";
import type { Table } from "./table.ts";

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
    ["load before the start", (loadavg()[0] ?? 0).toFixed(1)],
    ["runs", `median of ${runs} after one to warm up`],
  ];
  return { id: "machine", columns: ["machine", ""], rows };
}
