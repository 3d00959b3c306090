import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStore, programDigest } from "../src/index.ts";
import { makeFolder, write } from "./repository.ts";

test("what was written under a name is read again, and the last writing stands", () => {
  const folder = join(makeFolder(), "not", "there");
  const store = openStore(folder, "this");
  expect(store.read("/site")).toBeUndefined();
  store.write("/site", { looks: { a: "1" } });
  store.write("/site", { looks: { a: "２" } });
  store.write("/other", [1]);
  expect([store.read("/site"), store.read("/other")]).toEqual([{ looks: { a: "２" } }, [1]]);
  expect(readdirSync(folder)).toHaveLength(2);
});

test("what another program wrote, what is broken and what is no file is as if it were not there", () => {
  const folder = makeFolder();
  const store = openStore(folder, "this");
  store.write("/site", { word: "見本" });
  expect(openStore(folder, "that").read("/site")).toBeUndefined();
  const file = join(folder, readdirSync(folder)[0] ?? "");
  const whole = readFileSync(file, "utf8");
  for (const broken of ["", "{}", whole.slice(0, -1), whole.replace("見", "未"), `${whole} `]) {
    writeFileSync(file, broken);
    expect([broken, store.read("/site")]).toEqual([broken, undefined]);
  }
  const blocked = openStore(join(file, "below"), "this");
  blocked.write("/site", 1);
  expect(blocked.read("/site")).toBeUndefined();
});

test("a program is another one where a byte or a name in it is, and not where its tests are", () => {
  const folder = makeFolder();
  const seen = new Set<string>();
  const look = (): number => seen.add(programDigest([folder, join(folder, "none")])).size;
  write(folder, { "a/src/x.ts": "1", "a/test/x.test.ts": "1" });
  expect([look(), look()]).toEqual([1, 1]);
  write(folder, { "a/test/x.test.ts": "2", "node_modules/b/index.js": "1" });
  mkdirSync(join(folder, "dist"));
  expect(look()).toBe(1);
  write(folder, { "a/src/x.ts": "2" });
  expect(look()).toBe(2);
  write(folder, { "a/src/y.ts": "" });
  expect(look()).toBe(3);
});
