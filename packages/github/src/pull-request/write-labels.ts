import type { Client } from "../connection/connect.ts";
import { GitHubError } from "../connection/github-error.ts";
import { goneIsFine } from "../connection/gone-is-fine.ts";
import type { ReviewPlan } from "../review/review-plan.ts";

/** What became of the labels; `missing` are those that the repository does not have. */
export interface WrittenLabels {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly missing: readonly string[];
}

/**
 * Adds what is missing and takes away what should not be there; GitHub's labels do not differ by case. A label that the repository does
 * not have is left out: adding it would make it, for which a review has no right.
 */
export async function writeLabels(
  client: Client,
  pull: { readonly number: number; readonly labels: readonly string[] },
  labels: ReviewPlan["labels"],
): Promise<WrittenLabels> {
  const { owner, repo } = client;
  const existing = new Set(pull.labels.map(fold));
  const wanted = new Set(labels.add.map(fold));
  const fresh = labels.add.filter((name) => !existing.has(fold(name)));
  const missing: string[] = [];
  for (const name of fresh) if (!(await exists(client, name))) missing.push(name);
  const added = fresh.filter((name) => !missing.includes(name));
  if (added.length > 0) {
    await client.call("ラベル", (octokit) =>
      octokit.rest.issues.addLabels({ owner, repo, issue_number: pull.number, labels: added }),
    );
  }
  const removed = labels.remove.filter(
    (name) => existing.has(fold(name)) && !wanted.has(fold(name)),
  );
  for (const name of removed) {
    await goneIsFine(() =>
      client.call("ラベル", (octokit) =>
        octokit.rest.issues.removeLabel({ owner, repo, issue_number: pull.number, name }),
      ),
    );
  }
  return { added, removed, missing };
}

async function exists(client: Client, name: string): Promise<boolean> {
  const { owner, repo } = client;
  try {
    await client.call(`ラベル「${name}」`, (octokit) =>
      octokit.rest.issues.getLabel({ owner, repo, name }),
    );
    return true;
  } catch (failure) {
    if (failure instanceof GitHubError && failure.reason === "not-found") return false;
    throw failure;
  }
}

function fold(name: string): string {
  return name.toLowerCase();
}
