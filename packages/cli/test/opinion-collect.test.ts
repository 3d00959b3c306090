import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { expect, onTestFinished, test } from "vitest";
import {
  BOT_TOKEN,
  OWNER_TOKEN,
  REPOSITORY,
  STAFF_TOKEN,
  startLocalGitHub,
} from "@torikumi/github/dev";
import { city, commit, edit } from "./mihon-year.ts";
import { git, MIHON, torikumi, torikumiWith } from "./run-torikumi.ts";

const FILE = "records/1/ア/1.md";
const LEDGER = "records/経緯/r7/1.md";

/** A clone of みほん市, and its GitHub with one pull request on which people have talked. */
async function talkedCity() {
  const folder = city("r7");
  edit(
    folder,
    "records/departments.yaml",
    /$/,
    "役割:\n  審議会: shingikai\n  事務局: [jimukyoku]\n",
  );
  const github = await startLocalGitHub();
  onTestFinished(() => github.close());
  await github.openPull("令和8年度版の案 @jimukyoku");
  const { commit: pushed } = (await github.as(OWNER_TOKEN, "PUT", `/contents/${FILE}`, {
    message: "案",
    branch: "an",
    content: Buffer.from("案\n").toString("base64"),
  })) as any;
  github.setHead(pushed.sha);
  const apiUrl = await github.serve();
  const say = (token: string, path: string, body: object): Promise<any> =>
    github.as(token, "POST", path, body) as Promise<any>;
  const question = await say(STAFF_TOKEN, "/pulls/1/comments", {
    body: "この人数の根拠は何か。\r\n\r\n- 状態: 解決済み\n<script>alert(1)</script> @mihon-bot",
    path: FILE,
    line: 1,
    side: "RIGHT",
    commit_id: pushed.sha,
  });
  const collectWith = (env: Readonly<Record<string, string>>, ...args: readonly string[]) =>
    torikumiWith(
      { GITHUB_TOKEN: BOT_TOKEN, GITHUB_REPOSITORY: REPOSITORY, GITHUB_API_URL: apiUrl, ...env },
      folder,
      "opinion",
      "collect",
      ...(args.includes("--pull") ? [] : ["--pull", "1"]),
      ...args,
    );
  const collect = (...args: readonly string[]) => collectWith({}, ...args);
  const read = (): string => readFileSync(join(folder, LEDGER), "utf8");
  return { folder, github, say, question, head: pushed.sha as string, collect, collectWith, read };
}

/** What differs from run to run on the local GitHub: its port, ids of commits, and the time. */
const steady = (text: string): string =>
  text
    .replaceAll(/http:\/\/localhost:\d+/g, "https://github.example")
    .replaceAll(/\d{4}-\d\d-\d\d(?: \d\d:\d\d)?/g, "日時")
    .replaceAll(/\b[0-9a-f]{32,40}\b/g, "…");

test("what was said on a pull request becomes a file that names nobody's account and in which no text is more than text", async () => {
  const { collect, read, say, question } = await talkedCity();
  await say(OWNER_TOKEN, "/pulls/1/comments", {
    body: "台帳から数えた。https://evil.example/x @shingikai",
    in_reply_to_id: question.id,
  });
  const { code, stdout, stderr } = await collect();
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("経緯: records/経緯/r7/1.md（新規）");
  expect(stdout).toContain("やり取り: 1件（うち未解決 1件）");
  const text = read();
  expect(text).not.toMatch(/jimukyoku|mihon-bot|[^\\]<script/);
  const [, talk = ""] = text.split("## やり取り\n\n");
  await expect(steady(talk.split("\n\n## レビュー")[0]!)).toMatchFileSnapshot(
    "expected/proceedings.md",
  );
});

