import { openChanged, openSource } from "../src/index.ts";
import type { ChangedFiles } from "../src/index.ts";
import { env } from "./repository.ts";

/** A measure of the small edition with other words. */
export const NEW_TEXT = "---\n取組区分: 拡充\n---\n\n## 取組内容\n\n会議を月2回開く。\n";
/** What every comparison reads. */
export const PAGES = ["departments.yaml", "index.md"];

/** What `openChanged` tells, with all measures listed. */
export type Changed = Omit<ChangedFiles, "unchanged"> & {
  readonly unchanged: Awaited<ChangedFiles["unchanged"]>;
};

/** What changed between two sources of a repository, as `openChanged` tells it. */
export async function changed(cwd: string, from: string, to: string): Promise<Changed> {
  const sources = await Promise.all([openSource(from, { cwd, env }), openSource(to, { cwd, env })]);
  const result = await whole(openChanged(...sources));
  await Promise.all(sources.map((source) => source.close()));
  return result;
}

/** Waits for the list of measures too. */
export async function whole(files: Promise<ChangedFiles>): Promise<Changed> {
  const { before, after, unchanged } = await files;
  return { before, after, unchanged: await unchanged };
}

/** The paths on both sides, and the number of measures that stayed. */
export function summary({ before, after, unchanged }: Changed): unknown {
  const names = ({ files, problems }: ChangedFiles["after"]): readonly string[] => [
    ...files.map((file) => file.path.replace(/^records\//, "")),
    ...problems.map((problem) => `${problem.path.replace(/^records\//, "")} ${problem.kind}`),
  ];
  return { before: names(before), after: names(after), unchanged: unchanged.length };
}
