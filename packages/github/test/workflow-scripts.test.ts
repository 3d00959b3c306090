import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";

/* The scripts of the workflows, run as the runner does, with a program in the place of torikumi that says how it was called. */

const WORKFLOWS = join(import.meta.dirname, "..", "..", "..", ".github", "workflows");

/** Runs a step's script in a repository that has these tags; what comes back are the calls of npx and gh, one a line. */
function runStep(
  [file, job, name]: readonly [string, string, string],
  {
    env,
    tags = [],
    pulls = "",
  }: {
    readonly env: Readonly<Record<string, string>>;
    readonly tags?: readonly string[];
    readonly pulls?: string;
  },
): { readonly calls: string; readonly code: number | null } {
  const folder = mkdtempSync(join(tmpdir(), "torikumi-workflow-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const bin = join(folder, "bin");
  mkdirSync(bin);
  const log = join(folder, "log");
  writeFileSync(log, "");
  for (const [program, more] of [
    ["npx", ""],
    ["gh", `test "$1" != pr || printf '%s' "$PULLS"`],
    ["sleep", ""],
  ] as const) {
    const line =
      program === "sleep" ? "exit 0" : `printf '%s\\n' "${program} $*" >> "$LOG"\n${more}`;
    writeFileSync(join(bin, program), `#!/bin/sh\n${line}\n`);
    chmodSync(join(bin, program), 0o755);
  }
  const variables = {
    PATH: `${bin}:${process.env["PATH"]}`,
    GIT_CONFIG_GLOBAL: "/dev/null",
    LOG: log,
    PULLS: pulls,
    GITHUB_REPOSITORY: "mihon/torikumi",
  };
  const git = (...args: readonly string[]) =>
    spawnSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.invalid", ...args], {
      cwd: folder,
      env: variables,
    });
  git("init", "--quiet");
  git("commit", "--quiet", "--allow-empty", "--message", "a");
  for (const tag of tags) git("tag", tag);
  const steps: any[] = parse(readFileSync(join(WORKFLOWS, file), "utf8")).jobs[job].steps;
  const { run } = steps.find((step) => step.name === name);
  const { status, stderr } = spawnSync("bash", ["--noprofile", "--norc", "-e", "-c", run], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...variables, ...env },
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  const calls = readFileSync(log, "utf8").replaceAll(folder, "HERE").trim();
  return { calls, code: status };
}

// The runner's shell and tools are those of Linux.
describe.skipIf(process.platform !== "linux")("the scripts of the workflows", () => {
  test.each([
    ["r7", "-C ./ edition publish r7 --into HERE/dist/edition --address https://a.example/"],
    ["r7.1", "-C ./ edition correct r7.1 --into HERE/dist/edition --address https://a.example/"],
    [
      "kita/r7",
      "-C ./kita/ edition publish r7 --into HERE/dist/edition --address https://a.example/kita/",
    ],
    [
      "a/b/h31.2",
      "-C ./a/b/ edition correct h31.2 --into HERE/dist/edition --address https://a.example/a/b/",
    ],
    [
      "$(id);'\"&/r7",
      "-C ./$(id);'\"&/ edition publish r7 --into HERE/dist/edition --address https://a.example/$(id);'\"&/",
    ],
  ])("the tag %s is published where its folder is", (tag, expected) => {
    const step = ["publish.yml", "make", "Make the files of the edition"] as const;
    const env = { TAG: tag, SITE_ADDRESS: "https://a.example/" };
    expect(runStep(step, { env }).calls).toBe(`npx --no-install torikumi ${expected}`);
  });

  test("what was made is released, of a second city too", () => {
    const step = ["publish.yml", "release", "Publish the release"] as const;
    expect(runStep(step, { env: { TAG: "kita/r7.1" } }).calls).toBe(
      "npx --no-install torikumi -C ./kita/ edition correct r7.1 --into HERE/dist/edition --post",
    );
  });

  test("the pages are made of the editions of every city, the first at the top, and of no other tags", () => {
    const step = ["pages.yml", "build", "Build the site of all the editions"] as const;
    const tags = [
      "r6",
      "r7",
      "r7.1",
      "r7-draft",
      "v0.2.0",
      "kita/r7",
      "kita/minami/r7",
      "kita/r7x",
    ];
    const { calls } = runStep(step, { tags, env: { SITE_ADDRESS: "https://a.example/" } });
    expect(calls.split("\n")).toEqual([
      "npx --no-install torikumi -C ./ site build --output HERE/dist/pages/ --address https://a.example/ r6 r7 r7.1",
      "npx --no-install torikumi -C ./kita/ site build --output HERE/dist/pages/kita/ --address https://a.example/kita/ kita/r7",
      "npx --no-install torikumi -C ./kita/minami/ site build --output HERE/dist/pages/kita/minami/ --address https://a.example/kita/minami/ kita/minami/r7",
    ]);
  });

  test("every open pull request is reviewed anew when an edition has been published", () => {
    const step = ["publish.yml", "reviews", "Start the review of every open pull request"] as const;
    const { calls } = runStep(step, { env: { BRANCH: "main" }, pulls: "12\n7\n" });
    expect(calls.split("\n").slice(1)).toEqual([
      "gh workflow run review.yml --repo mihon/torikumi --ref main --field pull=12",
      "gh workflow run review.yml --repo mihon/torikumi --ref main --field pull=7",
    ]);
  });
});
