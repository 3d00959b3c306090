import type { Client } from "../connection/connect.ts";
import { GitHubError } from "../connection/github-error.ts";
import type { RepositoryFacts } from "./repository-facts.ts";
import { right, type Setting, type WantedSettings } from "./setting.ts";

/** What the workflows may do, and whose. */
export async function readActionsSettings(
  client: Client,
  facts: RepositoryFacts,
  { actions = [] }: WantedSettings,
): Promise<readonly Setting[]> {
  return [
    await readTokenRights(client, facts),
    await readAllowedActions(client, facts, actions),
    ...(await readForkApproval(client, facts)),
  ];
}

async function readTokenRights(client: Client, { settingsUrl }: RepositoryFacts): Promise<Setting> {
  const { owner, repo } = client;
  const name = "ワークフローの権限";
  const { data } = await client.call(name, (octokit) =>
    octokit.rest.actions.getGithubActionsDefaultWorkflowPermissionsRepository({ owner, repo }),
  );
  const wanted = {
    default_workflow_permissions: "read",
    can_approve_pull_request_reviews: false,
  } as const;
  const isRight =
    data.default_workflow_permissions === wanted.default_workflow_permissions &&
    data.can_approve_pull_request_reviews === wanted.can_approve_pull_request_reviews;
  if (isRight) return right(name);
  return {
    name,
    state: "wrong",
    advice: `ワークフローが、頼まれていない権限を持っています。${settingsUrl}/actions で、Workflow permissions を Read repository contents にし、プルリクエストの承認を外してください。`,
    set: async () => {
      await client.call(name, (octokit) =>
        octokit.rest.actions.setGithubActionsDefaultWorkflowPermissionsRepository({
          owner,
          repo,
          ...wanted,
        }),
      );
    },
  };
}

async function readAllowedActions(
  client: Client,
  { settingsUrl }: RepositoryFacts,
  used: readonly string[],
): Promise<Setting> {
  const { owner, repo } = client;
  const name = "使えるアクション";
  const { data } = await client.call(name, (octokit) =>
    octokit.rest.actions.getGithubActionsPermissionsRepository({ owner, repo }),
  );
  if (!data.enabled)
    return {
      name,
      state: "wrong",
      advice: `Actions が止められていて、審査が動きません。${settingsUrl}/actions で有効にしてください。`,
    };
  const isOpen = data.allowed_actions === "all";
  const known = data.allowed_actions === "selected" ? await readSelected(client, name) : undefined;
  const patterns = known?.patterns_allowed ?? [];
  const missing = [
    ...(known?.github_owned_allowed === true ? [] : ["GitHub 製のアクション"]),
    ...used.filter((pattern) => !patterns.includes(pattern)),
  ];
  if (!isOpen && missing.length === 0) return right(name);
  const more = used.length === 0 ? "" : `と、ワークフローが使う ${used.join("、")} `;
  return {
    name,
    state: "wrong",
    advice: isOpen
      ? `だれの作ったアクションでも動きます。${settingsUrl}/actions で、GitHub 製のアクション${more}だけを許してください。`
      : `ワークフローが使う ${missing.join("、")} が許されていないので、動きません。${settingsUrl}/actions の Allow specified actions に加えてください。`,
    set: async () => {
      await client.call(name, (octokit) =>
        octokit.rest.actions.setGithubActionsPermissionsRepository({
          owner,
          repo,
          enabled: true,
          allowed_actions: "selected",
        }),
      );
      await client.call(name, (octokit) =>
        octokit.rest.actions.setAllowedActionsRepository({
          owner,
          repo,
          github_owned_allowed: true,
          verified_allowed: known?.verified_allowed ?? false,
          patterns_allowed: [...new Set([...patterns, ...used])],
        }),
      );
    },
  };
}

/** What is allowed, where only some is; nothing where GitHub does not say so (a set-up that broke off). */
async function readSelected(
  client: Client,
  name: string,
): Promise<{
  readonly github_owned_allowed?: boolean;
  readonly verified_allowed?: boolean;
  readonly patterns_allowed?: readonly string[];
}> {
  const { owner, repo } = client;
  try {
    const { data } = await client.call(name, (octokit) =>
      octokit.rest.actions.getAllowedActionsRepository({ owner, repo }),
    );
    return data;
  } catch (failure) {
    if (failure instanceof GitHubError && failure.reason === "not-found") return {};
    throw failure;
  }
}

/** Only public repositories have it; nothing comes back where this GitHub does not know the setting. */
async function readForkApproval(
  client: Client,
  { settingsUrl, isPrivate }: RepositoryFacts,
): Promise<readonly Setting[]> {
  if (isPrivate) return [];
  const { owner, repo } = client;
  const name = "外の人の提案でのワークフローの承認";
  // octokit 5 does not have these two by name.
  const path = `/repos/${owner}/${repo}/actions/permissions/fork-pr-contributor-approval`;
  const wanted = { approval_policy: "all_external_contributors" };
  try {
    const { data } = await client.call(name, (octokit) => octokit.request(`GET ${path}`));
    if (data.approval_policy === wanted.approval_policy) return [right(name)];
  } catch (failure) {
    if (failure instanceof GitHubError && failure.reason === "not-found") return [];
    throw failure;
  }
  return [
    {
      name,
      state: "wrong",
      advice: `外の人のプログラムが、承認なしに動くことがあります。${settingsUrl}/actions で、Require approval for all external contributors を選んでください。`,
      set: async () => {
        await client.call(name, (octokit) => octokit.request(`PUT ${path}`, wanted));
      },
    },
  ];
}
