import { afterAll, beforeAll, beforeEach } from "vitest";
import { BOT_TOKEN, REPOSITORY, STAFF_TOKEN, startGitHub, type GitHub } from "./github.ts";
import { type Client, connect, postReview, type ReviewPlan } from "../src/index.ts";
import { EVERY_GITHUB, recordRequests, type Recorder } from "./contract.ts";

/** A fresh pull request for every test of a file, the requests that went out, and what stands there to be looked at. */
export function reviewBench() {
  let github: GitHub;
  let recorder: Recorder;
  let client: Client;

  beforeAll(async () => {
    github = await startGitHub();
    recorder = recordRequests(github.url, github.fetch, { descriptions: EVERY_GITHUB });
    client = await connect({
      token: BOT_TOKEN,
      repository: REPOSITORY,
      apiUrl: github.url,
      fetch: recorder.fetch,
      sleep: async () => {},
    });
  });
  beforeEach(async () => {
    await github.reset();
    recorder.clear();
  });
  afterAll(() => github.close());

  const inline = () => github.as(STAFF_TOKEN, "GET", "/pulls/1/comments?per_page=100");
  const placeOf = (one: any): string =>
    `${one.path}:${one.subject_type === "file" ? "file" : one.line} ${one.body.split("\n")[1]}`;
  return {
    github: () => github,
    recorder: () => recorder,
    client: () => client,
    post: (plan: ReviewPlan, headSha = github.head()) =>
      postReview(client, { number: 1, headSha }, plan),
    inline,
    conversation: () => github.as(STAFF_TOKEN, "GET", "/issues/1/comments?per_page=100"),
    labels: async () =>
      (await github.as(STAFF_TOKEN, "GET", "/issues/1/labels"))
        .map((label: { name: string }) => label.name)
        .toSorted(),
    places: async () => (await inline()).map(placeOf),
    /** Those that are not folded away. */
    open: async () =>
      (await inline()).filter((one: any) => !github.minimized().includes(one.id)).map(placeOf),
  };
}
