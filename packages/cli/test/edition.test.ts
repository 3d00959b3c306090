import { spawn } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { unzipSync } from "fflate";
import { readWorkbook } from "@torikumi/workbook";
import { describe, expect, test } from "vitest";
import {
  BIN,
  emptyFolder,
  environment,
  git,
  MIHON,
  publishedCity,
  torikumi,
  torikumiWith,
} from "./run-torikumi.ts";

/** みほん市 with r6 published and r7 in the last commit, not yet tagged; with `r7` published too. */
function city(...published: readonly "r7"[]): string {
  const folder = publishedCity();
  git(folder, "config", "user.name", "事務局");
  git(folder, "config", "user.email", "jimukyoku@example.invalid");
  if (!published.includes("r7")) git(folder, "tag", "--delete", "r7");
  return folder;
}

function edit(folder: string, path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(folder, path), "utf8");
  expect(text).toMatch(from);
  writeFileSync(
    join(folder, path),
    text.replace(from, () => to),
  );
}

const commit = (folder: string): string => {
  git(folder, "add", "records");
  return git(folder, "commit", "--quiet", "--allow-empty", "--message", "edit");
};
const tags = (folder: string): string => git(folder, "tag").trim().split("\n").join(" ");
const hashes = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [
      name,
      createHash("sha256")
        .update(readFileSync(join(folder, name)))
        .digest("hex"),
    ]),
  );

describe("edition open and status", () => {
  test("a year is opened all at once, says what waits per department, and cannot be published before it is filled in", async () => {
    const folder = city("r7");
    const before = git(folder, "rev-parse", "HEAD:records").trim();
    const dry = await torikumi(folder, "edition", "open", "r8", "--dry-run");
    expect(dry.code).toBe(0);
    expect(git(folder, "status", "--porcelain")).toBe("");
    const opened = await torikumi(folder, "edition", "open", "r8");
    expect(opened.stdout).toMatchInlineSnapshot(`
      "令和8年度版の案を records に作りました。
        取組: 13件の取組状況と自己評価を「（未記入）」にしました。
        取組区分を「新規」から「継続」にした取組: 1件（1-ア-3）
        令和7年度版で終了したため消した取組: 1件（2-ア-3）
        取組状況の期間: 令和6年度から令和7年度　今後の取組の期間: 令和8年度以降
        題名: みほん市児童虐待死亡事例検証報告書の提言に対する取組状況（令和8年度版）
      "
    `);
    const page = readFileSync(join(folder, "records/1/ア/3.md"), "utf8");
    expect(page).toContain("取組区分: 継続");
    expect(page).toContain(
      "## 取組状況\n\n（未記入）\n\n## 自己評価\n\n（未記入）\n\n## 今後の取組\n\n令和7年10月から",
    );
    expect(existsSync(join(folder, "records/2/ア/3.md"))).toBe(false);
    expect(readFileSync(join(folder, "records/departments.yaml"))).toEqual(
      readFileSync(join(MIHON, "r7/departments.yaml")),
    );
    commit(folder);
    expect(git(folder, "rev-parse", "r7:records").trim()).toBe(before);

    const validated = JSON.parse((await torikumi(folder, "validate", "--format", "json")).stdout);
    expect(validated.counts).toMatchObject({ error: 0, warning: 26 });
    edit(folder, "records/2/イ/1.md", "（未記入）", "研修を3回行った。");
    edit(folder, "records/2/イ/1.md", "（未記入）", "目標を達成した。");
    edit(folder, "records/3/イ/1.md", "（未記入）", "授業を9回行った。");
    const status = JSON.parse(
      (await torikumi(folder, "edition", "status", "--format", "json")).stdout,
    );
    expect(status).toMatchObject({ edition: "r8", measures: 13, filled: 1 });
    expect(
      status.departments.find(({ name }: { name: string }) => name === "教）学校教育部"),
    ).toEqual({
      name: "教）学校教育部",
      measures: 2,
      filled: 1,
      unfilled: [{ id: "3-イ-1", fields: ["自己評価"] }],
    });
    const text = (await torikumi(folder, "edition", "status")).stdout.split("\n");
    expect(text[0]).toBe("令和8年度版（records）: 取組 13件のうち 1件の全ての欄が記入済みです。");
    expect(text.find((line) => line.startsWith("教）学校教育部"))).toMatch(
      / 2 +1 {2}3-イ-1 自己評価$/,
    );

    commit(folder);
    expect(await torikumi(folder, "edition", "publish", "r8")).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "エラー: 未記入の欄が23か所あるので公表できません（records/1/ア/1.md:16 など）。torikumi edition status で確かめ、記入してください。\n",
    });
    expect(tags(folder)).toBe("r6 r7");
  });

  test.each([
    ["r7", "それより新しい番号を指定してください"],
    ["r6", "それより新しい番号を指定してください"],
    ["r8.1", "r8.1 を始められません"],
    ["r7.2", "r7 の次の訂正は r7.1 です"],
    ["令和8", "年度版の番号の形ではありません"],
  ])("%s cannot be opened after r7, and nothing is written", async (id, message) => {
    const folder = city("r7");
    const { code, stdout, stderr } = await torikumi(folder, "edition", "open", id);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(git(folder, "status", "--porcelain")).toBe("");
  });

  test("nothing is opened from what was not published, or was changed since", async () => {
    const folder = city();
    expect((await torikumi(folder, "edition", "open", "r8")).stderr).toContain(
      "令和7年度版がまだ公表されていません（タグ「r7」がありません）",
    );
    git(folder, "tag", "r7");
    edit(folder, "records/2/ア/1.md", "71世帯", "17世帯");
    const { code, stderr } = await torikumi(folder, "edition", "open", "r8");
    expect(code).toBe(2);
    expect(stderr).toContain("r7 を公表したあとの変更が1個のファイルにあります（2/ア/1.md など）");
  });

  test("a serial that any published edition has used is not given again", async () => {
    const folder = city("r7");
    await torikumi(folder, "edition", "open", "r8");
    rmSync(join(folder, "records/2/ア/2.md"));
    commit(folder);
    git(folder, "tag", "r8");
    const made = await torikumi(folder, "new", "2-ア", "--department", "子）児童相談所");
    expect(made.stdout).toBe("records/2/ア/4.md\n");
  });
});

