import { expect, onTestFinished, test } from "vitest";
import { OWNER_TOKEN, REPOSITORY, STAFF_TOKEN, startLocalGitHub } from "@torikumi/github/dev";
import { emptyFolder, torikumiWith, type Outcome } from "./run-torikumi.ts";

async function bench(
  token = OWNER_TOKEN,
  between: (next: typeof fetch) => typeof fetch = (next) => next,
) {
  const github = await startLocalGitHub();
  onTestFinished(() => github.close());
  const env = {
    GITHUB_TOKEN: token,
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_API_URL: await github.serve(between),
  };
  const run = (...args: string[]): Promise<Outcome> =>
    torikumiWith(env, emptyFolder(), "github", ...args);
  return { github, run };
}

test("doctor names what a new repository lacks, and setup --yes makes it whole", async () => {
  const { run } = await bench();
  const before = await run("doctor");
  expect(before.code).toBe(1);
  expect(before.stdout).toContain("足りない  ラベル「数値変更」\n          ありません。");
  expect(before.stdout).toContain("足りない  年度版のタグの保護\n");

  const look = await run("setup");
  expect(look.code).toBe(1);
  expect(look.stdout).toMatch(
    /このうち\d+件を設定できます。設定するには torikumi github setup --yes/,
  );
  expect(await run("setup", "--dry-run", "--yes")).toEqual(look);
  expect((await run("doctor")).stdout).toBe(before.stdout);

  const made = await run("setup", "--yes");
  expect(made.code).toBe(0);
  expect(made.stdout).not.toMatch(/足りない|不明|設定できませんでした/);
  expect((await run("doctor")).code).toBe(0);
});

test("a token without the right learns what it may not read, and nothing is called right for it", async () => {
  const { run } = await bench(STAFF_TOKEN);
  const { code, stdout } = await run("doctor");
  expect(code).toBe(1);
  expect(stdout).toContain("不明　　  年度版のタグの保護\n");
  expect(stdout).not.toContain(STAFF_TOKEN);
});

test("what GitHub did without an answer is called right, and what it did not do is made by the next set-up", async () => {
  let lost = 0;
  const { run } = await bench(OWNER_TOKEN, (next) => async (input, init) => {
    const isLost = init?.method === "POST" && String(input).endsWith("/rulesets") && lost++ < 2;
    if (isLost && lost === 1) await next(input, init);
    return isLost ? Response.json({ message: "Bad gateway" }, { status: 502 }) : next(input, init);
  });
  const { code, stdout } = await run("setup", "--yes");
  expect(code).toBe(1);
  expect(stdout).toContain("よい　　  既定のブランチの保護\n");
  expect(stdout).not.toContain("設定できませんでした  既定のブランチの保護");
  expect(stdout).toContain("設定できませんでした  年度版のタグの保護\n");
  expect((await run("setup", "--yes")).code).toBe(0);
});

test("without a repository it says what is missing, in one line", async () => {
  const { code, stderr } = await torikumiWith({}, emptyFolder(), "github", "doctor");
  expect(code).toBe(2);
  expect(stderr).toMatch(/^エラー: GITHUB_TOKENが設定されていません。.*GITHUB_REPOSITORY[^\n]*\n$/);
});
