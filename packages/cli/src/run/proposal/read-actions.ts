import { readFileSync } from "node:fs";
import { connectionFaults, readEvent, type ConnectOptions } from "@torikumi/github";
import { UserError } from "@torikumi/record";
import type { World } from "../../world.ts";

/** What GitHub Actions (or a person at the command line) says of the place where a review goes. */
export interface Actions {
  readonly connection: ConnectOptions;
  /** The number of the pull request. */
  readonly number: number;
  /** Address of the repository's pages, without a slash at the end; undefined where it is not known. */
  readonly repositoryUrl?: string;
  /** Address of this run. */
  readonly runUrl?: string;
  /** The file that takes the job summary. */
  readonly summaryFile?: string;
}

/**
 * Reads the variables that GitHub Actions sets: `GITHUB_TOKEN`, `GITHUB_REPOSITORY`, `GITHUB_API_URL`, `GITHUB_EVENT_PATH`,
 * `GITHUB_SERVER_URL`, `GITHUB_RUN_ID`, `GITHUB_STEP_SUMMARY`; and `TORIKUMI_LOGIN`, the login of a GitHub App of the city's own.
 * Throws a `UserError`, one line with everything that is missing or unusable, where no pull request is meant or GitHub cannot be asked.
 */
export function readActions({ env }: World, pr: number | undefined): Actions {
  const repository = env["GITHUB_REPOSITORY"];
  const connection: ConnectOptions = {
    token: env["GITHUB_TOKEN"],
    repository,
    ...(env["GITHUB_API_URL"] && { apiUrl: env["GITHUB_API_URL"] }),
    ...(env["TORIKUMI_LOGIN"] && { login: env["TORIKUMI_LOGIN"] }),
  };
  const meant = pr ?? numberFromEvent(env["GITHUB_EVENT_PATH"]);
  const number = typeof meant === "number" ? meant : 0;
  const faults = [...(typeof meant === "string" ? [meant] : []), ...connectionFaults(connection)];
  if (faults.length > 0) throw new UserError(faults.join(""));
  const server = pageAddress(env["GITHUB_SERVER_URL"]);
  const repositoryUrl = server === undefined ? undefined : `${server}/${repository}`;
  const run = env["GITHUB_RUN_ID"] ?? "";
  const summaryFile = env["GITHUB_STEP_SUMMARY"];
  return {
    connection,
    number,
    ...(repositoryUrl !== undefined && { repositoryUrl }),
    ...(repositoryUrl !== undefined &&
      /^\d+$/.test(run) && { runUrl: `${repositoryUrl}/actions/runs/${run}` }),
    ...(summaryFile && { summaryFile }),
  };
}

/** The number of the pull request, or a Japanese sentence that says why there is none. */
function numberFromEvent(file: string | undefined): number | string {
  if (!file)
    return "どのプルリクエストか分かりません。--pr 12 のように番号を指定するか、プルリクエストで動くワークフローから実行してください。";
  const shown = file.replace(/[\p{Cc}\p{Cf}]/gu, " ");
  try {
    return (
      readEvent(readFileSync(file, "utf8")) ??
      `GITHUB_EVENT_PATHのファイル「${shown}」にプルリクエストの番号がありません。--pr 12 のように番号を指定するか、プルリクエストで動くワークフローから実行してください。`
    );
  } catch (error) {
    return `GITHUB_EVENT_PATHのファイル「${shown}」を読めません（${(error as NodeJS.ErrnoException).code}）。値を確かめるか、--pr 12 のように番号を指定してください。`;
  }
}

function pageAddress(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const { protocol, origin } = new URL(text);
  return protocol === "https:" || protocol === "http:" ? origin : undefined;
}
