import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { city, commit, edit, tags } from "./mihon-year.ts";
import { git, MIHON, torikumi } from "./run-torikumi.ts";

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
        答えを待つ委員会意見: 3件（全て残した意見: 5件）
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
    expect(validated.counts).toMatchObject({ error: 0, warning: 29 });
    edit(folder, "records/2/イ/1.md", "（未記入）", "研修を3回行った。");
    edit(folder, "records/2/イ/1.md", "（未記入）", "目標を達成した。");
    edit(folder, "records/2/イ/1.md", "## 今後の取組\n\n", "## 今後の取組\n\n回数を増やす。\n\n");
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
      carried: ["3-イ-1"],
      findings: { error: 0, warning: expect.any(Number), info: expect.any(Number) },
      opinions: ["r6-意見-3", "r7-意見-2"],
    });
    const text = (await torikumi(folder, "edition", "status")).stdout.split("\n");
    expect(text[0]).toBe("令和8年度版（records）: 取組 13件のうち 1件が記入済みです。");
    expect(text.find((line) => line.startsWith("教）学校教育部"))).toMatch(
      / 2 +1 +1 +1 +0 +\d+ +2$/,
    );
    expect(text).toContain("  3-イ-1 自己評価、今後の取組（前年度のまま）");

    commit(folder);
    expect(await torikumi(folder, "edition", "publish", "r8")).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "エラー: 未記入の欄が23か所、前年度のままの「今後の取組」が12件、検査の警告が3件あります。torikumi edition status と torikumi validate で確かめてください。このまま公表してよければ --accept を付けて実行してください。\n",
    });
    expect(tags(folder)).toBe("r6 r7");
  });

  test.each([
    ["r7", "それより新しい番号を指定してください"],
    ["r6", "それより新しい番号を指定してください"],
    ["r9", "もしかして: r8。年度を飛ばすときは --skip を付けてください"],
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

  test("what a run that broke off has left half rolled forward is taken up, also where its own traces are gone", async () => {
    const folder = city("r7");
    const whole = city("r7");
    await torikumi(whole, "edition", "open", "r8");
    for (const page of ["1/ア/1.md", "3/イ/1.md"])
      cpSync(join(whole, "records", page), join(folder, "records", page));
    rmSync(join(folder, "records", "2/ア/3.md"));
    expect((await torikumi(folder, "edition", "open", "r8")).code).toBe(0);
    expect(git(folder, "diff")).toBe(git(whole, "diff"));
  });

  test("a draft is taken back while nobody has written in it, committed or not, and not after that", async () => {
    const folder = city("r7");
    const undo = (...more: string[]) => torikumi(folder, "edition", "open", "--undo", ...more);
    await torikumi(folder, "edition", "open", "r8");
    commit(folder);
    const dry = await undo("--dry-run");
    expect([dry.code, git(folder, "status", "--porcelain")]).toEqual([0, ""]);
    expect(await undo()).toMatchObject({
      code: 0,
      stdout: "令和8年度版の案を取りやめ、records を令和7年度版に戻しました。\n",
    });
    git(folder, "add", "--all", "records");
    expect(git(folder, "diff", "r7", "--", "records")).toBe("");
    expect((await undo()).stderr).toContain("元に戻すものはありません");
    await torikumi(folder, "edition", "open", "r8");
    edit(folder, "records/2/イ/1.md", "（未記入）", "研修を3回行った。");
    const before = git(folder, "status", "--porcelain");
    const refused = await undo();
    expect([refused.code, git(folder, "status", "--porcelain")]).toEqual([2, before]);
    expect(refused.stderr).toContain(
      "始めたあとに書かれたものが1個のファイルにあります（2/イ/1.md など）",
    );
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

  test("a city is told of the fields that it has, its own among them, and of no other", async () => {
    const folder = city("r7");
    for (const path of git(folder, "ls-files", "-z", "records").split("\0"))
      if (/[0-9]\/[^/]+\/[0-9]+\.md$/u.test(path) && !path.includes("意見"))
        writeFileSync(
          join(folder, path),
          `${readFileSync(join(folder, path), "utf8")
            .replace(/^取組区分: .*\n/mu, "")
            .replace(/^## 自己評価\n[^#]*/mu, "")}\n## 年度計画\n\n3回\n`,
        );
    edit(
      folder,
      "records/index.md",
      "題名:",
      "使わない欄: [取組区分, 自己評価]\n評価: { A: できた }\n追加の欄: { 年度計画: 毎年書く }\n題名:",
    );
    commit(folder);
    git(folder, "tag", "--force", "r7");
    const { stdout, stderr } = await torikumi(folder, "edition", "open", "r8");
    expect(stderr).not.toContain("エラー");
    expect(stdout).toContain("件の取組状況と年度計画を「（未記入）」に、評価を空にしました。\n");
    expect(stdout).not.toContain("自己評価");
    expect(stdout).not.toContain("取組区分");
  });
});
