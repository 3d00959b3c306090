import type { Client } from "../connection/connect.ts";
import type { RepositoryFacts } from "./repository-facts.ts";
import { right, type Setting, type WantedSettings } from "./setting.ts";

const NAME = "年度版のタグの保護";
const RULES = ["creation", "update", "deletion"] as const;
/** The role «Maintain», as GitHub numbers the roles of a repository. */
const MAINTAIN = 2;

/** Whether few may make the tags that publish an edition, and nobody may move one. */
export async function readTagRules(
  client: Client,
  { settingsUrl }: RepositoryFacts,
  { tags }: WantedSettings,
): Promise<readonly Setting[]> {
  const { owner, repo } = client;
  const listed = await client.call("タグの規則", (octokit) =>
    octokit.paginate(octokit.rest.repos.getRepoRulesets, {
      owner,
      repo,
      targets: "tag",
      per_page: 100,
    }),
  );
  const held = new Map(tags.map((pattern) => [pattern, new Set<string>()]));
  for (const { id } of listed.filter(({ enforcement }) => enforcement === "active")) {
    const { data } = await client.call("タグの規則", (octokit) =>
      octokit.rest.repos.getRepoRuleset({ owner, repo, ruleset_id: id }),
    );
    const { conditions } = data;
    const names = conditions && "ref_name" in conditions ? conditions.ref_name : undefined;
    const included = new Set(names?.include ?? []);
    if ((names?.exclude ?? []).length > 0) continue;
    for (const [pattern, rules] of held) {
      if (!included.has("~ALL") && !included.has(`refs/tags/${pattern}`)) continue;
      for (const { type } of data.rules ?? []) rules.add(type);
    }
  }
  const open = tags.filter((pattern) => RULES.some((rule) => !held.get(pattern)?.has(rule)));
  if (open.length === 0) return [right(NAME)];
  return [
    {
      name: NAME,
      state: "wrong",
      advice: `タグ ${open.join("、")} を、だれでも作るか動かせます。${settingsUrl}/rules で、Restrict creations、Restrict updates、Restrict deletions を選び、Bypass list に事務局のチームだけを入れてください。`,
      set: async () => {
        await client.call(NAME, (octokit) =>
          octokit.rest.repos.createRepoRuleset({
            owner,
            repo,
            name: "torikumi: 年度版のタグ",
            target: "tag",
            enforcement: "active",
            // Whoever publishes has the role «Maintain» (docs/github.md); nobody else makes such a tag.
            bypass_actors: [
              { actor_id: MAINTAIN, actor_type: "RepositoryRole", bypass_mode: "always" },
            ],
            conditions: {
              ref_name: { include: tags.map((pattern) => `refs/tags/${pattern}`), exclude: [] },
            },
            rules: RULES.map((type) => ({ type })),
          }),
        );
      },
    },
  ];
}
