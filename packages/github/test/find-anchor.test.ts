import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findAnchor } from "../src/comments/find-anchor.ts";

let patch: string;
const folder = mkdtempSync(join(tmpdir(), "torikumi-anchor-"));
const git = (...words: string[]) =>
  execFileSync("git", ["-C", folder, ...words], { encoding: "utf8" });

beforeAll(() => {
  const lines = Array.from({ length: 40 }, (_, at) => `${at + 1}行目`);
  writeFileSync(join(folder, "a.md"), `${lines.join("\n")}\n`);
  git("init", "-q");
  git("add", ".");
  git("-c", "user.name=a", "-c", "user.email=a@example.jp", "commit", "-qm", "r7");
  const after = lines.toSpliced(9, 1, "相談員を20名置いた。", "@@ -1 +1,999 @@").toSpliced(31, 1);
  writeFileSync(join(folder, "a.md"), `${after.join("\n")}\n`);
  patch = git("diff", "-U3");
});
afterAll(() => rmSync(folder, { recursive: true }));

const anchor = (line: number, startLine: number = line) =>
  findAnchor({ key: "k", path: "a.md", body: "", line, startLine }, new Map([["a.md", patch]]));

describe("of a patch with lines 7–14 and 29–34 on the new side", () => {
  test("every line in a hunk takes a comment, context too", () => {
    const taken = Array.from({ length: 60 }, (_, at) => at + 1).filter(
      (line) => anchor(line).kind === "line",
    );
    expect(taken).toEqual([7, 8, 9, 10, 11, 12, 13, 14, 29, 30, 31, 32, 33, 34]);
  });

  test("a range within one hunk is a range", () => {
    expect(anchor(11, 10)).toEqual({ kind: "line", line: 11, startLine: 10 });
  });

  test("a range of one line is a line", () => {
    expect(anchor(11, 11)).toEqual({ kind: "line", line: 11 });
  });

  test("a range over two hunks, out of its hunk or backwards stands on the file", () => {
    expect([anchor(30, 10), anchor(15, 14), anchor(10, 11)]).toEqual([
      { kind: "file" },
      { kind: "file" },
      { kind: "file" },
    ]);
  });
});

test("a file without a patch takes a comment as a whole, a file that did not change takes none", () => {
  const comment = { key: "k", path: "a.md", line: 1, body: "" };
  expect(findAnchor(comment, new Map([["a.md", ""]]))).toEqual({ kind: "file" });
  expect(findAnchor(comment, new Map())).toEqual({ kind: "none" });
});

test("a new file takes comments on all its lines, a hunk that only removes takes none", () => {
  const on = (line: number, text: string) =>
    findAnchor({ key: "k", path: "a", line, body: "" }, new Map([["a", text]])).kind;
  expect([on(1, "@@ -0,0 +1 @@\n+一"), on(2, "@@ -0,0 +1 @@\n+一")]).toEqual(["line", "file"]);
  expect([on(3, "@@ -4 +3,0 @@\n-四"), on(0, "@@ -1 +0,0 @@\n-一")]).toEqual(["file", "file"]);
});
