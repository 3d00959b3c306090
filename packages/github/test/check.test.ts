import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ANNOTATION_LIMIT, beginCheck, type Client, connect } from "../src/index.ts";
import { EVERY_GITHUB, recordRequests, type Recorder } from "./contract.ts";
import { failAt, type Fault, FAULTS, REFUSALS } from "./faults.ts";
import { BOT_TOKEN, REPOSITORY, STAFF_TOKEN, startGitHub, type GitHub } from "./github.ts";
import { resultOf } from "./plan.ts";

let github: GitHub;
let recorder: Recorder;
beforeAll(async () => {
  github = await startGitHub();
  recorder = recordRequests(github.url, github.fetch, { descriptions: EVERY_GITHUB });
});
beforeEach(async () => {
  await github.reset();
  recorder.clear();
});
afterAll(() => github.close());

const clientOf = (send: typeof fetch = recorder.fetch): Promise<Client> =>
  connect({
    token: BOT_TOKEN,
    repository: REPOSITORY,
    apiUrl: github.url,
    fetch: send,
    sleep: async () => {},
  });
const begin = async (send?: typeof fetch) =>
  beginCheck(await clientOf(send), {
    headSha: github.head(),
    name: "torikumi",
    marker: "review",
  });
const checks = async () =>
  (await github.as(STAFF_TOKEN, "GET", `/commits/${github.head()}/check-runs?filter=all`))
    .check_runs;
const notes = async (id: number) =>
  (await github.as(STAFF_TOKEN, "GET", `/check-runs/${id}/annotations?per_page=100`))
    .check_annotations;

test("a check bars the way from its beginning to its end", async () => {
  const check = await begin();
  expect((await checks())[0]).toMatchObject({ status: "in_progress", conclusion: null });
  await check?.complete(resultOf(1));
  expect((await checks())[0]).toMatchObject({ status: "completed", conclusion: "failure" });
  expect(recorder.writes()).toHaveLength(2);
});

test("every run has a check of its own, so that no green one of an older run holds", async () => {
  await (await begin())?.complete({ ...resultOf(0), conclusion: "success" });
  await begin();
  const said = (await checks()).toSorted((left: any, right: any) => right.id - left.id);
  expect(said.map((one: any) => one.conclusion ?? one.status)).toEqual(["in_progress", "success"]);
});

test("sixty annotations go in two batches, and the check ends only with the second", async () => {
  const check = await begin();
  await check?.complete(resultOf(60));
  const [run] = await checks();
  expect(run).toMatchObject({ status: "completed", output: { annotations_count: 60 } });
  expect((await notes(run.id)).map((one: any) => one.message)).toEqual(
    resultOf(60).annotations.map(({ message }) => message),
  );
  expect(recorder.writes()).toHaveLength(3);
});

test("of thousands of annotations the first are shown and all are counted, with few requests", async () => {
  const check = await begin();
  await check?.complete(resultOf(3000));
  const [run] = await checks();
  expect(run.output.annotations_count).toBe(ANNOTATION_LIMIT);
  expect(run.output.summary).toContain("3000件のうち初めの200件");
  expect(recorder.writes()).toHaveLength(1 + ANNOTATION_LIMIT / 50);
});

test("a check whose annotations GitHub refuses ends without them", async () => {
  const refusing: typeof fetch = (input, init) =>
    String(init?.body).includes("annotation_level") ? FAULTS["422"]() : github.fetch(input, init);
  await (await begin(refusing))?.complete(resultOf(3));
  const [run] = await checks();
  expect(run).toMatchObject({ status: "completed", conclusion: "failure" });
  expect(run.output.summary).toContain("行への印のうち3件を付けていません。");
});

test("a personal token, which may write no check, has none", async () => {
  const personal: typeof fetch = async (input, init) =>
    init?.method === "POST" && String(input).endsWith("/check-runs")
      ? Response.json({ message: "You must authenticate via a GitHub App." }, { status: 403 })
      : github.fetch(input, init);
  expect(await begin(personal)).toBeUndefined();
});

test("a token without the right for checks is told so", async () => {
  github.grant("pull-requests");
  await expect(begin()).rejects.toMatchObject({ reason: "not-permitted" });
});

describe.each(Object.keys(FAULTS).filter((one) => !REFUSALS.includes(one as Fault)) as Fault[])(
  "%s",
  (fault) => {
    test.each([
      [0, "create"],
      [1, "first batch"],
      [2, "last batch"],
    ])("at call %i (%s) leaves one check, whole", async (at) => {
      const send = failAt(github.fetch, at, fault);
      await (await begin(send))?.complete(resultOf(60));
      const [run, ...others] = await checks();
      expect(others).toEqual([]);
      expect(run).toMatchObject({ status: "completed", conclusion: "failure" });
      expect((await notes(run.id)).map((one: any) => one.message)).toEqual(
        resultOf(60).annotations.map(({ message }) => message),
      );
    });
  },
);

test("everything that was sent is as GitHub's description says", () => {
  expect(recorder.problems()).toEqual([]);
});