describe("edition publish", () => {
  test("the set is whole, its files agree, and the same edition gives the same bytes; a run that was killed leaves no tag", async () => {
    const folder = city();
    const killed = spawn(process.execPath, [BIN, "edition", "publish", "r7"], {
      cwd: folder,
      env: environment(),
    });
    await wait(1200);
    killed.kill("SIGKILL");
    expect([tags(folder), existsSync(join(folder, "dist/r7"))]).toEqual(["r6", false]);

    const published = await torikumi(folder, "edition", "publish", "r7");
    expect(published.stderr).toBe(
      "次は、git push origin r7 を実行すると、GitHub でリリースとサイトが公開されます。\n",
    );
    expect(published.code).toBe(0);
    expect(git(folder, "cat-file", "-t", "r7").trim()).toBe("tag");
    expect(git(folder, "tag", "--list", "--format=%(contents)", "r7")).toBe(
      "令和7年度版\n\n前の年度版: r6\n",
    );
    const set = join(folder, "dist/r7");
    expect(readdirSync(set).sort()).toEqual([
      "SHA256SUMS",
      "r7-excel.csv",
      "r7-list.xlsx",
      "r7-site.zip",
      "r7.csv",
      "r7.json",
      "r7.pdf",
      "r7.xlsx",
      "release-notes.md",
    ]);
    const { SHA256SUMS: _, ...others } = hashes(set);
    const sums = Object.entries(others).map(([name, hash]) => `${hash}  ${name}`);
    expect(readFileSync(join(set, "SHA256SUMS"), "utf8").trim().split("\n").sort()).toEqual(
      sums.sort(),
    );
    expect(readdirSync(folder).sort()).toEqual([".git", "dist", "records"]);

    const json = JSON.parse(readFileSync(join(set, "r7.json"), "utf8"));
    const ids: string[] = json.recommendations.flatMap((one: any) =>
      one.policies.flatMap((policy: any) => policy.measures.map(({ id }: { id: string }) => id)),
    );
    expect(ids).toHaveLength(14);
    for (const name of ["r7.xlsx", "r7-list.xlsx", "r7.csv", "r7-excel.csv"]) {
      const { files } = await readWorkbook(readFileSync(join(set, name)), { editionId: "r7" });
      const found = [...files.keys()].filter((path) => /\/\d+\.md$/.test(path));
      expect([name, found.length]).toEqual([name, 14]);
    }
    const site = unzipSync(readFileSync(join(set, "r7-site.zip")));
    const pages = Object.keys(site).filter((path) =>
      /^r7-site\/r7\/\d+-[a-z]+-\d+\/index\.html$/.test(path),
    );
    expect(pages).toHaveLength(14);
    expect(Buffer.from(site["r7-site/data/r7/r7.csv"]!)).toEqual(readFileSync(join(set, "r7.csv")));
    expect(Object.keys(site).some((path) => path.startsWith("r7-site/r6/"))).toBe(true);
    expect(Buffer.from(site["r7-site/r7/index.html"]!).toString()).not.toContain("の案です");

    const pdf = readFileSync(join(set, "r7.pdf"), "latin1");
    expect(pdf).toContain("/CreationDate (D:20250401000000");
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThanOrEqual(6);
    const notes = readFileSync(join(set, "release-notes.md"), "utf8");
    expect(notes.split("\n")[0]).toBe(
      "令和7年度版を公表しました。取組は14件（新規1件、拡充3件、継続9件、終了1件）です。",
    );
    expect(notes).toContain("## 令和6年度版 → 令和7年度版");

    const clone = join(emptyFolder(), "clone");
    git(folder, "clone", "--quiet", folder, clone);
    const again = await torikumiWith(
      { TZ: "Asia/Tokyo" },
      clone,
      "edition",
      "publish",
      "r7",
      "--into",
      "out",
    );
    expect(again.stdout).toContain("（動かしていません）");
    expect(hashes(join(clone, "out"))).toEqual(hashes(set));
  });

  const data = ["--no-site"];
  test("what breaks off between the files and the tag is taken up by the same command", async () => {
    const folder = city();
    for (const key of ["user.name", "user.email"]) git(folder, "config", "--unset", key);
    git(folder, "config", "user.useConfigOnly", "true");
    const first = await torikumi(folder, "edition", "publish", "r7", ...data);
    expect(first).toMatchObject({ code: 2, stdout: "" });
    expect(first.stderr).toContain("git config user.name");
    expect(tags(folder)).toBe("r6");
    const left = hashes(join(folder, "dist/r7"));
    git(folder, "config", "user.name", "事務局");
    git(folder, "config", "user.email", "jimukyoku@example.invalid");
    const second = await torikumi(folder, "edition", "publish", "r7", ...data);
    expect(second.stdout).toContain("確かめました（前と同じ内容です）");
    expect(second.stdout).toMatch(/コミット [0-9a-f]{7} にタグ「r7」を付けました。/);
    expect(hashes(join(folder, "dist/r7"))).toEqual(left);
    const notes = readFileSync(join(folder, "dist/r7/release-notes.md"), "utf8");
    expect(notes).toContain("\n\nサイトと取組表の PDF は含めていません。\n\n");
  });

  test("a set made again for another address says which files are other than before", async () => {
    const folder = city();
    const publish = (address: string) =>
      torikumi(folder, "edition", "publish", "r7", "--no-pdf", "--address", address);
    const first = await publish("https://mihon.example/torikumi/");
    expect(first.stdout).not.toContain("前に作ったファイル");
    const left = hashes(join(folder, "dist/r7"));
    const second = await publish("https://mihon.example/kiroku/");
    expect(second.stdout).toContain("dist/r7 に令和7年度版の一式を作りました。");
    expect(second.stdout.split("\n").filter((line) => line.includes("もの: "))).toEqual([
      "前に作ったファイルと中身が違うもの: r7-site.zip",
    ]);
    const made = hashes(join(folder, "dist/r7"));
    expect(Object.keys(made).filter((name) => made[name] !== left[name])).toEqual([
      "SHA256SUMS",
      "r7-site.zip",
    ]);
  });

  test("--dry-run says what would happen and writes nothing", async () => {
    const folder = city();
    const { code, stdout } = await torikumi(folder, "edition", "publish", "r7", "--dry-run");
    expect(code).toBe(0);
    expect(stdout).toContain(
      "令和7年度版（取組 14件、前の年度版: r6）を公表できます。まだ何も書き込んでいません。",
    );
    expect(stdout).toContain("r7.pdf");
    expect([tags(folder), existsSync(join(folder, "dist"))]).toEqual(["r6", false]);
  });

  const refusals: readonly (readonly [
    string,
    (folder: string) => void,
    readonly string[],
    string,
  ])[] = [
    [
      "an error of validation",
      (folder) =>
        void (edit(folder, "records/3/ア/1.md", "取組区分: 拡充", "取組区分: 拡大"),
        commit(folder)),
      ["r7"],
      "検査のエラーが1件あるので公表できません（records/3/ア/1.md:2:7",
    ],
    [
      "a dirty tree",
      (folder) => edit(folder, "records/3/ア/1.md", "取組区分: 拡充", "取組区分: 継続"),
      ["r7"],
      "コミットしていない変更が1個のファイルにあります",
    ],
    [
      "a new file that is not committed",
      (folder) => writeFileSync(join(folder, "records/1/ア/9.md"), ""),
      ["r7"],
      "（records/1/ア/9.md など）",
    ],
    [
      "another edition in index.md",
      () => {},
      ["r8"],
      "records/index.md の年度版は「r7」で、指定した「r8」と違います",
    ],
    [
      "a published tag with other contents",
      (folder) => void git(folder, "tag", "r7", "HEAD~1"),
      ["r7"],
      "はもう公表されていて、今の内容と違います。公表した年度版は書き換えられないので、訂正として torikumi edition correct r7.1",
    ],
    [
      "no tag of an edition before",
      (folder) => void git(folder, "tag", "--delete", "r6"),
      ["r7"],
      "最初の年度版なら --first を付けてください",
    ],
    [
      "--first where there is one before",
      () => {},
      ["r7", "--first"],
      "前の年度版のタグ「r6」があるので",
    ],
    [
      "a newer edition that is published",
      (folder) => void git(folder, "tag", "r9"),
      ["r7"],
      "より新しい令和9年度版",
    ],
    ["a correction", () => {}, ["r7.1"], "torikumi edition correct r7.1"],
    ["something that is no edition", () => {}, ["v1"], "年度版の番号の形ではありません"],
    [
      "a folder with other files",
      (folder) => writeFileSync(join(folder, "memo.txt"), ""),
      ["r7", "--into", "."],
      "公表の一式ではないファイルがあります",
    ],
  ];
  test.each(refusals)(
    "%s is refused in one line, and no tag is made",
    async (_, prepare, args, message) => {
      const folder = city();
      prepare(folder);
      const before = [tags(folder), git(folder, "for-each-ref", "refs/tags")];
      const { code, stdout, stderr } = await torikumi(folder, "edition", "publish", ...args);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain(message);
      expect(stderr.trim().split("\n")).toHaveLength(1);
      expect([tags(folder), git(folder, "for-each-ref", "refs/tags")]).toEqual(before);
      expect(existsSync(join(folder, "dist"))).toBe(false);
    },
  );

  test("the first edition says in its tag that it is the first, and needs the word only once", async () => {
    const folder = city();
    git(folder, "tag", "--delete", "r6");
    expect((await torikumi(folder, "edition", "publish", "r7", "--first", ...data)).code).toBe(0);
    expect(git(folder, "tag", "--list", "--format=%(contents)", "r7")).toBe(
      "令和7年度版\n\n最初の年度版\n",
    );
    expect(readFileSync(join(folder, "dist/r7/release-notes.md"), "utf8")).toContain(
      "最初の年度版です。",
    );
    const again = await torikumi(folder, "edition", "publish", "r7", ...data);
    expect([again.code, again.stdout.includes("（動かしていません）")]).toEqual([0, true]);
  });
});

