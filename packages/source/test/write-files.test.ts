import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeFiles } from "../src/index.ts";
import { blobsOf, makeFolder, write } from "./repository.ts";

const NOTHING_READ = { blobs: new Map<string, string>() };

function read(folder: string, path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

/** Every file and folder below, sorted. */
function everything(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
}

test("a new edition folder is made with all its files", () => {
  const root = join(makeFolder(), "みほん市/records");
  const result = writeFiles(
    root,
    new Map([
      ["index.md", "---\n"],
      ["1/ア/1.md", "\uFEFF会議\r\n"],
    ]),
    NOTHING_READ,
  );
  expect(result).toEqual({
    created: ["1/ア/1.md", "index.md"],
    changed: [],
    unchanged: [],
    removed: [],
  });
  expect(everything(root)).toEqual(["1", "1/ア", "1/ア/1.md", "index.md"]);
  expect(read(root, "1/ア/1.md")).toBe("\uFEFF会議\r\n");
});

test("files that are the same are not touched, changed ones keep their mode, others stay", () => {
  const root = makeFolder();
  write(root, { "1.md": "一", "2.md": "二", "3.md": "三" });
  utimesSync(join(root, "1.md"), 1, 1);
  chmodSync(join(root, "2.md"), 0o640);
  const result = writeFiles(
    root,
    new Map([
      ["2.md", "弐"],
      ["1.md", "一"],
    ]),
    { blobs: blobsOf(root) },
  );
  expect(result).toEqual({ created: [], changed: ["2.md"], unchanged: ["1.md"], removed: [] });
  expect(statSync(join(root, "1.md")).mtimeMs).toBe(1000);
  expect(statSync(join(root, "2.md")).mode & 0o777).toBe(0o640);
  expect([read(root, "2.md"), read(root, "3.md")]).toEqual(["弐", "三"]);
});

test("files are taken away only where that is asked for", () => {
  const root = makeFolder();
  write(root, { "1.md": "一", "2.md": "二" });
  expect(
    writeFiles(root, new Map(), { blobs: blobsOf(root), remove: ["2.md", "9.md"] }).removed,
  ).toEqual(["2.md"]);
  expect(everything(root)).toEqual(["1.md"]);
});

test("a dry run says the same and leaves everything as it is", () => {
  const root = makeFolder();
  write(root, { "1.md": "一", "2.md": "二" });
  const files = new Map([
    ["1.md", "壱"],
    ["3/ア/1.md", "新"],
  ]);
  const options = { blobs: blobsOf(root), remove: ["2.md"] };
  const dry = writeFiles(root, files, { ...options, dryRun: true });
  expect(everything(root)).toEqual(["1.md", "2.md"]);
  expect(writeFiles(root, files, options)).toEqual(dry);
  expect(
    writeFiles(join(root, "new"), files, { ...NOTHING_READ, dryRun: true }).created,
  ).toHaveLength(2);
  expect(existsSync(join(root, "new"))).toBe(false);
});

test.for([
  "../1.md",
  "/etc/1.md",
  "1/../../1.md",
  "",
  "1//2.md",
  ".",
  "1/.git/config",
  "1\\2.md",
  "C:/1.md",
  "1\n.md",
  "1 .",
  "1/ア ",
])("%j is refused and nothing is written", (path) => {
  const root = makeFolder();
  expect(() =>
    writeFiles(
      root,
      new Map([
        ["ok.md", "よい"],
        [path, "わるい"],
      ]),
      NOTHING_READ,
    ),
  ).toThrow("ファイル名として使えません");
  expect(() => writeFiles(root, new Map(), { ...NOTHING_READ, remove: [path] })).toThrow(
    "ファイル名として使えません",
  );
  expect(everything(root)).toEqual([]);
});

test("links are not written through, neither at the end nor on the way", () => {
  const cwd = makeFolder();
  write(cwd, { "outside/1.md": "外" });
  write(cwd, { "records/index.md": "---\n" });
  const root = join(cwd, "records");
  symlinkSync("../outside", join(root, "1"));
  symlinkSync("../outside/1.md", join(root, "2.md"));
  for (const path of ["1/1.md", "1/new.md", "2.md"]) {
    expect(() =>
      writeFiles(
        root,
        new Map([
          ["ok.md", "よい"],
          [path, "中"],
        ]),
        NOTHING_READ,
      ),
    ).toThrow("シンボリックリンクになっているため");
  }
  expect([read(cwd, "outside/1.md"), everything(root)]).toEqual([
    "外",
    ["1", "1/1.md", "2.md", "index.md"],
  ]);
});

test("a folder in a file's place, and a file in a folder's, are refused", () => {
  const root = makeFolder();
  write(root, { "1/index.md": "", "2": "" });
  expect(() => writeFiles(root, new Map([["1", "x"]]), NOTHING_READ)).toThrow(
    "フォルダーになっている",
  );
  expect(() => writeFiles(root, new Map([["2/index.md", "x"]]), NOTHING_READ)).toThrow(
    "ファイルになっている",
  );
});

test("two files that would be one are refused", () => {
  const root = makeFolder();
  const pairs = [
    ["1/ガ.md", "1/ガ.md".normalize("NFD")],
    ["A.md", "a.md"],
    ["1", "1/index.md"],
  ] as const;
  for (const [one, two] of pairs) {
    expect(() =>
      writeFiles(
        root,
        new Map([
          [one, "x"],
          [two, "y"],
        ]),
        NOTHING_READ,
      ),
    ).toThrow(/同じファイル|両方は書き込めません/);
  }
  expect(everything(root)).toEqual([]);
});

test("text with a lone surrogate is refused", () => {
  const root = makeFolder();
  expect(() =>
    writeFiles(
      root,
      new Map([
        ["ok.md", "𠮟る"],
        ["1.md", "𠮟".slice(0, 1)],
      ]),
      NOTHING_READ,
    ),
  ).toThrow("サロゲート");
  expect(everything(root)).toEqual([]);
});

test("what a killed run left behind goes, what a running one needs stays", () => {
  const root = makeFolder();
  write(root, { ".torikumi-4194305-abc/1": "残り", ".torikumi-1-abc/1": "作業中", "1.md": "一" });
  writeFiles(root, new Map([["1.md", "一"]]), NOTHING_READ);
  expect(everything(root)).toEqual([".torikumi-1-abc", ".torikumi-1-abc/1", "1.md"]);
});

test("if a rename fails half-way, everything is as it was", () => {
  const root = makeFolder();
  write(root, { "1.md": "一", "3.md": "三" });
  // A name of more than 255 bytes cannot be made; in a new folder that is only found out when its turn comes.
  const files = new Map([
    ["1.md", "壱"],
    ["2/ア/1.md", "新"],
    [`3/${"長".repeat(100)}.md`, "だめ"],
  ]);
  expect(() => writeFiles(root, files, { blobs: blobsOf(root), remove: ["3.md"] })).toThrow(
    /書き込めませんでした（ENAMETOOLONG）。何も変えていません。/,
  );
  expect(everything(root)).toEqual(["1.md", "3.md"]);
  expect([read(root, "1.md"), read(root, "3.md")]).toEqual(["一", "三"]);
});

test("a root that is itself a link is the folder behind it", () => {
  const cwd = makeFolder();
  mkdirSync(join(cwd, "data"));
  symlinkSync("data", join(cwd, "records"));
  writeFiles(join(cwd, "records"), new Map([["1.md", "一"]]), NOTHING_READ);
  expect(lstatSync(join(cwd, "records")).isSymbolicLink()).toBe(true);
  expect(read(cwd, "data/1.md")).toBe("一");
});
