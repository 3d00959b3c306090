import { describe, expect, test } from "vitest";
import { BOT_TOKEN, REPOSITORY, STAFF_TOKEN } from "./github.ts";
import { connect, isOwnLabel, postReview } from "../src/index.ts";
import { FAULTS } from "./faults.ts";
import { planOf } from "./plan.ts";
import { reviewBench } from "./review-bench.ts";

const { github, recorder, client, post, inline, conversation, places, open } = reviewBench();

describe("a later run", () => {
  test("with the same plan writes nothing", async () => {
    await post(planOf());
    recorder().clear();
    expect(await post(planOf())).toMatchObject({
      summary: "unchanged",
      inline: { created: 0, updated: 0, unchanged: 4, retired: 0, inSummary: 1 },
      labels: { added: [], removed: [] },
    });
    expect(recorder().writes()).toEqual([]);
    expect(recorder().requests).toHaveLength(5);
  });

  test("after a push that mends a finding folds its comment away, and moves what moved", async () => {
    const plan = planOf();
    await post(plan);
    await github().push("b.md", "直した");
    const [, figure, department] = plan.comments;
    const comments = [{ ...figure!, line: 24, startLine: 23 }, department!];
    const posted = await post(
      planOf({
        comments,
        summary: "数値が変わった取組 1件",
        labels: { add: ["数値変更"], remove: ["区分変更", "字句のみ"] },
      }),
    );
    expect(posted).toMatchObject({
      summary: "updated",
      inline: { created: 1, unchanged: 1, retired: 3, touched: 0 },
      labels: { added: [], removed: ["区分変更"] },
    });
    // What the reviewers saw is still there to be opened.
    expect(await inline()).toHaveLength(5);
    expect(await open()).toEqual([
      "records/2/イ/1.md:file **5行目**",
      "records/1/ア/1.md:24 15名が20名になっています。",
    ]);
    expect(await conversation()).toHaveLength(1);
  });

  test("rewords a comment in place when only its text is another", async () => {
    await post(planOf());
    const [category, ...others] = planOf().comments;
    const comments = [{ ...category!, body: "区分が継続から新規になっています。" }, ...others];
    expect((await post(planOf({ comments }))).inline).toMatchObject({
      created: 0,
      updated: 1,
      unchanged: 3,
      retired: 0,
    });
    expect((await places())[0]).toBe("records/1/ア/1.md:2 区分が継続から新規になっています。");
  });

  test("keeps an outdated comment that someone answered, and rewords no answered one", async () => {
    await post(planOf());
    const [category, figure] = await inline();
    for (const { id } of [category, figure]) {
      await github().as(STAFF_TOKEN, "POST", "/pulls/1/comments", {
        body: "確認します",
        in_reply_to_id: id,
      });
    }
    const [, second] = planOf().comments;
    const comments = [{ ...second!, body: "15名が25名になっています。" }];
    expect((await post(planOf({ comments }))).inline).toMatchObject({
      created: 1,
      updated: 0,
      retired: 2,
      touched: 2,
    });
    const bodies = (await inline()).map((one: { body: string }) => one.body);
    expect(bodies).toContain(category.body);
    expect(bodies).toContain(figure.body);
    recorder().clear();
    await post(planOf({ comments }));
    expect(recorder().writes()).toEqual([]);
  });

  test("lets a comment be that somebody has resolved or reacted to, and says what is new beside it", async () => {
    await post(planOf());
    const [category, figure] = await inline();
    github().resolve(category.id);
    await github().as(STAFF_TOKEN, "POST", "/issues/1/labels", { labels: ["字句のみ"] });
    const [first] = planOf().comments;
    const comments = [{ ...first!, body: "区分が継続から新規になっています。" }];
    expect((await post(planOf({ comments }))).inline).toMatchObject({
      created: 1,
      updated: 0,
      retired: 3,
      touched: 1,
    });
    expect((await inline())[0].body).toBe(category.body);
    expect(github().minimized()).toContain(figure.id);
  });

  test("says again what was folded away and is found once more", async () => {
    await post(planOf());
    await post(planOf({ comments: [] }));
    expect((await post(planOf())).inline).toMatchObject({ created: 4, unchanged: 0, retired: 0 });
  });

  test("touches no comment of its own while GitHub does not tell what became of the conversations", async () => {
    await post(planOf());
    const [first] = planOf().comments;
    const comments = [{ ...first!, body: "区分が継続から新規になっています。" }];
    const blind: typeof fetch = (input, init) =>
      String(input).endsWith("/graphql") ? FAULTS["403 no right"]() : github().fetch(input, init);
    const posted = await postReview(
      await connect({
        token: BOT_TOKEN,
        repository: REPOSITORY,
        apiUrl: github().url,
        fetch: blind,
      }),
      { number: 1, headSha: github().head() },
      planOf({ comments }),
    );
    expect(posted.inline).toMatchObject({ created: 1, updated: 0, retired: 0, touched: 4 });
    expect(posted.failures.map(({ reason }) => reason)).toEqual(["not-permitted"]);
    expect(await inline()).toHaveLength(5);
  });

  test("writes a comment again when its line has become outdated", async () => {
    await post(planOf());
    const [category] = await inline();
    github().outdate(category.id);
    expect((await post(planOf())).inline).toMatchObject({ created: 1, unchanged: 3, retired: 1 });
  });
});

