/**
 * Makes one file for offices without a network: the package with everything that it needs inside, checksums, and how to begin.
 * usage: npm run offline
 */
import { join } from "node:path";
import { makeOffline } from "./package/make-offline.ts";

const target = join(import.meta.dirname, "..", "dist");
const { file, sha256 } = await makeOffline(target);
process.stdout.write(`${file}\nSHA-256 ${sha256}\n`);
