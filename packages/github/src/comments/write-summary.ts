import { readSummaries, type ExistingSummary, type Whose } from "./read-existing.ts";
import type { Client } from "../connection/connect.ts";
import { createOnce } from "../connection/create-once.ts";
import { goneIsFine } from "../connection/gone-is-fine.ts";
import { sameText } from "./match-comments.ts";
import { withoutFooter } from "./summary-body.ts";

/** Keeps the one summary comment: written only when more than its footer differs; a second one, from two runs that raced, goes. */
export async function writeSummary(
  client: Client,
  whose: Whose & {
    readonly existing: readonly ExistingSummary[];
    readonly mode: "keep-one" | "update-only";
  },
  body: string,
): Promise<"created" | "updated" | "unchanged" | "none"> {
  const { owner, repo } = client;
  const what = "要約コメント";
  const [first, ...others] = whose.existing;
  if (first === undefined) {
    if (whose.mode === "update-only") return "none";
    await createOnce<unknown>(
      client,
      () =>
        client.call(what, (octokit) =>
          octokit.rest.issues.createComment({ owner, repo, issue_number: whose.number, body }),
        ),
      async () => (await readSummaries(client, whose))[0],
    );
    return "created";
  }
  const differs = !sameText(withoutFooter(first.body), withoutFooter(body));
  if (differs) {
    await client.call(what, (octokit) =>
      octokit.rest.issues.updateComment({ owner, repo, comment_id: first.id, body }),
    );
  }
  for (const { id } of others) {
    await goneIsFine(() =>
      client.call(what, (octokit) =>
        octokit.rest.issues.deleteComment({ owner, repo, comment_id: id }),
      ),
    );
  }
  return differs ? "updated" : "unchanged";
}
