import { expect, test } from "vitest";
import { inspect } from "node:util";
import { connect, readPullRequest } from "../src/index.ts";

const TOKEN = "ghp_secretSecretSecret";
const options = { token: TOKEN, repository: "mihon/torikumi", sleep: async () => {}, now: () => 0 };

/** Everything that could be printed of a failure: message, stack, hidden properties, cause. */
async function printed(failing: Promise<unknown>): Promise<string> {
  const failure = await failing.catch((error: unknown) => error);
  return `${inspect(failure, { depth: 9, showHidden: true })}\n${JSON.stringify(failure)}\n${String(failure)}`;
}

test("GitHub Enterprise Server is asked under its own path", async () => {
  const asked: string[] = [];
  const send: typeof fetch = async (input) => {
    asked.push(String(input));
    return Response.json({ message: "Not Found" }, { status: 404 });
  };
  const client = await connect({
    ...options,
    apiUrl: "https://git.city.example/api/v3/",
    fetch: send,
  });
  await expect(readPullRequest(client, 7)).rejects.toThrow("プルリクエスト#7");
  expect(asked).toEqual(["https://git.city.example/api/v3/repos/mihon/torikumi/pulls/7"]);
});

test.each([
  ["token", undefined, "GITHUB_TOKENが設定されていません。トークンを設定してください。"],
  ["token", "", "GITHUB_TOKENが空になっています。トークンを設定してください。"],
  [
    "token",
    `${TOKEN}\n`,
    "GITHUB_TOKENに空白や改行などが入っています。トークンだけを設定してください。",
  ],
  [
    "repository",
    undefined,
    "GITHUB_REPOSITORYが設定されていません。「所有者/名前」の形で設定してください。",
  ],
  [
    "repository",
    "",
    "GITHUB_REPOSITORYが空になっています。「所有者/名前」の形で設定してください。",
  ],
  [
    "repository",
    "mihon",
    "GITHUB_REPOSITORYが「所有者/名前」の形になっていません。値を確かめてください。",
  ],
  [
    "repository",
    "mihon/..",
    "GITHUB_REPOSITORYが「所有者/名前」の形になっていません。値を確かめてください。",
  ],
  [
    "apiUrl",
    "http://git.city.example",
    "GITHUB_API_URLがhttps://で始まるURLになっていません。値を確かめてください。",
  ],
])("%s %j is refused", async (name, value, message) => {
  await expect(connect({ ...options, [name]: value })).rejects.toThrow(message);
  expect(await printed(connect({ ...options, [name]: value }))).not.toContain(TOKEN);
});

test("everything that is missing is said at once", async () => {
  const nothing = { ...options, token: undefined, repository: undefined };
  await expect(connect(nothing)).rejects.toThrow(
    /^GITHUB_TOKENが設定されていません。[^\n]*GITHUB_REPOSITORYが設定されていません。[^\n]*$/,
  );
});

test("a token that GitHub or a proxy sends back is printed nowhere", async () => {
  for (const status of [400, 401, 403, 404, 422, 500]) {
    const echo: typeof fetch = async (_, init) =>
      Response.json({ message: `bad ${JSON.stringify(init?.headers)}` }, { status });
    const client = await connect({ ...options, fetch: echo });
    const text = await printed(readPullRequest(client, 1));
    expect(text).toContain("GitHubError");
    expect(text).not.toContain(TOKEN);
  }
});

test("a token in the failure of fetch itself is printed nowhere", async () => {
  const failing: typeof fetch = (_, init) =>
    Promise.reject(new TypeError(`invalid header ${JSON.stringify(init?.headers)}`));
  const text = await printed(readPullRequest(await connect({ ...options, fetch: failing }), 1));
  expect(text).toContain("との通信が切れました");
  expect(text).not.toContain(TOKEN);
});

test("a web server's page is no GitHub", async () => {
  const page: typeof fetch = async () =>
    new Response("<html>", { headers: { "content-type": "text/html" } });
  const client = await connect({ ...options, fetch: page });
  await expect(readPullRequest(client, 1)).rejects.toThrow(
    "GITHUB_API_URLがGitHubのAPIのURLになっているか確かめてください。",
  );
});

test("GitHub's words come on one line and not longer than two hundred characters", async () => {
  const long: typeof fetch = async () =>
    Response.json({ message: `a\n\u001B[31m${"長".repeat(400)}` }, { status: 422 });
  const client = await connect({ ...options, fetch: long });
  const failure = await readPullRequest(client, 1).catch((error: Error) => error);
  expect((failure as Error).message).toMatch(
    /^GitHubがプルリクエスト#1を受け付けませんでした（422：a \[31m長{194}…）。内容と設定を確かめてください。$/,
  );
});
