import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { OWNER_TOKEN, STAFF_TOKEN } from "@torikumi/github/dev";
import { openPullRequest, type PullRequestBench } from "./pull-request.ts";
import { git } from "./run-torikumi.ts";

const FILE = "records/1/ア/1.md";

/** The states of a repository and of a pull request at which GitHub says no, or says something old. */

const change = (pull: PullRequestBench, from: string, to: string): void =>
  pull.write(FILE, git(pull.author, "show", `r7:${FILE}`).replace(from, to));
const said = async (pull: PullRequestBench, query = ""): Promise<readonly string[]> => {
  const path = `/commits/${pull.github.head()}/check-runs?filter=all${query}`;
  const { check_runs: runs } = await pull.call("GET", path);
  return runs
    .toSorted((left: any, right: any) => left.id - right.id)
    .map((one: any) => `${one.name} ${one.conclusion ?? one.status} ${one.output.title}`);
};

describe("the check", () => {
  test("stands in a new repository that has no labels yet, and names them", async () => {
    const pull = await openPullRequest();
    for (const label of ["区分変更", "数値変更", "字句のみ"])
      await pull.call("DELETE", `/labels/${encodeURIComponent(label)}`, undefined, OWNER_TOKEN);
    change(pull, "取組区分: 拡充", "取組区分: 継続");
    pull.push();
    const { code, stderr } = await pull.run();
    expect(code).toBe(0);
    expect(stderr).toContain("ラベル「区分変更」がリポジトリにないので、付けていません。");
    const [check] = await pull.checks();
    expect(check.conclusion).toBe("success");
    expect(check.output.summary).toContain("torikumi github setup");
    expect(await pull.comments()).toHaveLength(1);
  });

  test("stands on a locked conversation, and the review is kept in the job summary", async () => {
    const pull = await openPullRequest();
    change(pull, "取組区分: 拡充", "取組区分: 拡大");
    pull.push();
    pull.github.lock(1);
    const { code, summary } = await pull.run();
    expect(code).toBe(1);
    expect(summary).toContain("### 行への指摘（");
    const [check] = await pull.checks();
    expect(check.conclusion).toBe("failure");
    expect(check.output.summary).toContain("要約コメント");
  });

  test("is red where the edition is gone, and the author reads why instead of an older review", async () => {
    const pull = await openPullRequest();
    change(pull, "取組区分: 拡充", "取組区分: 継続");
    pull.push();
    await pull.run();
    rmSync(join(pull.author, "records/index.md"));
    pull.push();
    const { code, stderr } = await pull.run();
    expect(code).toBe(1);
    expect(stderr).toContain("年度版のページ records/index.md がなくなっています。");
    expect(stderr).not.toMatch(/--from|--to|git fetch|[0-9a-f]{40}/);
    expect(await said(pull)).toEqual(["torikumi failure 審査できませんでした"]);
    const [summary, ...others] = await pull.comments();
    expect(others).toEqual([]);
    expect(summary.body).toContain("消したり、フォルダーの名前や場所を変えたりしていれば");
    expect(summary.body).not.toContain("取組区分の変更");

    git(pull.author, "checkout", "--quiet", "HEAD~1", "--", "records/index.md");
    renameSync(join(pull.author, "records"), join(pull.author, "kiroku"));
    pull.push();
    expect((await pull.run()).code).toBe(1);
    expect(await said(pull)).toEqual(["torikumi failure 審査できませんでした"]);
  });

  test("of an older run holds no longer once a newer one has begun", async () => {
    const pull = await openPullRequest();
    change(pull, "取組区分: 拡充", "取組区分: 継続");
    pull.push();
    await pull.run();
    await pull.call("POST", "/issues/1/labels", { labels: ["字句のみ"] });
    const { code } = await pull.run();
    expect(code).toBe(1);
    expect(await said(pull)).toEqual([
      "torikumi success 指摘はありません",
      "torikumi failure エラー1件",
    ]);
  });

  test("that GitHub refuses makes the run fail, so that somebody looks", async () => {
    const pull = await openPullRequest();
    change(pull, "取組区分: 拡充", "取組区分: 継続");
    pull.push();
    pull.github.grant("pull-requests");
    const { code, stderr } = await pull.run();
    expect(code).toBe(2);
    expect(stderr).toContain("エラー: このトークンではチェックを書き込めません（403");
    expect(await pull.comments()).toHaveLength(1);
  });

  test("of a pull request to another branch has another name, and leaves the required one alone", async () => {
    const pull = await openPullRequest();
    change(pull, "取組区分: 拡充", "取組区分: 拡大");
    const head = pull.push();
    expect((await pull.run()).code).toBe(1);
    await pull.github.openPull("別のブランチへ", { from: "an-2", to: "other" });
    pull.github.setHead(head, 2);
    await pull.run("--pr", "2");
    expect((await said(pull)).map((one) => one.split(" ").slice(0, -1).join(" "))).toEqual([
      "torikumi failure",
      "torikumi（other への提案） failure",
    ]);
  });

  test("of two pull requests with one commit keeps the promise of either", async () => {
    const pull = await openPullRequest();
    change(pull, "取組区分: 拡充", "取組区分: 継続");
    const head = pull.push();
    await pull.call("POST", "/issues/1/labels", { labels: ["字句のみ"] });
    await pull.github.openPull("同じコミット", { from: "an-2" });
    pull.github.setHead(head, 2);
    expect((await pull.run("--pr", "2")).code).toBe(1);
    await pull.call("PATCH", "/pulls/1", { state: "closed" }, STAFF_TOKEN);
    expect((await pull.run("--pr", "2")).code).toBe(0);
  });
});