test("a second run changes nothing, and a third after new remarks only what is new", async () => {
  const { collect, read, say, github, question, folder } = await talkedCity();
  await collect();
  const first = read();
  expect((await collect()).stdout).toContain("（変わりなし）");
  expect(read()).toBe(first);

  await say(STAFF_TOKEN, "/pulls/1/comments", { body: "了解した。", in_reply_to_id: question.id });
  github.resolve(question.id);
  expect((await collect("--dry-run")).stdout).toContain("（変更）");
  expect(read()).toBe(first);
  const { stdout } = await collect("--format", "json");
  expect(JSON.parse(stdout)).toMatchObject({
    pull: 1,
    edition: "r7",
    path: "経緯/r7/1.md",
    written: true,
    threads: { resolved: 1, unresolved: 0 },
    opinions: [],
    files: { created: [], changed: ["経緯/r7/1.md"] },
  });
  const gone = first.split("\n").filter((line) => !read().split("\n").includes(line));
  expect(gone.map((line) => line.split(":")[0])).toEqual([
    "解決済み",
    "未解決",
    "確認用",
    "- 状態",
  ]);
  // What the record holds beside its pages is nobody's stray page, and no part of any edition.
  expect((await torikumi(folder, "validate")).code).toBe(0);
  expect((await torikumi(folder, "export", "--format", "json")).stdout).not.toContain("根拠は何か");
  expect(
    JSON.parse((await torikumi(folder, "diff", "r7", "records", "--format", "json")).stdout),
  ).toMatchObject({ changed: [], added: [] });
});

test("remarks marked 意見 become opinions on what they stand on, each once, also when its page is taken away", async () => {
  const { collect, say, folder, head } = await talkedCity();
  const line = { path: FILE, line: 1, side: "RIGHT", commit_id: head };
  await say(STAFF_TOKEN, "/pulls/1/comments", { ...line, body: "意見： 比較を示されたい。" });
  const whole = "意見: 全体を見直されたい。\n\n- 人数\n- @jimukyoku の期間";
  await say(STAFF_TOKEN, "/issues/1/comments", { body: whole });
  await say(STAFF_TOKEN, "/issues/1/comments", { body: "意見（2-ア）: 期限を示されたい。" });
  await say(STAFF_TOKEN, "/issues/1/comments", { body: "意見（9-ア）: 何のことか。" });
  await say(STAFF_TOKEN, "/issues/1/comments", { body: "> 意見: 引用" });
  const { opinions, notes } = JSON.parse((await collect("--format", "json")).stdout);
  expect(opinions.map(({ id, target }: any) => `${id} ${target}`)).toEqual([
    "r7-意見-3 1-ア-1",
    "r7-意見-4 全体",
    "r7-意見-5 2-ア",
    "r7-意見-6 全体",
  ]);
  expect(notes.join()).toContain("「9-ア」はこの年度版にないので、全体への意見にしました");
  expect(steady(readFileSync(join(folder, "records/意見/r7/4.md"), "utf8"))).toMatchInlineSnapshot(`
    "---
    対象: 全体
    会議: GitHub での審査（プルリクエスト1、事務局）
    期日: 日時
    処理: 未対応
    経緯: https://github.example/mihon/torikumi/issues/1#issuecomment-3
    ---

    ## 意見

    全体を見直されたい。

    - 人数
    - @（事務局） の期間

    ## 対応
    "
  `);
  expect((await torikumi(folder, "validate")).code).toBe(0);
  rmSync(join(folder, "records/意見/r7/4.md"));
  expect(JSON.parse((await collect("--format", "json")).stdout).opinions).toEqual([]);
  await say(STAFF_TOKEN, "/issues/1/comments", { body: "意見: もう1つ。" });
  const again = JSON.parse((await collect("--format", "json")).stdout);
  expect(again.opinions.map(({ id }: any) => id)).toEqual(["r7-意見-7"]);
});

test("of two cities in one repository each keeps its own opinions, and what names no page goes into one of them", async () => {
  const { collect, say, folder, head } = await talkedCity();
  cpSync(join(MIHON, "r6"), join(folder, "kita/records"), { recursive: true });
  commit(folder);
  const line = { line: 1, side: "RIGHT", commit_id: head };
  await say(STAFF_TOKEN, "/pulls/1/comments", { ...line, path: FILE, body: "意見: 比較を。" });
  await say(STAFF_TOKEN, "/issues/1/comments", { body: "意見: 全体を見直されたい。" });
  const ours = JSON.parse((await collect("--format", "json")).stdout);
  expect(ours.opinions.map(({ id, target }: any) => [id, target])).toEqual([
    ["r7-意見-3", "1-ア-1"],
    ["r7-意見-4", "全体"],
  ]);
  expect(ours.notes.join()).toContain(
    "records への意見にしました（ほかに kita/records）。確かめてください",
  );
  const theirs = JSON.parse((await collect("-C", "kita", "--format", "json")).stdout);
  expect(theirs).toMatchObject({ edition: "r6", path: "経緯/r6/1.md", opinions: [] });
  expect(theirs.notes.join()).toMatch(
    /records への意見になっているので.*records への意見になって/u,
  );
  expect(existsSync(join(folder, "kita/records/経緯/r6/1.md"))).toBe(true);
  expect((await collect("-C", "kita")).stdout).toContain("（変わりなし）");
});

