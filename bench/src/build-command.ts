import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Builds the package that a city installs; `TORIKUMI` is its command. */
export function buildCommand(): void {
  const script = fileURLToPath(new URL("../../packages/cli/scripts/build.ts", import.meta.url));
  execFileSync(process.execPath, [script], { stdio: ["ignore", "ignore", "inherit"] });
}
