import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BOT_TOKEN, REPOSITORY, STAFF_TOKEN, startGitHub, type GitHub } from "./github.ts";
import { connect, postReview, GitHubError } from "../src/index.ts";
import { failAt, type Fault, FAULTS, REFUSALS } from "./faults.ts";
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
  "pulls/create-review",
  "pulls/create-review-comment",
  "issues/create-comment",
  "issues/get-label",
  "issues/get-label",
  "issues/add-labels",
  "issues/remove-label",
];
const [category, figure, department] = planOf().comments;
const plan = planOf({ comments: [category!, figure!, department!] });

/** One run, in which time passes only as `waits`; `failures` are those of the run, thrown or told. */
async function run(
  send: typeof fetch,
): Promise<{ readonly failures: readonly GitHubError[]; readonly waits: readonly number[] }> {
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
    const { failures } = await postReview(client, { number: 1, headSha: github.head() }, plan);
    return { failures, waits };
  } catch (failure) {
    if (!(failure instanceof GitHubError)) throw failure;
    return { failures: [failure], waits };
  }
}

async function prepare(): Promise<void> {
  await github.reset();
  await github.as(STAFF_TOKEN, "POST", "/issues/1/labels", { labels: ["字句のみ"] });
}

/** What people see: comments that are folded away are not among it. */
async function standing() {
  const get = (path: string) => github.as(STAFF_TOKEN, "GET", path);
  return {
    summaries: (await get("/issues/1/comments")).length,
    inline: (await get("/pulls/1/comments"))
      .filter((one: any) => !github.minimized().includes(one.id))
      .map((one: any) => /key=\S+/.exec(one.body)?.[0])
      .toSorted(),
    labels: (await get("/issues/1/labels")).map((one: any) => one.name).toSorted(),
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
      const { failures } = await run(failAt(github.fetch, at, fault));
      if (!REFUSALS.includes(fault)) expect(failures).toEqual([]);
      for (const { message } of failures) {
        expect(message).toMatch(/^[^\n]*(ください|仕上げます)。$/);
        expect(message).not.toContain(BOT_TOKEN);
      }
      expect((await run(github.fetch)).failures).toEqual([]);
      const stands = await standing();
      expect(stands.inline).toHaveLength(3);
      expect(stands).toEqual({
        summaries: 1,
        inline: [...new Set(stands.inline)],
        labels: ["区分変更", "数値変更"].toSorted(),
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
  expect((await run(github.fetch)).waits).toEqual(Array.from({ length: 4 }, () => 1000));
});

test("what is said when GitHub stays away", async () => {
  const said: string[] = [];
  for (const [fault, at] of [
    ["403 no right", 4],
    ["404", 0],
    ["422", 6],
    ["429 with Retry-After", 0],
    ["500", 0],
    ["a cut connection", 0],
    ["silence", 0],
  ] as const) {
    await prepare();
    const { failures } = await run(failAt(github.fetch, at, fault, { times: 99 }));
    said.push(`${failures[0]?.reason}: ${failures[0]?.message}`);
  }
  expect(said.join("\n").replaceAll(new URL(github.url).host, "HOST")).toMatchInlineSnapshot(`
    "not-permitted: このトークンでは行コメントを書き込めません（403：Resource not accessible by integration）。ワークフローのpermissionsに書き込みの権限を加えるか、フォークからの場合はpull_request_targetで動くワークフローから投稿してください。
    not-found: GitHubにプルリクエスト#1が見つかりません（404）。リポジトリ名と番号、トークンの権限を確かめてください。
    invalid: GitHubが要約コメントを受け付けませんでした（422：Validation Failed / is not right）。内容と設定を確かめてください。
    rate-limit: GitHubの利用回数の上限に達しました（429、プルリクエスト#1）。1分ほどたってから、もう一度実行してください。
    server: GitHubの側に障害が起きています（500、プルリクエスト#1）。時間をおいて、もう一度実行してください。
    unreachable: GitHub（HOST）との通信が切れました（プルリクエスト#1）。ネットワークとGITHUB_API_URLを確かめて、もう一度実行してください。
    unreachable: GitHub（HOST）から時間内に応答がありませんでした（プルリクエスト#1）。時間をおいて、もう一度実行してください。"
  `);
});

test("once GitHub is out of reach no further step is tried", async () => {
  await prepare();
  const recorder = recordRequests(github.url, failAt(github.fetch, 4, "500", { times: 99 }));
  const { failures } = await run(recorder.fetch);
  expect(failures.map(({ reason }) => reason)).toEqual(["server"]);
  const tried = recorder.requests.map(({ operation }) => operation);
  expect(tried).not.toContain("issues/create-comment");
  expect(tried).not.toContain("issues/get-label");
});

test("that the next run goes on is said only where this one has begun", async () => {
  const goesOn: string[] = [];
  for (const fault of ["500", "a cut connection", "silence"] as const)
    for (const at of [0, 6]) {
      await prepare();
      const { failures } = await run(failAt(github.fetch, at, fault, { times: 99 }));
      const comments = (await github.as(STAFF_TOKEN, "GET", "/pulls/1/comments")) as unknown[];
      const isGoingOn = failures[0]?.message.endsWith("続きから仕上げます。");
      goesOn.push(`${fault}: ${comments.length} ${isGoingOn}`);
    }
  expect(goesOn).toEqual([
    "500: 0 false",
    "500: 3 true",
    "a cut connection: 0 false",
    "a cut connection: 3 true",
    "silence: 0 false",
    "silence: 3 true",
  ]);
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
  expect((await run(workflow)).failures).toEqual([]);
  const recorder = recordRequests(github.url, workflow);
  expect((await run(recorder.fetch)).failures).toEqual([]);
  expect(recorder.writes()).toEqual([]);
});
