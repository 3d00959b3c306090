import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { buildPackage } from "../scripts/package/build-package.ts";
import { installPackage } from "./installed-package.ts";
import { git, MIHON } from "./run-torikumi.ts";

const { city, folder: installed, door, manifest, env } = await installPackage();

function run(...args: readonly string[]): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [door, ...args], {
    cwd: city,
    env,
    encoding: "utf8",
  });
  return { code: status, stdout, stderr };
}

function digest(folder: string): string {
  const sum = createHash("sha256");
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    sum.update(path);
    if (/\.[a-z]+$/u.test(path)) sum.update(readFileSync(join(folder, path)));
  }
  return sum.digest("hex");
}

test("the package names what it needs and nothing of this repository", () => {
  const { name, dependencies, engines, private: isPrivate } = manifest;
  expect({ name, engines, isPrivate }).toEqual({
    name: "torikumi",
    engines: { node: ">=22" },
    isPrivate: undefined,
  });
  expect(Object.keys(dependencies)).toEqual([
    "@digital-go-jp/design-tokens",
    "@expo-google-fonts/biz-udpgothic",
    "harfbuzzjs",
  ]);
  const code = readdirSync(join(installed, "lib")).map((file) =>
    readFileSync(join(installed, "lib", file), "utf8"),
  );
  expect(code.join("\n")).not.toMatch(/(?:from|import\()\s*["']@torikumi\//u);
});

test("before a command is known, one file is loaded beside the command line's own", () => {
  const main = readFileSync(join(installed, "lib/main.mjs"), "utf8");
  const loaded = Array.from(main.matchAll(/\bfrom"(\.[^"]+)"/gu), ([, path = ""]) => path);
  expect(loaded.map((path) => path.replace(/-[^-]+\.mjs$/u, ""))).toEqual(["./start"]);
});

test("the licences of what is inside go with it", () => {
  const notices = readFileSync(join(installed, "NOTICES.txt"), "utf8");
  for (const name of ["hucre", "@octokit/core", "yaml", "zod", "diff", "@stricli/core"])
    expect(notices).toMatch(new RegExp(`^${name} [0-9.]+ \\(`, "mu"));
});

test("the guides go with it, and no link leads to a page that stays behind", () => {
  const pages = readdirSync(installed, { recursive: true, encoding: "utf8" }).filter((path) =>
    /^(?:README\.md|docs\/.*\.md)$/u.test(path),
  );
  expect(pages).toEqual(expect.arrayContaining(["README.md", "docs/other-city.md"]));
  const links = pages.flatMap((path) =>
    [...readFileSync(join(installed, path), "utf8").matchAll(/\]\(([^)\s#:]+)(?:#[^)]*)?\)/gu)].map(
      ([, to = ""]) => ({ path, to, stands: existsSync(join(installed, dirname(path), to)) }),
    ),
  );
  expect(links.length).toBeGreaterThan(100);
  expect(links.filter(({ stands }) => !stands)).toEqual([]);
});

test("the same sources give the same bytes", async () => {
  const again = join(city, "node_modules", "again");
  await buildPackage(again);
  expect(digest(again)).toBe(digest(installed));
});

test("a city lives a year with the package alone", () => {
  const records = join(city, "records");
  cpSync(join(MIHON, "r7"), records, { recursive: true });
  git(city, "init", "--quiet", "--initial-branch=main");
  git(city, "add", "records");
  git(city, "commit", "--quiet", "-m", "r7");
  expect(run("--version")).toMatchObject({ code: 0, stdout: `${manifest.version}\n` });
  expect(run("validate")).toMatchObject({ code: 0 });
  git(city, "tag", "--annotate", "-m", "r7", "r7");
  expect(run("edition", "open", "r8")).toMatchObject({ code: 0 });
  git(city, "add", "records");
  git(city, "commit", "--quiet", "-m", "r8");
  expect(run("edition", "status").stdout).toContain("令和8年度版");
  const diff = run("diff", "r7", "./records", "--format", "json");
  expect(JSON.parse(diff.stdout)).toMatchObject({ from: "r7", to: "r8" });
  expect(run("export", "--format", "xlsx", "-o", "r8.xlsx")).toMatchObject({ code: 0 });
  expect(run("site", "build", "--output", "site")).toMatchObject({ code: 0 });
  expect(readFileSync(join(city, "site", "r7", "index.html"), "utf8")).toContain("令和7年度版");
});

test("a second city begins with the package alone, from a spreadsheet", () => {
  cpSync(join(MIHON, "r6"), join(city, "other"), { recursive: true });
  expect(run("export", "./other", "--format", "xlsx", "-o", "paper.xlsx")).toMatchObject({
    code: 0,
  });
  const args = ["--city", "みほん市", "--edition", "r6", "--from", "paper.xlsx"];
  expect(run("init", "begun", ...args)).toMatchObject({ code: 0 });
  const begun = join(city, "begun");
  const inside = ["-C", begun];
  expect(run("validate", ...inside)).toMatchObject({ code: 0 });
  git(begun, "init", "--quiet", "--initial-branch=main");
  git(begun, "config", "user.name", "事務局");
  git(begun, "config", "user.email", "jimukyoku@example.invalid");
  git(begun, "add", ".");
  git(begun, "commit", "--quiet", "-m", "r6");
  const publish = ["edition", "publish", "r6", "--first", ...inside];
  expect(run(...publish)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("npm install --save-dev @sparticuz/chromium playwright-core"),
  });
  const published = run(...publish, "--no-pdf", "--no-site");
  expect(published).toMatchObject({ code: 0 });
  expect(git(begun, "tag", "--list")).toContain("r6");
});
