/**
 * Bundles a script into one file of JavaScript, as the command itself is published.
 * usage: node bundle.ts SCRIPT FILE
 */
import { build } from "rolldown";

const [input = "", file = ""] = process.argv.slice(2);
await build({ input, platform: "node", logLevel: "warn", output: { file, format: "esm" } });
