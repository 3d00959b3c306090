/**
 * Builds the package that is published: `packages/cli/dist/torikumi/`, ready for `npm pack`; or into another folder, which is replaced.
 * usage: npm run build [-- FOLDER]
 */
import { join, resolve } from "node:path";
import { buildPackage } from "./package/build-package.ts";

const target = resolve(process.argv[2] ?? join(import.meta.dirname, "..", "dist", "torikumi"));
const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, GITHUB_SHA: commit } = process.env;
// As the release workflow runs it; what is built elsewhere belongs to no published commit.
const origin = server && name && commit ? { url: `${server}/${name}.git`, commit } : undefined;
const { chunks, size, inside } = await buildPackage(target, origin);
process.stdout.write(
  `${target}: ${chunks} chunks, ${Math.round(size / 1024)} kB, ${inside} packages of npm inside\n`,
);
