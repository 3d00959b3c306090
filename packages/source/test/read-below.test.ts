import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSource, readBelow } from "../src/index.ts";
import { commit, env, makeRepository, write } from "./repository.ts";

const PROCEEDINGS = { "records/経緯/r6/12.md": "---\nプルリクエスト: 12\n---\n" };

test("what stands below a folder is read as it is from disk and from Git, links and rubbish apart", async () => {
  const cwd = makeRepository();
  write(cwd, { ...PROCEEDINGS, "records/経緯/.DS_Store": "x", "records/経緯/r6/~$a.md": "x" });
  symlinkSync("/etc/passwd", join(cwd, "records/経緯/r6/1.md"));
  commit(cwd);
  for (const spec of ["records", "HEAD"]) {
    const source = await openSource(spec, { cwd, env });
    const found = [...(await readBelow(source, "経緯"))].map(([path, { bytes, blob }]) => [
      path,
      Buffer.from(bytes).toString("utf8"),
      blob.length,
    ]);
    expect([spec, found]).toEqual([
      spec,
      [["経緯/r6/12.md", PROCEEDINGS["records/経緯/r6/12.md"], 40]],
    ]);
    expect((await readBelow(source, "意見")).size).toBe(0);
    await source.close();
  }
});

test("proceedings are no pages, but anything else in their folder has no place", async () => {
  const cwd = makeRepository();
  write(cwd, { ...PROCEEDINGS, "records/経緯/r6/a.md": "x", "records/経緯/13.md": "x" });
  commit(cwd);
  for (const spec of ["records", "HEAD"]) {
    const source = await openSource(spec, { cwd, env });
    const listed = (await source.list()).map(({ path }) => path);
    expect(listed.filter((path) => path.includes("経緯"))).toEqual([
      "records/経緯/13.md",
      "records/経緯/r6/a.md",
    ]);
    expect(await source.find(["経緯/r6/12.md"])).toEqual([]);
    await source.close();
  }
});
