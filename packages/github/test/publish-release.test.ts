import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { BOT_TOKEN, OWNER_TOKEN, REPOSITORY, startGitHub, type GitHub } from "./github.ts";
import { connect, publishRelease, type ReleasePlan, GitHubError } from "../src/index.ts";
import { failAt, type Fault, FAULTS, REFUSALS } from "./faults.ts";
import { EVERY_GITHUB, recordRequests, type Recorder } from "./contract.ts";

let github: GitHub;
let recorder: Recorder;
beforeAll(async () => {
  github = await startGitHub();
  recorder = recordRequests(github.url, github.fetch, { descriptions: EVERY_GITHUB });
});
beforeEach(async () => {
  await github.reset();
  await github.as(OWNER_TOKEN, "POST", "/git/refs", { ref: "refs/tags/r8", sha: github.head() });
  recorder.clear();
});
afterAll(() => github.close());

const asset = (name: string, text: string) => {
  const bytes = new TextEncoder().encode(text);
  return {
    name,
    contentType: "application/octet-stream",
    bytes,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
};
const plan: ReleasePlan = {
  tag: "r8",
  name: "令和8年度版",
  body: "取組 12件",
  assets: [
    asset("r8.csv", "a,b"),
    asset("r8.json", "{}"),
    asset("r8.pdf", "%PDF"),
    asset("r8.xlsx", "PK"),
    asset("r8.zip", "PK2"),
  ],
};
const NAMES = plan.assets.map(({ name }) => name);

async function publish(send: typeof fetch = recorder.fetch, what = plan) {
  const client = await connect({
    token: BOT_TOKEN,
    repository: REPOSITORY,
    apiUrl: github.url,
    fetch: send,
    sleep: async () => {},
    now: () => 1_000_000_000_000,
  });
  return publishRelease(client, what);
}
const releases = () => github.as(OWNER_TOKEN, "GET", "/releases");
const names = async () =>
  (await releases()).flatMap((one: any) => one.assets.map((file: any) => file.name)).toSorted();

test("a release is a draft until its last file stands, and only then public", async () => {
  expect(await publish()).toMatchObject({ release: "published", uploaded: NAMES, kept: [] });
  expect((await releases()).map((one: any) => [one.tag_name, one.name, one.draft])).toEqual([
    ["r8", "令和8年度版", false],
  ]);
  expect(await names()).toEqual(NAMES);
  const sizes = (await releases())[0].assets.map((file: any) => [file.name, file.size]);
  expect(Object.fromEntries(sizes)).toEqual(
    Object.fromEntries(plan.assets.map((one) => [one.name, one.bytes.byteLength])),
  );
  expect(recorder.writes().map((write) => write.replace(`/repos/${REPOSITORY}`, ""))).toEqual([
    "POST /releases",
    ...NAMES.map(() => expect.stringMatching(/^POST \/releases\/\d+\/assets$/)),
    expect.stringMatching(/^PATCH \/releases\/\d+$/),
  ]);
});

test("the same release again writes nothing", async () => {
  await publish();
  recorder.clear();
  expect(await publish()).toMatchObject({ release: "unchanged", uploaded: [], kept: NAMES });
  expect(recorder.writes()).toEqual([]);
});

test("another release under a published tag is refused", async () => {
  await publish();
  recorder.clear();
  const other = { ...plan, assets: plan.assets.toSpliced(0, 1, asset("r8.csv", "a,b,c")) };
  await expect(publish(recorder.fetch, other)).rejects.toThrow(
    "リリースr8はもう公開されていて、r8.csvの中身が違っています。正誤は新しい年度版（r8.1など）として公開してください。",
  );
  await expect(publish(recorder.fetch, { ...plan, assets: plan.assets.slice(1) })).rejects.toThrow(
    "r8.csv",
  );
  expect(recorder.writes()).toEqual([]);
});

test("a correction of an old edition does not become the one that people find first", async () => {
  const sent: unknown[] = [];
  const watching: typeof fetch = (input, init) => {
    if (init?.method === "PATCH") sent.push(JSON.parse(String(init.body)).make_latest);
    return recorder.fetch(input, init);
  };
  await github.as(OWNER_TOKEN, "POST", "/git/refs", { ref: "refs/tags/r7.1", sha: github.head() });
  await publish(watching, plan);
  const seen: (readonly string[])[] = [];
  const isLatest = (tags: readonly string[]): boolean => {
    seen.push(tags);
    return false;
  };
  await publish(watching, { ...plan, tag: "r7.1", isLatest });
  expect(sent).toEqual(["true", "false"]);
  expect(seen).toEqual([["r8"]]);
});

test("a tag that is not on GitHub is asked for", async () => {
  await expect(publish(recorder.fetch, { ...plan, tag: "r9" })).rejects.toMatchObject({
    reason: "no-tag",
  });
  expect(recorder.writes()).toEqual([]);
});

test("a release that broke off after three files is taken up, and no file goes up twice", async () => {
  let uploads = 0;
  const broken: typeof fetch = (input, init) => {
    if (init?.method === "POST" && String(input).includes("/assets") && (uploads += 1) > 3)
      return FAULTS["422"]();
    return github.fetch(input, init);
  };
  await expect(publish(broken)).rejects.toThrow("ファイルr8.xlsxを受け付けませんでした");
  expect((await releases()).map((one: any) => one.draft)).toEqual([true]);
  expect(await publish()).toMatchObject({
    release: "published",
    uploaded: NAMES.slice(3),
    kept: NAMES.slice(0, 3),
  });
  expect(await names()).toEqual(NAMES);
});

test("a file of the same name and size is told apart by the digest that GitHub gives", async () => {
  await publish(failAt(github.fetch, 8, "422")).catch(() => {});
  const digest = (name: string) =>
    `sha256:${name === "r8.csv" ? "0".repeat(64) : plan.assets.find((one) => one.name === name)?.sha256}`;
  const modern: typeof fetch = async (input, init) => {
    const response = await github.fetch(input, init);
    if (init?.method !== "GET" || !String(input).includes("/assets")) return response;
    const files = (await response.json()) as { name: string }[];
    return Response.json(files.map((file) => ({ ...file, digest: digest(file.name) })));
  };
  expect(await publish(modern)).toMatchObject({
    uploaded: ["r8.csv", "r8.zip"],
    kept: ["r8.json", "r8.pdf", "r8.xlsx"],
  });
  expect(await names()).toEqual(NAMES);
});

test("a file of the draft that was cut, is another or is nobody’s goes first", async () => {
  const draft = await github.as(BOT_TOKEN, "POST", "/releases", { tag_name: "r8", draft: true });
  for (const name of ["r8.csv", "memo.txt", "r8.json"]) {
    const body = name === "r8.json" ? "{}" : "old text";
    const headers = { authorization: `token ${BOT_TOKEN}`, "content-type": "text/plain" };
    await fetch(`${draft.upload_url.replace(/\{.*/, "")}?name=${name}`, {
      method: "POST",
      headers,
      body,
    });
  }
  expect(await publish()).toMatchObject({
    uploaded: NAMES.filter((name) => name !== "r8.json"),
    kept: ["r8.json"],
  });
  expect(await names()).toEqual(NAMES);
});

test("an upload that was torn leaves half a file behind, which goes before the whole one comes", async () => {
  let isTorn = false;
  const tearing: typeof fetch = async (input, init) => {
    const isUpload = init?.method === "POST" && String(input).includes("/assets");
    if (!isUpload || isTorn) return github.fetch(input, init);
    isTorn = true;
    await github.fetch(input, { ...init, body: plan.assets[0]!.bytes.slice(0, 1) });
    throw new TypeError("fetch failed", { cause: new Error("ECONNRESET") });
  };
  expect(await publish(tearing)).toMatchObject({ release: "published", uploaded: NAMES });
  const sizes = (await releases())[0].assets.map((file: any) => file.size);
  expect(sizes).toEqual(plan.assets.map(({ bytes }) => bytes.byteLength));
});

test("what GitHub lists as begun only (starter) is sent anew", async () => {
  await publish(failAt(github.fetch, 6, "422")).catch(() => {});
  let isOld = true;
  const begun: typeof fetch = async (input, init) => {
    if (init?.method === "DELETE") isOld = false;
    const response = await github.fetch(input, init);
    if (!isOld || init?.method !== "GET" || !String(input).includes("/assets")) return response;
    const files = (await response.json()) as { name: string }[];
    return Response.json(
      files.map((file) => (file.name === "r8.csv" ? { ...file, state: "starter" } : file)),
    );
  };
  expect((await publish(begun)).uploaded).toContain("r8.csv");
  expect(await names()).toEqual(NAMES);
});

describe.each(Object.keys(FAULTS) as Fault[])("%s", (fault) => {
  const small = { ...plan, assets: plan.assets.slice(0, 2) };
  const calls = [
    "list",
    "tag",
    "create",
    "list of files",
    "first upload",
    "second upload",
    "publish",
  ];
  test.each(calls.map((call, at) => [at, call] as const))(
    "at call %i (%s): the next run completes",
    async (at) => {
      const failure = await publish(failAt(github.fetch, at, fault), small).then(
        () => undefined,
        (error: unknown) => error,
      );
      if (!REFUSALS.includes(fault)) expect(failure).toBeUndefined();
      if (failure !== undefined) {
        expect(failure).toBeInstanceOf(GitHubError);
        expect((failure as GitHubError).message).toMatch(/^[^\n]*(ください|仕上げます)。$/);
      }
      await publish(github.fetch, small);
      expect((await releases()).map((one: any) => one.draft)).toEqual([false]);
      expect(await names()).toEqual(small.assets.map(({ name }) => name));
    },
  );
});

test("everything that was sent is as GitHub's description says", () => {
  expect(recorder.problems()).toEqual([]);
});
