// Loaded before a measured program (node --require): notes at its end the most memory it had in use, in kilobytes.
// VmHWM is the program's own; getrusage's maximum would count what the measuring process had when it forked.
const { readFileSync, writeFileSync } = require("node:fs");

process.on("exit", () => {
  const target = process.env.TORIKUMI_BENCH_MEMORY;
  if (target !== undefined) writeFileSync(target, String(peakKilobytes()));
});

function peakKilobytes() {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
