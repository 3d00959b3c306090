import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { connect, readSettings, type GitHubError, type Setting } from "../src/index.ts";
import { recordRequests, type Recorder } from "./contract.ts";
import { failAt, FAULTS, type Fault } from "./faults.ts";
import { OWNER_TOKEN, REPOSITORY, STAFF_TOKEN, startGitHub, type GitHub } from "./github.ts";

let github: GitHub;
let recorder: Recorder;
beforeAll(async () => {
  github = await startGitHub();
  recorder = recordRequests(github.url, github.fetch);
});
beforeEach(() => github.reset());
afterAll(() => github.close());

const WANTED = {
  labels: ["数値変更", "記載の修正"].map((name) => ({
    name,
    color: "ededed",
    description: "試し",
  })),
  checks: ["torikumi", "records"],
  tags: ["r*", "h*"],
};
const read = async (token = OWNER_TOKEN): Promise<readonly Setting[]> =>
  readSettings(
    await connect({ token, repository: REPOSITORY, apiUrl: github.url, fetch: recorder.fetch }),
    WANTED,
  );
const states = (settings: readonly Setting[]) =>
  settings.map(({ name, state }) => `${state} ${name}`);

test("a new repository lacks nearly everything, and each has a way to mend it", async () => {
  const settings = await read();
  expect(states(settings)).toEqual([
    "right ラベル「数値変更」",
    "wrong ラベル「記載の修正」",
    "wrong 既定のブランチの保護",
    "wrong 年度版のタグの保護",
    "wrong ワークフローの権限",
    "wrong 使えるアクション",
    "wrong 外の人の提案でのワークフローの承認",
    "right fork からの提案",
  ]);
  for (const { state, set, advice } of settings) {
    expect(set !== undefined).toBe(state === "wrong");
    if (state === "wrong") expect(advice).toMatch(/ください（?.*。$/);
  }
});

test("what is set is right when it is read again, and nothing is set twice", async () => {
  for (const { set } of await read()) await set?.();
  const settings = await read();
  expect(new Set(settings.map(({ state }) => state))).toEqual(new Set(["right"]));
  expect(settings.filter(({ set }) => set !== undefined)).toEqual([]);
});

test("what the workflows use beside GitHub's own is allowed too, and what was allowed stays", async () => {
  for (const { set } of await read()) await set?.();
  github.set("/actions/permissions/selected-actions", {
    github_owned_allowed: true,
    verified_allowed: true,
    patterns_allowed: ["mihon/tool@*"],
  });
  const client = await connect({
    token: OWNER_TOKEN,
    repository: REPOSITORY,
    apiUrl: github.url,
    fetch: recorder.fetch,
  });
  const wanted = { ...WANTED, actions: ["mihon-shi/torikumi@*"] };
  const of = async () =>
    (await readSettings(client, wanted)).find(({ name }) => name === "使えるアクション");
  expect((await of())?.advice).toContain("mihon-shi/torikumi@* が許されていないので、動きません。");
  await (await of())?.set?.();
  expect((await of())?.state).toBe("right");
  const path = "/actions/permissions/selected-actions";
  expect(await github.as(OWNER_TOKEN, "GET", path)).toMatchObject({
    verified_allowed: true,
    patterns_allowed: ["mihon/tool@*", "mihon-shi/torikumi@*"],
  });
});

test("Pages are looked at only where a site is wanted", async () => {
  github.set("/actions/variables/SITE_ADDRESS", {
    name: "SITE_ADDRESS",
    value: "https://a.example/",
  });
  const pages = (await read()).find(({ name }) => name === "GitHub Pages");
  expect(pages?.state).toBe("wrong");
  await pages?.set?.();
  expect((await read()).find(({ name }) => name === "GitHub Pages")?.state).toBe("right");
});

test("a private repository that forbids forks keeps readers from proposing, and is told so", async () => {
  let allowsForking = false;
  const secret: typeof fetch = async (input, init) => {
    const isRepository = new URL(String(input)).pathname.endsWith(`/repos/${REPOSITORY}`);
    if (!isRepository) return recorder.fetch(input, init);
    if (init?.method === "PATCH") allowsForking = JSON.parse(String(init.body)).allow_forking;
    const answer = await recorder.fetch(input, { ...init, method: "GET", body: null });
    const facts = (await answer.json()) as object;
    return Response.json({ ...facts, private: true, allow_forking: allowsForking });
  };
  const of = async () =>
    readSettings(
      await connect({
        token: OWNER_TOKEN,
        repository: REPOSITORY,
        apiUrl: github.url,
        fetch: secret,
      }),
      WANTED,
    );
  const settings = await of();
  const forking = settings.find(({ name }) => name === "fork からの提案");
  expect(forking?.advice).toContain("Allow forking を選んでください");
  // GitHub has the approval of outsiders for public repositories only.
  expect(states(settings).join()).not.toContain("外の人の提案");
  await forking?.set?.();
  expect(states(await of())).toContain("right fork からの提案");
});

test("a rule that misses one of the two checks is not enough, and says which", async () => {
  for (const { set } of await read()) await set?.();
  const settings = await readSettings(
    await connect({
      token: OWNER_TOKEN,
      repository: REPOSITORY,
      apiUrl: github.url,
      fetch: recorder.fetch,
    }),
    { ...WANTED, checks: ["torikumi", "records", "もう1つ"] },
  );
  const rules = settings.find(({ state }) => state === "wrong");
  expect(rules?.advice).toContain(
    "次の規則がありません: Require status checks to pass の もう1つ。",
  );
});

test("a token that may not ask is told so, and nothing is taken for right", async () => {
  const settings = await read(STAFF_TOKEN);
  const unknown = settings.filter(({ state }) => state === "unknown");
  expect(unknown.map(({ name }) => name)).toEqual([
    "既定のブランチの保護",
    "年度版のタグの保護",
    "Actions の設定",
    "GitHub Pages",
  ]);
  for (const { advice, set } of unknown) {
    expect(advice).toContain("403");
    expect(set).toBeUndefined();
  }
});

/** Sets what is wrong, as `github setup --yes` does: a setting that is refused is named, and the others go on. */
async function setUp(send: typeof fetch): Promise<readonly string[]> {
  const client = await connect({
    token: OWNER_TOKEN,
    repository: REPOSITORY,
    apiUrl: github.url,
    fetch: send,
    sleep: async () => {},
    now: () => 1_000_000_000_000,
  });
  const said: string[] = [];
  const settings = await readSettings(client, WANTED);
  said.push(...settings.filter(({ state }) => state === "unknown").map(({ advice }) => advice));
  for (const { set } of settings)
    await set?.().catch((failure: GitHubError) => said.push(failure.message));
  return said;
}

test.each(Object.keys(FAULTS) as Fault[])(
  "%s at any call of a set-up is told or survived, and the next set-up makes all of it right",
  async (fault) => {
    let calls = 0;
    await setUp((input, init) => {
      calls += 1;
      return github.fetch(input, init);
    });
    expect(calls).toBeGreaterThan(12);
    for (let at = 0; at < calls; at++) {
      await github.reset();
      const said = await setUp(failAt(github.fetch, at, fault)).catch((failure: GitHubError) => [
        failure.message,
      ]);
      for (const message of said) expect(message).toMatch(/^[^\n]*。$/);
      expect([at, await setUp(github.fetch)]).toEqual([at, []]);
      expect(new Set((await read()).map(({ state }) => state))).toEqual(new Set(["right"]));
    }
  },
);

test("everything that was sent is as GitHub's description says", () => {
  expect(recorder.problems()).toEqual([]);
});
