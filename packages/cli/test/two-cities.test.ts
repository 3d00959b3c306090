import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fillIn } from "@torikumi/workbook/dev/fill-in";
import { describe, expect, test } from "vitest";
import { openPullRequest, type PullRequestBench } from "./pull-request.ts";
import { folderOf, git, MIHON, publishedCity, torikumi } from "./run-torikumi.ts";

/** A second city beside みほん市's published r6 and r7: 北市 in `kita/records`, which has published r6 only, after みほん市's r7. */
function twoCities(): string {
  return folderOf("two cities", (folder) => {
    cpSync(publishedCity(), folder, { recursive: true });
    cpSync(join(MIHON, "r6"), join(folder, "kita/records"), { recursive: true });
    git(folder, "add", "--all");
    git(folder, "commit", "--quiet", "--message", "北市の令和6年度版");
  });
}

const identity = ["user.name=事務局", "user.email=jimukyoku@example.invalid"];

describe("two cities in one repository", () => {
  test("publish each their own edition of the same year, and compare with their own", async () => {
    const folder = twoCities();
    for (const setting of identity) git(folder, "config", ...setting.split("="));
    const publish = (...more: string[]) =>
      torikumi(folder, "-C", "kita", "edition", "publish", "r6", "--no-site", "--accept", ...more);
    expect((await publish()).stderr).toContain("最初の年度版なら --first を付けてください。");
    const first = await publish("--first");
    expect([first.code, first.stderr]).toEqual([
      0,
      expect.stringContaining("git push origin tag kita/r6 を実行すると"),
    ]);
    expect(first.stdout).toContain("にタグ「kita/r6」を付けました。");
    expect(git(folder, "tag", "--list").trim().split("\n")).toEqual(["kita/r6", "r6", "r7"]);

    const named = await torikumi(folder, "edition", "publish", "kita/r6");
    expect(named.stderr).toContain("torikumi -C kita に続けて、番号を「r6」と書いてください。");

    const opened = await torikumi(folder, "-C", "kita", "edition", "open", "r7");
    expect([opened.code, opened.stderr]).toEqual([
      0,
      expect.stringContaining("タグ「kita/r6」に残っています"),
    ]);
    expect(opened.stderr).toContain("torikumi -C kita inquiry make で担当部に照会してください");
    const review = await torikumi(folder, "-C", "kita", "review", "--format", "json");
    expect(JSON.parse(review.stdout).changes).toMatchObject({ from: "r6", to: "r7" });
    const validated = await torikumi(folder, "-C", "kita", "validate");
    expect(validated.stderr).toContain("（kita/r6 と比較）");
    const undone = await torikumi(folder, "-C", "kita", "edition", "open", "--undo");
    expect(undone.code).toBe(0);
    expect(git(folder, "status", "--porcelain", "--", "kita/records")).toBe("");

    const ours = await torikumi(folder, "validate");
    expect(ours.stderr).toContain("（r7 と比較）");
    const both = await torikumi(folder, "diff", "kita/r6", "r6", "--format", "json");
    expect(JSON.parse(both.stdout)).toMatchObject({ from: "r6", to: "r6", changed: [] });
  });

  test("give their serials each for itself", async () => {
    const folder = twoCities();
    git(folder, "tag", "kita/r6");
    const [source, target] = ["records/1/ア/1.md", "kita/records/1/ア/30.md"];
    cpSync(join(folder, source), join(folder, target));
    git(folder, "add", "--all");
    git(folder, "commit", "--quiet", "--message", "北市の取組");
    git(folder, "tag", "kita/r7");
    git(folder, "rm", "--quiet", target);
    const created = async (...args: string[]) =>
      (await torikumi(folder, ...args, "new", "1-ア")).stdout.trim();
    expect(await created("-C", "kita")).toBe("records/1/ア/31.md");
    expect(await created()).toBe("records/1/ア/4.md");
  });

  test("are asked, answer, and go to the committee each for itself", async () => {
    const folder = twoCities();
    git(folder, "tag", "kita/r6");
    for (const setting of identity) git(folder, "config", ...setting.split("="));
    const kita = (...args: string[]) => torikumi(folder, "-C", "kita", ...args);
    const keep = (): void => {
      git(folder, "add", "kita/records");
      git(folder, "commit", "--quiet", "--message", "北市");
    };
    await kita("edition", "open", "r7");
    writeFileSync(join(folder, "表.csv"), "対象,意見\n1-ア,北市の件数を示されたい。\n");
    const ledger = await kita("opinion", "import", "../表.csv");
    expect([ledger.code, ledger.stdout]).toEqual([
      0,
      expect.stringContaining("新規 records/意見/r7/1.md"),
    ]);
    keep();
    expect((await kita("opinion", "list", "--open")).stdout).toContain(
      "r7-意見-1　未対応　取組方針1-ア「",
    );
    expect((await torikumi(folder, "opinion", "list")).stdout).not.toContain("北市");

    await kita("inquiry", "make");
    const departments = ["子）こども家庭部", "区）こども家庭課"] as const;
    for (const [at, name] of departments.entries()) {
      const file = join(folder, "kita/照会", `r7-${name}.xlsx`);
      const filling = { id: "1-ア-1", name: "取組状況", text: `北市の${at}区` };
      writeFileSync(file, await fillIn(readFileSync(file), [filling]));
    }
    const take = ["inquiry", "take", "照会", "--branch"];
    const blocked = await kita(...take, "--dry-run");
    expect([blocked.code, blocked.stdout]).toEqual([
      1,
      expect.stringContaining(
        "torikumi -C kita inquiry take 照会 --branch --prefer current 1-ア-1",
      ),
    ]);
    const done = await kita(...take, "--prefer", "照会/r7-子）こども家庭部.xlsx 1-ア-1.取組状況");
    expect(done.code).toBe(0);
    const branch = "回答/kita/r7/子）こども家庭部";
    expect(git(folder, "for-each-ref", "--format=%(refname:short)", "refs/heads/回答").trim()).toBe(
      branch,
    );
    expect(git(folder, "show", `${branch}:kita/records/1/ア/1.md`)).toContain("北市の0区");
    const status = await kita("edition", "status", "--replies", "照会", "--format", "json");
    expect(JSON.parse(status.stdout)).toMatchObject({ edition: "r7" });

    for (const args of [
      ["review", "--format", "html", "--for", "committee", "-o", "a.html"],
      ["diff", "r6", "records", "--format", "docx", "-o", "a.docx"],
    ])
      await kita(...args);
    expect(readFileSync(join(folder, "kita/a.html"), "utf8")).toContain("北市の件数を示されたい。");
    expect(readFileSync(join(folder, "kita/a.docx")).subarray(0, 2).toString()).toBe("PK");
  });

  test("have one list of owners, whichever of them makes it", async () => {
    const folder = twoCities();
    for (const city of ["", "kita/"]) {
      const file = join(folder, city, "records/departments.yaml");
      const text = readFileSync(file, "utf8");
      writeFileSync(file, text.replaceAll(/チーム: .*/g, `チーム: '@mihon/${city.length}'`));
    }
    expect((await torikumi(folder, "-C", "kita", "codeowners")).code).toBe(0);
    const owners = readFileSync(join(folder, ".github/CODEOWNERS"), "utf8");
    expect(owners).toMatch(/^\/kita\/records\/.* @mihon\/5$/m);
    expect(owners).toMatch(/^\/records\/.* @mihon\/0$/m);
    expect((await torikumi(folder, "codeowners", "--check")).code).toBe(0);
  });

  test("are all validated with --all", async () => {
    const folder = twoCities();
    const page = join(folder, "kita/records/1/ア/1.md");
    writeFileSync(page, readFileSync(page, "utf8").replace(/取組区分: .*/, "取組区分: 拡大"));
    expect((await torikumi(folder, "validate", "--previous", "none")).code).toBe(0);
    const all = await torikumi(folder, "validate", "--all", "--format", "json");
    expect(all.code).toBe(1);
    const errors = JSON.parse(all.stdout).diagnostics.filter(
      (one: any) => one.severity === "error",
    );
    expect(errors.map(({ path }: any) => path)).toEqual(["kita/records/1/ア/1.md"]);
    const misused = await torikumi(folder, "validate", "records", "--all");
    expect(misused.code).toBe(2);
  });
});

