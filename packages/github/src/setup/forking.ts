import type { Client } from "../connection/connect.ts";
import type { RepositoryFacts } from "./repository-facts.ts";
import { right, type Setting } from "./setting.ts";

const NAME = "fork からの提案";

/** Whether those who may only read can propose: the pencil of GitHub's pages needs a fork. */
export async function readForking(
  client: Client,
  { isPrivate, allowsForking, settingsUrl }: RepositoryFacts,
): Promise<readonly Setting[]> {
  if (!isPrivate || allowsForking) return [right(NAME)];
  const { owner, repo } = client;
  return [
    {
      name: NAME,
      state: "wrong",
      advice: `Read の人が、鉛筆の印から提案できません。${settingsUrl} の Features で Allow forking を選んでください（組織の設定でも許す必要があります）。`,
      set: async () => {
        await client.call(NAME, (octokit) =>
          octokit.rest.repos.update({ owner, repo, allow_forking: true }),
        );
      },
    },
  ];
}
