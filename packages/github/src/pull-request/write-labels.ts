import type { Client } from "../connection/connect.ts";
import type { ReviewPlan } from "../review/review-plan.ts";
import { goneIsFine } from "../connection/gone-is-fine.ts";

/** Adds what is missing and takes away what should not be there; GitHub's labels do not differ by case. */
export async function writeLabels(
  client: Client,
  pull: { readonly number: number; readonly labels: readonly string[] },
  labels: ReviewPlan["labels"],
): Promise<{ readonly added: readonly string[]; readonly removed: readonly string[] }> {
  const { owner, repo } = client;
  const what = "ラベル";
  const standing = new Set(pull.labels.map(fold));
  const wanted = new Set(labels.add.map(fold));
  const added = labels.add.filter((name) => !standing.has(fold(name)));
  const removed = labels.remove.filter(
    (name) => standing.has(fold(name)) && !wanted.has(fold(name)),
  );
  if (added.length > 0) {
    await client.call(what, (octokit) =>
      octokit.rest.issues.addLabels({ owner, repo, issue_number: pull.number, labels: added }),
    );
  }
  for (const name of removed) {
    await goneIsFine(() =>
      client.call(what, (octokit) =>
        octokit.rest.issues.removeLabel({ owner, repo, issue_number: pull.number, name }),
      ),
    );
  }
  return { added, removed };
}

function fold(name: string): string {
  return name.toLowerCase();
}
