import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { city } from "./mihon-year.ts";
import { git, torikumi } from "./run-torikumi.ts";

const NOTE =
  /^注意: records\/1\/ア\/2\.md は、\.gitattributes などの指定（.*）のため、手元の文と、Git に残って公表される文が違います。/m;

/** みほん市 with r7 published, checked out anew under an attribute. */
function checkedOut(attributes: string): string {
  const folder = city("r7");
  const page = join(folder, "records/1/ア/2.md");
  writeFileSync(
    page,
    readFileSync(page, "utf8").replace("## 自己評価", "（版: $Id$）\n\n## 自己評価"),
  );
  git(folder, "commit", "--quiet", "--all", "--message", "版を書く");
  appendFileSync(join(folder, ".git/info/attributes"), `${attributes}\n`);
  rmSync(page);
  git(folder, "checkout", "--quiet", "--", "records");
  return folder;
}

test("where an attribute gives the folder another text than Git keeps, the page is named", async () => {
  const folder = checkedOut("*.md ident");
  expect((await torikumi(folder, "validate")).stderr).toMatch(NOTE);
  expect((await torikumi(folder, "review")).stderr).toMatch(NOTE);
  expect((await torikumi(folder, "validate", "HEAD")).stderr).not.toContain("gitattributes");
  git(folder, "tag", "--delete", "r7");
  const published = await torikumi(folder, "edition", "publish", "r7", "--dry-run");
  expect(published.stderr).toContain("手元の文と公表される文が違うページが1個（1/ア/2.md など");
});

test("other line ends, and attributes of other files, are no other text", async () => {
  for (const attributes of ["*.md text eol=crlf", "*.xlsx filter=lfs"]) {
    const { stderr } = await torikumi(checkedOut(attributes), "validate");
    expect(stderr).not.toContain("gitattributes");
  }
});
