import type { World } from "../../world.ts";
import { runPostReview } from "../proposal/post-review.ts";
import type { DemoRepository } from "./demo-repository.ts";

/**
 * Posts the review of the faulty proposals to a GitHub that runs on this machine only, and tells what stands there. Where that
 * GitHub, a development dependency, is not installed, one line says so.
 */
export async function demoGitHub(
  world: World,
  repository: DemoRepository,
): Promise<readonly string[]> {
  const dev = await import("@torikumi/github/dev");
  if (!dev.isInstalled()) {
    return ["   GitHub の模型（npm パッケージ emulate）が入っていないので、ここは飛ばしました。"];
  }
  const github = await dev.startLocalGitHub();
  try {
    await github.openPull("令和8年度版の提案");
    await github.makeLabels("区分変更", "数値変更", "字句のみ");
    github.setBase(repository.commitOf("main"));
    github.setHead(repository.commitOf("r8-faulty"));
    const runner: World = {
      ...world,
      cwd: repository.folder,
      env: {
        ...world.env,
        GITHUB_TOKEN: dev.BOT_TOKEN,
        GITHUB_REPOSITORY: dev.REPOSITORY,
        GITHUB_API_URL: await github.serve(),
        GITHUB_SERVER_URL: undefined,
        GITHUB_STEP_SUMMARY: undefined,
      },
      write: async () => {},
      tell: async () => {},
      note: () => {},
      exit: () => {},
    };
    await runPostReview(runner, { pr: 1 });
    const read = (path: string) => github.as(dev.STAFF_TOKEN, "GET", path);
    return describeStanding({
      comments: (await read("/issues/1/comments")) as readonly unknown[],
      inline: (await read("/pulls/1/comments?per_page=100")) as readonly unknown[],
      labels: (await read("/issues/1/labels")) as readonly { readonly name: string }[],
      checks: (await read(`/commits/${github.head()}/check-runs`)) as Checks,
    });
  } finally {
    await github.close();
  }
}

interface Checks {
  readonly check_runs: readonly {
    readonly name: string;
    readonly conclusion: string;
    readonly output: { readonly title: string };
  }[];
}

/** What stands on the pull request, in a few lines. */
function describeStanding({
  comments,
  inline,
  labels,
  checks,
}: {
  readonly comments: readonly unknown[];
  readonly inline: readonly unknown[];
  readonly labels: readonly { readonly name: string }[];
  readonly checks: Checks;
}): readonly string[] {
  const runs = checks.check_runs.map(({ name, output }) => `${name}（${output.title}）`);
  return [
    `   要約コメント${comments.length}件、行コメント${inline.length}件、チェック ${runs.join("、")}`,
    `   ラベル ${labels.map(({ name }) => name).join("、")}`,
  ];
}
