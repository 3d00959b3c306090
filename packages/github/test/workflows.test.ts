import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const ROOT = join(import.meta.dirname, "..", "..", "..");
const GITHUB = join(ROOT, ".github");
const read = (path: string): string => readFileSync(join(GITHUB, path), "utf8");
const names = readdirSync(join(GITHUB, "workflows")).sort();
const workflow = (name: string): any => parse(read(`workflows/${name}`));
const jobsOf = (name: string): any[] => Object.values(workflow(name).jobs);
const stepsOf = (name: string): any[] => jobsOf(name).flatMap(({ steps }) => steps ?? []);

test("an artifact is named by its attempt, so that a run can be repeated as a whole", () => {
  for (const name of names)
    for (const step of stepsOf(name)) {
      if (!/upload-(?:pages-)?artifact@/.test(step.uses ?? "")) continue;
      expect(step.with.name).toMatch(/-\$\{\{ github\.run_attempt \}\}$/);
    }
});

test("actions run on Node 24", () => {
  // The first major versions whose `action.yml` says node24 (or that call such an action).
  const FIRST = {
    checkout: 5,
    "setup-node": 5,
    "upload-artifact": 6,
    "download-artifact": 7,
    "upload-pages-artifact": 5,
    "deploy-pages": 5,
    "attest-build-provenance": 4,
  };
  const uses = names.flatMap((name) => read(`workflows/${name}`).match(/uses: .*$/gm) ?? []);
  for (const use of uses) {
    const [, action = "", major] = /actions\/([\w-]+)@[0-9a-f]{40} # v(\d+)\./.exec(use) ?? [];
    expect([action, Number(major)]).toEqual([
      action,
      expect.toSatisfy((value: number) => value >= (FIRST as Record<string, number>)[action]!),
    ]);
  }
});

describe("what a department's pull request has to meet", () => {
  test("looks at the records and at nothing else", () => {
    const { jobs, on } = workflow("check.yml");
    expect(Object.keys(on)).toEqual(["push", "pull_request", "merge_group"]);
    const runs = jobs.records.steps.flatMap(({ run }: any) => run ?? []);
    expect(runs).toEqual([
      "npm ci --ignore-scripts",
      "npx --no-install torikumi validate --all --format github",
    ]);
  });

  test("asks nobody to run a command: the list of owners is looked at after the merge", () => {
    const { jobs } = workflow("check.yml");
    expect(jobs.owners.if).toBe("${{ github.event_name == 'push' }}");
    const others = names.filter((name) => name !== "check.yml");
    for (const name of others) expect(read(`workflows/${name}`)).not.toContain("codeowners");
  });

  test("is answered in the merge queue too, under the two required names", () => {
    expect("merge_group" in workflow("check.yml").on).toBe(true);
    expect(Object.keys(workflow("merge-queue.yml").jobs)).toEqual(["torikumi"]);
    // A job of that name in a workflow for pull requests would be skipped there, which counts as green.
    expect(Object.keys(workflow("merge-queue.yml").on)).toEqual(["merge_group"]);
    const jobs = names.flatMap((name) => Object.keys(workflow(name).jobs));
    expect(jobs.filter((job) => job === "torikumi")).toHaveLength(1);
  });
});

test("an action has one version in all the workflows", () => {
  const uses = names.flatMap((name) => read(`workflows/${name}`).match(/uses: \S+/g) ?? []);
  const versions = new Set(uses);
  expect(new Set([...versions].map((use) => use.split("@")[0])).size).toBe(versions.size);
});

describe("the review, which may write for pull requests of strangers", () => {
  const steps = stepsOf("review.yml");
  const text = read("workflows/review.yml");

  test("is the only workflow that runs with more than a stranger's rights", () => {
    const targets = names.filter((name) =>
      ["pull_request_target", "workflow_run", "issue_comment"].some(
        (event) => event in workflow(name).on,
      ),
    );
    expect(targets).toEqual(["review.yml"]);
  });

  test("runs whenever something that it tells or is told by may have changed, and when a draft is ready", () => {
    expect(workflow("review.yml").on.pull_request_target.types.toSorted()).toEqual([
      "edited",
      "labeled",
      "opened",
      "ready_for_review",
      "reopened",
      "synchronize",
      "unlabeled",
      "unlocked",
    ]);
  });

  test("checks out the default branch and nothing else", () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"));
    expect(checkouts.map(({ with: { ref } }) => ref)).toEqual([
      "${{ github.event.repository.default_branch }}",
    ]);
    expect(text).not.toMatch(
      /\bgit (?:checkout|switch|merge|pull|reset|worktree|restore|apply|am|rebase)\b/,
    );
    expect(text).not.toMatch(/\bgh pr\b/);
  });

  test("takes of the pull request its commit id and number, never a name that a stranger has chosen", () => {
    expect([...new Set(text.match(/github\.event\.pull_request\.[\w.]+/g))].sort()).toEqual([
      "github.event.pull_request.head.sha",
      "github.event.pull_request.number",
      "github.event.pull_request.state",
    ]);
    expect(text).not.toContain("github.head_ref");
  });

  test("installs before it fetches, without scripts, and shares no cache", () => {
    const install = steps.findIndex(({ run }) => run?.includes("npm ci"));
    const fetch = steps.findIndex(({ run }) => run?.includes("git fetch"));
    expect(install).toBeLessThan(fetch);
    expect(steps[install].run).toContain("--ignore-scripts");
    expect(
      steps.find(({ uses }) => uses?.startsWith("actions/setup-node@")).with[
        "package-manager-cache"
      ],
    ).toBe(false);
  });

  test("gives the token to the two steps that need it", () => {
    const holders = steps.filter((step) => JSON.stringify(step).includes("github.token"));
    expect(holders.map(({ run }) => run.trim().split("\n").at(-1))).toEqual([
      'git fetch --no-tags --no-recurse-submodules --no-auto-maintenance origin "$HEAD"',
      'npx --no-install torikumi review --post --pr "$NUMBER"',
    ]);
  });
});

