import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { git, MIHON, publishedCity, torikumi } from "./run-torikumi.ts";
import { cpSync } from "node:fs";

const edit = (file: string, from: string, to: string): void => {
  const text = readFileSync(file, "utf8");
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
};

describe("the review loop on みほん市", () => {
  test("one category and one number changed: diff and review say exactly that", async () => {
    const city = publishedCity();
    edit(join(city, "records/3/ア/1.md"), "取組区分: 拡充", "取組区分: 継続");
    edit(join(city, "records/2/ア/1.md"), "71世帯", "88世帯");
    const diff = JSON.parse((await torikumi(city, "diff", "--format", "json")).stdout);
    expect(diff).toMatchObject({
      from: "r7",
      to: "r7",
      added: [],
      removed: [],
      moved: [],
      unchanged: 12,
    });
    expect(
      diff.changed.map(({ id, kinds }: { id: string; kinds: string[] }) => [id, kinds]),
    ).toEqual([
      ["2-ア-1", ["数値"]],
      ["3-ア-1", ["区分"]],
    ]);
    expect(diff.changed[1]).toMatchObject({
      category: { from: "拡充", to: "継続" },
      texts: [],
      figures: [],
    });
    expect(diff.changed[0].figures).toMatchObject([
      { field: "progress", from: 71, to: 88, unit: "世帯" },
    ]);
    const edits = diff.changed[0].texts[0].edits.filter(({ op }: { op: string }) => op !== "keep");
    expect(edits).toEqual([
      { op: "remove", text: "71世帯" },
      { op: "add", text: "88世帯" },
    ]);

    const review = await torikumi(city, "review", "--format", "json");
    expect(JSON.parse(review.stdout).changes).toEqual(diff);
    expect(review.code).toBe(0);
    const markdown = (await torikumi(city, "review", "--format", "markdown")).stdout;
    expect(markdown).toContain("拡充");
    expect(markdown).toContain("<del>71世帯</del>");
    expect(markdown).toContain("<ins>88世帯</ins>");
  });

  test("the same review from tags, from branches and from the working tree", async () => {
    const city = publishedCity();
    rmSync(join(city, "records"), { recursive: true });
    cpSync(join(MIHON, "r8"), join(city, "records"), { recursive: true });
    const worktree = await torikumi(city, "review", "--format", "json");
    git(city, "switch", "--quiet", "--create", "draft");
    git(city, "add", "--all");
    git(city, "commit", "--quiet", "--message", "r8");
    const branch = await torikumi(city, "review", "--to", "draft", "--format", "json");
    expect(branch.stdout).toBe(worktree.stdout);
    git(city, "tag", "r8");
    expect(
      (await torikumi(city, "review", "--from", "r7", "--to", "r8", "--format", "json")).stdout,
    ).toBe(worktree.stdout);
    expect((await torikumi(city, "review", "--to", "r8", "--format", "json")).stdout).toBe(
      worktree.stdout,
    );
    const { changes } = JSON.parse(worktree.stdout);
    expect(changes.changed.length + changes.added.length + changes.unchanged).toBe(15);
  });

  test("a review's findings are those of the full validation at the changed files", async () => {
    const city = publishedCity();
    rmSync(join(city, "records"), { recursive: true });
    for (const folder of ["r8", "proposals/jidosodan", "proposals/kyoiku"])
      cpSync(join(MIHON, folder), join(city, "records"), { recursive: true });
    const full = await torikumi(city, "validate", "--format", "json");
    const review = await torikumi(city, "review", "--format", "json");
    expect([full.code, review.code]).toEqual([1, 1]);
    const errors = (text: string): string[] =>
      JSON.parse(text)
        .diagnostics.filter(({ severity }: { severity: string }) => severity === "error")
        .map(
          (one: { path: string; line: number; column: number; rule: string }) =>
            `${one.path}:${one.line}:${one.column} ${one.rule}`,
        );
    expect(errors(review.stdout)).toEqual(errors(full.stdout));
    expect(errors(full.stdout).filter((line) => /3\/ア|2\/イ\/1|3\/イ\/1/.test(line)))
      .toMatchInlineSnapshot(`
        [
          "records/2/イ/1.md:2:1 yaml",
          "records/2/イ/1.md:18:52 personal-data",
          "records/3/ア/1.md:2:7 category-vocabulary",
          "records/3/ア/2.md:4:5 department-register",
          "records/3/イ/1.md:13:4 sections",
        ]
      `);
  });

  test("writes every format, one JSON document each where JSON was asked for", async () => {
    const city = publishedCity();
    for (const format of ["text", "markdown", "html", "sarif", "json", "github"]) {
      const { code, stdout } = await torikumi(
        city,
        "review",
        "--from",
        "r6",
        "--to",
        "r7",
        "--format",
        format,
      );
      expect([format, code]).toEqual([format, 0]);
      if (format === "sarif" || format === "json") expect(() => JSON.parse(stdout)).not.toThrow();
    }
    for (const format of ["text", "markdown", "html", "json"])
      expect((await torikumi(city, "diff", "r6", "r7", "--format", format)).code).toBe(0);
    for (const format of ["text", "json", "sarif", "github"])
      expect((await torikumi(city, "validate", "r7", "--format", format)).code).toBe(0);
  });
});

describe("new and fix", () => {
  test("new gives the next serial, never one that the last edition used", async () => {
    const city = publishedCity();
    rmSync(join(city, "records/2/ア/3.md"));
    const made = await torikumi(city, "new", "2-ア", "--department", "子）児童相談所");
    expect(made).toMatchObject({ code: 0, stdout: "records/2/ア/4.md\n" });
    expect(readFileSync(join(city, "records/2/ア/4.md"), "utf8")).toMatchInlineSnapshot(`
      "---
      取組区分: 新規
      担当部:
        - 子）児童相談所
      ---

      ## 取組内容

      ## 取組状況

      ## 自己評価

      ## 今後の取組
      "
    `);
    expect((await torikumi(city, "new", "9-ア")).code).toBe(2);
    expect((await torikumi(city, "new", "2-ア", "--department", "子）ない部")).stderr).toContain(
      "departments.yaml にありません",
    );
  });

  test("fix mends what can only be mended one way, and nothing on --dry-run", async () => {
    const city = publishedCity();
    const file = join(city, "records/3/ア/1.md");
    const before = readFileSync(file, "utf8");
    edit(file, "## 今後の取組\n\n", "## 今後の取組\n\nﾏﾆｭｱﾙを改める。\n\n");
    const broken = readFileSync(file, "utf8");
    expect((await torikumi(city, "fix", "--dry-run")).code).toBe(0);
    expect(readFileSync(file, "utf8")).toBe(broken);
    expect((await torikumi(city, "fix")).stderr).toContain("直しました");
    expect(readFileSync(file, "utf8")).toBe(
      before.replace("## 今後の取組\n\n", "## 今後の取組\n\nマニュアルを改める。\n\n"),
    );
    expect((await torikumi(city, "fix", "r7")).code).toBe(2);
  });
});
