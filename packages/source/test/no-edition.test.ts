import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openIfThere, openSource } from "../src/index.ts";
import { commit, EDITION, env, git, makeFolder, makeRepository, write } from "./repository.ts";

function outcome(spec: string | undefined, cwd: string): Promise<string> {
  return openSource(spec, { cwd, env }).then(
    async (source) => {
      await source.close();
      return "opened";
    },
    (error: Error) => `${error.name}: ${error.message}`,
  );
}

test("a folder inside an edition is no edition, in a folder as in a revision", async () => {
  const cwd = makeRepository();
  const part = (name: string, edition: string): string =>
    `UserError: 「${name}」は年度版のフォルダーではありません（index.md に年度版がありません）。「${edition}」を指定してください。`;
  expect(await outcome("records/1", cwd)).toBe(part("records/1", "records"));
  expect(await outcome("records/1/ア", cwd)).toBe(part("records/1/ア", "records"));
  expect(await outcome(".", join(cwd, "records/1"))).toBe(part(".", ".."));
  expect(await outcome(join(cwd, "records/1"), cwd)).toBe(
    part(join(cwd, "records/1"), join(cwd, "records")),
  );
  expect(await outcome("r6:records/1", cwd)).toBe(part("r6:records/1", "r6:records"));
});

test("an edition whose own page is broken is opened all the same", async () => {
  const cwd = makeRepository();
  for (const page of ["年度版:r7\n", "---\n題名: みほん市\n---\n", ""]) {
    write(join(cwd, "records"), { "index.md": page });
    expect(await outcome(undefined, cwd)).toBe("opened");
  }
  commit(cwd, "r7");
  expect(await outcome("r7", cwd)).toBe("opened");
});

test("for a file it names the folder that is wanted", async () => {
  const cwd = makeRepository();
  write(cwd, { "memo.txt": "メモ" });
  expect(await outcome("records/1/ア/1.md", cwd)).toBe(
    "UserError: 「records/1/ア/1.md」はファイルです。年度版のフォルダーが要りますので、「records」を指定してください。",
  );
  expect(await outcome("./index.md", join(cwd, "records"))).toContain("「.」を指定してください。");
  expect(await outcome("memo.txt", cwd)).toContain(
    "「memo.txt」はファイルです。年度版のフォルダーが要りますので、年度版のフォルダー（index.md のあるフォルダー）を指定してください。",
  );
});

test("a name that is neither a folder nor a revision is told to be neither", async () => {
  const cwd = makeRepository();
  expect(await outcome("nosuchdir", cwd)).toBe(
    "UserError: 「nosuchdir」というフォルダーも、版（タグ・ブランチ・コミット）も見つかりません。手元にある年度版: r6。名前を確かめ、タグを取得していないときは git fetch --tags を実行してください。",
  );
  for (const revision of ["r5", "HEAD~9", "nosuchtag:records"])
    expect(await outcome(revision, cwd)).toContain(
      "という版（タグ・ブランチ・コミット）が見つかりません。",
    );
});

test("who stands in the edition's folder, or below it, is told where to run the command", async () => {
  const cwd = makeRepository();
  const inside = join(cwd, "records");
  const here = "いまの場所が年度版のフォルダーそのものです。";
  expect(await outcome(undefined, inside)).toBe(
    `UserError: フォルダー「records」がありません。${here}「-C ..」を付けるか、cd .. をしてから実行してください。`,
  );
  expect(await outcome(undefined, join(inside, "1/ア"))).toContain(
    "がありません。「-C ../../..」を付けるか、",
  );
  expect(await outcome("r6", inside)).toBe(
    `UserError: 版「r6」にフォルダー「records/records」がありません（この版にあるフォルダー: records）。${here}「-C ..」を付けるか、cd .. をしてから実行してください。`,
  );
  const alone = makeFolder();
  write(join(alone, "r7"), EDITION);
  expect(await outcome(undefined, join(alone, "r7"))).toBe(
    `UserError: フォルダー「records」がありません。${here}「.」を指定してください。`,
  );
});

test("beside the edition's folder the top of the repository is named", async () => {
  const cwd = makeRepository();
  mkdirSync(join(cwd, "docs/memo"), { recursive: true });
  expect(await outcome(undefined, join(cwd, "docs/memo"))).toBe(
    "UserError: フォルダー「records」がありません。「-C ../..」を付けるか、cd ../.. をしてから実行してください。",
  );
});

test("of an edition that Git has and that was never checked out, it says so and how to get it, and nobody takes it for absent", async () => {
  const cwd = makeRepository();
  const clone = makeFolder();
  git(clone, "clone", "--quiet", "--no-checkout", cwd, ".");
  const said =
    "UserError: フォルダー「records」は Git の中にありますが、ファイルがまだ取り出されていません（git clone --no-checkout など）。git checkout を実行して取り出すか、HEAD のように Git の版を指定してください。";
  expect(await outcome(undefined, clone)).toBe(said);
  expect(await outcome("records", clone)).toBe(said);
  await expect(openIfThere("./records", { cwd: clone, env })).rejects.toThrow("git checkout");
  expect(await outcome("HEAD", clone)).toBe("opened");
  expect(await outcome("paper", clone)).toContain("見つかりません");
  git(clone, "checkout", "--quiet");
  expect(await outcome(undefined, clone)).toBe("opened");
});

test("of an edition that was deleted by hand it says how it comes back, and it may be made anew", async () => {
  const cwd = makeRepository();
  rmSync(join(cwd, "records"), { recursive: true });
  expect(await outcome(undefined, cwd)).toBe(
    "UserError: フォルダー「records」の index.md は Git の中にありますが、手元では消されています。git status で確かめ、戻すときは git restore records を実行してください。",
  );
  expect(await openIfThere("./records", { cwd, env })).toBeUndefined();
  git(cwd, "restore", "records");
  expect(await outcome(undefined, cwd)).toBe("opened");
});

test("of an edition that a sparse checkout leaves out, it says so", async () => {
  const cwd = makeRepository();
  git(cwd, "update-index", "--refresh");
  git(cwd, "sparse-checkout", "set", "docs");
  expect(await outcome(undefined, cwd)).toContain("（sparse checkout。");
});
