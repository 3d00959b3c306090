import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import {
  BOT_TOKEN,
  OWNER_TOKEN,
  REPOSITORY,
  STAFF_TOKEN,
  startLocalGitHub,
} from "@torikumi/github/dev";
import {
  emptyFolder,
  folderOf,
  git,
  publishedCity,
  torikumiWith,
  type Outcome,
} from "./run-torikumi.ts";

export { BOT_TOKEN } from "@torikumi/github/dev";

/** A pull request to みほん市's repository on the local GitHub, and a runner of GitHub Actions that has checked out its base. */
export interface PullRequestBench {
  /** The author's clone, on the branch of the pull request. */
  readonly author: string;
  /** Commits everything in the author's clone and pushes: the pull request has a new head. */
  readonly push: () => string;
  /** The runner checks out the default branch anew, with its tags. */
  readonly fetchBase: () => void;
  /** Writes a file into the author's clone. */
  readonly write: (path: string, text: string) => void;
  /** A run of the workflow. `writes` are what it wrote beside its check. */
  readonly run: (
    ...args: string[]
  ) => Promise<Outcome & { readonly summary: string; readonly writes: readonly string[] }>;
  /** A call by a member of staff, or with another token. */
  readonly call: (method: string, path: string, body?: unknown, token?: string) => Promise<any>;
  readonly github: Awaited<ReturnType<typeof startLocalGitHub>>;
  /** What stands on the pull request. */
  readonly comments: () => Promise<readonly any[]>;
  readonly inline: () => Promise<readonly any[]>;
  readonly places: () => Promise<readonly string[]>;
  readonly labels: () => Promise<readonly string[]>;
  /** The check that counts: the newest on the head. */
  readonly checks: () => Promise<readonly any[]>;
}

/** The author's clone, on the branch of the pull request, and beside it the runner's. */
function layOutClones(): { readonly author: string; readonly runner: string } {
  const place = folderOf("a clone and its runner", (folder) => {
    const [author, runner] = [join(folder, "author"), join(folder, "runner")];
    cpSync(publishedCity(), author, { recursive: true });
    git(folder, "clone", "--quiet", author, runner);
    git(runner, "remote", "set-url", "origin", "../author");
    git(author, "switch", "--quiet", "--create", "an");
  });
  return { author: join(place, "author"), runner: join(place, "runner") };
}

/** The commit that a branch of the author's clone is at, without a process of Git. */
function tipOf(author: string, branch: string): string {
  return readFileSync(join(author, ".git/refs/heads", branch), "utf8").trim();
}

/** みほん市 has published r6 and r7; a pull request stands open to which nothing has been pushed yet. */
export async function openPullRequest(): Promise<PullRequestBench> {
  const { author, runner } = layOutClones();
  const github = await startLocalGitHub();
  onTestFinished(() => github.close());
  const writes: string[] = [];
  const apiUrl = await github.serve((next) => (input, init) => {
    const path = new URL(String(input)).pathname.split("/").slice(4).join("/");
    const isQuestion =
      String(input).endsWith("/graphql") && !String(init?.body).includes("mutation");
    if (init?.method !== "GET" && !path.startsWith("check-runs") && !isQuestion)
      writes.push(`${init?.method} ${path}`);
    return next(input, init);
  });
  await github.openPull("令和8年度版の案");
  await github.makeLabels("区分変更", "数値変更", "字句のみ");
  github.setBase(tipOf(author, "main"));
  const call: PullRequestBench["call"] = (method, path, body, token = STAFF_TOKEN) =>
    github.as(token, method, path, body);
  for (const tag of ["r6", "r7"]) {
    const { object } = await call("GET", "/git/ref/heads/main", undefined, OWNER_TOKEN);
    await call("POST", "/git/refs", { ref: `refs/tags/${tag}`, sha: object.sha }, OWNER_TOKEN);
  }
  const files = emptyFolder();
  const event = join(files, "event.json");
  writeFileSync(event, JSON.stringify({ pull_request: { number: 1 } }));
  let runs = 0;
  const inline = () => call("GET", "/pulls/1/comments?per_page=100");
  return {
    author,
    github,
    call,
    write: (path, text) => {
      mkdirSync(dirname(join(author, path)), { recursive: true });
      writeFileSync(join(author, path), text);
    },
    fetchBase: () => void git(runner, "fetch", "--quiet", "--tags", "origin", "main"),
    push: () => {
      git(author, "add", "--all");
      git(author, "commit", "--quiet", "--allow-empty", "--message", "案");
      const head = tipOf(author, "an");
      // As the workflow does: the objects only, nothing is checked out.
      git(runner, "fetch", "--quiet", "--no-tags", "origin", head);
      github.setHead(head);
      return head;
    },
    run: async (...args) => {
      runs += 1;
      const summary = join(files, `summary-${runs}.md`);
      writeFileSync(summary, "");
      writes.splice(0);
      const outcome = await torikumiWith(
        {
          GITHUB_TOKEN: BOT_TOKEN,
          GITHUB_REPOSITORY: REPOSITORY,
          GITHUB_API_URL: apiUrl,
          GITHUB_EVENT_PATH: event,
          GITHUB_STEP_SUMMARY: summary,
          GITHUB_SERVER_URL: "https://github.example",
          GITHUB_RUN_ID: `${100 + runs}`,
        },
        runner,
        "review",
        "--post",
        ...args,
      );
      return { ...outcome, summary: readFileSync(summary, "utf8"), writes: [...writes] };
    },
    comments: () => call("GET", "/issues/1/comments?per_page=100"),
    inline,
    places: async () =>
      (await inline()).map(
        (one: any) =>
          `${one.path}:${one.subject_type === "file" ? "file" : one.line} ${one.body.split("\n")[1].replace(/<[^>]*>/g, "")}`,
      ),
    labels: async () => (await call("GET", "/issues/1/labels")).map(({ name }: any) => name).sort(),
    checks: async () => (await call("GET", `/commits/${github.head()}/check-runs`)).check_runs,
  };
}
