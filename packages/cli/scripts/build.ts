/**
 * Builds the package that is published: `packages/cli/dist/torikumi/`, ready for `npm pack`.
 * usage: npm run build
 */
import { join } from "node:path";
import { buildPackage } from "./package/build-package.ts";

const target = join(import.meta.dirname, "..", "dist", "torikumi");
const { chunks, size, inside } = await buildPackage(target);
process.stdout.write(
  `${target}: ${chunks} chunks, ${Math.round(size / 1024)} kB, ${inside} packages of npm inside\n`,
);
