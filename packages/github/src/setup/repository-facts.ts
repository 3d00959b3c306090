import type { Client } from "../connection/connect.ts";

/** What the other settings depend on. */
export interface RepositoryFacts {
  readonly defaultBranch: string;
  readonly isPrivate: boolean;
  readonly allowsForking: boolean;
  /** The address of the repository's page of settings, without a slash at the end. */
  readonly settingsUrl: string;
}

/** Reads what a repository is. */
export async function readRepository(client: Client): Promise<RepositoryFacts> {
  const { owner, repo } = client;
  const { data } = await client.call("リポジトリ", (octokit) =>
    octokit.rest.repos.get({ owner, repo }),
  );
  return {
    defaultBranch: data.default_branch,
    isPrivate: data.private,
    allowsForking: data.allow_forking ?? true,
    settingsUrl: `${data.html_url}/settings`,
  };
}
