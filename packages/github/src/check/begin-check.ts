import { randomUUID } from "node:crypto";
import type { Client } from "../connection/connect.ts";
import { createOnce } from "../connection/create-once.ts";
import { GitHubError } from "../connection/github-error.ts";
import type { CheckResult } from "../review/review-plan.ts";
import { completeCheck } from "./complete-check.ts";

/** Where a check stands: the commit, the name that people see and that is required, and the marker of the review. */
export interface CheckPlace {
  readonly headSha: string;
  readonly name: string;
  readonly marker: string;
}

/** A check that has begun and bars the way until it is completed. */
export interface BegunCheck {
  /** Who writes with this token, as GitHub says of the check; undefined where it does not say. */
  readonly login: string | undefined;
  /** Ends the check; to be called once, whatever has happened meanwhile. Throws a {@link GitHubError} where GitHub does not take it. */
  readonly complete: (result: CheckResult) => Promise<void>;
}

/**
 * Begins a check on a commit, always a new one: GitHub counts the newest of a name, so an older one, green or red, holds no longer.
 * Undefined with a personal token, which may not write checks. Throws a {@link GitHubError} where GitHub does not take it.
 */
export async function beginCheck(
  client: Client,
  place: CheckPlace,
): Promise<BegunCheck | undefined> {
  const { owner, repo } = client;
  const { headSha, name, marker } = place;
  const externalId = `torikumi:${marker}:${randomUUID()}`;
  const create = () =>
    client.call("チェック", async (octokit) => {
      const { data } = await octokit.rest.checks.create({
        owner,
        repo,
        name,
        head_sha: headSha,
        external_id: externalId,
        status: "in_progress",
        output: { title: "審査しています", summary: "審査が終わるまでお待ちください。" },
      });
      return { id: data.id, login: loginOf(data.app) };
    });
  try {
    const find = () => findCheck(client, place, externalId);
    const { id, login } = await createOnce(client, create, find);
    return { login, complete: (result) => completeCheck(client, id, result) };
  } catch (failure) {
    if (failure instanceof GitHubError && failure.reason === "app-only") return undefined;
    throw failure;
  }
}

async function findCheck(
  client: Client,
  { headSha, name }: CheckPlace,
  externalId: string,
): Promise<{ readonly id: number; readonly login: string | undefined } | undefined> {
  const { owner, repo } = client;
  const runs = await client.call("チェックの一覧", (octokit) =>
    octokit.paginate(octokit.rest.checks.listForRef, {
      owner,
      repo,
      ref: headSha,
      check_name: name,
      filter: "all",
      per_page: 100,
    }),
  );
  const found = runs.find((run) => run.external_id === externalId);
  return found && { id: found.id, login: loginOf(found.app) };
}

/** What an app writes bears its name and `[bot]`. */
function loginOf(app: { readonly slug?: string } | null): string | undefined {
  return app?.slug === undefined ? undefined : `${app.slug}[bot]`;
}
