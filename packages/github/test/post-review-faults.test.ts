import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BOT_TOKEN, REPOSITORY, STAFF_TOKEN, startGitHub, type GitHub } from "./github.ts";
import { connect, postReview, GitHubError } from "../src/index.ts";
import { failAt, type Fault, FAULTS } from "./faults.ts";
import { planOf } from "./plan.ts";
import { recordRequests } from "./contract.ts";

let github: GitHub;
beforeAll(async () => {
  github = await startGitHub();
});
afterAll(() => github.close());

/** The calls of a first run of {@link plan}; the first test holds this against what really goes out. */
const CALLS = [
  "pulls/get",
  "users/get-authenticated",
  "issues/list-comments",
  "pulls/list-review-comments",
  "checks/list-for-ref",
  "pulls/create-review-comment",
  "pulls/create-review-comment",
  "issues/create-comment",
  "issues/add-labels",
  "issues/remove-label",
  "checks/create",
  "checks/update",
];
const [category, , department] = planOf().comments;
const plan = planOf({ comments: [category!, department!] });

/** A clear refusal ends a run where nothing else can be done; everything else is survived when it happens once. */
const FATAL: readonly Fault[] = ["403 no right", "404", "422"];

/** One run, in which time passes only as `waits`. */
async function run(
  send: typeof fetch,
): Promise<{ readonly failure?: unknown; readonly waits: readonly number[] }> {
  const waits: number[] = [];
  let now = 1_000_000_000_000;
  const sleep = async (milliseconds: number) => {
    waits.push(milliseconds);
    now += milliseconds;
  };
  const client = await connect({
    writeGap: 1000,
    token: BOT_TOKEN,
    repository: REPOSITORY,
    apiUrl: github.url,
    fetch: send,
    sleep,
    now: () => now,
  });
  try {
    await postReview(client, { number: 1, headSha: github.head() }, plan);
    return { waits };
  } catch (failure) {
    return { failure, waits };
  }
}

async function prepare(): Promise<void> {
  await github.reset();
  await github.as(STAFF_TOKEN, "POST", "/issues/1/labels", { labels: ["字句のみ"] });
}

async function standing() {
  const get = (path: string) => github.as(STAFF_TOKEN, "GET", path);
  const { check_runs: checks } = await get(`/commits/${github.head()}/check-runs?filter=all`);
  const { check_annotations: notes } = await get(
    `/check-runs/${checks[0].id}/annotations?per_page=100`,
  );
  return {
    summaries: (await get("/issues/1/comments")).length,
    inline: (await get("/pulls/1/comments"))
      .map((one: any) => /key=\S+/.exec(one.body)?.[0])
      .toSorted(),
    labels: (await get("/issues/1/labels")).map((one: any) => one.name).toSorted(),
    checks: checks.map((one: any) => `${one.status} ${one.conclusion}`),
    annotations: notes.map((one: any) => one.message),
  };
}

test("a first run makes the calls that are made to fail below", async () => {
  await prepare();
  const recorder = recordRequests(github.url, github.fetch);
  await run(recorder.fetch);
  expect(recorder.requests.map(({ operation }) => operation)).toEqual(CALLS);
});

describe.each(Object.keys(FAULTS) as Fault[])("%s", (fault) => {
  test.each(CALLS.map((call, at) => [at, call] as const))(
    "at call %i (%s): the next run completes",
    async (at) => {
      await prepare();
      const { failure } = await run(failAt(github.fetch, at, fault));
      if (!FATAL.includes(fault)) expect(failure).toBeUndefined();
      if (failure !== undefined) {
        expect(failure).toBeInstanceOf(GitHubError);
        const { message } = failure as GitHubError;
        expect(message).toMatch(/^[^\n]*(ください|仕上げます)。$/);
        expect(message).not.toContain(BOT_TOKEN);
      }
      expect(await run(github.fetch)).not.toHaveProperty("failure");
      const stands = await standing();
      expect(stands.inline).toHaveLength(2);
      expect(stands).toEqual({
        summaries: 1,
        inline: [...new Set(stands.inline)],
        labels: ["区分変更", "数値変更"].toSorted(),
        checks: ["completed failure"],
        annotations: plan.check.annotations.map((one) => one.message),
      });
    },
  );
});

test("Retry-After is kept to the second, and the reset of a rate limit too", async () => {
  await prepare();
  expect((await run(failAt(github.fetch, 2, "429 with Retry-After"))).waits).toContain(7000);
  await prepare();
  expect((await run(failAt(github.fetch, 2, "403 rate limit"))).waits).toContain(61_000);
});

