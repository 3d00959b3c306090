import type { Client } from "../connection/connect.ts";
import { isOwn, readLogin } from "../connection/read-login.ts";

/**
 * Whether it was us who last put a label on a pull request. What a person (or another program) has put there is a statement
 * of theirs; so is a label that GitHub remembers nothing of. Reads all pages.
 */
export async function isOwnLabel(
  client: Client,
  {
    number,
    label,
    login: given,
  }: { readonly number: number; readonly label: string; readonly login?: string | undefined },
): Promise<boolean> {
  const { owner, repo } = client;
  const login = client.login ?? given ?? (await readLogin(client));
  const events = await client.call("ラベルの履歴", (octokit) =>
    octokit.paginate(octokit.rest.issues.listEvents, {
      owner,
      repo,
      issue_number: number,
      per_page: 100,
    }),
  );
  const last = events.findLast(
    (event) => event.event === "labeled" && "label" in event && event.label.name === label,
  );
  return last !== undefined && isOwn(last.actor, login);
}
