import type { Client } from "./connect.ts";
import { GitHubError } from "./github-error.ts";

/** Who writes with the token that a workflow is given; that token may not ask for its own name. */
const WORKFLOW_LOGIN = "github-actions[bot]";

/** The login that stands on what this client writes. A GitHub App of the city's own gives it to `connect` instead. */
export async function readLogin(client: Client): Promise<string> {
  if (client.login !== undefined) return client.login;
  try {
    const { data } = await client.call("トークンの持ち主", (octokit) =>
      octokit.rest.users.getAuthenticated(),
    );
    return data.login;
  } catch (failure) {
    if (failure instanceof GitHubError && failure.reason === "not-permitted") return WORKFLOW_LOGIN;
    throw failure;
  }
}

/** Whether the author of a comment is us. Logins do not differ by case. */
export function isOwn(author: { readonly login: string } | null, login: string): boolean {
  return author?.login.toLowerCase() === login.toLowerCase();
}
