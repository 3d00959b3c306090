import type { CheckAnnotation, ReviewCheck } from "../review/review-plan.ts";
import type { Client } from "../connection/connect.ts";
import { createOnce } from "../connection/create-once.ts";
import { readCheck, standingCheck, type StandingCheck, type WhoseCheck } from "./read-check.ts";
import { digest } from "../comments/marker.ts";
import { GitHubError } from "../connection/github-error.ts";

/** What became of the check run; `unavailable` with a personal token, which may not write check runs. */
export type CheckOutcome = "created" | "completed" | "unchanged" | "unavailable";

/** GitHub takes at most this many annotations in one request. */
const BATCH = 50;

/**
 * Keeps the check run of a commit. Its hidden id is made of all it says, so the same review finds it again: finished, it
 * stays; half-written, it is completed. GitHub appends annotations and never takes one away, so another review is a new
 * check run, which hides the old one.
 */
export async function writeCheck(
  client: Client,
  check: ReviewCheck,
  at: {
    readonly headSha: string;
    readonly marker: string;
    readonly standing: StandingCheck | undefined;
  },
): Promise<CheckOutcome> {
  const externalId = `torikumi:${at.marker}:${digest(JSON.stringify(check))}`;
  const standing = at.standing?.externalId === externalId ? at.standing : undefined;
  if (standing?.completed) return "unchanged";
  try {
    let current = standing ?? (await create(client, check, { ...at, externalId }));
    while (!current.completed) current = await append(client, check, current);
    return standing === undefined ? "created" : "completed";
  } catch (failure) {
    if (failure instanceof GitHubError && failure.reason === "app-only") return "unavailable";
    throw failure;
  }
}

function create(
  client: Client,
  check: ReviewCheck,
  {
    headSha,
    marker,
    externalId,
  }: Pick<WhoseCheck, "headSha" | "marker"> & { readonly externalId: string },
): Promise<StandingCheck> {
  const { owner, repo } = client;
  const batch = check.annotations.slice(0, BATCH);
  const post = () =>
    client.call("チェック", async (octokit) => {
      const { data } = await octokit.rest.checks.create({
        owner,
        repo,
        name: check.name,
        head_sha: headSha,
        external_id: externalId,
        ...statusAfter(check, batch.length),
        output: outputOf(check, batch),
      });
      return {
        id: data.id,
        externalId,
        completed: isLast(check, batch.length),
        annotations: batch.length,
      };
    });
  return createOnce(client, post, async () => {
    const found = await readCheck(client, { headSha, name: check.name, marker });
    return found?.externalId === externalId ? found : undefined;
  });
}

function append(
  client: Client,
  check: ReviewCheck,
  current: StandingCheck,
): Promise<StandingCheck> {
  const { owner, repo } = client;
  const batch = check.annotations.slice(current.annotations, current.annotations + BATCH);
  const annotations = current.annotations + batch.length;
  const patch = () =>
    client.call("チェック", async (octokit) => {
      await octokit.rest.checks.update({
        owner,
        repo,
        check_run_id: current.id,
        ...statusAfter(check, annotations),
        output: outputOf(check, batch),
      });
      return { ...current, completed: isLast(check, annotations), annotations };
    });
  return createOnce(client, patch, async () => {
    const { data } = await client.call("チェック", (octokit) =>
      octokit.rest.checks.get({ owner, repo, check_run_id: current.id }),
    );
    const found = standingCheck(data);
    return found.completed || found.annotations > current.annotations ? found : undefined;
  });
}

function statusAfter(check: ReviewCheck, annotations: number) {
  return isLast(check, annotations)
    ? ({ status: "completed", conclusion: check.conclusion } as const)
    : ({ status: "in_progress" } as const);
}

function isLast(check: ReviewCheck, annotations: number): boolean {
  return annotations >= check.annotations.length;
}

function outputOf(check: ReviewCheck, batch: readonly CheckAnnotation[]) {
  const annotations = batch.map(({ path, startLine, endLine, level, title, message }) => ({
    path,
    start_line: startLine,
    end_line: endLine,
    annotation_level: level,
    message,
    ...(title === undefined ? {} : { title }),
  }));
  return {
    title: check.title,
    summary: check.summary,
    ...(annotations.length === 0 ? {} : { annotations }),
  };
}
