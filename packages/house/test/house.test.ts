import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, test } from "vitest";
import { findCircles } from "../src/find-circles.ts";
import { readImportGraph } from "../src/import-graph.ts";
import { listSources } from "../src/list-sources.ts";
import { readImports } from "../src/read-imports.ts";
import { roomArrows, roomsBelow } from "../src/room-arrows.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..");
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

const sources = listSources(ROOT);
const graph = readImportGraph(ROOT);

test("no file imports itself by a way round, types and lazy imports included", () => {
  expect(findCircles(graph).map((circle) => circle.join(" → "))).toEqual([]);
});

test("no room imports itself by a way round", () => {
  expect(findCircles(roomArrows(graph))).toEqual([]);
});

// turbo looks through a room at those it stands on; that a room imports only what its package.json names is turbo's and knip's to see.
test("turbo.json allows every room what it stands on, and nothing else", () => {
  const { tags } = JSON.parse(read("turbo.json")).boundaries;
  const allowed = Object.entries<any>(tags).map(([room, { dependencies }]) => [
    room,
    dependencies.allow.toSorted(),
  ]);
  const used = [...roomsBelow(roomArrows(graph))].filter(([room]) => room !== "cli");
  expect(Object.fromEntries(used)).toEqual(Object.fromEntries(allowed));
});

test("no folder holds more than fifteen files of code side by side", () => {
  // One file a rule, and nothing but rules: the list is meant to grow.
  const LISTS = ["packages/validation/src/rules"];
  const folders = Map.groupBy(
    sources.filter((path) => !path.includes("/test/")),
    (path) => posix.dirname(path),
  );
  const full = [...folders].filter(([, files]) => files.length > 15);
  expect(full.map(([folder]) => folder).filter((folder) => !LISTS.includes(folder))).toEqual([]);
});

test("no file is longer than 300 lines", () => {
  const long = sources.filter((path) => read(path).trimEnd().split("\n").length > 300);
  expect(long).toEqual([]);
});

describe("what these tests stand on", () => {
  test("every kind of import is seen", () => {
    const text = `
      import { a } from "./a.ts";
      import type { B } from "./b.ts";
      import { type C } from "./c.ts";
      export * from "./d.ts";
      export type { E } from "./e.ts";
      const f = await import("./f.ts");
      type G = import("./g.ts").G;
      type H = typeof import("./h.ts");
      // import { i } from "./i.ts";
      const text = 'import { j } from "./j.ts";';`;
    expect(readImports("x.ts", text)).toEqual([..."abcdefgh"].map((letter) => `./${letter}.ts`));
  });

  test("a circle is told as the way round it", () => {
    const graph = new Map([
      ["a", ["b", "c"]],
      ["b", ["d"]],
      ["c", ["d"]],
      ["d", ["c"]],
    ]);
    expect(findCircles(graph)).toEqual([["d", "c"]]);
    expect(findCircles(new Map([["a", ["a"]]]))).toEqual([["a"]]);
  });

  test("all rooms are there", () => {
    expect(roomArrows(graph).size).toBe(11);
  });
});

test("every folder of a room stands in the map of its room", () => {
  const folders = new Set(
    sources.flatMap(
      (path) => /^packages\/([^/]+)\/src\/([^/]+)\//.exec(path)?.slice(1).join("/") ?? [],
    ),
  );
  const missing = [...folders].filter((one) => {
    const [room = "", folder = ""] = one.split("/");
    return room !== "house" && !read(`packages/${room}/README.md`).includes(`${folder}/`);
  });
  expect(missing).toEqual([]);
});