test("an edition in another folder is named, and nobody takes the check for a word on it", async () => {
  const pull = await openPullRequest();
  for (const path of ["index.md", "departments.yaml", "1/index.md"])
    pull.write(`kita/draft/${path}`, git(pull.author, "show", `r7:records/${path}`));
  pull.push();
  expect((await pull.run()).code).toBe(0);
  expect(await said(pull)).toEqual(["torikumi neutral 審査していない年度版が変わっています"]);
  expect((await pull.checks())[0].output.summary).toContain("kita/draft");
  expect(await pull.labels()).toEqual([]);
});

test("a closed pull request is the record of a decision, and is left as it is", async () => {
  const pull = await openPullRequest();
  change(pull, "取組区分: 拡充", "取組区分: 継続");
  pull.push();
  await pull.run();
  const before = [
    await pull.comments(),
    await pull.inline(),
    await pull.labels(),
    await said(pull),
  ];
  await pull.call("PATCH", "/pulls/1", { state: "closed" });
  pull.github.setBase(pull.github.head());
  const { code, stderr, writes } = await pull.run();
  expect([code, writes]).toEqual([0, []]);
  expect(stderr).toContain("閉じられている");
  expect([
    await pull.comments(),
    await pull.inline(),
    await pull.labels(),
    await said(pull),
  ]).toEqual(before);
});

test("the edition to compare with is the base branch's newest, whatever GitHub remembers of the base", async () => {
  const pull = await openPullRequest();
  git(pull.author, "switch", "--quiet", "main");
  pull.write(
    "records/index.md",
    git(pull.author, "show", "r7:records/index.md").replace("年度版: r7", "年度版: r7.1"),
  );
  git(pull.author, "commit", "--quiet", "--all", "--message", "訂正");
  git(pull.author, "tag", "r7.1");
  git(pull.author, "switch", "--quiet", "an");
  git(pull.author, "merge", "--quiet", "main");
  change(pull, "取組区分: 拡充", "取組区分: 継続");
  pull.fetchBase();
  pull.push();
  await pull.run();
  expect((await pull.comments())[0].body).toContain("令和7年度版（訂正1）（変更前） → ");
  expect((await pull.checks())[0].output.summary).toContain("比べた相手: r7.1");
});
