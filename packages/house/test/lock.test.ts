import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..", "..");
const read = (path: string): any => JSON.parse(readFileSync(join(ROOT, path), "utf8"));
const packages = Object.entries<any>(read("package-lock.json").packages).filter(
  ([path, { link }]) => path.startsWith("node_modules/") && link !== true,
);

test("npm ci verifies every package by its hash", () => {
  const unverified = packages.filter(
    ([, { integrity }]) => !String(integrity).startsWith("sha512-"),
  );
  expect(unverified.map(([path]) => path)).toEqual([]);
  expect(packages.length).toBeGreaterThan(100);
});

test("no package runs a script when it is installed, so nothing comes in beside the lock file", () => {
  const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript === true);
  expect(scripted.map(([path]) => path)).toEqual([]);
});

test("the Node that runs everything is one of them, for every kind of machine", () => {
  const { optionalDependencies } = read("package.json");
  const nodes = Object.keys(optionalDependencies).filter((name) => /^node(?:-|$)/u.test(name));
  const locked = new Map(packages);
  for (const name of nodes)
    expect([name, locked.get(`node_modules/${name}`)?.version]).toEqual([
      name,
      optionalDependencies[name].split("@").at(-1),
    ]);
  expect(nodes).toContain("node"); // by this name scripts find it in node_modules/node/bin
});
