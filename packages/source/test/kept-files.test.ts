import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { replaceFolder, restoreInterrupted, type Looks, type PutFile } from "../src/index.ts";
import { breakAt } from "../dev/break-at.ts";
import { makeFolder, write } from "./repository.ts";

const KIND = { mark: "mark", name: "例の一式" };
const YEARS = { mark: "", "r6/1/a": "一", "r6/2/a": "二", "r7/1/a": "三", "r7/2/a": "四" };

type Files = Readonly<Record<string, string>>;

const putAll =
  (files: Files) =>
  (put: PutFile): void => {
    for (const [path, text] of Object.entries(files)) put(path, text);
  };

/** Every file below by its path. */
const readAll = (folder: string): Files =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name))
      .toSorted()
      .map((file) => [file.slice(folder.length + 1), readFileSync(file, "utf8")]),
  );

const inode = (...path: readonly string[]): number => statSync(join(...path)).ino;

/** A folder that was made of these files. */
async function made(files: Files = YEARS): Promise<string> {
  const folder = join(makeFolder(), "dist");
  await replaceFolder(folder, KIND, putAll(files));
  return folder;
}

test("what is the same byte by byte stays the file that it was, and everything else is made anew", async () => {
  const folder = await made();
  const before = ["r6", "r7/1", "r7/2/a"].map((path) => inode(folder, path));
  await replaceFolder(folder, KIND, putAll({ ...YEARS, "r7/2/a": "五", "r8/1/a": "六" }));
  expect(readAll(folder)).toEqual({ ...YEARS, "r7/2/a": "五", "r8/1/a": "六" });
  const now = ["r6", "r7/1", "r7/2/a"].map((path) => inode(folder, path));
  expect(now.map((one, at) => one === before[at])).toEqual([true, true, false]);
});

test("a folder in which nothing changed is not touched", async () => {
  const folder = await made();
  const before = inode(folder);
  await replaceFolder(folder, KIND, putAll(YEARS));
  expect(inode(folder)).toBe(before);
  expect(readdirSync(dirname(folder))).toEqual(["dist"]);
});

test.for<readonly [string, (folder: string) => void]>([
  ["a word in a file", (at) => write(at, { "r6/1/a": "壱" })],
  ["a file that is none of ours", (at) => write(at, { "r6/1/memo": "x", "r9/b": "y" })],
  ["an empty folder", (at) => mkdirSync(join(at, "r6/3"))],
  ["the permissions of a file", (at) => chmodSync(join(at, "r6/1/a"), 0o600)],
  ["the permissions of a folder", (at) => chmodSync(join(at, "r6/1"), 0o700)],
  ["a link to a file", (at) => symlinkSync("a", join(at, "r6/1/b"))],
])("what somebody changed in the old folder is not in the new one: %s", async ([, change]) => {
  const folder = await made();
  const modes = (at: string): readonly string[] =>
    readdirSync(at, { recursive: true, encoding: "utf8" })
      .toSorted()
      .map((path) => `${path} ${statSync(join(at, path)).mode}`);
  const fresh = modes(folder);
  change(folder);
  await replaceFolder(folder, KIND, putAll(YEARS));
  expect(readAll(folder)).toEqual(YEARS);
  expect(modes(folder)).toEqual(fresh);
});

test("a folder that is reached through a link is not taken over", async () => {
  const folder = await made();
  const elsewhere = await made({ mark: "", a: "七" });
  symlinkSync(elsewhere, join(folder, "r8"));
  await replaceFolder(folder, KIND, putAll({ ...YEARS, "r8/mark": "", "r8/a": "七" }));
  expect(readAll(folder)).toEqual({ ...YEARS, "r8/mark": "", "r8/a": "七" });
  expect(readAll(elsewhere)).toEqual({ mark: "", a: "七" });
});

test("a file that is changed after it was compared, or a folder that another run has replaced, is made once more", async () => {
  const folder = await made();
  let times = 0;
  await replaceFolder(folder, KIND, (put) => {
    putAll(YEARS)(put);
    if ((times += 1) === 1) write(folder, { "r6/1/a": "偽" });
  });
  expect([times, readAll(folder)]).toEqual([2, YEARS]);
  await replaceFolder(folder, KIND, async (put) => {
    putAll({ ...YEARS, mark: "新" })(put);
    if ((times += 1) === 3) await replaceFolder(folder, KIND, putAll({ mark: "別" }));
  });
  expect([times, readAll(folder)]).toEqual([4, { ...YEARS, mark: "新" }]);
});

/** Makes the folder again, keeping what looks as it did; the paths of the files that had to be put, and how all look now. */
async function keepAll(folder: string, files: Files, known: Looks = new Map()) {
  const put: string[] = [];
  let looks: Looks = new Map();
  const settled = (now: Looks): void => void (looks = now);
  await replaceFolder(
    folder,
    KIND,
    (putFile, keep) => {
      put.length = 0;
      for (const [path, text] of Object.entries(files))
        if (!keep(path, known.get(path))) {
          putFile(path, text);
          put.push(path);
        }
    },
    { settled },
  );
  return { put, looks };
}

