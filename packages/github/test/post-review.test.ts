import { describe, expect, test } from "vitest";
import { planOf } from "./plan.ts";
import { connect, postReview, readPullRequest } from "../src/index.ts";
import { reviewBench } from "./review-bench.ts";
import { BOT_TOKEN, OWNER_TOKEN, REPOSITORY, STAFF_TOKEN } from "./github.ts";

const { github, recorder, client, post, conversation, labels, places } = reviewBench();

describe("the first run", () => {
  test("leaves a summary, comments and labels", async () => {
    await github().as(STAFF_TOKEN, "POST", "/issues/1/labels", { labels: ["字句のみ", "至急"] });
    const posted = await post(planOf());
    expect(posted).toEqual({
      summary: "created",
      inline: {
        created: 4,
        updated: 0,
        unchanged: 0,
        retired: 0,
        touched: 0,
        asFileComment: 2,
        inSummary: 1,
      },
      labels: { added: ["区分変更", "数値変更"], removed: ["字句のみ"] },
      leftOut: [],
      failures: [],
    });
    // The two on lines are one review, and so one message to everybody who is told.
    expect(recorder().writes()).toEqual([
      "POST /repos/mihon/torikumi/pulls/1/reviews",
      "POST /repos/mihon/torikumi/pulls/1/comments",
      "POST /repos/mihon/torikumi/pulls/1/comments",
      "POST /repos/mihon/torikumi/issues/1/comments",
      "POST /repos/mihon/torikumi/issues/1/labels",
      "DELETE /repos/mihon/torikumi/issues/1/labels/%E5%AD%97%E5%8F%A5%E3%81%AE%E3%81%BF",
    ]);
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

describe("what GitHub refuses", () => {
  const said = (posted: Awaited<ReturnType<typeof post>>) =>
    posted.failures.map(({ reason, message }) => `${reason}: ${message}`);

  test("a label that the repository does not have is named, and nothing else fails", async () => {
    await github().as(OWNER_TOKEN, "DELETE", `/labels/${encodeURIComponent("数値変更")}`);
    const posted = await post(planOf());
    expect(said(posted)).toEqual([
      "no-label: ラベル「数値変更」がリポジトリにないので、付けていません。torikumi github setup を実行するか、Issues の Labels で同じ名前のラベルを作ってください。",
    ]);
    expect(posted).toMatchObject({ summary: "created", inline: { created: 4 } });
    expect(await labels()).toEqual(["区分変更"]);
  });

  test("a locked conversation gets its labels, and hands every comment back", async () => {
    github().lock(1);
    const posted = await post(planOf());
    expect(posted).toMatchObject({
      summary: "failed",
      inline: { created: 0, inSummary: 5 },
      labels: { added: ["区分変更", "数値変更"] },
    });
    expect(posted.leftOut).toEqual(planOf().comments);
    expect(said(posted)).toEqual([
      "forbidden: GitHubが行コメントの書き込みを認めませんでした（403：Unable to create comment because issue is locked.）。トークンの権限と、会話がロックされていないかを確かめてください。",
      "forbidden: GitHubが要約コメントの書き込みを認めませんでした（403：Unable to create comment because issue is locked.）。トークンの権限と、会話がロックされていないかを確かめてください。",
    ]);
  });

  test("an archived repository takes nothing, and says so once for each", async () => {
    github().archive();
    const posted = await post(planOf());
    expect(posted.failures.map(({ reason }) => reason)).toEqual([
      "forbidden",
      "forbidden",
      "forbidden",
    ]);
    expect(said(posted)[0]).toContain("archived");
  });

  test("a commit of a fork that has not arrived yet: what stands on no line stands in the summary", async () => {
    const late: typeof fetch = (input, init) =>
      init?.method === "POST" && /\/pulls\/1\/(?:comments|reviews)$/.test(String(input))
        ? Promise.resolve(Response.json({ message: "Not Found" }, { status: 404 }))
        : github().fetch(input, init);
    const client = await connect({
      token: BOT_TOKEN,
      repository: REPOSITORY,
      apiUrl: github().url,
      fetch: late,
      sleep: async () => {},
    });
    const posted = await postReview(client, { number: 1, headSha: github().head() }, planOf());
    expect(posted).toMatchObject({ summary: "created", inline: { created: 0, inSummary: 5 } });
    expect(posted.failures).toEqual([]);
  });

  test("a token that only reads writes nothing, and every comment is handed back", async () => {
    github().grant();
    const posted = await post(planOf());
    expect(posted.failures.map(({ reason }) => reason)).toEqual([
      "not-permitted",
      "not-permitted",
      "not-permitted",
    ]);
    expect(posted.leftOut).toEqual(planOf().comments);
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
    state: "open",
    toDefaultBranch: true,
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
