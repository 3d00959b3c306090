import { connect, GitHubError, readSettings, type Setting } from "@torikumi/github";
import type { Workspace } from "../workspace.ts";
import { usedActions } from "./used-actions.ts";
import { WANTED_SETTINGS } from "./wanted-settings.ts";

/** A setting that was to be made and could not be. */
export interface RefusedSetting {
  readonly name: string;
  readonly message: string;
}

/** How a repository's settings stand, and what could not be set. */
export interface RepositorySettings {
  readonly settings: readonly Setting[];
  readonly refused: readonly RefusedSetting[];
}

/**
 * Compares the settings of the repository on GitHub (`GITHUB_TOKEN`, `GITHUB_REPOSITORY`, `GITHUB_API_URL`) with those it should have;
 * `make` sets those that the API can set, one by one, and reads all of them again. Throws a `UserError` where GitHub cannot be asked.
 */
export async function setUpRepository(
  workspace: Workspace,
  { mode, note }: { readonly mode: "look" | "make"; readonly note: (step: string) => void },
): Promise<RepositorySettings> {
  const { env } = workspace;
  const wanted = { ...WANTED_SETTINGS, actions: usedActions(workspace) };
  const client = await connect({
    token: env["GITHUB_TOKEN"],
    repository: env["GITHUB_REPOSITORY"],
    ...(env["GITHUB_API_URL"] && { apiUrl: env["GITHUB_API_URL"] }),
  });
  const settings = await readSettings(client, wanted);
  if (mode === "look") return { settings, refused: [] };
  const refused: RefusedSetting[] = [];
  for (const { name, set } of settings) {
    if (set === undefined) continue;
    note(`${name}を設定しています`);
    try {
      await set();
    } catch (failure) {
      if (!(failure instanceof GitHubError)) throw failure;
      refused.push({ name, message: failure.message });
    }
  }
  const after = await readSettings(client, wanted);
  // GitHub may have done what it gave no answer to.
  const isRight = (name: string): boolean =>
    after.some((setting) => setting.name === name && setting.state === "right");
  return { settings: after, refused: refused.filter(({ name }) => !isRight(name)) };
}
