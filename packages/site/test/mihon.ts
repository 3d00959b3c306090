import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readMihon } from "@torikumi/record/dev/mihon";
import type { DataFile, DraftProgress, SiteEdition, SiteInput } from "../src/index.ts";

/** An edition of the invented city as the site takes it; r8 is a draft. */
export async function mihonEdition(id: string): Promise<SiteEdition> {
  const published = id !== "r8";
  return {
    id,
    edition: await readMihon(id),
    published,
    label: id,
    ...(!published && { progress: PROGRESS }),
  };
}

/** How far the draft is: one department has answered, one has not, and one measure has no department. */
const PROGRESS: DraftProgress = {
  measures: 14,
  filled: 5,
  departments: [
    progressOf("子）児童相談所", { reply: "returned", filled: 4, warnings: 1 }),
    progressOf("区）こども家庭課", {
      filled: 1,
      unfilled: 2,
      carried: 1,
      errors: 1,
      opinions: 2,
      answered: 1,
      waiting: [{ id: "1-ア-1", fields: ["取組状況", "自己評価", "今後の取組（前年度のまま）"] }],
    }),
    progressOf("（担当部なし）", { reply: "none", measures: 1 }),
  ],
};

function progressOf(
  name: string,
  more: Partial<DraftProgress["departments"][number]>,
): DraftProgress["departments"][number] {
  const waiting = { unfilled: 0, carried: 0, opinions: 0, answered: 0, waiting: [] };
  const none = { filled: 0, errors: 0, warnings: 0, ...waiting };
  return { name, reply: "asked", measures: 4, ...none, ...more };
}

/** The site of all three editions. */
export async function mihonSite(): Promise<SiteInput> {
  return {
    editions: await Promise.all(["r6", "r7", "r8"].map(mihonEdition)),
    name: "みほん市　取組の記録（架空）",
    address: "https://mihon.example/torikumi/",
    repository: { url: "https://github.com/mihon/torikumi", branch: "main", folder: "records" },
    dataFiles: async (edition) => [countsFile(edition)],
  };
}

/** A file of the kind that the command line makes: id, category and number of departments of every measure. */
function countsFile({ id, edition }: SiteEdition): DataFile {
  const rows = [...edition.measures.values()].map(
    ({ value }) => `${value.id},${value.category},${value.departments.length}`,
  );
  return {
    name: `${id}.csv`,
    bytes: new TextEncoder().encode(`${rows.join("\n")}\n`),
    description: "取組の一覧（CSV）",
  };
}

/** The paths of all files below a folder, sorted, with `/`. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** The text of a page of a built site. */
export function pageText(folder: string, path: string): string {
  return readFileSync(join(folder, path, "index.html"), "utf8");
}
