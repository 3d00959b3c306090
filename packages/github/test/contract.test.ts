import { expect, test } from "vitest";
import { EVERY_GITHUB, recordRequests } from "./contract.ts";

const BASE = "http://127.0.0.1/api/v3";
const json = { "content-type": "application/json; charset=utf-8" };

/** The contract itself is tested: a request that is wrong must be called wrong. */
async function problemsOf(
  method: string,
  path: string,
  body?: unknown,
): Promise<readonly string[]> {
  const recorder = recordRequests(BASE, async () => new Response());
  await recorder.fetch(`${BASE}${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: json }),
  });
  return recorder.problems();
}

test.each([
  ["an unknown operation", "GET", "/repos/a/b/nothing", undefined, /has no such operation/],
  [
    "a number that is none",
    "GET",
    "/repos/a/b/pulls/eins",
    undefined,
    /parameter pull_number: data must be integer/,
  ],
  [
    "an unknown parameter",
    "GET",
    "/repos/a/b/issues/1/comments?perpage=9",
    undefined,
    /parameter perpage is unknown/,
  ],
  [
    "a missing parameter",
    "POST",
    "/repos/a/b/releases/1/assets",
    undefined,
    /parameter name is missing/,
  ],
  [
    "a missing key",
    "POST",
    "/repos/a/b/issues/1/comments",
    {},
    /must have required property 'body'/,
  ],
  [
    "a misspelt key",
    "POST",
    "/repos/a/b/issues/1/comments",
    { body: "a", boddy: "b" },
    /body key boddy is unknown/,
  ],
  [
    "a wrong value",
    "POST",
    "/repos/a/b/pulls/1/comments",
    { body: "", commit_id: "", path: "", side: "BOTH" },
    /side must be equal/,
  ],
  [
    "too many annotations",
    "PATCH",
    "/repos/a/b/check-runs/1",
    { output: { summary: "", annotations: Array(51).fill({}) } },
    /annotations must NOT have more than 50/,
  ],
])("%s is found", async (_, method, path, body, problem) => {
  expect((await problemsOf(method, path, body)).join("\n")).toMatch(problem);
});

test("a right request is right", async () => {
  expect(await problemsOf("POST", "/repos/a/b/issues/1/labels", { labels: ["字句のみ"] })).toEqual(
    [],
  );
  expect(await problemsOf("GET", "/repos/a/b/issues/1/comments?per_page=100&page=2")).toEqual([]);
});

test("github.com and GitHub Enterprise Server are both asked", async () => {
  const send = async () => new Response();
  const recorder = recordRequests(BASE, send, { descriptions: EVERY_GITHUB });
  await recorder.fetch(`${BASE}/repos/a/b/nothing`);
  expect(recorder.problems()).toHaveLength(2);
  expect(recorder.requests).toHaveLength(1);
});