/** 北市's records on `main`, published as `kita/r7`, and a pull request to them. */
async function openSecond(): Promise<PullRequestBench> {
  const pull = await openPullRequest();
  git(pull.author, "switch", "--quiet", "main");
  cpSync(join(MIHON, "r7"), join(pull.author, "kita/records"), { recursive: true });
  git(pull.author, "add", "--all");
  git(pull.author, "commit", "--quiet", "--message", "北市");
  git(pull.author, "tag", "kita/r7");
  pull.github.setBase(git(pull.author, "rev-parse", "main").trim());
  git(pull.author, "switch", "--quiet", "an");
  git(pull.author, "merge", "--quiet", "main");
  pull.fetchBase();
  return pull;
}

const FILE = "records/1/ア/1.md";
const edit = (pull: PullRequestBench, path: string, from: string, to: string): void => {
  mkdirSync(join(pull.author, path, ".."), { recursive: true });
  pull.write(path, git(pull.author, "show", `r7:${FILE}`).replace(from, to));
};

describe("a pull request", () => {
  test("to the second city is reviewed against that city's edition", async () => {
    const pull = await openSecond();
    edit(pull, `kita/${FILE}`, "取組区分: 拡充", "取組区分: 拡大");
    pull.push();
    expect((await pull.run()).code).toBe(1);
    const [check] = await pull.checks();
    expect([check.conclusion, check.output.title]).toEqual(["failure", "エラー1件"]);
    expect(check.output.summary).toContain("比べた相手: kita/r7:kita/records");
    for (const place of await pull.places()) expect(place).toContain(`kita/${FILE}:`);
  });

  test("cannot hide a city's edition below a page that names another", async () => {
    const pull = await openSecond();
    edit(pull, `kita/${FILE}`, "取組区分: 拡充", "取組区分: 拡大");
    pull.write("kita/index.md", "---\n年度版: r7\n---\n");
    pull.push();
    expect((await pull.run()).code).toBe(1);
    expect((await pull.checks())[0].conclusion).toBe("failure");
  });

  test("to both is one comment with a part for each, and one check over both", async () => {
    const pull = await openSecond();
    edit(pull, FILE, "取組区分: 拡充", "取組区分: 継続");
    edit(pull, `kita/${FILE}`, "取組区分: 拡充", "取組区分: 拡大");
    pull.push();
    expect((await pull.run()).code).toBe(1);
    const [summary, ...others] = await pull.comments();
    expect(others).toEqual([]);
    expect(summary.body.match(/^# .*$/gm)).toEqual(["# kita/records", "# records"]);
    const [check] = await pull.checks();
    expect(check.conclusion).toBe("failure");
    expect(check.output.summary).toContain("比べた相手（records）: r7:records");
    expect(await pull.labels()).toEqual(["区分変更"]);
    expect((await pull.run()).writes).toEqual([]);
  });

  test("that brings a new city is reviewed as a whole", async () => {
    const pull = await openPullRequest();
    cpSync(join(MIHON, "r7"), join(pull.author, "kita/records"), { recursive: true });
    edit(pull, `kita/${FILE}`, "取組区分: 拡充", "取組区分: 拡大");
    pull.push();
    expect((await pull.run()).code).toBe(1);
    const [check] = await pull.checks();
    expect(check.output.summary).toContain("比べた相手: （前の年度版なし）");
    expect((await pull.comments())[0].body).toContain("1-イ-1");
    expect((await pull.places()).join()).toContain(`kita/${FILE}:2 エラー`);
  });

  test("that takes one city's edition away is red, whatever the other's is", async () => {
    const pull = await openSecond();
    git(pull.author, "rm", "--quiet", "kita/records/index.md");
    pull.push();
    expect((await pull.run()).code).toBe(1);
    expect((await pull.checks())[0].output.summary).toContain("kita/records/index.md がなく");
  });

  test("outside of both is neutral, and 字句のみ is earned in all of them", async () => {
    const pull = await openSecond();
    pull.write("docs/x.md", "x\n");
    pull.push();
    expect((await pull.run()).code).toBe(0);
    expect((await pull.checks())[0]).toMatchObject({ conclusion: "neutral" });
    expect(await pull.labels()).toEqual([]);
    git(pull.author, "rm", "--quiet", "docs/x.md");
    edit(pull, FILE, "取組区分: 拡充", "取組区分: 継続");
    edit(pull, `kita/${FILE}`, "、", "，");
    pull.push();
    await pull.run();
    expect(await pull.labels()).toEqual(["区分変更"]);
  });

  test("to more folders than can be reviewed is red", async () => {
    const pull = await openSecond();
    for (let at = 0; at < 11; at += 1)
      pull.write(`city-${at}/records/index.md`, "---\n年度版: r7\n題名: 市\n---\n");
    pull.push();
    expect((await pull.run()).code).toBe(1);
    expect((await pull.checks())[0].output.summary).toContain("11の年度版のフォルダー");
  });
});
