import { spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import {
  addFiles,
  replaceFile,
  replaceFolder,
  restoreInterrupted,
  type PutFile,
} from "../src/index.ts";
import { breakAt } from "../dev/break-at.ts";
import { makeFolder, write } from "./repository.ts";

const KIND = { mark: "mark", name: "例の一式" };
const CALLS = ["openSync", "mkdirSync", "mkdtempSync", "renameSync", "rmSync", "chmodSync"];

const bytes = (files: Readonly<Record<string, string>>): ReadonlyMap<string, Uint8Array> =>
  new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));

const read = (...path: readonly string[]): string => readFileSync(join(...path), "utf8");

/** Puts files into a folder that is being made. */
const putAll =
  (files: Readonly<Record<string, string>>) =>
  (put: PutFile): void => {
    for (const [path, text] of Object.entries(files)) put(path, text);
  };

/** Every file and folder below, sorted. */
const everything = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();

test("a file is replaced with its permissions, and a link leads to the file that is replaced", () => {
  const folder = makeFolder();
  write(folder, { "real/a.csv": "古い" });
  chmodSync(join(folder, "real/a.csv"), 0o640);
  symlinkSync("real/a.csv", join(folder, "link.csv"));
  replaceFile(join(folder, "link.csv"), "新しい");
  expect(read(folder, "real/a.csv")).toBe("新しい");
  expect(statSync(join(folder, "real/a.csv")).mode & 0o777).toBe(0o640);
  expect(everything(folder)).toEqual(["link.csv", "real", "real/a.csv"]);
});

test.for(["ENOSPC", "EACCES", "EROFS", "EMFILE", "EIO"])(
  "wherever replacing a file fails with %s, the old one stands and one line says so",
  (code) => {
    for (let at = 1, calls = at; at <= calls; at += 1) {
      const folder = makeFolder();
      write(folder, { "a.csv": "古い" });
      const stop = breakAt({ root: folder, calls: CALLS, at, how: code });
      let said = "";
      try {
        replaceFile(join(folder, "a.csv"), "新しい", { name: "a.csv" });
      } catch (error) {
        said = String(error);
      }
      calls = stop();
      if (said === "") {
        expect(read(folder, "a.csv")).toBe("新しい");
        continue;
      }
      expect(said).toMatch(/^UserError: 「a\.csv」に書き込めませんでした（E[A-Z]+）。[^\n]+$/);
      expect(["古い", "新しい"]).toContain(read(folder, "a.csv"));
    }
  },
);

test.for([
  ["/dev/full", "ENOSPC"],
  ["/proc/nothing/x", "ENOENT"],
  [".", "EISDIR"],
] as const)("%s cannot be written, and one line says why: %s", ([path, code]) => {
  expect(() => replaceFile(path, "x")).toThrow(`（${code}）`);
});

test("a folder is made anew as a whole, and what is not of its kind is never replaced", async () => {
  const folder = join(makeFolder(), "dist", "r7");
  await replaceFolder(folder, KIND, putAll({ mark: "", "a/b": "1" }));
  await replaceFolder(folder, KIND, putAll({ mark: "", c: "2" }));
  expect(everything(join(folder, ".."))).toEqual(["r7", "r7/c", "r7/mark"]);
  write(folder, { "../other/memo.txt": "残すもの" });
  const other = join(folder, "..", "other");
  await expect(replaceFolder(other, KIND, () => {})).rejects.toThrow("例の一式ではないファイル");
  expect(everything(other)).toEqual(["memo.txt"]);
});

test("what somebody puts into the place while a folder is being made is not thrown away", async () => {
  const folder = join(makeFolder(), "dist");
  const making = replaceFolder(folder, KIND, (put) => {
    put("mark", "");
    write(folder, { "memo.txt": "書きかけ" });
  });
  await expect(making).rejects.toThrow("例の一式ではないファイル");
  expect(read(folder, "memo.txt")).toBe("書きかけ");
});

test("folders that were made for a place in vain go away again, with nothing of others in them", async () => {
  const parent = makeFolder();
  const failing = (besides: () => void) => () => {
    besides();
    throw Object.assign(new Error(), { code: "ENOSPC" });
  };
  const place = join(parent, "dist/site");
  await expect(
    replaceFolder(
      place,
      KIND,
      failing(() => {}),
    ),
  ).rejects.toThrow("ENOSPC");
  expect(everything(parent)).toEqual([]);
  const kept = failing(() => write(join(parent, "dist"), { memo: "書きかけ" }));
  await expect(replaceFolder(place, KIND, kept)).rejects.toThrow("ENOSPC");
  expect(everything(join(parent, "dist"))).toEqual(["memo"]);
});

