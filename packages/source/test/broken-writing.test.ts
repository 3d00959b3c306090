import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { restoreInterrupted, writeFiles } from "../src/index.ts";
import { breakAt, WRITING_CALLS as CALLS, type Break } from "../dev/break-at.ts";
import { blobsOf, makeFolder, write } from "./repository.ts";

const BEFORE: Readonly<Record<string, string>> = {
  "index.md": "r7",
  "1/ア/1.md": "一",
  "1/ア/2.md": "二",
  "1/ア/3.md": "三",
};
const AFTER: Readonly<Record<string, string>> = {
  "index.md": "r8",
  "1/ア/1.md": "壱",
  "1/ア/2.md": "弐",
  "2/イ/1.md": "新",
};

/** The folder of the example: an edition that is going to have two pages and its edition page changed, one page added, one taken away. */
function example(): string {
  const root = makeFolder();
  write(root, BEFORE);
  return root;
}

function writeExample(root: string): void {
  writeFiles(root, new Map(Object.entries(AFTER)), { blobs: blobsOf(root), remove: ["1/ア/3.md"] });
}

/** Writes the example with a break in it, in this process; says what came of it. */
function writeBroken(
  root: string,
  at: number,
  how: Break["how"],
): { output: string; calls: number } {
  const blobs = blobsOf(root);
  const stop = breakAt({ root, calls: CALLS, at, how });
  let output = "";
  try {
    writeFiles(root, new Map(Object.entries(AFTER)), { blobs, remove: ["1/ア/3.md"] });
  } catch (error) {
    output = error instanceof Error ? error.message : String(error);
  }
  return { output, calls: stop() };
}

/** Writes the example in a process of its own that is killed at the n-th call. */
function writeKilled(root: string, at: number): void {
  const here = (file: string): string => pathToFileURL(join(import.meta.dirname, file)).href;
  // The writer alone: the process has nothing else to load.
  const program = `
    import { writeFiles } from ${JSON.stringify(here("../src/write/write-files.ts"))};
    const files = new Map(${JSON.stringify(Object.entries(AFTER))});
    const blobs = new Map(${JSON.stringify([...blobsOf(root)])});
    writeFiles(${JSON.stringify(root)}, files, { blobs, remove: ["1/ア/3.md"] });`;
  const { signal } = spawnSync(
    process.execPath,
    ["--import", here("../dev/break-at.ts"), "--input-type=module", "--eval", program],
    { env: { ...process.env, BREAK: JSON.stringify({ root, calls: CALLS, at, how: "kill" }) } },
  );
  expect(signal, `call ${at}`).toBe("SIGKILL");
}

/** Every file below a folder, with its text. */
function texts(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files.map((file) => [file.slice(folder.length + 1), readFileSync(file, "utf8")]),
  );
}

/** Every page below a folder, with its text: what stands in a stage is none. */
function pages(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(texts(folder)).filter(([path]) => !path.startsWith(".torikumi-")),
  );
}

/** An example that was killed when its first page was in place and its edition page was not. */
function killedHalfWay(): string {
  for (let at = callsInAll(); at > 0; at -= 1) {
    const root = example();
    writeKilled(root, at);
    if (pages(root)["1/ア/1.md"] === "壱" && pages(root)["index.md"] === "r7") return root;
  }
  throw new Error("no call is half-way");
}

function callsInAll(): number {
  return writeBroken(example(), 0, "").calls;
}

test("wherever a set is killed, no page is half written, and the next run finds it done or puts it back", () => {
  const total = callsInAll();
  expect(total).toBeGreaterThan(30);
  let begun = 0;
  for (let at = 3; at <= total; at += 6) {
    const root = example();
    writeKilled(root, at);
    const killed = pages(root);
    for (const [path, text] of Object.entries(killed))
      expect([BEFORE[path], AFTER[path]], `call ${at}, ${path}`).toContain(text);
    // The edition page says which edition the folder is, so it comes last.
    if (killed["index.md"] === "r8") expect(killed).toEqual(AFTER);
    const said = restoreInterrupted(root);
    begun += said.length;
    if (said.length > 0) expect(texts(root), `call ${at}`).toEqual(BEFORE);
    else expect([BEFORE, AFTER], `call ${at}`).toContainEqual(texts(root));
    expect(existsSync(join(root, "2"))).toBe(texts(root)["2/イ/1.md"] !== undefined);
    expect(restoreInterrupted(root)).toEqual([]);
    if (said.length === 0) continue;
    writeExample(root);
    expect(texts(root)).toEqual(AFTER);
  }
  expect(begun).toBeGreaterThan(2);
});

