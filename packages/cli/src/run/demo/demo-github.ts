import type { World } from "../../world.ts";
import { runPostReview } from "../proposal/post-review.ts";
import type { DemoRepository } from "./demo-repository.ts";

/** So many comments are shown; the rest is counted. */
const SHOWN = 8;

/**
 * Posts the review of the faulty proposals to a GitHub that runs on this machine only, and writes what stands there. Where that
 * GitHub, a development dependency, is not installed, one line says so.
 */
export async function demoGitHub(world: World, repository: DemoRepository): Promise<void> {
  const dev = await import("@torikumi/github/dev");
  if (!dev.isInstalled()) {
    await world.write(
      "GitHub の模型（npm パッケージ emulate）が入っていないので、ここは飛ばします。npm ci を実行すると入ります。\n",
    );
    return;
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
      exit: () => {},
    };
    await runPostReview(runner, { pr: 1 });
    const read = (path: string) => github.as(dev.STAFF_TOKEN, "GET", path);
    await world.write(
      describeStanding({
        comments: (await read("/issues/1/comments")) as readonly Comment[],
        inline: (await read("/pulls/1/comments?per_page=100")) as readonly LineComment[],
        labels: (await read("/issues/1/labels")) as readonly { readonly name: string }[],
        checks: (await read(`/commits/${github.head()}/check-runs`)) as Checks,
      }),
    );
  } finally {
    await github.close();
  }
}

interface Comment {
  readonly body: string;
}

interface LineComment extends Comment {
  readonly path: string;
  readonly line: number | null;
}

interface Checks {
  readonly check_runs: readonly {
    readonly name: string;
    readonly conclusion: string;
    readonly output: { readonly title: string };
  }[];
}

function describeStanding(standing: {
  readonly comments: readonly Comment[];
  readonly inline: readonly LineComment[];
  readonly labels: readonly { readonly name: string }[];
  readonly checks: Checks;
}): string {
  const { comments, inline, labels, checks } = standing;
  const summary = plainLines(comments[0]?.body ?? "").slice(0, 3);
  const places = inline.slice(0, SHOWN).map(({ path, line, body }) => {
    const place = line === null ? `${path}（ページ全体）` : `${path}:${line}`;
    return `${place}  ${plainLines(body)[0] ?? ""}`;
  });
  const rest = inline.length > SHOWN ? [`（他${inline.length - SHOWN}件）`] : [];
  return [
    "",
    "プルリクエスト#1に今あるもの:",
    ...indented("要約コメント（初めの3行）", summary),
    ...indented(`行コメント（${inline.length}件）`, [...places, ...rest]),
    ...indented(
      "チェック",
      checks.check_runs.map(
        ({ name, conclusion, output }) => `${name}: ${conclusion}（${output.title}）`,
      ),
    ),
    ...indented("ラベル", [labels.map(({ name }) => name).join("、")]),
    "",
  ].join("\n");
}

function indented(title: string, lines: readonly string[]): readonly string[] {
  return [`  ${title}`, ...lines.map((line) => `    ${line}`)];
}

/** The lines of a comment that a person reads, without marks of HTML. */
function plainLines(body: string): readonly string[] {
  return body
    .replace(/<[^>]*>/g, "")
    .split("\n")
    .filter((line) => line.trim() !== "");
}
