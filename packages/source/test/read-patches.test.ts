import { appendFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readPatches } from "../src/index.ts";
import { commit, env, git, makeFolder, makeRepository, write } from "./repository.ts";

const read = (cwd: string, folder = "records") =>
  readPatches({ base: "main", head: "draft", folder }, { cwd, env });

/** A repository with the branch `draft`, on which `change` has been committed. */
function draftOf(change: (records: string) => void): string {
  const folder = makeRepository();
  git(folder, "switch", "--quiet", "--create", "draft");
  change(join(folder, "records"));
  commit(folder);
  return folder;
}

describe("readPatches", () => {
  test("gives the patch of every file by its path on the new side, as GitHub shows it", async () => {
    const folder = draftOf((records) => {
      write(records, { "1/ア/1.md": "---\n取組区分: 拡充\n---\n\n## 取組内容\n\n会議を開く。\n" });
    });
    const { patches, gone, mergeBase, head } = await read(folder);
    expect([...patches.keys()]).toEqual(["records/1/ア/1.md"]);
    expect(patches.get("records/1/ア/1.md")?.split("\n").slice(4)).toMatchInlineSnapshot(`
      [
        "@@ -1,5 +1,5 @@",
        " ---",
        "-取組区分: 継続",
        "+取組区分: 拡充",
        " ---",
        " ",
        " ## 取組内容",
        "",
      ]
    `);
    expect([gone.size, mergeBase, head]).toEqual([
      0,
      git(folder, "rev-parse", "main"),
      git(folder, "rev-parse", "draft"),
    ]);
  });

  test("compares with the commit where the proposal left its base, not with what came after", async () => {
    const folder = draftOf((records) => appendFileSync(join(records, "1/ア/1.md"), "\n足した。\n"));
    git(folder, "switch", "--quiet", "main");
    write(join(folder, "records"), { "2/ア/2.md": "あとから\n" });
    commit(folder);
    expect([...(await read(folder)).patches.keys()]).toEqual(["records/1/ア/1.md"]);
  });

  test("knows what is deleted, renamed, binary and turned into a link, each beside the right patch", async () => {
    const folder = draftOf((records) => {
      rmSync(join(records, "1/ア/2.md"));
      renameSync(join(records, "1/ア/1.md"), join(records, "1/ア/9.md"));
      writeFileSync(join(records, "1/イ/図.png"), Uint8Array.of(0, 1, 2, 3));
      rmSync(join(records, "1/イ/1.md"));
      symlinkSync("/etc/passwd", join(records, "1/イ/1.md"));
      appendFileSync(join(records, "2/ア/1.md"), "\n足した。\n");
    });
    const { patches, gone } = await read(folder);
    expect([...gone].sort()).toEqual(["records/1/ア/1.md", "records/1/ア/2.md"]);
    const marks = [...patches].map(([path, patch]) => [
      path,
      /^(?:@@ .*|\+[^+].*)/m.exec(patch)?.[0],
    ]);
    expect(Object.fromEntries(marks)).toEqual({
      "records/1/ア/9.md": undefined,
      "records/1/イ/1.md": "@@ -0,0 +1 @@",
      "records/1/イ/図.png": undefined,
      "records/2/ア/1.md": "@@ -5,3 +5,5 @@",
    });
    expect(patches.get("records/1/イ/1.md")).toContain("+/etc/passwd");
  });

  test("is not led astray by text that looks like a patch, whatever breaks its lines", async () => {
    const forged = "diff --git a/x b/x\n@@ -1 +1,99 @@\r";
    const folder = draftOf((records) => {
      for (const path of ["1/ア/1.md", "1/ア/2.md", "2/ア/1.md"])
        appendFileSync(join(records, path), `${forged}${forged}\u2028${forged}`);
    });
    const { patches } = await read(folder);
    expect([...patches.keys()]).toEqual([
      "records/1/ア/1.md",
      "records/1/ア/2.md",
      "records/2/ア/1.md",
    ]);
    for (const [path, patch] of patches) {
      expect(git(folder, "diff", "main...draft", "--", path).replace(/\r?\n?$/, "")).toBe(
        patch.replace(/\r?\n$/, ""),
      );
      expect(patch.split("\n").filter((line) => line.startsWith("@@"))).toHaveLength(1);
    }
  });

  test("runs no program that the repository names", async () => {
    const folder = draftOf((records) => {
      write(records, { "../.gitattributes": "*.md diff=evil\n" });
      appendFileSync(join(records, "1/ア/1.md"), "\n足した。\n");
    });
    const trace = join(makeFolder(), "ran");
    for (const key of ["diff.external", "diff.evil.command", "diff.evil.textconv"])
      git(folder, "config", key, `touch ${trace};`);
    expect((await read(folder, "")).patches.get("records/1/ア/1.md")).toContain("+足した。");
    expect(() => rmSync(trace)).toThrow("ENOENT");
  });

  test("says what to fetch where a commit is not at hand, and refuses an option for a name", async () => {
    const folder = makeRepository();
    const missing = "a".repeat(40);
    await expect(
      readPatches({ base: "main", head: missing, folder: "records" }, { cwd: folder, env }),
    ).rejects.toThrow(`git fetch origin ${missing} を実行してから`);
    await expect(
      readPatches({ base: "main", head: "--output=x", folder: "" }, { cwd: folder, env }),
    ).rejects.toThrow("版の名前として使えません");
    git(folder, "switch", "--quiet", "--orphan", "draft");
    write(folder, { "a.md": "別の履歴\n" });
    commit(folder);
    await expect(read(folder)).rejects.toThrow("共通の履歴がありません");
  });
});