test("files that look as they did when they were put are kept unread, in changed folders too", async () => {
  const folder = join(makeFolder(), "dist");
  const first = await keepAll(folder, YEARS);
  expect(first.put).toEqual(Object.keys(YEARS));
  const after = { ...YEARS, "r7/2/a": "五" };
  const others = new Map([...first.looks].filter(([path]) => path !== "r7/2/a"));
  const second = await keepAll(folder, after, others);
  expect([second.put, readAll(folder)]).toEqual([["r7/2/a"], after]);
  const third = await keepAll(folder, after, second.looks);
  expect([third.put, readAll(folder)]).toEqual([[], after]);
});

test("a file goes on behind the beginning of the old one, where that still looks as it did; it is kept where it goes on alike", async () => {
  const folder = join(makeFolder(), "dist");
  const { looks } = await keepAll(folder, YEARS);
  write(folder, { "r6/1/a": "偽" });
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const told: boolean[] = [];
  const inode = statSync(join(folder, "r7/2/a")).ino;
  await replaceFolder(folder, KIND, (put, _, extend) => {
    const go = (path: string, length: number, look = looks.get(path)): boolean =>
      extend(path, { length, tail: encode("十") }, look);
    told.push(go("r6/1/a", 3), go("r6/2/a", 3), go("r9/a", 3), go("r6/2/b", 3, undefined));
    told.push(extend("r7/2/a", { length: 0, tail: encode("四") }, looks.get("r7/2/a")));
    told.push(go("r7/1/a", 4));
    put("mark", "");
  });
  expect(told).toEqual([false, true, false, false, true, false]);
  expect(readAll(folder)).toEqual({ "r6/2/a": "二十", "r7/2/a": "四", mark: "" });
  expect(statSync(join(folder, "r7/2/a")).ino).toBe(inode);
});

test("a file that somebody writes into after it was kept is put after all", async () => {
  const folder = join(makeFolder(), "dist");
  const { looks } = await keepAll(folder, YEARS);
  let times = 0;
  await replaceFolder(folder, KIND, (put, keep) => {
    for (const [path, text] of Object.entries(YEARS))
      if (!keep(path, looks.get(path))) put(path, text);
    if ((times += 1) === 1) write(folder, { "r6/1/a": "偽" });
  });
  expect([times, readAll(folder)]).toEqual([2, YEARS]);
});

test("a file of which nobody could tell that it was written into is not kept", async () => {
  const folder = join(makeFolder(), "dist");
  await keepAll(folder, YEARS);
  const later = new Date(Date.now() + 3_600_000);
  utimesSync(join(folder, "r6/1/a"), later, later);
  const { looks } = await keepAll(folder, YEARS);
  expect([...looks.keys()].toSorted()).toEqual(["mark", "r6/2/a", "r7/1/a", "r7/2/a"]);
});

test.for(["ENOSPC", "EACCES"])(
  "wherever taking files over fails with %s, the old folder or the new one stands whole",
  async (code) => {
    const after = { ...YEARS, "r7/2/a": "五" };
    const calls = ["openSync", "mkdirSync", "renameSync"];
    for (let at = 1, count = at; at <= count; at += 1) {
      const folder = await made();
      const parent = dirname(folder);
      const stop = breakAt({ root: parent, calls, at, how: code });
      const said = await replaceFolder(folder, KIND, putAll(after)).catch(String);
      count = stop();
      expect([YEARS, after], `call ${at}`).toContainEqual(readAll(folder));
      restoreInterrupted(parent);
      if (said === undefined) expect(readAll(folder)).toEqual(after);
      expect(readdirSync(parent)).toEqual(["dist"]);
    }
  },
);

test("wherever a run is killed while files go over, the old folder comes back whole", () => {
  for (const moved of [[], ["r6"], ["r6", "r7/1"]]) {
    const parent = makeFolder();
    const stage = join(parent, ".torikumi-4194305-abc");
    for (const [path, text] of Object.entries(YEARS)) {
      const place = moved.some((one) => path.startsWith(one)) ? "fresh" : "aside";
      write(join(stage, place, "dist"), { [path]: text });
    }
    for (const place of ["fresh", "aside"]) write(join(stage, place, "dist"), { "r7/2/a": "四" });
    write(stage, { "kept.json": JSON.stringify(["r6", "r7/1"]) });
    expect(restoreInterrupted(parent)).toHaveLength(1);
    expect(readAll(parent)).toEqual(
      Object.fromEntries(Object.entries(YEARS).map(([path, text]) => [`dist/${path}`, text])),
    );
  }
});

test("a list of kept files that somebody has laid out leads nowhere outside of the folder", () => {
  const parent = makeFolder();
  write(parent, { "secret/a": "秘密", b: "二つ目" });
  const stage = join(parent, ".torikumi-4194305-abc");
  write(stage, { "aside/dist/mark": "", "aside/dist/link/x": "", "fresh/dist/x": "" });
  symlinkSync("../../../secret", join(stage, "fresh/dist/link"));
  write(stage, { "kept.json": JSON.stringify(["link/a", "../../../b", 1]) });
  restoreInterrupted(parent);
  expect(readAll(parent)).toEqual({
    b: "二つ目",
    "dist/link/x": "",
    "dist/mark": "",
    "secret/a": "秘密",
  });
});
