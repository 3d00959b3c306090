import { expect, test } from "vitest";
import { appendDepartments, parseRegister, type Department } from "../src/index.ts";

const ADDED: readonly Department[] = [
  { name: "教）学校教育部", bureau: "教育局", from: "r7", successors: [] },
];
const read = (text: string) => parseRegister({ path: "departments.yaml", blob: text, text });
const append = (text: string, added = ADDED): string => appendDepartments(read(text), added);

const COMMENTED = `# 名簿の書き方は、事務局に聞いてください

担当部:
  # 子ども未来局
  - 名称: 子）児童相談所
    局: '子ども未来局'
    # チーム: '@mihon/jidosodan'
  - 局: 各区
    名称: 区）保健福祉部
    # チーム: '@mihon/ku'
# 終わり
`;

test("a new entry comes last, and every other character stays", () => {
  const text = append(COMMENTED);
  expect(text).toBe(
    COMMENTED.replace(
      "# 終わり\n",
      "  - 名称: 教）学校教育部\n    局: 教育局\n    開始: r7\n# 終わり\n",
    ),
  );
  expect(read(text).value.map(({ name }) => name)).toEqual([
    "子）児童相談所",
    "区）保健福祉部",
    "教）学校教育部",
  ]);
});

test.each([
  ["without a line end at its end", "担当部:\n  - 名称: 子）児童相談所"],
  ["with CR LF", "担当部:\r\n  - 名称: 子）児童相談所\r\n"],
  ["not indented", "担当部:\n- 名称: 子）児童相談所\n  局: 子\n"],
  ["in brackets", "担当部: [{ 名称: 子）児童相談所 }] # 一つだけ\n"],
  ["with keys after it", "担当部:\n  - 名称: 子）児童相談所\n    後継:\n      - 子）新しい部\n"],
  ["empty", "担当部: []\n"],
])("a register %s takes it as well", (_, text) => {
  const appended = append(text);
  const { value, diagnostics } = read(appended);
  expect(diagnostics).toEqual([]);
  expect(value).toEqual([...read(text).value, ...ADDED]);
  expect(appended.includes("\r\n")).toBe(text.includes("\r\n"));
});

test("nothing to add changes nothing", () => {
  expect(append(COMMENTED, [])).toBe(COMMENTED);
});
