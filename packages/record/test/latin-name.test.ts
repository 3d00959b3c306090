import { expect, test } from "vitest";
import { formatRegister, parseRegister, succeedDepartment } from "../src/index.ts";

const register = (latinName: string) =>
  parseRegister({
    path: "records/departments.yaml",
    blob: "",
    text: `担当部:\n  - 名称: 保）健康づくり部\n    局: 保健福祉局\n    ローマ字: ${latinName}\n`,
  });

test("a register says how a department is spelt in addresses, and is written as it was read", () => {
  const { value, file, diagnostics } = register("kenko-zukuri");
  expect(diagnostics).toEqual([]);
  expect(value[0]?.latinName).toBe("kenko-zukuri");
  expect(formatRegister(value)).toBe(file.text);
});

test.each(["Kenko", "けんこう", "../kenko", "-kenko", "kenko/", "a".repeat(41)])(
  "%s is no spelling for an address",
  (latinName) => {
    const [found] = register(`'${latinName}'`).diagnostics;
    expect(found?.message).toContain("ローマ字の形になっていません。「jidosodansho」のように");
  },
);

test("a department that is renamed keeps its address; one that is split leaves it to nobody", () => {
  const { value, file } = register("kenko");
  const renamed = succeedDepartment(file, value, {
    name: "保）健康づくり部",
    to: "r7",
    successors: ["保）健康増進部"],
    from: "r8",
  });
  expect(renamed.match(/ローマ字: kenko/g)).toHaveLength(2);
  const split = succeedDepartment(file, value, {
    name: "保）健康づくり部",
    to: "r7",
    successors: ["保）健康増進部", "保）健康企画部"],
    from: "r8",
  });
  expect(split.match(/ローマ字: kenko/g)).toHaveLength(1);
});
