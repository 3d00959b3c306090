import { describe, expect, test } from "vitest";
import { planOf } from "./plan.ts";
import { readPullRequest } from "../src/index.ts";
import { reviewBench } from "./review-bench.ts";
import { STAFF_TOKEN } from "./github.ts";

const { github, recorder, client, post, conversation, labels, places } = reviewBench();

describe("the first run", () => {
  test("leaves a summary, comments, a check run and labels", async () => {
    await github().as(STAFF_TOKEN, "POST", "/issues/1/labels", { labels: ["字句のみ", "至急"] });
    const posted = await post(planOf());
    expect(posted).toEqual({
      summary: "created",
      inline: {
        created: 4,
        updated: 0,
        unchanged: 0,
        removed: 0,
        answered: 0,
        asFileComment: 2,
        inSummary: 1,
      },
      check: "created",
      labels: { added: ["区分変更", "数値変更"], removed: ["字句のみ"] },
      leftOut: [],
    });
    expect(await places()).toEqual([
      "records/1/ア/1.md:2 区分が継続から拡充になっています。",
      "records/1/ア/1.md:22 15名が20名になっています。",
      "records/2/イ/1.md:file **5行目**",
      "records/1/ア/1.md:file **15行目**",
    ]);
    expect(await labels()).toEqual(["区分変更", "数値変更", "至急"].toSorted());
    const [summary] = await conversation();
    expect(summary.body).toMatchInlineSnapshot(`
      "<!-- torikumi:review v1 summary -->
      区分が変わった取組 1件、数値が変わった取組 1件

      <details><summary>行に書き込んでいない指摘（1件）</summary>

      変更された行やファイルの外にあるもの1件です。

      #### \` records/3/ア/1.md \` 1行目

      取組が見つかりません。

      </details>"
    `);
  });

  test("hands sixty annotations over in two batches, and completes the check run only then", async () => {
    await post(planOf());
    const { check_runs: runs } = await github().as(
      STAFF_TOKEN,
      "GET",
      `/commits/${github().head()}/check-runs`,
    );
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({
      status: "completed",
      conclusion: "failure",
      output: { annotations_count: 60 },
    });
    const { check_annotations: listed } = await github().as(
      STAFF_TOKEN,
      "GET",
      `/check-runs/${runs[0].id}/annotations?per_page=100`,
    );
    expect(listed.map((one: { message: string }) => one.message)).toEqual(
      planOf().check.annotations.map((one) => one.message),
    );
    expect(
      recorder()
        .writes()
        .filter((write) => write.includes("check-runs")),
    ).toHaveLength(2);
  });

  test("writes at most thirty comments and lists the rest in the summary", async () => {
    const comments = Array.from({ length: 40 }, (_, at) => ({
      key: `k${at}`,
      path: "records/1/ア/1.md",
      line: 1 + (at % 8),
      body: `${at + 1}番目`,
    }));
    const posted = await post(planOf({ comments }));
    expect(posted.inline).toMatchObject({ created: 30, inSummary: 10 });
    const [summary] = await conversation();
    expect(summary.body).toContain("行に書き込む上限を超えたもの10件です。");
    expect(summary.body).toContain("40番目");
    expect(summary.body).not.toContain("30番目");
    recorder().clear();
    expect((await post(planOf({ comments }))).inline).toMatchObject({
      created: 0,
      unchanged: 30,
      inSummary: 10,
    });
    expect(recorder().writes()).toEqual([]);
  });

  test("puts a comment on the file when GitHub refuses the line, and into the summary when it refuses the file", async () => {
    github().refuse("line");
    const [comment] = planOf().comments;
    expect((await post(planOf({ comments: [comment!] }))).inline).toMatchObject({
      created: 1,
      asFileComment: 1,
    });
    expect(await places()).toEqual(["records/1/ア/1.md:file **2行目**"]);
    recorder().clear();
    await post(planOf({ comments: [comment!] }));
    expect(recorder().writes()).toEqual([]);

    await github().reset();
    github().refuse("line");
    github().refuse("file");
    expect((await post(planOf({ comments: [comment!] }))).inline).toMatchObject({
      created: 0,
      inSummary: 1,
    });
    expect((await conversation())[0].body).toContain("区分が継続から拡充になっています。");
  });
});

test("a review of a commit that is not the head any more writes nothing", async () => {
  const old = github().head();
  await github().push("b.md", "新しい");
  await expect(post(planOf(), old)).rejects.toMatchObject({
    reason: "stale",
    message:
      "プルリクエスト#1に新しいコミットが届いています。新しいコミットの検討結果を待ってください。",
  });
  expect(recorder().writes()).toEqual([]);
});

test("a pull request is read with its head, base and labels", async () => {
  await github().as(STAFF_TOKEN, "POST", "/issues/1/labels", { labels: ["字句のみ"] });
  expect(await readPullRequest(client(), 1)).toMatchObject({
    number: 1,
    headSha: github().head(),
    headRef: "an",
    baseRef: "main",
    labels: ["字句のみ"],
    draft: false,
    fork: false,
  });
});

test("a plan that names no marker, or is too long, is a mistake of the code", async () => {
  await expect(post(planOf({ marker: "a --> b" }))).rejects.toThrow(RangeError);
  await expect(post(planOf({ summary: "あ".repeat(22_000) }))).rejects.toThrow(RangeError);
});

test("everything that was sent is as GitHub's description says", () => {
  expect(recorder().problems()).toEqual([]);
});