describe("edition correct", () => {
  const reasons = ["--reason", "2-ア-1=集計の誤り", "--reason", "転記の誤り"];

  test("a correction carries its 正誤表, and its tag the reasons; the site shows them on the edition that was wrong", async () => {
    const folder = city("r7");
    expect((await torikumi(folder, "edition", "open", "r7.1")).code).toBe(0);
    expect(git(folder, "diff", "--numstat").trim()).toBe("1\t1\trecords/index.md");
    commit(folder);
    expect((await torikumi(folder, "edition", "correct", "r7.1", ...reasons)).stderr).toContain(
      "r7 から直したところがありません",
    );
    edit(
      folder,
      "records/2/ア/1.md",
      "・支援の終結を決定した家庭：71世帯".slice(1),
      "支援の終結を決定した家庭：17世帯",
    );
    edit(folder, "records/3/ア/1.md", "取組区分: 拡充", "取組区分: 継続");
    commit(folder);
    const silent = await torikumi(
      folder,
      "edition",
      "correct",
      "r7.1",
      "--reason",
      "2-ア-1=集計の誤り",
    );
    expect(silent.stderr).toBe(
      "エラー: 訂正の理由がありません: 3-ア-1。--reason 理由（全てに共通）か --reason 3-ア-1=理由 を付けてください。\n",
    );
    const needless = await torikumi(
      folder,
      "edition",
      "correct",
      "r7.1",
      ...reasons,
      "--reason",
      "1-ア-1=誤り",
    );
    expect(needless.stderr).toContain("訂正の理由にある「1-ア-1」は、r7 から変わっていません");
    expect([silent.code, needless.code, tags(folder)]).toEqual([2, 2, "r6 r7"]);

    expect(
      (await torikumi(folder, "edition", "correct", "r7.1", ...reasons, "--no-pdf")).code,
    ).toBe(0);
    expect(git(folder, "tag", "--list", "--format=%(contents)", "r7.1")).toBe(
      "令和7年度版（訂正1）\n\n2-ア-1=集計の誤り\n転記の誤り\n",
    );
    const set = join(folder, "dist/r7.1");
    expect(readFileSync(join(set, "r7.1-errata.csv"), "utf8")).toBe(
      "\uFEFF箇所,誤,正,理由\r\n2-ア-1　取組状況,・支援の終結を決定した家庭：71世帯,・支援の終結を決定した家庭：17世帯,集計の誤り\r\n3-ア-1　取組区分,拡充,継続,転記の誤り\r\n",
    );
    expect(readFileSync(join(set, "release-notes.md"), "utf8")).toContain(
      readFileSync(join(set, "r7.1-errata.md"), "utf8").trim(),
    );
    const site = unzipSync(readFileSync(join(set, "r7.1-site.zip")));
    const page = (path: string): string => Buffer.from(site[`r7.1-site/${path}`]!).toString();
    expect(page("r7/index.html")).toContain("訂正があります");
    expect(page("changes/r7-r7.1/table/index.html")).toContain("集計の誤り");

    const again = await torikumi(folder, "edition", "correct", "r7.1", "--no-site");
    expect(again.stdout).toContain("（動かしていません）");
    expect(
      (await torikumi(folder, "edition", "correct", "r7.1", "--reason", "別の理由")).stderr,
    ).toContain("公表した理由は変えられない");
    expect((await torikumi(folder, "edition", "correct", "r7")).code).toBe(2);
  });

  test("the next year is opened from the correction", async () => {
    const folder = city("r7");
    await torikumi(folder, "edition", "open", "r7.1");
    edit(folder, "records/3/ア/1.md", "取組区分: 拡充", "取組区分: 継続");
    commit(folder);
    await torikumi(folder, "edition", "correct", "r7.1", "--reason", "転記の誤り", "--no-site");
    expect((await torikumi(folder, "edition", "open", "r8")).code).toBe(0);
    rmSync(join(folder, "records"), { recursive: true });
    cpSync(join(MIHON, "r8"), join(folder, "records"), { recursive: true });
    commit(folder);
    const { code, stdout } = await torikumi(folder, "edition", "publish", "r8", "--dry-run");
    expect([code, stdout.split("\n")[0]]).toEqual([
      0,
      "令和8年度版（取組 15件、前の年度版: r7.1）を公表できます。まだ何も書き込んでいません。",
    ]);
  });
});
