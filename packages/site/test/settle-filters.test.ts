import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { decodeCbor, encodeCbor, type Cbor } from "../src/search/cbor.ts";
import { settleFilters } from "../src/search/settle-filters.ts";

const pack = (data: Cbor): Buffer =>
  gzipSync(Buffer.concat([Buffer.from("pagefind_dcd"), encodeCbor(data)]));

/** An index as pagefind leaves it, with its filters and their values in the given order. */
function indexWith(
  filters: readonly (readonly [title: string, hash: string, values: readonly string[]])[],
): string {
  const folder = mkdtempSync(join(tmpdir(), "torikumi-index-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "filter"));
  for (const [title, hash, values] of filters)
    writeFileSync(
      join(folder, "filter", `ja_${hash}.pf_filter`),
      pack([title, values.map((value) => [value, [0, 300]])]),
    );
  const list = filters.map(([title, hash]) => [title, `ja_${hash}`]);
  const meta = `ja_${"0".repeat(10 - filters.length)}${"1".repeat(filters.length)}`;
  writeFileSync(
    join(folder, `pagefind.${meta}.pf_meta`),
    pack(["1.5.2", [["ja_f880efe", 239]], list, []]),
  );
  writeFileSync(
    join(folder, "pagefind-entry.json"),
    JSON.stringify({ languages: { ja: { hash: meta } } }),
  );
  return folder;
}

const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.\w+$/.test(name))
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), "latin1")]),
  );

test("the same filters in another order give the same files, and the lists name them", () => {
  const one = indexWith([
    ["年度版", "aaaaaaa", ["r6", "r7"]],
    ["提言", "bbbbbbb", ["2", "1"]],
  ]);
  const other = indexWith([
    ["提言", "ccccccc", ["1", "2"]],
    ["年度版", "ddddddd", ["r7", "r6"]],
  ]);
  for (const folder of [one, other]) settleFilters(folder);
  expect(contents(one)).toEqual(contents(other));
  const names = readdirSync(join(one, "filter")).map((name) => name.replace(".pf_filter", ""));
  expect(names).toHaveLength(2);
  const meta = readdirSync(one).find((name) => name.endsWith(".pf_meta"))!;
  const [, , list] = decodeCbor(gunzipSync(readFileSync(join(one, meta))).subarray(12)) as any;
  expect(list.map(([title]: string[]) => title)).toEqual(["年度版", "提言"].sort());
  expect(list.map(([, name]: string[]) => name).sort()).toEqual(names.sort());
  const { languages } = JSON.parse(readFileSync(join(one, "pagefind-entry.json"), "utf8"));
  expect(meta).toBe(`pagefind.${languages.ja.hash}.pf_meta`);
});

test("what is written is read back", () => {
  const { cbor } = fc.letrec<{ cbor: Cbor }>((tie) => ({
    cbor: fc.oneof(
      { maxDepth: 4 },
      fc.integer({ min: -(2 ** 31), max: 2 ** 32 - 1 }),
      fc.string({ unit: "grapheme" }),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie("cbor")),
    ),
  }));
  fc.assert(
    fc.property(cbor, (value) => void expect(decodeCbor(encodeCbor(value))).toEqual(value)),
  );
  expect(() => decodeCbor(Uint8Array.of(0xa0))).toThrow("kind 5");
});
