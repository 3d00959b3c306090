import type { Edition } from "@torikumi/record";
import { openSource } from "@torikumi/source";
import { expect, test } from "vitest";
import { readEdition } from "../src/edition/read-edition.ts";
import { publishedCity } from "./mihon-city.ts";

const contents = ({ measures, policies, diagnostics, unread }: Edition) => [
  [...measures].map(([id, { value, file }]) => [id, value, file]),
  [...policies.values()].map(({ value }) => value),
  diagnostics,
  unread,
];

test("of the next revision only what differs is read, and the edition is the same", async () => {
  const city = publishedCity();
  city.edit("records/1/ア/1.md", "## 自己評価", "追記した。\n\n## 自己評価");
  city.git("rm", "--quiet", "records/1/イ/1.md");
  city.commit("r7 の続き");
  const blobs = new Map();
  for (const [revision, asked] of [
    ["r7", undefined],
    ["HEAD", ["records/1/ア/1.md"]],
  ] as const) {
    const source = await openSource(revision, city);
    const all = await source.list();
    const paths: string[] = [];
    const told: typeof source.read = (entries) => {
      paths.push(...entries.map(({ path }) => path));
      return source.read(entries);
    };
    const edition = await readEdition({ ...source, read: told }, { blobs });
    expect(paths).toEqual(asked ?? all.map(({ path }) => path));
    expect(contents(edition)).toEqual(contents(await readEdition(source)));
    await source.close();
  }
});
