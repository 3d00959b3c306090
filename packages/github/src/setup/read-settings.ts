import type { Client } from "../connection/connect.ts";
import { GitHubError } from "../connection/github-error.ts";
import { readActionsSettings } from "./actions-settings.ts";
import { readBranchRules } from "./branch-rules.ts";
import { readForking } from "./forking.ts";
import { readLabels } from "./labels.ts";
import { readPages } from "./pages.ts";
import { readRepository, type RepositoryFacts } from "./repository-facts.ts";
import type { Setting, WantedSettings } from "./setting.ts";
import { readTagRules } from "./tag-rules.ts";

type Reader = (
  client: Client,
  facts: RepositoryFacts,
  wanted: WantedSettings,
) => Promise<readonly Setting[]>;

const READERS: readonly (readonly [string, Reader])[] = [
  ["ラベル", readLabels],
  ["既定のブランチの保護", readBranchRules],
  ["年度版のタグの保護", readTagRules],
  ["Actions の設定", readActionsSettings],
  ["GitHub Pages", readPages],
  ["fork からの提案", readForking],
];

/**
 * Compares the settings of a repository with those it should have, and writes nothing. What GitHub does not tell is `unknown` with its
 * reason. Throws a {@link GitHubError} where the repository itself cannot be read.
 */
export async function readSettings(
  client: Client,
  wanted: WantedSettings,
): Promise<readonly Setting[]> {
  const facts = await readRepository(client);
  const settings: Setting[] = [];
  for (const [name, read] of READERS) {
    try {
      settings.push(...(await read(client, facts, wanted)));
    } catch (failure) {
      if (!(failure instanceof GitHubError)) throw failure;
      settings.push({ name, state: "unknown", advice: failure.message });
    }
  }
  return settings;
}
