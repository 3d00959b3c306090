import { adaptEmulator, type EmulatorAdapter } from "./adapt-emulator.ts";
import { serveFetch } from "./serve-fetch.ts";
import { BOT_TOKEN, OWNER_TOKEN, STAFF_TOKEN } from "./tokens.ts";

/** The one repository of the local GitHub. */
export const REPOSITORY = "mihon/torikumi";

/** A GitHub of this machine only, which keeps what is written: the repository mihon/torikumi, with one pull request or none. */
export interface LocalGitHub extends EmulatorAdapter {
  /** The emulator's own address; `fetch` brings it closer to GitHub. */
  readonly url: string;
  /** Any call by a person or another program; comes back: the answer's JSON. */
  readonly as: (token: string, method: string, path: string, body?: unknown) => Promise<unknown>;
  /** Opens a pull request, #1 first, from a new branch (`an` when left out) to another (`main`). */
  readonly openPull: (
    title: string,
    branches?: { readonly from?: string; readonly to?: string },
  ) => Promise<void>;
  /** Makes the labels that the review uses, as the set-up of a repository does. */
  readonly makeLabels: (...names: readonly string[]) => Promise<void>;
  /** Starts over with an empty repository. */
  readonly reset: () => void;
  /** Gives the address under which the adapted GitHub can be reached by another process; `through` sees every request. */
  readonly serve: (through?: (next: typeof fetch) => typeof fetch) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Whether the emulator, a development dependency, is installed. */
export function isInstalled(): boolean {
  try {
    import.meta.resolve("emulate");
    return true;
  } catch {
    return false;
  }
}

/** Starts the emulator; see {@link isInstalled}. */
export async function startLocalGitHub(): Promise<LocalGitHub> {
  const { createEmulator } = await import("emulate");
  const emulator = await createEmulator({ service: "github", port: 0, seed: SEED });
  const adapter = adaptEmulator();
  const servers: { readonly close: () => Promise<void> }[] = [];
  const as: LocalGitHub["as"] = async (token, method, path, body) => {
    const response = await adapter.fetch(`${emulator.url}/repos/${REPOSITORY}${path}`, {
      method,
      headers: { authorization: `token ${token}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === "" ? undefined : JSON.parse(text);
  };
  return {
    ...adapter,
    url: emulator.url,
    as,
    openPull: async (title, { from = "an", to = "main" } = {}) => {
      const main = (await as(OWNER_TOKEN, "GET", "/git/ref/heads/main")) as {
        readonly object: { readonly sha: string };
      };
      for (const branch of to === "main" ? [from] : [from, to])
        await as(OWNER_TOKEN, "POST", "/git/refs", {
          ref: `refs/heads/${branch}`,
          sha: main.object.sha,
        });
      await as(OWNER_TOKEN, "POST", "/pulls", { title, head: from, base: to });
    },
    makeLabels: async (...names) => {
      for (const name of names) await as(OWNER_TOKEN, "POST", "/labels", { name, color: "ededed" });
    },
    reset: () => {
      emulator.reset();
      adapter.clear();
    },
    serve: async (through = (next) => next) => {
      const server = await serveFetch(emulator.url, through(adapter.fetch));
      servers.push(server);
      return server.url;
    },
    close: async () => {
      await Promise.all(servers.map((server) => server.close()));
      await emulator.close();
    },
  };
}

const SEED = {
  tokens: {
    [OWNER_TOKEN]: { login: "mihon", scopes: ["repo"] },
    [BOT_TOKEN]: { login: "mihon-bot", scopes: ["repo"] },
    [STAFF_TOKEN]: { login: "jimukyoku", scopes: ["repo"] },
  },
  github: {
    users: [{ login: "mihon" }, { login: "mihon-bot" }, { login: "jimukyoku" }],
    repos: [{ owner: "mihon", name: "torikumi", auto_init: true }],
  },
};
