import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { folderOf, git, publishedCity } from "./run-torikumi.ts";

/** みほん市 with r6 published and r7 in the last commit, not yet tagged; with `r7` published too. */
export function city(...published: readonly "r7"[]): string {
  return folderOf(`${["r6", ...published].join(" and ")} published by the office`, (folder) => {
    cpSync(publishedCity(), folder, { recursive: true });
    git(folder, "config", "user.name", "事務局");
    git(folder, "config", "user.email", "jimukyoku@example.invalid");
    if (!published.includes("r7")) git(folder, "tag", "--delete", "r7");
  });
}

/** Replaces a text in a file of the city, which must be there. */
export function edit(folder: string, path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(folder, path), "utf8");
  expect(text).toMatch(from);
  writeFileSync(
    join(folder, path),
    text.replace(from, () => to),
  );
}

/** Writes the day of publication into the edition page, which has none. */
export function dated(folder: string, day: string): void {
  edit(folder, "records/index.md", "\n発行者:", `\n公表日: ${day}\n発行者:`);
}

/** Commits the records as they are. */
export function commit(folder: string): void {
  git(folder, "add", "records");
  git(folder, "commit", "--quiet", "--allow-empty", "--message", "edit");
}

/** The names of all tags, in one line. */
export function tags(folder: string): string {
  return git(folder, "tag").trim().split("\n").join(" ");
}

/** SHA-256 of every file of a folder, by name. */
export function hashes(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [
      name,
      createHash("sha256")
        .update(readFileSync(join(folder, name)))
        .digest("hex"),
    ]),
  );
}
