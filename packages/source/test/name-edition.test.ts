import { join } from "node:path";
import { expect, test } from "vitest";
import { listEditionTags, makeTag, openSource, publishedSerials } from "../src/index.ts";
import { commit, EDITION, env, git, makeFolder, write } from "./repository.ts";

/** みほん市's own records, published as r6 and r7, and beside them those of 北市, published once as `kita/r6` between the two. */
function twoCities(): string {
  const cwd = makeFolder();
  git(cwd, "init", "--quiet", "--initial-branch=main");
  write(join(cwd, "records"), EDITION);
  write(join(cwd, "kita/records"), { ...EDITION, "1/ア/3.md": "---\n取組区分: 新規\n---\n" });
  commit(cwd, "r6");
  write(join(cwd, "kita/records"), { "1/ア/1.md": "---\n取組区分: 終了\n---\n" });
  commit(cwd, "kita/r6");
  write(join(cwd, "kita/records"), { "1/ア/9.md": "---\n取組区分: 新規\n---\n" });
  write(join(cwd, "records"), { "1/ア/7.md": "---\n取組区分: 新規\n---\n" });
  commit(cwd, "r7");
  return cwd;
}

const opened = async (spec: string, cwd: string, folder?: string): Promise<string> => {
  const source = await openSource(spec, { cwd, env, ...(folder !== undefined && { folder }) });
  await source.close();
  return source.kind === "revision"
    ? `${source.label} = ${source.root} of ${source.revision}, published as ${source.tag}`
    : source.kind;
};

test("an id is the edition of the folder that is meant, never the other city's of the same year", async () => {
  const cwd = twoCities();
  const kita = "kita/r6 = kita/records of refs/tags/kita/r6, published as r6";
  expect(await opened("r6", cwd)).toBe("r6 = records of r6, published as r6");
  expect(await opened("r6", join(cwd, "kita"))).toBe(kita);
  expect(await opened("r6", cwd, "kita/records")).toBe(kita);
  await expect(opened("r7", join(cwd, "kita"))).rejects.toThrow(
    "「kita/r7」という版（タグ・ブランチ・コミット）が見つかりません。手元にある年度版: kita/r6。",
  );
});

test("the name of a tag says its folder, from wherever it is named", async () => {
  const cwd = twoCities();
  expect(await opened("kita/r6", cwd)).toBe("kita/r6 = kita/records of kita/r6, published as r6");
  expect(await opened("kita/r6", join(cwd, "kita"))).toContain("kita/records of kita/r6");
  git(cwd, "branch", "topic/r9");
  expect(await opened("topic/r9", cwd)).toContain("= records of topic/r9, published as undefined");
});

test("with a folder a revision is Git's, and another city's tag makes nothing published", async () => {
  const cwd = twoCities();
  expect(await opened("r7:kita/records", cwd)).toBe(
    "r7:kita/records = kita/records of r7, published as undefined",
  );
});

test("the tags and the serials of one city are not those of the other", async () => {
  const cwd = twoCities();
  expect(await listEditionTags({ cwd, env })).toEqual(["r6", "r7"]);
  expect(await listEditionTags({ cwd, env, prefix: "kita/" })).toEqual(["r6"]);
  const highest = async (folder: string) =>
    (await publishedSerials(join(cwd, folder), env)).highest.get("1-ア");
  expect([await highest("records"), await highest("kita/records")]).toEqual([7, 3]);
});

test("a folder whose name can be no tag's is told so", async () => {
  const cwd = twoCities();
  const tag = { name: "kita shi/r6", commit: "HEAD", message: "令和6年度版" };
  await expect(makeTag(tag, { cwd, env })).rejects.toThrow("空白や記号");
});
