import { expect, test } from "vitest";
import { OWNER_TOKEN } from "@torikumi/github/dev";
import { openPullRequest, type PullRequestBench } from "./pull-request.ts";
import { git } from "./run-torikumi.ts";

/* What happens to a pull request in its life, as the table in docs/github.md decides it. */

const FILE = "records/1/ア/1.md";
const change = (pull: PullRequestBench, from: string, to: string): void =>
  pull.write(FILE, git(pull.author, "show", `r7:${FILE}`).replace(from, to));
const checksOf = async (pull: PullRequestBench, sha: string): Promise<readonly string[]> => {
  const { check_runs: runs } = await pull.call("GET", `/commits/${sha}/check-runs?filter=all`);
  return runs
    .toSorted((left: any, right: any) => left.id - right.id)
    .map((one: any) => `${one.conclusion ?? one.status} ${one.output.title}`);
};

test("two runs at once leave one summary, one comment a place and a finished check each; the next run joins what is twice", async () => {
  const pull = await openPullRequest();
  change(pull, "取組区分: 拡充", "取組区分: 継続");
  const head = pull.push();
  const both = await Promise.all([pull.run(), pull.run()]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  await pull.run();
  expect(await pull.comments()).toHaveLength(1);
  const open = (await pull.inline()).filter(({ id }) => !pull.github.minimized().includes(id));
  expect(open).toHaveLength(1);
  expect(await checksOf(pull, head)).toEqual(Array(3).fill("success 指摘はありません"));
});

test("a run again of an older commit says nothing of the newer one, and ends its own check", async () => {
  const pull = await openPullRequest();
  change(pull, "取組区分: 拡充", "取組区分: 継続");
  const old = pull.push();
  pull.github.setHead(old);
  const { author } = pull;
  change(pull, "取組区分: 拡充", "取組区分: 終了");
  git(author, "commit", "--quiet", "--all", "--message", "案2");
  // The run has read the older head; the newer one arrives before it writes.
  pull.github.moveHead(git(author, "rev-parse", "HEAD").trim());
  const { code, stderr, writes } = await pull.run();
  expect([code, writes]).toEqual([0, []]);
  expect(stderr).toContain("新しいコミットが届いています");
  expect(await checksOf(pull, old)).toEqual(["cancelled 新しいコミットが届きました"]);
});

test("a rebased and force-pushed pull request is compared as it is now; what was said of the old lines is folded away", async () => {
  const pull = await openPullRequest();
  change(pull, "取組区分: 拡充", "取組区分: 継続");
  const old = pull.push();
  await pull.run();
  const [comment] = await pull.inline();
  git(pull.author, "switch", "--quiet", "main");
  pull.write("README.md", "このリポジトリについて\n");
  git(pull.author, "add", "--all");
  git(pull.author, "commit", "--quiet", "--message", "説明");
  git(pull.author, "switch", "--quiet", "-C", "an");
  change(pull, "取組区分: 拡充", "取組区分: 拡大");
  pull.fetchBase();
  const head = pull.push();
  pull.github.outdate(comment.id);
  expect((await pull.run()).code).toBe(1);
  expect(pull.github.minimized()).toEqual([comment.id]);
  expect(await pull.comments()).toHaveLength(1);
  expect(await checksOf(pull, old)).toEqual(["success 指摘はありません"]);
  expect((await checksOf(pull, head)).at(-1)).toMatch(/^failure エラー/);
});

test("a reopened pull request gets a check of its own again, and the rest stays as it was", async () => {
  const pull = await openPullRequest();
  change(pull, "取組区分: 拡充", "取組区分: 継続");
  const head = pull.push();
  await pull.run();
  await pull.call("PATCH", "/pulls/1", { state: "closed" });
  await pull.run();
  await pull.call("PATCH", "/pulls/1", { state: "open" });
  const { writes } = await pull.run();
  expect(writes).toEqual([]);
  expect(await checksOf(pull, head)).toEqual(Array(2).fill("success 指摘はありません"));
});

test("a draft is reviewed like any other, and anew when it is ready; nothing is written twice", async () => {
  const pull = await openPullRequest();
  change(pull, "取組区分: 拡充", "取組区分: 継続");
  const head = pull.push();
  pull.github.setDraft(1, "draft");
  expect((await pull.run()).code).toBe(0);
  expect(await pull.comments()).toHaveLength(1);
  expect(await pull.places()).toHaveLength(1);
  pull.github.setDraft(1, "ready");
  expect((await pull.run()).writes).toEqual([]);
  expect(await checksOf(pull, head)).toEqual(Array(2).fill("success 指摘はありません"));
});

test("what a locked conversation refused is there after the run that follows its unlocking", async () => {
  const pull = await openPullRequest();
  change(pull, "取組区分: 拡充", "取組区分: 継続");
  pull.push();
  pull.github.lock(1);
  expect((await pull.run()).code).toBe(0);
  expect(await pull.comments()).toEqual([]);
  pull.github.unlock(1);
  await pull.run();
  expect(await pull.comments()).toHaveLength(1);
  expect(await pull.places()).toHaveLength(1);
  expect((await pull.checks())[0].output.summary).not.toContain("書き込めませんでした");
});

test("when an edition is published while a pull request is open, the run that publishing starts compares with it", async () => {
  const pull = await openPullRequest();
  change(pull, "取組区分: 拡充", "取組区分: 継続");
  const head = pull.push();
  await pull.run();
  expect((await pull.checks())[0].output.summary).toContain("比べた相手: r7");
  git(pull.author, "switch", "--quiet", "main");
  const page = git(pull.author, "show", "r7:records/index.md");
  pull.write("records/index.md", page.replace("年度版: r7", "年度版: r7.1"));
  pull.write(
    FILE,
    git(pull.author, "show", `r7:${FILE}`).replace("取組区分: 拡充", "取組区分: 継続"),
  );
  git(pull.author, "commit", "--quiet", "--all", "--message", "訂正");
  git(pull.author, "tag", "r7.1");
  pull.fetchBase();
  const { code, stderr } = await pull.run("--pr", "1");
  expect(code).toBe(1);
  expect(stderr).toContain(
    "このプルリクエストは令和7年度版への変更ですが、取り込み先では、それより新しい令和7年度版（訂正1）が公表されています。",
  );
  expect((await checksOf(pull, head)).at(-1)).toBe("failure 審査できませんでした");
  git(pull.author, "switch", "--quiet", "an");
  git(pull.author, "merge", "--quiet", "main");
  change(pull, "取組区分: 拡充", "取組区分: 終了");
  pull.push();
  await pull.run();
  expect((await pull.checks())[0].output.summary).toContain("比べた相手: r7.1");
});

test("a merged pull request is the record of a decision, and another that brings the same commit is not bound by it", async () => {
  const pull = await openPullRequest();
  change(pull, "取組区分: 拡充", "取組区分: 継続");
  const head = pull.push();
  await pull.call("POST", "/issues/1/labels", { labels: ["字句のみ"] });
  await pull.call("PUT", "/pulls/1/merge", {}, OWNER_TOKEN);
  const { code, stderr, writes } = await pull.run();
  expect([code, writes]).toEqual([0, []]);
  expect(stderr).toContain("閉じられている");
  expect(await checksOf(pull, head)).toEqual([]);
});
