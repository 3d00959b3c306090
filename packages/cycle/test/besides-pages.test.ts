import { rmSync } from "node:fs";
import { join } from "node:path";
import { openSource } from "@torikumi/source";
import { expect, test } from "vitest";
import { validateAll, validateEdition } from "../src/check/index.ts";
import { readReview } from "../src/compare/index.ts";
import { publishedCity } from "./mihon-city.ts";

const PROCEEDINGS = "---\nプルリクエスト: 十二\n---\n\n本文\n";
const LAYOUT = "列:\n  内容: 取組の内容\n";

test("broken proceedings and a broken layout are found with their places, and a review names those that are new", async () => {
  const city = publishedCity();
  city.write("records/経緯/r7/12.md", PROCEEDINGS);
  city.write("records/layout.yaml", LAYOUT);
  const names = { edition: undefined, previous: undefined };
  const { diagnostics } = await validateEdition(names, city);
  const places = ["records/layout.yaml:2 error", "records/経緯/r7/12.md:2 error"];
  const own = (found: typeof diagnostics): readonly string[] => [
    ...new Set(
      found
        .filter(({ path }) => /経緯|layout/u.test(path))
        .map(({ path, line, severity }) => `${path}:${line} ${severity}`),
    ),
  ];
  expect(own(diagnostics)).toEqual(expect.arrayContaining(places));
  const [all] = await validateAll(city);
  expect(own(all?.diagnostics ?? [])).toEqual(own(diagnostics));

  const reviewed = async (spec: string): Promise<readonly string[]> => {
    const [from, to] = [await openSource(spec, city), await openSource(undefined, city)];
    const { review } = await readReview(from, to, { workspace: city });
    await Promise.all([from.close(), to.close()]);
    return own(review.diagnostics);
  };
  expect(await reviewed("r7")).toEqual(own(diagnostics));
  city.commit("Broken");
  expect(await reviewed("HEAD")).toEqual([]);
  expect(await reviewed("r7")).toEqual(own(diagnostics));
});

test("a layout that cannot be read is a finding, and a good one is none", async () => {
  const city = publishedCity();
  const names = { edition: undefined, previous: undefined };
  city.write("records/layout.yaml", Uint8Array.of(0x97, 0xf1, 0x3a));
  const bad = (await validateEdition(names, city)).diagnostics;
  expect(bad.map(({ path, rule }) => [path, rule])).toContainEqual([
    "records/layout.yaml",
    "file-layout",
  ]);
  rmSync(join(city.cwd, "records/layout.yaml"));
  city.write("records/layout.yaml", "列:\n  内容: 取組内容\n  担当: 担当部\n");
  const good = (await validateEdition(names, city)).diagnostics;
  expect(good.filter(({ path }) => path.endsWith("layout.yaml"))).toEqual([]);
});