describe("the summary", () => {
  test("is not written again for another footer alone, and takes the new one along when it is", async () => {
    const footer = (run: number) => `<a href="https://github.example/runs/${run}">実行記録</a>`;
    await post(planOf({ footer: footer(1) }));
    recorder().clear();
    expect((await post(planOf({ footer: footer(2) }))).summary).toBe("unchanged");
    expect(recorder().writes()).toEqual([]);
    await post(planOf({ footer: footer(3), summary: "数値が変わった取組 2件" }));
    expect((await conversation())[0].body).toMatch(
      /<\/details>\n\n<!-- torikumi:footer -->\n<a href="[^"]*3">/,
    );
  });

  test("is not begun for its own sake where only an update is wanted, but kept up to date where it stands", async () => {
    const quiet = { summaryMode: "update-only", comments: [] } as const;
    expect((await post(planOf(quiet))).summary).toBe("none");
    expect(await conversation()).toEqual([]);
    await post(planOf({ comments: [] }));
    expect((await post(planOf({ ...quiet, summary: "変更はありません" }))).summary).toBe("updated");
  });

  test("is begun all the same for a comment that stands on no line", async () => {
    const unplaced = planOf().comments.slice(4);
    expect((await post(planOf({ summaryMode: "update-only", comments: unplaced }))).summary).toBe(
      "created",
    );
  });
});

describe("a label", () => {
  const label = "字句のみ";
  const own = () => isOwnLabel(client(), { number: 1, label });

  test("is ours when we put it there last, and a person's when a person did", async () => {
    expect(await own()).toBe(false);
    await post(planOf({ labels: { add: [label], remove: [] } }));
    expect(await own()).toBe(true);
    await github().as(STAFF_TOKEN, "DELETE", `/issues/1/labels/${encodeURIComponent(label)}`);
    await github().as(STAFF_TOKEN, "POST", "/issues/1/labels", { labels: [label] });
    expect(await own()).toBe(false);
  });
});

describe("other people", () => {
  test("may copy our marker, and their comments are neither taken for ours nor touched", async () => {
    await post(planOf());
    const [summary] = await conversation();
    const [first] = await inline();
    const forged = { body: `${summary.body}\n改ざん` };
    await github().as(BOT_TOKEN, "DELETE", `/issues/comments/${summary.id}`);
    await github().as(STAFF_TOKEN, "POST", "/issues/1/comments", forged);
    const inlineForged = {
      body: first.body,
      path: first.path,
      line: 7,
      side: "RIGHT",
      commit_id: github().head(),
    };
    await github().as(STAFF_TOKEN, "POST", "/pulls/1/comments", inlineForged);

    expect(await post(planOf({ comments: [] }))).toMatchObject({
      summary: "created",
      inline: { retired: 4 },
    });
    expect((await conversation()).map((one: any) => one.user.login)).toEqual([
      "jimukyoku",
      "mihon-bot",
    ]);
    expect((await conversation())[0].body).toBe(forged.body);
    expect((await open()).length).toBe(1);
    expect((await inline()).at(-1).user.login).toBe("jimukyoku");
  });

  test("may write two hundred comments, and the summary is still found", async () => {
    for (let at = 0; at < 200; at += 1)
      await github().as(STAFF_TOKEN, "POST", "/issues/1/comments", { body: `${at}` });
    await post(planOf());
    recorder().clear();
    expect((await post(planOf())).summary).toBe("unchanged");
    expect(
      recorder().requests.filter(({ path }) => path === `/repos/${REPOSITORY}/issues/1/comments`),
    ).toHaveLength(3);
  });

  test("may have quoted the marker in a comment of our own account, which is left alone", async () => {
    await github().as(BOT_TOKEN, "POST", "/issues/1/comments", {
      body: "なぜ <!-- torikumi:review v1 summary --> が?",
    });
    expect((await post(planOf())).summary).toBe("created");
    expect(await conversation()).toHaveLength(2);
  });
});

test("of two summaries that a race left behind one stays", async () => {
  await post(planOf());
  const [summary] = await conversation();
  await github().as(BOT_TOKEN, "POST", "/issues/1/comments", { body: summary.body });
  expect((await post(planOf())).summary).toBe("unchanged");
  expect(await conversation()).toHaveLength(1);
});

test("everything that was sent is as GitHub's description says", () => {
  expect(recorder().problems()).toEqual([]);
});