test("what somebody changes after a killed run stays as it is, and is named", () => {
  const root = killedHalfWay();
  writeFileSync(join(root, "1/ア/1.md"), "人が書いた");
  const said = restoreInterrupted(root);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain("1個のファイル（1/ア/1.md）は、今のままにしました");
  expect(texts(root)).toEqual({ ...BEFORE, "1/ア/1.md": "人が書いた" });
});

test.for(["ENOSPC", "EACCES", "EROFS", "EIO", "EMFILE"])(
  "wherever a set fails with %s, all of it is there or nothing, and one line says so",
  (code) => {
    const total = callsInAll();
    let failed = 0;
    for (let at = 1; at <= total; at += 1) {
      const root = example();
      const { output } = writeBroken(root, at, code);
      if (output === "") {
        expect(pages(root), `call ${at}`).toEqual(AFTER);
        continue;
      }
      failed += 1;
      expect(output, `call ${at}`).toMatch(/^[^\n]+$/);
      expect(output).toContain(`（${code}）`);
      expect(pages(root), `call ${at}`).toEqual(BEFORE);
    }
    expect(failed).toBeGreaterThan(20);
  },
);

const SAVES: Readonly<Record<string, (file: string) => string | undefined>> = {
  "adds a line to": (file) => {
    appendFileSync(file, "書き足した");
    return readFileSync(file, "utf8");
  },
  "saves anew": (file) => {
    writeFileSync(`${file}.new`, "書き直した");
    renameSync(`${file}.new`, file);
    return "書き直した";
  },
  "takes away": (file) => {
    rmSync(file);
    return undefined;
  },
};

test.for(
  Object.keys(SAVES)
    .flatMap((what) => Object.keys(BEFORE).map((page) => [what, page] as const))
    // Taken away by both: then it comes back, since the set did not succeed.
    .filter(([what, page]) => !(what === "takes away" && AFTER[page] === undefined)),
)("whoever %s %s while a set is being written keeps it, and nothing is written", ([what, page]) => {
  const total = callsInAll();
  let refused = 0;
  let lost = 0;
  for (let at = 1; at <= total; at += 1) {
    const root = example();
    let saved: string | undefined;
    const { output } = writeBroken(root, at, () => {
      const file = join(root, page);
      if (existsSync(file)) saved = SAVES[what]?.(file);
    });
    const { [page]: now, ...others } = pages(root);
    if (output === "") {
      if (now !== saved && saved !== undefined) lost += 1;
      continue;
    }
    refused += 1;
    expect(output, `call ${at}`).toContain(`「${page}」が途中で`);
    const { [page]: _, ...untouched } = BEFORE;
    expect({ now, others }, `call ${at}`).toEqual({ now: saved, others: untouched });
  }
  expect(refused).toBeGreaterThan(5);
  // No system call both looks at a file and replaces it: in the one moment between the two a save under a new name is not seen.
  expect(lost).toBeLessThanOrEqual(what === "saves anew" ? 1 : 0);
});

test("a page that somebody makes with the very same text is theirs, and stays where the set is put back", () => {
  const total = callsInAll();
  let lost = 0;
  for (let at = 1; at <= total; at += 1) {
    const root = example();
    const { output } = writeBroken(root, at, () => {
      for (const page of ["1/ア/2.md", "2/イ/1.md"]) {
        rmSync(join(root, page), { force: true });
        write(root, { [page]: AFTER[page] ?? "" });
      }
    });
    const now = pages(root);
    expect(now["2/イ/1.md"], `call ${at}: ${output}`).toBe("新");
    if (now["1/ア/2.md"] !== "弐") lost += 1;
  }
  // In the one moment between the look at a file and its replacement.
  expect(lost).toBeLessThanOrEqual(1);
});

test("without hard links a set is written and put back in the same way", () => {
  const links = { root: "", calls: ["linkSync"], at: -1, how: "EPERM" };
  for (let at = 0, calls = at; at <= calls; at += 1) {
    const root = example();
    const stop = breakAt({ ...links, root });
    const { output, calls: total } = writeBroken(root, at, "ENOSPC");
    stop();
    calls = total;
    expect(pages(root), `call ${at}: ${output}`).toEqual(output === "" ? AFTER : BEFORE);
  }
});

test("a page that somebody makes while it is being made stays theirs", () => {
  const total = callsInAll();
  for (let at = 1; at <= total; at += 1) {
    const root = example();
    const { output } = writeBroken(root, at, () => {
      if (!existsSync(join(root, "2/イ/1.md"))) write(root, { "2/イ/1.md": "別の新" });
    });
    if (output === "") {
      expect(pages(root)).toEqual(AFTER);
      continue;
    }
    expect(output).toContain("「2/イ/1.md」が途中で作られました");
    expect(pages(root)).toEqual({ ...BEFORE, "2/イ/1.md": "別の新" });
  }
});
