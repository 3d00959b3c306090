import { cpSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSource } from "../src/index.ts";
import { changed, NEW_TEXT, PAGES, summary } from "./changed.ts";
import { commit, EDITION, env, git, makeFolder, makeRepository, write } from "./repository.ts";

test("between two tags only what differs is read, with the pages above it", async () => {
  const cwd = makeRepository();
  write(join(cwd, "records"), { "1/ア/1.md": NEW_TEXT });
  commit(cwd, "r7");
  const result = await changed(cwd, "r6", "r7");
  const paths = ["1/index.md", "1/ア/1.md", "1/ア/index.md", ...PAGES];
  expect(summary(result)).toEqual({ before: paths, after: paths, unchanged: 3 });
  expect(result.before.files[1]?.text).toBe(EDITION["1/ア/1.md"]);
  expect(result.after.files[1]?.text).toBe(NEW_TEXT);
});

test("the same edition twice is its two pages and the number of its measures", async () => {
  const cwd = makeRepository();
  commit(cwd, "r7");
  expect(summary(await changed(cwd, "r6", "r7"))).toEqual({
    before: PAGES,
    after: PAGES,
    unchanged: 4,
  });
});

test("blobs of unchanged measures are never asked for: they may even be lost", async () => {
  const cwd = makeRepository();
  write(join(cwd, "records"), { "1/ア/1.md": NEW_TEXT });
  commit(cwd, "r7");
  for (const path of ["1/ア/2.md", "1/イ/1.md", "2/ア/1.md", "2/index.md"]) {
    const id = git(cwd, "rev-parse", `r6:records/${path}`);
    rmSync(join(cwd, ".git/objects", id.slice(0, 2), id.slice(2)));
  }
  const result = await changed(cwd, "r6", "r7");
  expect([result.after.files.length, result.after.problems, result.unchanged.length]).toEqual([
    5,
    [],
    3,
  ]);
});

test("new, gone and moved measures come with the pages above both places", async () => {
  const cwd = makeRepository();
  const records = join(cwd, "records");
  rmSync(join(records, "2"), { recursive: true });
  write(records, {
    "3/index.md": "---\n題名: 新しい提言\n---\n",
    "3/ア/index.md": "方針",
    "3/ア/1.md": NEW_TEXT,
  });
  renameSync(join(records, "1/イ/1.md"), join(records, "1/ア/3.md"));
  commit(cwd, "r7");
  expect(summary(await changed(cwd, "r6", "r7"))).toEqual({
    before: [
      "1/index.md",
      "1/ア/index.md",
      "1/イ/1.md",
      "1/イ/index.md",
      "2/index.md",
      "2/ア/1.md",
      "2/ア/index.md",
      ...PAGES,
    ],
    after: [
      "1/index.md",
      "1/ア/3.md",
      "1/ア/index.md",
      "1/イ/index.md",
      "3/index.md",
      "3/ア/1.md",
      "3/ア/index.md",
      ...PAGES,
    ],
    unchanged: 2,
  });
});

test("a change of a policy page brings the recommendation's page, one of the edition page nothing", async () => {
  const cwd = makeRepository();
  write(join(cwd, "records"), {
    "2/ア/index.md": "研修を重ねる。\n",
    "index.md": "---\n年度版: r7\n---\n",
  });
  commit(cwd, "r7");
  const paths = ["2/index.md", "2/ア/index.md", ...PAGES];
  expect(summary(await changed(cwd, "r6", "r7"))).toEqual({
    before: paths,
    after: paths,
    unchanged: 4,
  });
});

test("new strays and links are problems of their side; old ones are not told again", async () => {
  const cwd = makeRepository();
  write(join(cwd, "records"), { "1/一覧.xlsx": "PK" });
  commit(cwd, "r7");
  symlinkSync("1.md", join(cwd, "records/1/ア/3.md"));
  commit(cwd, "r8");
  expect(summary(await changed(cwd, "r7", "r8"))).toMatchObject({
    after: ["1/index.md", "1/ア/index.md", ...PAGES, "1/ア/3.md link"],
  });
});

test("files and folders may take each other's place", async () => {
  const cwd = makeRepository();
  rmSync(join(cwd, "records/2"), { recursive: true });
  write(cwd, { "records/2": "もう提言ではない" });
  commit(cwd, "r7");
  expect(summary(await changed(cwd, "r6", "r7"))).toEqual({
    before: ["2/index.md", "2/ア/1.md", "2/ア/index.md", ...PAGES],
    after: [...PAGES, "2 stray"],
    unchanged: 3,
  });
});

