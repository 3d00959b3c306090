import { OWNER_TOKEN, startLocalGitHub, type LocalGitHub } from "../src/dev/index.ts";

export { BOT_TOKEN, OWNER_TOKEN, REPOSITORY, STAFF_TOKEN } from "../src/dev/index.ts";

/** The local GitHub with one pull request, whose branch the emulator itself keeps. `fetch` goes through the adapter. */
export interface GitHub extends Omit<LocalGitHub, "as" | "reset"> {
  /** Starts over: an empty repository with the pull request #1. */
  readonly reset: () => Promise<void>;
  /** Commits a file to the branch of the pull request; comes back: the new head. */
  readonly push: (path: string, text: string) => Promise<string>;
  readonly as: (token: string, method: string, path: string, body?: unknown) => Promise<any>;
}

export async function startGitHub(): Promise<GitHub> {
  const github = await startLocalGitHub();
  const as: GitHub["as"] = github.as;
  const push: GitHub["push"] = async (path, text) => {
    const content = Buffer.from(text).toString("base64");
    const { commit } = await as(OWNER_TOKEN, "PUT", `/contents/${path}`, {
      message: "edit",
      branch: "an",
      content,
    });
    github.setHead(commit.sha);
    return commit.sha;
  };
  const reset = async () => {
    github.reset();
    await github.openPull("令和8年度版の案");
    await github.makeLabels("区分変更", "数値変更", "字句のみ");
    await push("a.md", "案");
  };
  await reset();
  return { ...github, as, reset, push };
}
