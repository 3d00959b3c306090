import { createEmulator, type Emulator } from "emulate";
import { adaptEmulator, type EmulatorAdapter } from "./emulator-adapter.ts";

export const BOT_TOKEN = "ghp_torikumiBotTokenThatNobodyMaySee";
export const STAFF_TOKEN = "ghp_tokenOfTheOffice";
export const OWNER_TOKEN = "ghp_tokenOfTheOwner";
export const REPOSITORY = "mihon/torikumi";

/** A local GitHub with the repository mihon/torikumi and one pull request. `fetch` goes through the adapter. */
export interface GitHub extends EmulatorAdapter {
  readonly url: string;
  /** Starts over: an empty repository with the pull request #1. */
  readonly reset: () => Promise<void>;
  /** Commits a file to the branch of the pull request; comes back: the new head. */
  readonly push: (path: string, text: string) => Promise<string>;
  /** Any call by a person or another program. */
  readonly as: (token: string, method: string, path: string, body?: unknown) => Promise<any>;
  readonly close: () => Promise<void>;
}

export async function startGitHub(): Promise<GitHub> {
  const emulator: Emulator = await createEmulator({
    service: "github",
    port: 0,
    seed: {
      tokens: {
        [OWNER_TOKEN]: { login: "mihon", scopes: ["repo"] },
        [BOT_TOKEN]: { login: "mihon-bot", scopes: ["repo"] },
        [STAFF_TOKEN]: { login: "jimukyoku", scopes: ["repo"] },
      },
      github: {
        users: [{ login: "mihon" }, { login: "mihon-bot" }, { login: "jimukyoku" }],
        repos: [{ owner: "mihon", name: "torikumi", auto_init: true }],
      },
    },
  });
  const adapter = adaptEmulator();
  const as: GitHub["as"] = async (token, method, path, body) => {
    const headers = { authorization: `token ${token}`, "content-type": "application/json" };
    const response = await fetch(`${emulator.url}/repos/${REPOSITORY}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === "" ? undefined : JSON.parse(text);
  };
  const push: GitHub["push"] = async (path, text) => {
    const content = Buffer.from(text).toString("base64");
    const { commit } = await as(OWNER_TOKEN, "PUT", `/contents/${path}`, {
      message: "edit",
      branch: "an",
      content,
    });
    adapter.setHead(commit.sha);
    return commit.sha;
  };
  const reset = async () => {
    emulator.reset();
    adapter.clear();
    const { object } = await as(OWNER_TOKEN, "GET", "/git/ref/heads/main");
    await as(OWNER_TOKEN, "POST", "/git/refs", { ref: "refs/heads/an", sha: object.sha });
    await push("a.md", "案");
    await as(OWNER_TOKEN, "POST", "/pulls", { title: "令和8年度版の案", head: "an", base: "main" });
  };
  await reset();
  return { ...adapter, url: emulator.url, reset, push, as, close: () => emulator.close() };
}
