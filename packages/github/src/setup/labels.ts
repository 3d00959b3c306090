import type { Client } from "../connection/connect.ts";
import type { RepositoryFacts } from "./repository-facts.ts";
import { right, type Setting, type WantedSettings } from "./setting.ts";

/** One setting for each label that should be there. GitHub's labels do not differ by case. */
export async function readLabels(
  client: Client,
  _: RepositoryFacts,
  { labels }: WantedSettings,
): Promise<readonly Setting[]> {
  const { owner, repo } = client;
  const existing = await client.call("ラベルの一覧", (octokit) =>
    octokit.paginate(octokit.rest.issues.listLabelsForRepo, { owner, repo, per_page: 100 }),
  );
  const names = new Set(existing.map(({ name }) => name.toLowerCase()));
  return labels.map((label): Setting => {
    const name = `ラベル「${label.name}」`;
    if (names.has(label.name.toLowerCase())) return right(name);
    return {
      name,
      state: "wrong",
      advice: `ありません。Issues → Labels で「${label.name}」を作ってください。`,
      set: async () => {
        await client.call(name, (octokit) =>
          octokit.rest.issues.createLabel({ owner, repo, ...label }),
        );
      },
    };
  });
}
