import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { readWorkbook } from "@torikumi/workbook";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { city, commit, edit, hashes, tags } from "./mihon-year.ts";
import { BIN, emptyFolder, environment, git, torikumi, torikumiProcess } from "./run-torikumi.ts";

describe("edition publish", () => {
  test("the set is whole, its files agree, and the same edition gives the same bytes; a run that was killed leaves no tag", async () => {
    const folder = city();
    const killed = spawn(process.execPath, [BIN, "edition", "publish", "r7", "--accept"], {
      cwd: folder,
      env: environment(),
    });
    await wait(1200);
    killed.kill("SIGKILL");
    expect([tags(folder), existsSync(join(folder, "dist/r7"))]).toEqual(["r6", false]);

    const published = await torikumi(folder, "edition", "publish", "r7", "--accept");
    expect(published.stderr).toBe(
      "次は、git push origin tag r7 を実行すると、GitHub でリリースとサイトが公開されます。\n",
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
      "r7-ledger.zip",
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
      const found = [...files.keys()].filter((path) => /^\d.*\/\d+\.md$/.test(path));
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
    const again = await torikumiProcess(
      { TZ: "Asia/Tokyo" },
      clone,
      "edition",
      "publish",
      "r7",
      "--accept",
      "--into",
      "out",
    );
    expect(again.stdout).toContain("（動かしていません）");
    expect(hashes(join(clone, "out"))).toEqual(hashes(set));
  });

  const data = ["--no-site"];
  test("a signature that cannot be made is one line, and neither files nor tag are", async () => {
    const folder = city();
    git(folder, "config", "gpg.format", "ssh");
    git(folder, "config", "user.signingkey", join(folder, "missing"));
    const flags = ["r7", "--accept", "--no-site", "--sign"];
    const { code, stdout, stderr } = await torikumi(folder, "edition", "publish", ...flags);
    expect([code, stdout, stderr.split("\n").length]).toEqual([2, "", 2]);
    expect(stderr).toContain("Git で署名できません");
    expect([tags(folder), existsSync(join(folder, "dist"))]).toEqual(["r6", false]);
  });

  test("what breaks off between the files and the tag is taken up by the same command", async () => {
    const folder = city();
    for (const key of ["user.name", "user.email"]) git(folder, "config", "--unset", key);
    git(folder, "config", "user.useConfigOnly", "true");
    const first = await torikumi(folder, "edition", "publish", "r7", "--accept", ...data);
    expect(first).toMatchObject({ code: 2, stdout: "" });
    expect(first.stderr).toContain("git config user.name");
    expect(tags(folder)).toBe("r6");
    const left = hashes(join(folder, "dist/r7"));
    git(folder, "config", "user.name", "事務局");
    git(folder, "config", "user.email", "jimukyoku@example.invalid");
    const second = await torikumi(folder, "edition", "publish", "r7", "--accept", ...data);
    expect(second.stdout).toContain("確かめました（前と同じ内容です）");
    expect(second.stdout).toMatch(/コミット [0-9a-f]{7} にタグ「r7」を付けました。/);
    expect(hashes(join(folder, "dist/r7"))).toEqual(left);
    const notes = readFileSync(join(folder, "dist/r7/release-notes.md"), "utf8");
    expect(notes).toContain("\n\nサイトと取組表の PDF は含めていません。\n\n");
  });

  test("a set made again for another address says which files are other than before", async () => {
    const folder = city();
    const publish = (address: string) =>
      torikumi(folder, "edition", "publish", "r7", "--accept", "--no-pdf", "--address", address);
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
    const { code, stdout } = await torikumi(
      folder,
      "edition",
      "publish",
      "r7",
      "--accept",
      "--dry-run",
    );
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
      "a page that Git is told to ignore",
      (folder) => {
        writeFileSync(join(folder, ".git/info/exclude"), "9.md\n");
        writeFileSync(join(folder, "records/1/ア/9.md"), "");
      },
      ["r7"],
      "無視するように指定されたページが1個あります（records/1/ア/9.md など）",
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
    [
      "a tag below the name, which Git cannot hold beside it",
      (folder) => void git(folder, "tag", "r7/memo"),
      ["r7"],
      "「r7/memo」という名前のタグがあるため、タグ「r7」を付けられません",
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
      const before = git(folder, "for-each-ref", "refs/tags");
      const { code, stdout, stderr } = await torikumi(
        folder,
        "edition",
        "publish",
        "--accept",
        ...args,
      );
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain(message);
      expect(stderr.trim().split("\n")).toHaveLength(1);
      expect(git(folder, "for-each-ref", "refs/tags")).toBe(before);
      expect(existsSync(join(folder, "dist"))).toBe(false);
    },
  );

  test("the first edition says in its tag that it is the first, and needs the word only once", async () => {
    const folder = city();
    git(folder, "tag", "--delete", "r6");
    expect(
      (await torikumi(folder, "edition", "publish", "r7", "--accept", "--first", ...data)).code,
    ).toBe(0);
    expect(git(folder, "tag", "--list", "--format=%(contents)", "r7")).toBe(
      "令和7年度版\n\n最初の年度版\n",
    );
    expect(readFileSync(join(folder, "dist/r7/release-notes.md"), "utf8")).toContain(
      "最初の年度版です。",
    );
    const again = await torikumi(folder, "edition", "publish", "r7", "--accept", ...data);
    expect([again.code, again.stdout.includes("（動かしていません）")]).toEqual([0, true]);
  });
});