test.for(["ENOSPC", "EACCES", "EMFILE"])(
  "wherever replacing a folder fails with %s, the old one or the new one stands whole and nothing else",
  async (code) => {
    for (let at = 1, calls = at; at <= calls; at += 1) {
      const parent = makeFolder();
      write(join(parent, "dist"), { mark: "", a: "古い" });
      const stop = breakAt({ root: parent, calls: CALLS, at, how: code });
      const said = await Promise.resolve()
        .then(() => replaceFolder(join(parent, "dist"), KIND, putAll({ mark: "", b: "新しい" })))
        .catch(String);
      calls = stop();
      const there = everything(join(parent, "dist"));
      expect(
        [
          ["a", "mark"],
          ["b", "mark"],
        ],
        `call ${at}`,
      ).toContainEqual(there);
      if (said !== undefined)
        expect(said, `call ${at}`).toMatch(
          /^UserError: 「.+」に書き込めませんでした（E[A-Z]+）。[^\n]+$/,
        );
      restoreInterrupted(parent);
      if (said === undefined) expect(there).toEqual(["b", "mark"]);
    }
  },
);

test.for(["ENOSPC", "EACCES", "EMFILE"])(
  "wherever adding files fails with %s, all of them are there or none, and no folder that was made for them",
  (code) => {
    for (let at = 1, calls = at; at <= calls; at += 1) {
      const parent = makeFolder();
      const stop = breakAt({ root: parent, calls: CALLS, at, how: code });
      let said = "";
      try {
        addFiles(join(parent, "照会"), bytes({ "a.xlsx": "甲", "b.xlsx": "乙" }));
      } catch (error) {
        said = String(error);
      }
      calls = stop();
      restoreInterrupted(parent);
      const all = ["照会", "照会/a.xlsx", "照会/b.xlsx"];
      if (said === "") expect(everything(parent)).toEqual(all);
      else {
        expect([[], all], `call ${at}`).toContainEqual(everything(parent));
        expect(said).toMatch(/^UserError: 「.+」に書き込めませんでした（E[A-Z]+）。[^\n]+$/);
      }
    }
  },
);

/** A process that makes a folder anew and does not come to an end. */
function endless(parent: string): string {
  const index = pathToFileURL(join(import.meta.dirname, "..", "src", "index.ts")).href;
  return `
    import { replaceFolder, withTemporaryFolder } from ${JSON.stringify(index)};
    process.once("SIGTERM", () => process.exit(143));
    await withTemporaryFolder(() =>
      replaceFolder(${JSON.stringify(join(parent, "dist"))}, ${JSON.stringify(KIND)}, async () => {
        console.log("ready");
        await new Promise((done) => setTimeout(done, 1e9));
      }),
    );`;
}

test.for(["SIGTERM", "SIGKILL"] as const)(
  "what a run leaves that ends by %s is gone at the latest after the next one, in the temporary folder too",
  async (signal) => {
    const parent = makeFolder();
    const temporary = makeFolder();
    write(join(parent, "dist"), { mark: "", a: "古い" });
    const env = { ...process.env, TMPDIR: temporary };
    const child = spawn(process.execPath, ["--input-type=module", "--eval", endless(parent)], {
      env,
    });
    await once(child.stdout, "data");
    const hidden = (): readonly string[] =>
      [...readdirSync(parent), ...readdirSync(temporary)].filter((name) => name.startsWith("."));
    expect(hidden()).toHaveLength(2);
    child.kill(signal);
    await once(child, "exit");
    expect(hidden()).toHaveLength(signal === "SIGTERM" ? 0 : 2);
    const next = spawn(process.execPath, ["--input-type=module", "--eval", endless(parent)], {
      env,
    });
    await once(next.stdout, "data");
    expect(hidden()).toHaveLength(2);
    next.kill("SIGTERM");
    await once(next, "exit");
    expect(hidden()).toEqual([]);
    expect(read(parent, "dist", "a")).toBe("古い");
  },
);

test("a folder that was moved aside when the run was killed comes back", () => {
  const parent = makeFolder();
  const stage = join(parent, ".torikumi-4194305-abc");
  write(stage, { "aside/dist/mark": "", "aside/dist/a": "古い", "dist/mark": "" });
  expect(restoreInterrupted(parent)).toEqual([
    `前の書き込みが途中で終わっていたので、「${join(parent, "dist")}」を元に戻しました。`,
  ]);
  expect(everything(parent)).toEqual(["dist", "dist/a", "dist/mark"]);
});

test("a plan that somebody has laid out leads nowhere outside of the folder, and to no link", () => {
  const parent = makeFolder();
  write(parent, { "secret.txt": "秘密", "records/index.md": "---\n" });
  mkdirSync(join(parent, "records/1"));
  symlinkSync("../../secret.txt", join(parent, "records/1/link.md"));
  const lure = (file: string, stage: string): void =>
    write(join(parent, "records", stage), {
      "plan.json": JSON.stringify({ steps: [{ file, before: "x", after: null }], folders: [] }),
      "old-0": "偽物",
    });
  lure("../secret.txt", ".torikumi-4194305-a");
  lure("1/link.md", ".torikumi-4194305-b");
  restoreInterrupted(join(parent, "records"));
  expect(read(parent, "secret.txt")).toBe("秘密");
  expect(existsSync(join(parent, "records/1/link.md"))).toBe(true);
  expect(everything(join(parent, "records"))).toEqual(["1", "1/link.md", "index.md"]);
});
