import type { Client } from "../connection/connect.ts";
import type { RepositoryFacts } from "./repository-facts.ts";
import { right, type Setting, type WantedSettings } from "./setting.ts";

const NAME = "既定のブランチの保護";

/** The rules that hold for the default branch, wherever they were made: here, in the organisation or in the enterprise. */
export async function readBranchRules(
  client: Client,
  { defaultBranch, settingsUrl }: RepositoryFacts,
  { checks }: WantedSettings,
): Promise<readonly Setting[]> {
  const { owner, repo } = client;
  const rules = await client.call("ブランチの規則", (octokit) =>
    octokit.paginate(octokit.rest.repos.getBranchRules, {
      owner,
      repo,
      branch: defaultBranch,
      per_page: 100,
    }),
  );
  const has = (type: string): boolean => rules.some((rule) => rule.type === type);
  const required = new Set(
    rules.flatMap((rule) =>
      rule.type === "required_status_checks"
        ? (rule.parameters?.required_status_checks ?? []).map(({ context }) => context)
        : [],
    ),
  );
  const reviews = rules.flatMap((rule) =>
    rule.type === "pull_request" && rule.parameters ? [rule.parameters] : [],
  );
  const missing = [
    ...(has("deletion") ? [] : ["Restrict deletions"]),
    ...(has("non_fast_forward") ? [] : ["Block force pushes"]),
    ...(reviews.some((one) => one.required_approving_review_count > 0)
      ? []
      : ["Require a pull request before merging（承認 1 以上）"]),
    ...(reviews.some((one) => one.require_code_owner_review)
      ? []
      : ["Require review from Code Owners"]),
    ...checks
      .filter((name) => !required.has(name))
      .map((name) => `Require status checks to pass の ${name}`),
  ];
  if (missing.length === 0) return [right(NAME)];
  return [
    {
      name: NAME,
      state: "wrong",
      advice: `${defaultBranch} に次の規則がありません: ${missing.join("、")}。${settingsUrl}/rules で加えてください。`,
      set: async () => {
        await client.call(NAME, (octokit) =>
          octokit.rest.repos.createRepoRuleset({
            owner,
            repo,
            name: "torikumi: 既定のブランチ",
            target: "branch",
            enforcement: "active",
            conditions: { ref_name: { include: ["~DEFAULT_BRANCH"], exclude: [] } },
            rules: [
              { type: "deletion" },
              { type: "non_fast_forward" },
              {
                type: "pull_request",
                parameters: {
                  required_approving_review_count: 1,
                  dismiss_stale_reviews_on_push: true,
                  require_code_owner_review: true,
                  require_last_push_approval: true,
                  required_review_thread_resolution: false,
                },
              },
              {
                type: "required_status_checks",
                parameters: {
                  strict_required_status_checks_policy: false,
                  required_status_checks: checks.map((context) => ({ context })),
                },
              },
            ],
          }),
        );
      },
    },
  ];
}
