import type { ChildProcess } from "node:child_process";
import { MAX_FILE_BYTES } from "../file/describe-problem.ts";
import { explainGitFailure } from "./explain-git-failure.ts";
import { parseObjects } from "./parse-objects.ts";
import type { GitObject } from "./parse-objects.ts";
import { parseTree } from "./parse-tree.ts";
import type { TreeEntry } from "./parse-tree.ts";
import { runGit, startGit, type GitPlace } from "./run-git.ts";

/** The objects of one repository, read through one `git cat-file --batch` process. */
export interface GitObjects {
  /**
   * An object by any name that Git understands; undefined if there is none. Names with control characters give undefined too.
   * A blob over `MAX_FILE_BYTES` comes without its bytes. Rejects with a `UserError` if Git itself fails.
   */
  get(name: string): Promise<GitObject | undefined>;
  /** The bytes of a tree by its id. Rejects with a `UserError` if it is missing, as in a damaged repository. */
  bytes(id: string): Promise<Buffer>;
  /** The entries of a tree by its id, kept for the next time. */
  tree(id: string): Promise<readonly TreeEntry[]>;
  /**
   * Every file below a tree by its id, `100644 TAB path NUL` each, read by a process of its own; a Git before 2.36 tells type and id behind
   * the mode too. Rejects as `bytes` does.
   */
  files(id: string): Promise<Buffer>;
  /** Ends the process; it is also never what keeps Node running. */
  close(): Promise<void>;
}

interface Waiting {
  resolve(object: GitObject | undefined): void;
  reject(error: unknown): void;
}

/** How Git ends where it does not know an option. */
const UNKNOWN_OPTION = 129;

/** Starts the process. It fails only at the first object asked for: no Git, no repository. */
export function openObjects(place: GitPlace): GitObjects {
  const waiting: Waiting[] = [];
  const trees = new Map<string, Promise<readonly TreeEntry[]>>();
  let answered = 0;
  let stderr = "";
  let asked = "";
  let isClosing = false;
  let failure: Error | undefined;
  const { promise: ended, resolve: resolveEnded } = Promise.withResolvers<void>();
  const end = (startError?: NodeJS.ErrnoException): void => {
    failure ??= explainGitFailure({ cwd: place.cwd, stderr, ...(startError && { startError }) });
    for (const one of waiting.splice(answered)) one.reject(failure);
    waiting.length = 0;
    answered = 0;
    resolveEnded();
  };
  const child = startGit(["cat-file", "--batch"], place, { stdio: "pipe", failed: end });

  /** Pipes are sockets, which can be told whether Node is to wait for them; their types do not say so. */
  const handles = [child, child?.stdin, child?.stdout, child?.stderr] as readonly (
    | Partial<ChildProcess>
    | undefined
  )[];
  const hold = (): void => handles.forEach((handle) => handle?.ref?.());
  /** Not while the process is being closed: its end is waited for, also where the answer to an earlier question still comes. */
  const release = (): void => {
    if (!isClosing) handles.forEach((handle) => handle?.unref?.());
  };

  const parse = parseObjects(MAX_FILE_BYTES, (object) => {
    waiting[answered]?.resolve(object);
    answered += 1;
    if (answered < waiting.length) return;
    waiting.length = 0;
    answered = 0;
    release();
  });
  child?.stdout?.on("data", parse);
  child?.stderr?.on("data", (chunk: Buffer) => {
    if (stderr.length < 10_000) stderr += chunk.toString("utf8");
  });
  child?.stdin?.on("error", () => {});
  child?.on("close", () => end());
  release();

  /** Everything asked for in one turn goes to Git in one write. */
  function ask(name: string): void {
    if (asked === "") queueMicrotask(send);
    asked += `${name}\n`;
  }

  function send(): void {
    if (asked !== "") child?.stdin?.write(asked);
    asked = "";
  }

  function get(name: string): Promise<GitObject | undefined> {
    if (name === "" || /\p{Cc}/u.test(name)) return Promise.resolve(undefined);
    if (failure !== undefined) return Promise.reject(failure);
    return new Promise((resolve, reject) => {
      if (waiting.length === 0) hold();
      waiting.push({ resolve, reject });
      ask(name);
    });
  }

  async function bytes(id: string): Promise<Buffer> {
    const object = await get(id);
    if (object?.type === "tree" && object.bytes !== undefined) return object.bytes;
    throw explainGitFailure({ cwd: place.cwd, stderr: `fatal: tree ${id} is missing` });
  }

  return {
    get,
    bytes,
    tree(id) {
      const known = trees.get(id) ?? bytes(id).then((tree) => parseTree(tree, id.length / 2));
      trees.set(id, known);
      return known;
    },
    async files(id) {
      const list = (how: readonly string[]) =>
        runGit(
          ["-c", "core.quotePath=false", "ls-tree", "-r", "-z", "--full-tree", ...how, id],
          place,
        );
      let told = await list(["--format=%(objectmode)%x09%(path)"]);
      if (told.code === UNKNOWN_OPTION) told = await list([]);
      if (told.code === 0) return told.stdout;
      throw explainGitFailure({ cwd: place.cwd, ...told });
    },
    async close() {
      isClosing = true;
      hold();
      send();
      child?.stdin?.end();
      await ended;
    },
  };
}
