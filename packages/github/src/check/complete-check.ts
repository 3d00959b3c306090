import type { Client } from "../connection/connect.ts";
import { createOnce } from "../connection/create-once.ts";
import { GitHubError } from "../connection/github-error.ts";
import type { CheckAnnotation, CheckResult } from "../review/review-plan.ts";

/** GitHub takes at most this many annotations in one request. */
const BATCH = 50;
/** More annotations than this are only counted, so that no pull request can use up a repository's requests (the number is ours). */
export const ANNOTATION_LIMIT = 200;
/** GitHub takes 65,535 characters in the summary of a check. */
const SUMMARY_CHARACTERS = 65_000;

/**
 * Ends a check: its annotations in batches, with the last of them the conclusion. Where GitHub refuses an annotation the check ends
 * without the rest, for a check that never ends says nothing at all.
 */
export async function completeCheck(
  client: Client,
  id: number,
  result: CheckResult,
): Promise<void> {
  const shown = result.annotations.slice(0, ANNOTATION_LIMIT);
  const summary = summaryOf(result);
  const conclude = { status: "completed", conclusion: result.conclusion } as const;
  let sent = 0;
  try {
    do {
      const batch = shown.slice(sent, sent + BATCH);
      const isLast = sent + batch.length >= shown.length;
      const output = { title: result.title, summary, annotations: batch.map(annotationOf) };
      await update(client, id, {
        annotations: sent,
        change: { ...(isLast ? conclude : {}), output },
      });
      sent += batch.length;
    } while (sent < shown.length);
  } catch (failure) {
    if (!(failure instanceof GitHubError && failure.reason === "invalid")) throw failure;
    const rest = `${summary}\n\nGitHub が受け付けなかったため、行への印のうち${shown.length - sent}件を付けていません。`;
    const output = { title: result.title, summary: rest };
    await update(client, id, { annotations: sent, change: { ...conclude, output } });
  }
}

interface Update {
  /** How many annotations stand there already. */
  readonly annotations: number;
  readonly change: {
    readonly status?: "completed";
    readonly conclusion?: CheckResult["conclusion"];
    readonly output: {
      readonly title: string;
      readonly summary: string;
      readonly annotations?: ReturnType<typeof annotationOf>[];
    };
  };
}

/** GitHub appends the annotations of every update, so one whose answer was lost must not be sent again. */
async function update(client: Client, id: number, { annotations, change }: Update): Promise<void> {
  const { owner, repo } = client;
  const send = async (): Promise<true> => {
    await client.call("チェック", (octokit) =>
      octokit.rest.checks.update({ owner, repo, check_run_id: id, ...change }),
    );
    return true;
  };
  await createOnce<true>(client, send, async () => {
    const { data } = await client.call("チェック", (octokit) =>
      octokit.rest.checks.get({ owner, repo, check_run_id: id }),
    );
    const arrived = data.status === "completed" || data.output.annotations_count > annotations;
    return arrived ? true : undefined;
  });
}

function summaryOf({ summary, annotations }: CheckResult): string {
  const cut =
    summary.length > SUMMARY_CHARACTERS ? `${summary.slice(0, SUMMARY_CHARACTERS)}…` : summary;
  if (annotations.length <= ANNOTATION_LIMIT) return cut;
  return `${cut}\n\n行への印は、${annotations.length}件のうち初めの${ANNOTATION_LIMIT}件に付けました。`;
}

function annotationOf({ path, startLine, endLine, level, title, message }: CheckAnnotation) {
  return {
    path,
    start_line: startLine,
    end_line: endLine,
    annotation_level: level,
    message,
    ...(title === undefined ? {} : { title }),
  };
}