describe("the forms for people who know no Git", () => {
  const forms = readdirSync(join(GITHUB, "ISSUE_TEMPLATE")).filter((name) => name !== "config.yml");

  test("are these three, and there is no empty form", () => {
    expect(forms.map((form) => parse(read(`ISSUE_TEMPLATE/${form}`)).name)).toEqual([
      "この取組の記載を直したい",
      "新しい取組を加えたい",
      "torikumi の不具合",
    ]);
    expect(parse(read("ISSUE_TEMPLATE/config.yml"))).toEqual({ blank_issues_enabled: false });
  });

  test.each(forms)("%s is built as GitHub wants it", (form) => {
    const { name, description, body } = parse(read(`ISSUE_TEMPLATE/${form}`));
    expect([typeof name, typeof description]).toEqual(["string", "string"]);
    const ids = body.filter(({ type }: any) => type !== "markdown").map(({ id }: any) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { type, id, attributes } of body) {
      expect(["markdown", "input", "textarea", "dropdown", "checkboxes"]).toContain(type);
      if (type === "markdown") expect(attributes.value).toBeTypeOf("string");
      else
        expect([id, attributes.label]).toEqual([
          expect.stringMatching(/^[a-z-]+$/),
          expect.any(String),
        ]);
      if (type === "dropdown")
        expect(new Set(attributes.options).size).toBe(attributes.options.length);
    }
  });

  test("warn of personal data before anything is written", () => {
    for (const form of forms.slice(0, 2))
      expect(read(`ISSUE_TEMPLATE/${form}`)).toContain("個人が分かる情報を書いていません");
    expect(read("pull_request_template.md")).toContain("個人が分かる情報を書いていません");
  });
});

test("Dependabot looks after packages and actions", () => {
  const { version, updates } = parse(read("dependabot.yml"));
  expect([version, updates.map((one: any) => one["package-ecosystem"])]).toEqual([
    2,
    ["npm", "github-actions"],
  ]);
  for (const { directory } of updates)
    expect(existsSync(join(GITHUB, "..", directory, basename("package.json")))).toBe(true);
});

describe("publishing", () => {
  const { jobs } = workflow("publish.yml");

  test("runs code of the repository only with a token that reads, or shows the one that writes to one step alone", () => {
    const all = { ...jobs, ...workflow("pages.yml").jobs };
    for (const [id, { steps, permissions }] of Object.entries<any>(all)) {
      const runs = steps.some(({ run }: any) => run !== undefined);
      expect([id, runs && "id-token" in permissions]).toEqual([id, false]);
      const holders = steps.filter((step: any) => JSON.stringify(step).includes("github.token"));
      const isHolder = ["release", "pages", "reviews"].includes(id);
      expect([id, holders.length]).toEqual([id, isHolder ? 1 : 0]);
    }
  });

  test("has every open pull request reviewed anew, for they were compared with the edition before", () => {
    expect(jobs.reviews.needs).toBe("make");
    expect(jobs.reviews.steps.at(-1).run).toContain("gh workflow run review.yml");
    expect(Object.keys(workflow("review.yml").on.workflow_dispatch.inputs)).toEqual(["pull"]);
  });

  test("releases what was made, attested or not, and starts the pages last", () => {
    expect(jobs.attest.needs).toBe("make");
    expect(jobs.release.needs).toEqual(["make", "attest"]);
    expect(jobs.release.if).toBe("${{ !cancelled() && needs.make.result == 'success' }}");
    expect(jobs.pages.needs).toBe("release");
    expect(jobs.attest.steps.at(-1).with["subject-checksums"]).toBe("edition/SHA256SUMS");
  });

  test("can be repeated by hand, and no tag waits for another", () => {
    const { on, concurrency } = workflow("publish.yml");
    expect("workflow_dispatch" in on).toBe(true);
    expect(concurrency.group).toContain("github.ref");
  });

  test("never builds the pages with an old edition's program", () => {
    expect(read("workflows/publish.yml")).not.toContain("site build");
    const { on, jobs: built } = workflow("pages.yml");
    expect(Object.keys(on)).toEqual(["workflow_dispatch", "workflow_call"]);
    expect(built.build.if).toContain("github.ref_name == github.event.repository.default_branch");
  });
});