test("a folder outside the repository, or two folders, are compared by their bytes", async () => {
  const cwd = makeRepository();
  const other = makeFolder();
  write(join(other, "paper"), { ...EDITION, "1/ア/1.md": NEW_TEXT });
  const paper = join(other, "paper");
  const result = await changed(cwd, "r6", paper);
  expect([result.after.files[1]?.path, result.unchanged.length]).toEqual([`${paper}/1/ア/1.md`, 3]);
  expect((await changed(cwd, "records", paper)).unchanged).toHaveLength(3);
});

test("folders of different names within one revision are compared", async () => {
  const cwd = makeFolder();
  git(cwd, "init", "--quiet");
  write(join(cwd, "mihon/r6"), EDITION);
  write(join(cwd, "mihon/r7"), { ...EDITION, "1/ア/1.md": NEW_TEXT });
  commit(cwd);
  const result = await changed(cwd, "HEAD:mihon/r6", "HEAD:mihon/r7");
  expect(result.before.files.map((file) => file.path)).toContain("mihon/r6/1/ア/1.md");
  expect(result.after.files.map((file) => file.path)).toContain("mihon/r7/1/ア/1.md");
  expect((await changed(cwd, "HEAD:mihon/r6", "mihon/r7")).unchanged).toHaveLength(3);
});

test("a measure that became a folder is seen as one, from tag to tag and in the working tree", async () => {
  const cwd = makeRepository();
  rmSync(join(cwd, "records/1/ア/1.md"));
  write(join(cwd, "records"), { "1/ア/1.md/1.md": NEW_TEXT });
  const found = {
    before: ["1/index.md", "1/ア/1.md", "1/ア/index.md", ...PAGES],
    after: ["1/index.md", "1/ア/index.md", ...PAGES, "1/ア/1.md folder"],
    unchanged: 3,
  };
  expect(summary(await changed(cwd, "r6", "records"))).toEqual(found);
  commit(cwd, "r7");
  expect(summary(await changed(cwd, "r6", "r7"))).toEqual(found);
  expect(summary(await changed(cwd, "r7", "records"))).toEqual({
    before: PAGES,
    after: PAGES,
    unchanged: 3,
  });
  const source = await openSource("r7", { cwd, env });
  const { problems } = await source.read(await source.list());
  await source.close();
  expect(problems.map(({ path, kind }) => `${path} ${kind}`)).toEqual(["records/1/ア/1.md folder"]);
});

test("an edition of very many folders lists the same measures as a small one, in the order of their ids", async () => {
  const cwd = makeRepository();
  const records = join(cwd, "records");
  const policies = Array.from({ length: 70 }, (_, at) => at + 1);
  for (const policy of policies)
    write(records, { [`3/${policy}/10.md`]: "a", [`3/${policy}/9.md`]: "b" });
  for (const recommendation of policies.map((one) => one + 10))
    write(records, { [`${recommendation}/ア/2.md`]: "c", [`${recommendation}/1.md`]: "d" });
  write(records, {
    "11/ア/3.md/x.md": "a folder",
    "11/ア/03.md": "no serial",
    "11/ア/12345.md": "too long",
    "11/ア/メモ.md": "no number",
    "11/ガ/1.md": "no letter",
    "11/ア/イ/1.md": "too deep",
    "11-ア/1.md": "no folder of ours",
  });
  symlinkSync("2.md", join(records, "11/ア/4.md"));
  commit(cwd, "r7");
  write(records, { "80/ア/2.md": "changed" });
  commit(cwd, "r8");
  const { unchanged } = await changed(cwd, "r7", "r8");
  expect(unchanged).toEqual([
    "1-ア-1",
    "1-ア-2",
    "1-イ-1",
    "2-ア-1",
    ...policies.flatMap((policy) => [`3-${policy}-9`, `3-${policy}-10`]),
    ...policies
      .flatMap((one) => [`${one + 10}-1`, `${one + 10}-ア-2`])
      .filter((id) => id !== "80-ア-2"),
  ]);
  cpSync(records, join(cwd, "elsewhere"), { recursive: true });
  const slow = await changed(cwd, "r7", join(cwd, "elsewhere"));
  expect(slow.unchanged).toEqual(unchanged);
});
