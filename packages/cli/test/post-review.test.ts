import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { cpSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { BOT_TOKEN, openPullRequest, type PullRequestBench } from "./pull-request.ts";
import { git, MIHON, publishedCity, torikumiWith } from "./run-torikumi.ts";

const FILE = "records/1/ア/1.md";

/** The proposals for r8; with the two faulty ones of 児童相談所 and the schools on top where asked for. */
function propose(pull: PullRequestBench, ...proposals: string[]): void {
  rmSync(join(pull.author, "records"), { recursive: true });
  for (const folder of ["r8", ...proposals.map((name) => `proposals/${name}`)])
    cpSync(join(MIHON, folder), join(pull.author, "records"), { recursive: true });
  pull.push();
}

function edit(pull: PullRequestBench, path: string, from: string, to: string): void {
  const text = readFileSync(join(pull.author, path), "utf8");
  expect(text).toContain(from);
  pull.write(
    path,
    text.replace(from, () => to),
  );
}

const conclusions = async (pull: PullRequestBench) =>
  (await pull.checks()).map(
    ({ name, conclusion, output }) => `${name} ${conclusion} ${output.title}`,
  );

/** A port of this machine on which nobody listens any more. */
async function deadPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe("review --post", () => {
  test("leaves the review of みほん市's proposals, writes nothing twice, and follows a fix", async () => {
    const pull = await openPullRequest();
    propose(pull, "jidosodan", "kyoiku");
    const first = await pull.run();
    expect(first).toMatchObject({ code: 1, stderr: "" });
    // The job summary keeps what the next run will write over.
    expect(first.summary).toMatch(/^## 令和7年度版 → 令和8年度版\n/);
    expect(first.stdout).toMatchInlineSnapshot(`
      "プルリクエスト#1に検討結果を書き込みました。
        要約コメント: 作成
        行コメント: 作成 30件、要約に載せたもの 10件
        ラベル: +区分変更、+数値変更
      "
    `);
    const places = await pull.places();
    expect(places).toHaveLength(30);
    expect(places[2]).toMatch(/^records\/3\/ア\/1\.md:2 エラー 取組区分が「拡大」/);
    expect(places).toContain("records/2/ア/1.md:2 取組区分が変わりました。");
    const [summary, ...others] = await pull.comments();
    expect(others).toEqual([]);
    expect(summary.body.split("\n").slice(0, 2)).toEqual([
      "<!-- torikumi:review v1 summary -->",
      "## 令和7年度版 → 令和8年度版",
    ]);
    expect(summary.body).toContain(`https://github.example/mihon/torikumi/actions/runs/101"`);
    expect(summary.body).toContain(`/mihon/torikumi/blob/${pull.github.head()}/records/3/`);
    expect(await conclusions(pull)).toEqual(["torikumi failure エラー5件、警告3件、情報5件"]);

    const second = await pull.run();
    expect(second).toMatchObject({ code: 1, writes: [] });
    expect(second.stdout).toContain("要約コメント: 変更なし");

    const inline = await pull.inline();
    const answered = inline[2];
    await pull.call("POST", "/pulls/1/comments", { body: "直します", in_reply_to_id: answered.id });
    propose(pull);
    const fixed = await pull.run();
    expect(fixed).toMatchObject({ code: 0, stderr: "" });
    expect(fixed.stdout).toContain("返信などがあるため残した古いもの 1件");
    const after = await pull.inline();
    expect(after.map(({ body }) => body)).toContain(answered.body);
    // The errors that were mended are folded away, and can still be read; the one that was answered stays open.
    const errors = after.filter(({ body }) => body.includes("<strong>エラー</strong>"));
    expect(errors.length).toBe(5);
    expect(errors.filter(({ id }) => !pull.github.minimized().includes(id))).toHaveLength(1);
    expect(await conclusions(pull)).toEqual(["torikumi success 警告1件、情報5件"]);
    expect(await pull.comments()).toHaveLength(1);
  });

  test("takes 字句のみ by a person for a promise, and its own for a statement that it may take back", async () => {
    const pull = await openPullRequest();
    edit(pull, FILE, "体制づくりは進んだと", "体制づくりは、進んだと");
    pull.push();
    expect((await pull.run()).code).toBe(0);
    expect(await pull.labels()).toEqual(["字句のみ"]);

    edit(pull, FILE, "取組区分: 拡充", "取組区分: 継続");
    pull.push();
    const own = await pull.run();
    expect(own).toMatchObject({ code: 0 });
    expect(own.stdout).toContain("ラベル: +区分変更、-字句のみ");

    await pull.call("POST", "/issues/1/labels", { labels: ["字句のみ"] });
    const broken = await pull.run();
    expect(broken.code).toBe(1);
    expect(await pull.labels()).toEqual(["区分変更", "字句のみ"]);
    expect((await pull.places())[0]).toMatchInlineSnapshot(
      `"records/1/ア/1.md:2 取組区分が変わりました。"`,
    );
    expect((await pull.checks())[0].conclusion).toBe("failure");
    expect((await pull.run()).writes).toEqual([]);

    await pull.call("DELETE", `/issues/1/labels/${encodeURIComponent("字句のみ")}`);
    expect((await pull.run()).code).toBe(0);
    expect((await pull.checks())[0].conclusion).toBe("success");
  });

  test("reviews what a pull request touches against the published edition, and only counts what others merged since", async () => {
    const pull = await openPullRequest();
    edit(pull, FILE, "取組区分: 拡充", "取組区分: 継続");
    git(pull.author, "commit", "--quiet", "--all", "--message", "別の提案");
    pull.github.setBase(git(pull.author, "rev-parse", "HEAD").trim());
    edit(pull, "records/2/ア/1.md", "71世帯", "88世帯");
    pull.push();
    expect((await pull.run()).stdout).toContain("ラベル: +数値変更\n");
    const [{ body }] = await pull.comments();
    expect(body).toContain("<ins>88世帯</ins>");
    expect(body).toContain("既に取り込まれた変更が1件あります。");
    expect(body).not.toContain("1-ア-1");
    expect(await pull.places()).toEqual(["records/2/ア/1.md:19 数値が変わりました。"]);
  });

  test("says nothing on a pull request that does not touch the edition, but for its check", async () => {
    const pull = await openPullRequest();
    pull.write("README.md", "# みほん市\n");
    pull.push();
    const { code, writes } = await pull.run();
    expect([code, writes]).toEqual([0, []]);
    expect(await conclusions(pull)).toEqual(["torikumi neutral 年度版への変更はありません"]);
  });

  test("of a fork whose token only reads shows the review in the job summary", async () => {
    const pull = await openPullRequest();
    propose(pull, "jidosodan");
    pull.github.grant();
    const { code, stderr, summary } = await pull.run();
    // Without its check the pull request waits for ever: that is no success of the run, whatever was found.
    expect(code).toBe(2);
    expect(stderr).toContain("エラー: このトークンではチェックを書き込めません（403");
    expect(stderr).toContain("このトークンでは行コメントを書き込めません（403");
    expect(summary).toMatch(/^## 令和7年度版 → 令和8年度版\n/);
    expect(summary).toContain("### 行への指摘（");
    expect(summary).toContain("取組区分が「拡大」になっています。");
    expect(await pull.comments()).toEqual([]);
  });

  test("cuts what is too long for a comment and shows the whole in the job summary", async () => {
    const pull = await openPullRequest();
    for (let number = 1; number <= 40; number += 1)
      pull.write(
        `records/1/ア/${number + 10}.md`,
        `---\n取組区分: 新規\n担当部:\n  - 子）児童相談所\n---\n\n## 取組内容\n\n${`第${number}の取組で会議を開く。`.repeat(60)}\n\n## 取組状況\n\n会議を開いた。\n\n## 自己評価\n\n進んだ。\n\n## 今後の取組\n\n続ける。\n`,
      );
    pull.push();
    const { summary, stdout } = await pull.run();
    expect(stdout).toContain("要約コメント: 作成");
    const [{ body }] = await pull.comments();
    expect(body.length).toBeLessThan(65_536);
    expect(body).toContain("文字数の上限のため");
    expect(body).toContain("https://github.example/mihon/torikumi/pull/1/checks");
    expect(body.includes("第40の取組で会議を開く。".repeat(60))).toBe(false);
    expect(summary.includes("第40の取組で会議を開く。".repeat(60))).toBe(true);
    expect((await pull.run()).writes).toEqual([]);
  });
});

describe("review --post that cannot begin", () => {
  test("names every variable that is missing, the file that cannot be read, and the GitHub that is not there, in one line each", async () => {
    const folder = publishedCity();
    const event = join(folder, "no-event.json");
    const post = (variables: Readonly<Record<string, string>>) =>
      torikumiWith(variables, folder, "review", "--post");
    const port = await deadPort();
    const given = { GITHUB_TOKEN: BOT_TOKEN, GITHUB_REPOSITORY: "mihon/torikumi" };
    const outcomes = [
      await post({}),
      await post({ ...given, GITHUB_TOKEN: "", GITHUB_EVENT_PATH: event }),
      await post({ ...given, GITHUB_EVENT_PATH: join(MIHON, "r8", "index.md") }),
      await torikumiWith(
        { ...given, GITHUB_API_URL: `http://127.0.0.1:${port}` },
        folder,
        "review",
        "--post",
        "--pr",
        "1",
      ),
    ];
    expect(outcomes.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
    const said = outcomes.map(({ stderr }) =>
      stderr.replaceAll(event, "EVENT").replaceAll(MIHON, "MIHON").replace(`:${port}`, ":PORT"),
    );
    expect(said.join("")).toMatchInlineSnapshot(`
      "エラー: どのプルリクエストか分かりません。--pr 12 のように番号を指定するか、プルリクエストで動くワークフローから実行してください。GITHUB_TOKENが設定されていません。トークンを設定してください。GITHUB_REPOSITORYが設定されていません。「所有者/名前」の形で設定してください。
      エラー: GITHUB_EVENT_PATHのファイル「EVENT」を読めません（ENOENT）。値を確かめるか、--pr 12 のように番号を指定してください。GITHUB_TOKENが空になっています。トークンを設定してください。
      エラー: GITHUB_EVENT_PATHのファイル「MIHON/r8/index.md」にプルリクエストの番号がありません。--pr 12 のように番号を指定するか、プルリクエストで動くワークフローから実行してください。
      エラー: GitHub（127.0.0.1:PORT）との通信が切れました（プルリクエスト#1）。ネットワークとGITHUB_API_URLを確かめて、もう一度実行してください。
      "
    `);
  });

  test("says in one line what is missing, and never shows the token", async () => {
    const pull = await openPullRequest();
    pull.github.setHead("a".repeat(40));
    const outcomes = [
      await pull.run(),
      await pull.run("--pr", "7"),
      await pull.run("--pr", "x"),
      await pull.run("--format", "json"),
    ];
    expect(outcomes.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
    for (const { stderr, stdout } of outcomes) {
      expect(stderr.trim().split("\n")).toHaveLength(1);
      expect(stdout + stderr).not.toContain(BOT_TOKEN);
    }
    expect(outcomes.map(({ stderr }) => stderr.slice(0, 40))).toMatchInlineSnapshot(`
      [
        "エラー: コミット「aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "エラー: GitHubにプルリクエスト#7が見つかりません（404）。リポジトリ",
        "エラー: 「pr」の値「x」は使えません。12 のような番号にしてください。使い",
        "エラー: --post と --format は一緒に使えません。どちらかを外し",
      ]
    `);
  });
});
