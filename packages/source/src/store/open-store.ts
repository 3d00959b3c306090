import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findRepository } from "../git/find-repository.ts";
import { remove } from "../write/stage.ts";

/** What a program remembers from one run to the next. It can be taken away at any time: it only saves work. */
export interface Store {
  /** What was written under a name, by this very program; undefined where nothing was, where it is damaged, and where another program wrote it. */
  readonly read: (name: string) => unknown;
  /** Writes what JSON can hold under a name: the old whole or the new whole. What cannot be written is forgotten. */
  readonly write: (name: string, value: unknown) => void;
}

/** Where the store of a repository stands: in its Git folder, where nobody publishes or commits anything. Undefined outside of one. */
export function storeFolder(cwd: string): string | undefined {
  const repository = findRepository(cwd);
  return repository && join(repository.gitFolder, "torikumi");
}

/**
 * Opens a store in a folder, which need not be there. `program` tells one program from another (see `programDigest`): what another one wrote is
 * passed over.
 */
export function openStore(folder: string, program: string): Store {
  const fileOf = (name: string): string =>
    join(folder, createHash("sha256").update(name).digest("hex").slice(0, 16));
  const seal = (text: string): string =>
    createHash("sha256").update(`${program}\0${text}`).digest("hex");
  return {
    read: (name) => {
      try {
        const whole = readFileSync(fileOf(name), "utf8");
        const end = whole.indexOf("\n");
        const text = whole.slice(end + 1);
        return whole.slice(0, end) === seal(text) ? JSON.parse(text) : undefined;
      } catch {
        return undefined;
      }
    },
    write: (name, value) => {
      const draft = `${fileOf(name)}.${process.pid}`;
      try {
        const text = JSON.stringify(value);
        mkdirSync(folder, { recursive: true });
        writeFileSync(draft, `${seal(text)}\n${text}`);
        renameSync(draft, fileOf(name));
      } catch {
        remove(draft);
      }
    },
  };
}
