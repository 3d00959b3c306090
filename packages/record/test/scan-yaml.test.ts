import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatRegister } from "../src/index.ts";
import { parseYaml } from "../src/yaml/parse-yaml.ts";
import { scanYaml } from "../src/yaml/scan-yaml.ts";

/** What keys, values and places are made of, and whatever may mean something to YAML. */
const PIECES = [
  ..."ab1\n\n\n :-#'\"|>&*!?[]{},~=@%`^($_　\t\r\u2028\u0085\uFEFF\uD842é、・〜①",
  ..."担当部;区分;子）相談所;true;null;0x1F;r7;2026-08-20;https://x.jp/a;<<;__proto__;...".split(
    ";",
  ),
  ...": ;:\n;- ;  ;    ;\n  ;\n    ;\n  - ;\n- ;\n  a: ;\nb:;---;# 注;\n# 注;\n  # 注;\n    # 注".split(
    ";",
  ),
];
/** Lines as people write them, so that many texts can be read. */
const LINES = [
  ..."a: 継続;b: r7;c:;d:;- 子）相談所;- a: 1;  - x;  - a: x;    b: y;  b: https://x.jp/a;d".split(
    ";",
  ),
  ..."# 注;  # 注;    # 注;;  c:;    - z;    c: z".split(";"),
];

/** Every path into data, and some that lead nowhere. */
function paths(data: unknown, path: readonly (string | number)[] = []): (typeof path)[] {
  const inside =
    typeof data === "object" && data !== null
      ? Object.entries(data).map(
          ([key, value]) => [Array.isArray(data) ? Number(key) : key, value] as const,
        )
      : [];
  const below = inside.flatMap(([key, value]) => paths(value, [...path, key]));
  return [path, [...path, "なし"], [...path, 99], ...below];
}

/** Whether the quick reader reads it; where it does, as the parser does, every place included. */
function readsAlike(text: string): boolean {
  const source = `---\n${text}`;
  const scanned = scanYaml(source, 4, source.length);
  if (scanned === undefined) return false;
  const parsed = parseYaml(source, 4, source.length);
  expect(parsed.problems).toEqual([]);
  expect(scanned.data).toEqual(parsed.data);
  for (const path of paths(parsed.data))
    for (const part of ["value", "key"] as const)
      expect([path, scanned.spanOf(path, part)]).toEqual([path, parsed.spanOf(path, part)]);
  return true;
}

describe("the quick reader of YAML", () => {
  test("reads what the formatter writes, and notes on lines of their own", () => {
    const written = formatRegister([
      { name: "子）児童相談所", bureau: "子ども未来局", successors: ["子）相談部", "区）支援部"] },
      { name: "区）支援部", from: "r7", successors: [] },
    ]);
    expect(readsAlike(written)).toBe(true);
    expect(readsAlike(`# 登録簿\n\n${written.replace("  - 名称", "  # 注\n  - 名称")}`)).toBe(true);
  });

  test.each([
    ["a quoted value", "a: '1'\n"],
    ["a value of YAML's own", "a: [b]\n"],
    ["a note behind a value", "a: b # 注\n"],
    ["a value on the next line", "a:\n  b\n"],
    ["no value", "a:\nb: c\n"],
    ["a key twice", "a: b\na: c\n"],
    ["no space behind the colon", "a:b\n"],
    ["a full-width space", "a:　b\n"],
    ["an indent that does not fit", "a:\n    b: c\n  d: e\n"],
    ["nothing", ""],
  ])("leaves %s to the parser", (_, text) => {
    expect(readsAlike(text)).toBe(false);
  });

  test("agrees with the parser wherever it reads at all", () => {
    const odd = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((all) => all.join(""));
    const plain = fc
      .array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 8 })
      .map((all) => `${all.join("\n")}\n`);
    let read = 0;
    fc.assert(
      fc.property(fc.oneof(odd, plain), (text) => {
        if (readsAlike(text)) read += 1;
      }),
      { numRuns: 4_000 },
    );
    expect(read).toBeGreaterThan(100);
  });
});