test("writes keep a second between them", async () => {
  await prepare();
  expect((await run(github.fetch)).waits).toEqual(Array.from({ length: 6 }, () => 1000));
});

test("what is said when GitHub stays away", async () => {
  const said: string[] = [];
  for (const [fault, at] of [
    ["403 no right", 5],
    ["404", 0],
    ["422", 10],
    ["429 with Retry-After", 0],
    ["500", 0],
    ["a cut connection", 0],
    ["silence", 0],
  ] as const) {
    await prepare();
    const { failure } = await run(failAt(github.fetch, at, fault, { times: 99 }));
    said.push(`${(failure as GitHubError).reason}: ${(failure as GitHubError).message}`);
  }
  expect(said.join("\n").replaceAll(new URL(github.url).host, "HOST")).toMatchInlineSnapshot(`
    "not-permitted: このトークンでは行コメントを書き込めません（403：Resource not accessible by integration）。ワークフローのpermissionsに書き込みの権限を加えるか、フォークからの場合はpull_request_targetで動くワークフローから投稿してください。
    not-found: GitHubにプルリクエスト#1が見つかりません（404）。リポジトリ名と番号、トークンの権限を確かめてください。
    invalid: GitHubがチェックを受け付けませんでした（422：Validation Failed / is not right）。内容と設定を確かめてください。
    rate-limit: GitHubの利用回数の上限に達しました（429、プルリクエスト#1）。1分ほどたってから、もう一度実行してください。
    server: GitHubの側に障害が起きています（500、プルリクエスト#1）。時間をおいて、もう一度実行してください。
    unreachable: GitHub（HOST）との通信が切れました（プルリクエスト#1）。ネットワークとGITHUB_API_URLを確かめて、もう一度実行してください。
    unreachable: GitHub（HOST）から時間内に応答がありませんでした（プルリクエスト#1）。時間をおいて、もう一度実行してください。"
  `);
});

test("that the next run goes on is said only where this one has begun", async () => {
  const goesOn: string[] = [];
  for (const fault of ["500", "a cut connection", "silence"] as const)
    for (const at of [0, 7]) {
      await prepare();
      const { failure } = await run(failAt(github.fetch, at, fault, { times: 99 }));
      const comments = (await github.as(STAFF_TOKEN, "GET", "/pulls/1/comments")) as unknown[];
      const { message } = failure as GitHubError;
      goesOn.push(`${fault}: ${comments.length} ${message.endsWith("続きから仕上げます。")}`);
    }
  expect(goesOn).toEqual([
    "500: 0 false",
    "500: 2 true",
    "a cut connection: 0 false",
    "a cut connection: 2 true",
    "silence: 0 false",
    "silence: 2 true",
  ]);
});

test("a personal token, which may write no check run, writes everything else", async () => {
  await prepare();
  const personal: typeof fetch = async (input, init) =>
    init?.method === "POST" && String(input).endsWith("/check-runs")
      ? Response.json({ message: "You must authenticate via a GitHub App." }, { status: 403 })
      : github.fetch(input, init);
  expect(await run(personal)).not.toHaveProperty("failure");
  expect(await github.as(STAFF_TOKEN, "GET", "/pulls/1/comments")).toHaveLength(2);
});

test("a workflow's token, which may not ask for its name, writes as github-actions[bot]", async () => {
  await prepare();
  const app = "github-actions[bot]";
  const workflow: typeof fetch = async (input, init) => {
    if (String(input).endsWith("/user")) return FAULTS["403 no right"]();
    const response = await github.fetch(input, init);
    if (init?.method !== "GET") return response;
    return Response.json(
      JSON.parse((await response.text()).replaceAll('"mihon-bot"', JSON.stringify(app))),
    );
  };
  expect(await run(workflow)).not.toHaveProperty("failure");
  const recorder = recordRequests(github.url, workflow);
  expect(await run(recorder.fetch)).not.toHaveProperty("failure");
  expect(recorder.writes()).toEqual([]);
});

test("a token that only reads ends in one line, before anything stands there", async () => {
  await prepare();
  const readOnly: typeof fetch = (input, init) =>
    init?.method === "GET" ? github.fetch(input, init) : FAULTS["403 no right"]();
  const { failure } = await run(readOnly);
  expect(failure).toMatchObject({ reason: "not-permitted" });
  expect(await github.as(STAFF_TOKEN, "GET", "/pulls/1/comments")).toEqual([]);
});
