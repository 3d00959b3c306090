import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyFolder, git, publishedCity, torikumi } from "./run-torikumi.ts";

const read = (city: string): string => readFileSync(join(city, ".github/CODEOWNERS"), "utf8");
const rules = (city: string): string[] =>
  read(city)
    .split("\n")
    .filter((line) => line.startsWith("/"));

describe("torikumi codeowners", () => {
  test("asks the teams of a measure's departments, one line a measure, the same text every time", async () => {
    const city = publishedCity();
    expect((await torikumi(city, "codeowners")).code).toBe(0);
    const first = read(city);
    expect(rules(city)).toHaveLength(14);
    expect(rules(city).slice(0, 3)).toMatchInlineSnapshot(`
      [
        "/records/1/ア/1.md @mihon-shi/kodomo-katei @mihon-shi/ku-kodomo-katei",
        "/records/1/ア/2.md @mihon-shi/kenko @mihon-shi/ku-kodomo-katei",
        "/records/1/ア/3.md @mihon-shi/kodomo-katei @mihon-shi/ku-kodomo-katei",
      ]
    `);
    const again = await torikumi(city, "codeowners");
    expect(again).toMatchObject({
      code: 0,
      stderr: ".github/CODEOWNERS は今のままで合っています。\n",
    });
    expect(read(city)).toBe(first);
    expect((await torikumi(city, "codeowners", "--check")).code).toBe(0);
  });

  test("leaves a department without a team out, and a measure that nobody is left for", async () => {
    const city = publishedCity();
    const register = join(city, "records/departments.yaml");
    const text = readFileSync(register, "utf8");
    writeFileSync(register, text.replace(/ {4}チーム: .*\n/g, ""));
    await torikumi(city, "codeowners");
    expect(rules(city)).toEqual([]);
    expect(read(city)).toContain("# * @組織名/事務局のチーム名\n");
  });

  test("keeps the team of a name that ends with the year of a correction", async () => {
    const city = publishedCity();
    const lines = async (): Promise<string[]> => {
      await torikumi(city, "codeowners");
      return rules(city).filter((line) => line.includes("@mihon-shi/jidosodan"));
    };
    const before = await lines();
    const register = join(city, "records/departments.yaml");
    const index = join(city, "records/index.md");
    const id = /^年度版: (r\d+)$/mu.exec(readFileSync(index, "utf8"))?.[1] ?? "";
    writeFileSync(
      register,
      readFileSync(register, "utf8").replace(
        /( {2}- 名称: 子）児童相談所\n)/,
        `$1    終了: ${id}\n`,
      ),
    );
    writeFileSync(index, readFileSync(index, "utf8").replace(`年度版: ${id}`, `年度版: ${id}.1`));
    expect(await lines()).toEqual(before);
    expect(before).not.toEqual([]);
  });

  test("keeps what people wrote above its line", async () => {
    const city = publishedCity();
    mkdirSync(join(city, ".github"));
    writeFileSync(join(city, ".github/CODEOWNERS"), "* @mihon-shi/jimukyoku\r\n");
    await torikumi(city, "codeowners");
    await torikumi(city, "codeowners");
    expect(read(city).split("\n").slice(0, 3)).toEqual([
      "* @mihon-shi/jimukyoku",
      "",
      expect.stringMatching(/^# ここから下は torikumi codeowners が/),
    ]);
    expect(rules(city)).toHaveLength(14);
  });

  test("finds a list that is out of date, and a line that points nowhere is an error of validation", async () => {
    const city = publishedCity();
    await torikumi(city, "codeowners");
    rmSync(join(city, "records/2/ア/3.md"));
    const line =
      read(city)
        .split("\n")
        .findIndex((one) => one.startsWith("/records/2/ア/3.md ")) + 1;
    const message =
      "確認者の一覧にある「records/2/ア/3.md」は、年度版にありません。torikumi codeowners を実行して一覧を作り直してください。";
    expect(await torikumi(city, "codeowners", "--check")).toEqual({
      code: 1,
      stdout: `.github/CODEOWNERS:${line} ${message}\n.github/CODEOWNERS が departments.yaml と合っていません。torikumi codeowners を実行してください。\n`,
      stderr: "",
    });
    const found = async (...args: string[]) => {
      const { code, stdout } = await torikumi(city, "validate", ...args, "--format", "json");
      const { diagnostics } = JSON.parse(stdout);
      return [code, diagnostics.filter(({ rule }: { rule: string }) => rule === "codeowners")];
    };
    const finding = expect.objectContaining({
      path: ".github/CODEOWNERS",
      line,
      severity: "error",
      message,
    });
    expect(await found()).toEqual([1, [finding]]);
    git(city, "add", "--all");
    git(city, "commit", "--quiet", "--message", "削除");
    expect(await found("HEAD")).toEqual([1, [finding]]);
    expect(await found("r7")).toEqual([0, []]);
  });

  test("works below the top of a repository, in a folder with marks in its name", async () => {
    const city = publishedCity();
    mkdirSync(join(city, "市の 記録"));
    renameSync(join(city, "records"), join(city, "市の 記録/令和7[案]"));
    const run = (...args: string[]) => torikumi(join(city, "市の 記録"), ...args, "令和7[案]");
    expect((await run("codeowners")).stderr).toContain("書き込みました");
    expect(rules(city)[0]).toMatch(/^\/市の\\ 記録\/令和7\\\[案\\\]\/1\/ア\/1\.md @/);
    expect((await run("codeowners", "--check")).code).toBe(0);
    expect((await run("validate", "--previous", "none")).code).toBe(0);
  });

  test("takes nothing for a team that is not one, and writes nothing outside of a repository", async () => {
    const city = publishedCity();
    const register = join(city, "records/departments.yaml");
    const text = readFileSync(register, "utf8");
    writeFileSync(
      register,
      text.replace("'@mihon-shi/kodomo-katei'", '"@mihon-shi/a\\n* @evil/team"'),
    );
    const { code, stderr } = await torikumi(city, "codeowners");
    expect([code, stderr]).toEqual([
      2,
      "エラー: departments.yaml の「子）こども家庭部」のチームが「@組織名/チーム名」の形になっていません。GitHub のチームの名前に書き直してください。\n",
    ]);
    const folder = emptyFolder();
    renameSync(join(city, "records"), join(folder, "records"));
    expect((await torikumi(folder, "codeowners")).stderr).toContain(
      "Git リポジトリの中ではありません",
    );
  });
});
