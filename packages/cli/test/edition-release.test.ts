import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { BOT_TOKEN, OWNER_TOKEN, REPOSITORY, startLocalGitHub } from "@torikumi/github/dev";
import { git, publishedCity, torikumi, torikumiWith } from "./run-torikumi.ts";

/** The files of r7 without site and PDF, in the order in which they go up. */
const FILES = [
  "SHA256SUMS",
  "r7-excel.csv",
  "r7-ledger.zip",
  "r7-list.xlsx",
  "r7.csv",
  "r7.json",
  "r7.xlsx",
  "release-notes.md",
];

/** みほん市 with r7 in the last commit, its local GitHub without any tag yet, and a way to run `edition publish r7 --post` there. */
async function openRelease() {
  const folder = publishedCity();
  git(folder, "tag", "--delete", "r7");
  git(folder, "config", "user.name", "事務局");
  git(folder, "config", "user.email", "jimukyoku@example.invalid");
  const github = await startLocalGitHub();
  onTestFinished(() => github.close());
  const sent: string[] = [];
  const place = { own: "", uploadsLeft: Infinity };
  // The address for uploads comes with the release: it has to lead through here as well.
  const through: typeof github.serve extends (through?: infer T) => unknown
    ? NonNullable<T>
    : never = (next) => async (input, init) => {
    const { pathname, searchParams } = new URL(String(input));
    const isUpload = init?.method === "POST" && pathname.endsWith("/assets");
    if (isUpload && place.uploadsLeft-- <= 0)
      return Response.json({ message: "Validation Failed" }, { status: 422 });
    if (isUpload) sent.push(searchParams.get("name") ?? "");
    const response = await next(input, init);
    if (!response.headers.get("content-type")?.includes("json")) return response;
    const text = (await response.text()).replaceAll(github.url, place.own);
    return new Response(text, {
      status: response.status,
      headers: { "content-type": "application/json" },
    });
  };
  place.own = await github.serve(through);
  const run = (...args: string[]) =>
    torikumiWith(
      { GITHUB_TOKEN: BOT_TOKEN, GITHUB_REPOSITORY: REPOSITORY, GITHUB_API_URL: place.own },
      folder,
      "edition",
      "publish",
      "r7",
      "--accept",
      "--no-site",
      "--post",
      ...args,
    );
  const pushTag = async (): Promise<void> => {
    const main = (await github.as(OWNER_TOKEN, "GET", "/git/ref/heads/main")) as any;
    await github.as(OWNER_TOKEN, "POST", "/git/refs", {
      ref: "refs/tags/r7",
      sha: main.object.sha,
    });
  };
  const releases = async (): Promise<any[]> =>
    (await github.as(OWNER_TOKEN, "GET", "/releases")) as any[];
  return { folder, run, pushTag, releases, sent, place };
}

test("a release that broke off after three files is taken up by the same command, and no file goes up twice", async () => {
  const { folder, run, pushTag, releases, sent, place } = await openRelease();
  const early = await run();
  expect(early.code).toBe(2);
  expect(early.stderr).toBe(
    "エラー: GitHub にタグ「r7」がありません。git push origin tag r7 を実行してから、もう一度実行してください。\n",
  );
  expect(await releases()).toEqual([]);
  await pushTag();

  place.uploadsLeft = 3;
  const broken = await run();
  expect(broken.code).toBe(2);
  expect(broken.stderr).toMatch(
    /^エラー: GitHubがファイルr7-list\.xlsxを受け付けませんでした（422/,
  );
  expect((await releases()).map(({ draft, assets }) => [draft, assets.length])).toEqual([
    [true, 3],
  ]);

  place.uploadsLeft = Infinity;
  const done = await run();
  expect(done).toMatchObject({ code: 0, stderr: "" });
  expect(done.stdout).toContain("dist/r7 にある令和7年度版の一式を使います。");
  expect(done.stdout).toContain(
    "リリースを公開しました（送ったファイル 5個、前に送ってあったファイル 3個）",
  );
  expect(sent).toEqual(FILES);
  const [release, ...others] = await releases();
  expect(others).toEqual([]);
  expect(release).toMatchObject({ tag_name: "r7", name: "令和7年度版", draft: false });
  expect(release.body).toBe(readFileSync(join(folder, "dist/r7/release-notes.md"), "utf8"));
  expect(release.assets.map(({ name, size }: any) => [name, size]).toSorted()).toEqual(
    FILES.map((name) => [name, readFileSync(join(folder, "dist/r7", name)).length]).toSorted(),
  );
  expect(Object.values(done).join("")).not.toContain(BOT_TOKEN);

  const again = await run();
  expect([again.code, again.stdout.includes("もう公開されていて、内容も同じです")]).toEqual([
    0,
    true,
  ]);
  expect(sent).toEqual(FILES);
});

test("what is sent is the set in the folder if it is whole, else it is made again", async () => {
  const { folder, run, pushTag, sent } = await openRelease();
  await torikumi(folder, "edition", "publish", "r7", "--accept", "--no-site");
  await pushTag();
  const file = join(folder, "dist/r7/r7.csv");
  const right = readFileSync(file);
  writeFileSync(file, "番号\r\n");
  const mended = (await run()).stdout;
  expect(mended).toContain("dist/r7 に令和7年度版の一式を作りました。");
  expect(mended).toContain("壊れていたか、なくなっていたため作り直したもの: r7.csv\n");
  expect(mended).not.toContain("中身が違うもの");
  expect(readFileSync(file)).toEqual(right);
  rmSync(join(folder, "dist"), { recursive: true });
  expect((await run()).stdout).toContain("内容も同じです");
  expect(sent).toEqual(FILES);
});

test("without a token nothing is published, and it is said what is missing", async () => {
  const { folder, releases } = await openRelease();
  const { code, stderr } = await torikumi(
    folder,
    "edition",
    "publish",
    "r7",
    "--accept",
    "--no-site",
    "--post",
  );
  expect([code, stderr]).toEqual([
    2,
    "エラー: GITHUB_TOKENが設定されていません。トークンを設定してください。GITHUB_REPOSITORYが設定されていません。「所有者/名前」の形で設定してください。\n",
  ]);
  expect(await releases()).toEqual([]);
  expect(git(folder, "tag").trim()).toBe("r6");
});