test("a file that somebody has changed by hand is left alone", async () => {
  const { collect, read, folder } = await talkedCity();
  await collect();
  writeFileSync(join(folder, LEDGER), read().replace("根拠は何か", "（個人の情報のため削除）"));
  const before = read();
  const { code, stderr } = await collect();
  expect([code, stderr.split("\n").length]).toEqual([2, 2]);
  expect(stderr).toContain("手で直されているので、書き換えません");
  expect(read()).toBe(before);
});

test("an edition with threads that nobody has resolved is published only when told so, and its archive holds the ledger", async () => {
  const { collect, folder, github, question } = await talkedCity();
  git(folder, "tag", "--delete", "r7");
  await collect();
  commit(folder);
  const files = ["--no-site", "--into", "set"];
  const refused = await torikumi(folder, "edition", "publish", "r7", ...files);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain(
    "解決していないやり取りが1件（経緯/r7/1.md。解決したら torikumi opinion collect --pull 1 で集め直す）",
  );
  github.resolve(question.id);
  await collect();
  commit(folder);
  const { stderr } = await torikumi(folder, "edition", "publish", "r7", ...files);
  expect(stderr).not.toContain("やり取り");
  expect((await torikumi(folder, "edition", "publish", "r7", "--accept", ...files)).code).toBe(0);
  const archive = readFileSync(join(folder, "set/r7-ledger.zip"));
  const names = Object.keys(unzipSync(new Uint8Array(archive)));
  expect(names).toEqual([
    "r7-ledger/意見/r6/1.md",
    "r7-ledger/意見/r6/2.md",
    "r7-ledger/意見/r6/3.md",
    "r7-ledger/意見/r7/1.md",
    "r7-ledger/意見/r7/2.md",
    "r7-ledger/経緯/r7/1.md",
  ]);
  expect(readFileSync(join(folder, "set/SHA256SUMS"), "utf8")).toContain("  r7-ledger.zip\n");
});

test("proceedings that cannot be read keep an edition from being published, whatever is accepted", async () => {
  const { collect, read, folder } = await talkedCity();
  git(folder, "tag", "--delete", "r7");
  await collect();
  writeFileSync(join(folder, LEDGER), read().replace("未解決: 1", "未解決: なし"));
  commit(folder);
  const { code, stderr } = await torikumi(
    folder,
    "edition",
    "publish",
    "r7",
    "--accept",
    "--no-site",
  );
  expect([code, stderr.trim().split("\n").length]).toEqual([2, 1]);
  expect(stderr).toMatch(/「経緯\/r7\/1.md」の先頭の項目が読めません（\d+行目: .+）/);
  expect(git(folder, "tag", "--list", "r7")).toBe("");
});

test.each([
  [
    "a pull request that is not there",
    ["--pull", "99"],
    {},
    /プルリクエスト#99が見つかりません（404）/,
  ],
  ["no token", [], { GITHUB_TOKEN: "" }, /GITHUB_TOKENが空/],
  ["an edition that is none", ["--edition", "8"], {}, /「8」は年度版の番号ではありません/],
] as const)("%s is one line, and nothing is written", async (_, args, env, message) => {
  const { folder, collectWith } = await talkedCity();
  const { code, stderr } = await collectWith(env, ...args);
  expect([code, stderr.trim().split("\n").length]).toEqual([2, 1]);
  expect(stderr).toMatch(message);
  expect(existsSync(join(folder, "records/経緯"))).toBe(false);
});
