import { cpSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { city, commit, dated, edit, tags } from "./mihon-year.ts";
import { git, MIHON, torikumi } from "./run-torikumi.ts";

describe("edition correct", () => {
  const reasons = ["--reason", "2-ア-1=集計の誤り", "--reason", "転記の誤り"];

  test("a correction carries its 正誤表, and its tag the reasons; the site shows them on the edition that was wrong", async () => {
    const folder = city("r7");
    expect((await torikumi(folder, "edition", "open", "r7.1")).code).toBe(0);
    expect(git(folder, "diff", "--numstat").trim()).toBe("1\t2\trecords/index.md");
    dated(folder, "2025-12-01");
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
    dated(folder, "2025-12-01");
    edit(folder, "records/3/ア/1.md", "取組区分: 拡充", "取組区分: 継続");
    commit(folder);
    await torikumi(folder, "edition", "correct", "r7.1", "--reason", "転記の誤り", "--no-site");
    expect((await torikumi(folder, "edition", "open", "r8")).code).toBe(0);
    rmSync(join(folder, "records"), { recursive: true });
    cpSync(join(MIHON, "r8"), join(folder, "records"), { recursive: true });
    commit(folder);
    const { code, stdout } = await torikumi(
      folder,
      "edition",
      "publish",
      "r8",
      "--accept",
      "--dry-run",
    );
    expect([code, stdout.split("\n")[0]]).toEqual([
      0,
      "令和8年度版（取組 15件、前の年度版: r7.1）を公表できます。まだ何も書き込んでいません。",
    ]);
  });
});
