import type { Client } from "../connection/connect.ts";
import { GitHubError } from "../connection/github-error.ts";
import type { RepositoryFacts } from "./repository-facts.ts";
import { right, type Setting } from "./setting.ts";

const NAME = "GitHub Pages";

/** Whether the workflow `pages` can put the site there; nothing where no site is wanted (the variable `SITE_ADDRESS` is not set). */
export async function readPages(
  client: Client,
  { settingsUrl }: RepositoryFacts,
): Promise<readonly Setting[]> {
  const { owner, repo } = client;
  const address = await orAbsent(() =>
    client.call("変数 SITE_ADDRESS", (octokit) =>
      octokit.rest.actions.getRepoVariable({ owner, repo, name: "SITE_ADDRESS" }),
    ),
  );
  if (address === undefined) return [];
  const site = await orAbsent(() =>
    client.call(NAME, (octokit) => octokit.rest.repos.getPages({ owner, repo })),
  );
  if (site?.data.build_type === "workflow") return [right(NAME)];
  const advice = `変数 SITE_ADDRESS がありますが、サイトを載せられません。${settingsUrl}/pages で、Source を GitHub Actions にしてください。`;
  return [
    {
      name: NAME,
      state: "wrong",
      advice,
      set: async () => {
        const change = { owner, repo, build_type: "workflow" } as const;
        await client.call(NAME, async (octokit) => {
          if (site === undefined) await octokit.rest.repos.createPagesSite(change);
          else await octokit.rest.repos.updateInformationAboutPagesSite(change);
        });
      },
    },
  ];
}

async function orAbsent<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (failure) {
    if (failure instanceof GitHubError && failure.reason === "not-found") return undefined;
    throw failure;
  }
}
