import type { Octokit } from "octokit";
import { setTimeout as wait } from "node:timers/promises";
import { explainFailure } from "./explain-failure.ts";
import { patientFetch, WRITE_GAP } from "./patient-fetch.ts";
import { UserError } from "./user-error.ts";

/** Where GitHub is and who we are there. */
export interface ConnectOptions {
  readonly token: string;
  /** `owner/name`, as in `GITHUB_REPOSITORY`. */
  readonly repository: string;
  /** As in `GITHUB_API_URL`; GitHub Enterprise Server has `https://HOST/api/v3`. github.com when left out. */
  readonly apiUrl?: string;
  /** Login that our comments carry, for a GitHub App of the city's own (`NAME[bot]`). Asked from GitHub when left out. */
  readonly login?: string;
  readonly userAgent?: string;
  /** Milliseconds for one attempt; 30,000 when left out. */
  readonly timeout?: number;
  /** Milliseconds between two writes; 1,000 when left out, none for a GitHub of this machine: tests and the demonstration. */
  readonly writeGap?: number;
  readonly fetch?: typeof fetch;
  readonly sleep?: (milliseconds: number) => Promise<void>;
  readonly now?: () => number;
}

/** One repository on one GitHub. Made by {@link connect}; the other functions of this room take it as their first argument. */
export interface Client {
  readonly owner: string;
  readonly repo: string;
  readonly login: string | undefined;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /**
   * The one door to GitHub: runs `use` and turns every failure into a {@link UserError}.
   * `what` is the Japanese name of the thing read or written, for the message.
   */
  readonly call: <T>(what: string, use: (octokit: Octokit) => Promise<T>) => Promise<T>;
}

/**
 * A client for one repository; nothing is sent yet.
 * Throws a {@link UserError} for a missing or unusable token, repository or address. The token goes into no message.
 */
export async function connect(options: ConnectOptions): Promise<Client> {
  const { token } = options;
  const apiUrl = (options.apiUrl || "https://api.github.com").replace(/\/+$/, "");
  checkToken(token);
  checkApiUrl(apiUrl);
  const [owner, repo] = readRepository(options.repository);
  const now = options.now ?? Date.now;
  const sleep = options.sleep ?? (async (milliseconds) => void (await wait(milliseconds)));
  const { Octokit: Client } = await import("octokit");
  const octokit = new Client({
    auth: token,
    baseUrl: apiUrl,
    userAgent: options.userAgent ?? "torikumi",
    log: { debug: silent, info: silent, warn: silent, error: silent },
    retry: { enabled: false },
    throttle: { enabled: false },
    request: {
      fetch: patientFetch({
        fetch: options.fetch ?? fetch,
        sleep,
        now,
        timeout: options.timeout ?? 30_000,
        writeGap: options.writeGap ?? (isLocal(new URL(apiUrl)) ? 0 : WRITE_GAP),
      }),
    },
  });
  const call: Client["call"] = async (what, use) => {
    try {
      return await use(octokit);
    } catch (failure) {
      throw explainFailure(failure, { what, token, host: new URL(apiUrl).host, now: now() });
    }
  };
  return { owner, repo, login: options.login, sleep, call };
}

function checkToken(token: string): void {
  if (token === "")
    throw new UserError("misuse", "GITHUB_TOKENが空になっています。トークンを設定してください。");
  // Anything else would come back inside the error message of `fetch`.
  if (!/^[\x21-\x7E]+$/.test(token)) {
    throw new UserError(
      "misuse",
      "GITHUB_TOKENに空白や改行などが入っています。トークンだけを設定してください。",
    );
  }
}

function checkApiUrl(apiUrl: string): void {
  const url = URL.canParse(apiUrl) ? new URL(apiUrl) : undefined;
  if (url?.protocol === "https:" || (url?.protocol === "http:" && isLocal(url))) return;
  throw new UserError(
    "misuse",
    "GITHUB_API_URLがhttps://で始まるURLになっていません。値を確かめてください。",
  );
}

function isLocal({ hostname }: URL): boolean {
  return ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}

function readRepository(repository: string): readonly [string, string] {
  const match = /^([\w-]+)\/(?!\.{1,2}$)([\w.-]+)$/.exec(repository);
  if (match?.[1] === undefined || match[2] === undefined) {
    throw new UserError(
      "misuse",
      "GITHUB_REPOSITORYが「所有者/名前」の形になっていません。値を確かめてください。",
    );
  }
  return [match[1], match[2]];
}

function silent(): void {}
