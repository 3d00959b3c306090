import { describe, expect, test } from "vitest";
import { connect, GitHubError, readProceedings, readTeam } from "../src/index.ts";
import { EVERY_GITHUB, recordRequests } from "./contract.ts";
import { failAt, type Fault, FAULTS } from "./faults.ts";

const BASE = "http://127.0.0.1:1/api/v3";
const SHAS = ["a", "b", "c"].map((letter) => letter.repeat(40));
const person = (login: string, type = "User") => ({ login, type });
const said = (id: number, body: string, more: object = {}) => ({
  id,
  body,
  html_url: `https://github.example/mihon/torikumi/pull/1#${id}`,
  user: person("iin"),
  author_association: "NONE",
  created_at: "2026-08-20T01:00:00Z",
  ...more,
});
const asked = (id: number, path: string, more: object = {}) =>
  said(id, `問い${id}`, {
    path,
    line: null,
    original_line: 4,
    original_commit_id: SHAS[0],
    ...more,
  });

type Answers = Readonly<Record<string, (url: URL) => unknown>>;

/** The answers of a GitHub on which people have talked. */
const TALKED: Answers = {
  "/pulls/1": () => ({
    ...said(0, "説明", { user: person("jimukyoku") }),
    title: "令和8年度版の案",
    state: "closed",
    merged: true,
    merge_commit_sha: "d".repeat(40),
    base: { ref: "main" },
    head: { sha: SHAS[2] },
    labels: [{ name: "数値変更" }, { name: "区分変更" }],
  }),
  "/pulls/1/commits": () =>
    SHAS.map((sha, index) => ({ sha, commit: { message: `変更${index}\n\n本文` } })),
  "/pulls/1/comments": () => [
    asked(7, "records/1/ア/1.md", { original_commit_id: "e".repeat(40), original_line: null }),
    said(6, "答え", { ...asked(6, "records/1/ア/2.md"), body: "答え", in_reply_to_id: 5 }),
    asked(5, "records/1/ア/2.md"),
  ],
  "/pulls/1/reviews": () => [
    said(2, "", { state: "APPROVED", submitted_at: "2026-08-21T01:00:00Z", commit_id: SHAS[2] }),
    said(3, "", { state: "PENDING" }),
  ],
  "/issues/1/comments": () => [
    said(9, "<!-- torikumi:review v1 summary -->\n要約", { user: person("x[bot]", "Bot") }),
    said(8, "消えた人", { user: null }),
  ],
  [`/commits/${SHAS[2]}/check-runs`]: () => ({
    total_count: 3,
    check_runs: [
      { id: 2, name: "torikumi", conclusion: "success" },
      { id: 1, name: "torikumi", conclusion: "failure" },
      { id: 3, name: "records", conclusion: null },
    ],
  }),
  "/commits": (url) =>
    url.searchParams.get("path") === "records/1/ア/2.md"
      ? [{ sha: SHAS[2] }, { sha: SHAS[0] }]
      : [],
  "/graphql": () => ({
    data: {
      repository: {
        pullRequest: {
          reviewThreads: {
            pageInfo: { hasNextPage: false, endCursor: null },
            nodes: [
              { isResolved: true, comments: { nodes: [{ databaseId: 5, isMinimized: false }] } },
            ],
          },
        },
      },
    },
  }),
};

/** A client of a GitHub that gives these answers; what is not among them is not there. */
async function ask(answers: Answers = TALKED, through = (next: typeof fetch) => next) {
  const recorder = recordRequests(
    BASE,
    through(async (input) => {
      const url = new URL(String(input));
      const path = decodeURI(url.pathname).replace(
        /^\/api(?:\/v3)?(?:\/repos\/mihon\/torikumi)?/,
        "",
      );
      const answer = answers[path]?.(url) ?? Response.json({}, { status: 404 });
      const response = answer instanceof Response ? answer : Response.json(answer);
      return Object.defineProperty(response, "url", { value: url.href });
    }),
    { descriptions: EVERY_GITHUB },
  );
  const client = await connect({
    token: "t",
    repository: "mihon/torikumi",
    apiUrl: BASE,
    fetch: recorder.fetch,
    sleep: async () => {},
  });
  return { client, recorder };
}

