import type { Octokit } from "octokit";
import { setTimeout as wait } from "node:timers/promises";
import { type Access, connectionFaults, GITHUB, isLocal } from "./connection-faults.ts";
import { explainFailure } from "./explain-failure.ts";
import { patientFetch, WRITE_GAP } from "./patient-fetch.ts";
import { GitHubError } from "./github-error.ts";

/** Where GitHub is and who we are there. */
export interface ConnectOptions extends Access {
  /**
   * Login that our comments carry, for a GitHub App of the city's own (`NAME[bot]`). Asked from GitHub when left out.
   */
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
   * The one door to GitHub: runs `use` and turns every failure into a {@link GitHubError}.
   * `what` is the Japanese name of the thing read or written, for the message.
   */
  readonly call: <T>(what: string, use: (octokit: Octokit) => Promise<T>) => Promise<T>;
}

/**
 * A client for one repository; nothing is sent yet.
 * Throws a {@link GitHubError} for a missing or unusable token, repository or address. The token goes into no message.
 */
export async function connect(options: ConnectOptions): Promise<Client> {
  const faults = connectionFaults(options);
  if (faults.length > 0) throw new GitHubError("misuse", faults.join(""));
  const { token = "", repository = "" } = options;
  const apiUrl = (options.apiUrl || GITHUB).replace(/\/+$/, "");
  const [owner = "", repo = ""] = repository.split("/");
  const now = options.now ?? Date.now;
  const isHere = isLocal(new URL(apiUrl));
  // A GitHub of this machine, as tests and the demonstration have, is back at once or not at all.
  const sleep =
    options.sleep ??
    (async (milliseconds) => void (await wait(isHere ? Math.min(milliseconds, 20) : milliseconds)));
  const progress = { begun: false };
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
        fetch: noteWrites(options.fetch ?? fetch, progress),
        sleep,
        now,
        timeout: options.timeout ?? 30_000,
        writeGap: options.writeGap ?? (isHere ? 0 : WRITE_GAP),
      }),
    },
  });
  octokit.hook.error("request", (error) => {
    throw "status" in error && error.status === 409 ? new Refused(error) : error;
  });
  const call: Client["call"] = async (what, use) => {
    try {
      return await use(octokit);
    } catch (failure) {
      throw explainFailure(failure instanceof Refused ? failure.cause : failure, {
        what,
        token,
        host: new URL(apiUrl).host,
        now: now(),
        begun: progress.begun,
      });
    }
  };
  return { owner, repo, login: options.login, sleep, call };
}

/** A conflict (409) under another name: octokit takes it for the end of a list, and what was refused would look like nothing. */
class Refused extends Error {
  constructor(cause: unknown) {
    super("409", { cause });
  }
}

/** Whether something may have been written: GitHub took a write, or nobody knows because the answer was lost. */
function noteWrites(send: typeof fetch, progress: { begun: boolean }): typeof fetch {
  return async (input, init) => {
    const isWrite = (init?.method ?? "GET") !== "GET";
    try {
      const response = await send(input, init);
      progress.begun ||= isWrite && response.ok;
      return response;
    } catch (failure) {
      progress.begun ||= isWrite;
      throw failure;
    }
  };
}

function silent(): void {}