describe("what was said on a pull request", () => {
  test("is read whole, in its order, with the commits that followed a question", async () => {
    const { client, recorder } = await ask();
    const read = await readProceedings(client, 1);
    expect(read).toMatchObject({ state: "merged", labels: ["区分変更", "数値変更"] });
    expect(
      read.threads.map(({ state, line, commits, remarks }) => [
        state,
        line,
        commits?.map(({ title }) => title),
        remarks.map(({ body }) => body),
      ]),
    ).toEqual([
      ["resolved", 4, ["変更2"], ["問い5", "答え"]],
      ["unresolved", undefined, undefined, ["問い7"]],
    ]);
    expect(read.reviews.map(({ verdict }) => verdict)).toEqual(["APPROVED"]);
    expect(read.conversation.map(({ by, isOurs }) => [by?.login, by?.isApp, isOurs])).toEqual([
      [undefined, undefined, false],
      ["x[bot]", true, true],
    ]);
    expect(read.checks).toEqual([
      { name: "records", conclusion: undefined },
      { name: "torikumi", conclusion: "success" },
    ]);
    expect(recorder.problems()).toEqual([]);
    expect(recorder.writes()).toEqual([]);
  });

  test("comes in pages", async () => {
    const all = Array.from({ length: 250 }, (_, index) => said(index + 1, `${index + 1}`));
    const path = `${BASE}/repos/mihon/torikumi/issues/1/comments`;
    const { client } = await ask({
      ...TALKED,
      "/issues/1/comments": (url) => {
        const page = Number(url.searchParams.get("page") ?? 1);
        const link = page < 3 ? `<${path}?per_page=100&page=${page + 1}>; rel="next"` : "";
        return Response.json(all.slice((page - 1) * 100, page * 100), { headers: { link } });
      },
    });
    const { conversation } = await readProceedings(client, 1);
    expect(conversation.map(({ body }) => body)).toEqual(all.map(({ body }) => body));
  });

  test.each([
    ["there is no GraphQL", "/graphql", undefined],
    ["GraphQL is closed to the token", "/graphql", 403],
  ])("leaves open what is resolved where %s", async (_, path, status) => {
    const { client } = await ask({
      ...TALKED,
      [path]: () => status && Response.json({ message: "Resource not accessible" }, { status }),
    });
    const { threads } = await readProceedings(client, 1);
    expect(threads.map(({ state }) => state)).toEqual(["unknown", "unknown"]);
  });

  test("is read by a personal token too, which may not see checks", async () => {
    const message = "Resource not accessible by personal access token";
    const { client } = await ask({
      ...TALKED,
      [`/commits/${SHAS[2]}/check-runs`]: () => Response.json({ message }, { status: 403 }),
    });
    expect((await readProceedings(client, 1)).checks).toBeUndefined();
  });

  test.each([
    ["/pulls/1", 404, "not-found"],
    ["/pulls/1/comments", 403, "not-permitted"],
    ["/issues/1/comments", 500, "server"],
    ["/graphql", 502, "server"],
    ["/pulls/1/reviews", 429, "rate-limit"],
  ])("is not read at all where %s answers %i", async (path, status, reason) => {
    const message = "Resource not accessible by integration";
    const { client } = await ask({
      ...TALKED,
      [path]: () => Response.json({ message }, { status }),
    });
    const failure = await readProceedings(client, 1).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(GitHubError);
    expect((failure as GitHubError).reason).toBe(reason);
    expect((failure as GitHubError).message).not.toContain("\n");
  });
});

test("a team is asked for by its name in the register", async () => {
  const { client, recorder } = await ask({
    "/orgs/mihon/teams/jiso/members": () => [{ login: "a" }, { login: "b" }],
  });
  expect(await readTeam(client, "@mihon/jiso")).toEqual(["a", "b"]);
  expect(recorder.problems()).toEqual([]);
});

describe.each(Object.keys(FAULTS) as Fault[])("%s at one of the calls", (fault) => {
  test("gives the whole, or what GitHub does not tell as unknown, or one line that says why not", async () => {
    const { client, recorder } = await ask();
    const whole = await readProceedings(client, 1);
    const calls = recorder.requests.length;
    for (let at = 0; at < calls; at += 1) {
      const { client: shaken } = await ask(TALKED, (next) => failAt(next, at, fault));
      const read = await readProceedings(shaken, 1).catch((error: unknown) => error);
      if (read instanceof GitHubError) {
        expect(read.message).toMatch(/^[^\n]*ください。$/);
        continue;
      }
      const told = read as typeof whole;
      expect({ ...told, checks: told.checks ?? whole.checks }).toEqual({
        ...whole,
        threads: whole.threads.map((thread, index) =>
          told.threads[index]?.state === "unknown" ? { ...thread, state: "unknown" } : thread,
        ),
      });
    }
  });
});
