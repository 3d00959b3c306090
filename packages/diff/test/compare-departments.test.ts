import type { Department } from "@torikumi/record";
import { expect, test } from "vitest";
import { compareEditions } from "../src/index.ts";
import type { DepartmentChanges } from "../src/index.ts";
import { makeEdition } from "@torikumi/record/dev/make-edition";

type Register = readonly (Pick<Department, "name"> & Partial<Department>)[];

function compared(
  before: readonly string[],
  after: readonly string[],
  register: Register = [],
): { readonly kinds: readonly string[]; readonly departments: DepartmentChanges | undefined } {
  const { changed } = compareEditions(
    makeEdition({ id: "r6", measures: { "1-ア-1": { departments: before } } }),
    makeEdition({ id: "r7", register, measures: { "1-ア-1": { departments: after } } }),
  );
  return { kinds: changed[0]?.kinds ?? [], departments: changed[0]?.departments };
}

test("another order of the same departments is no change", () => {
  expect(
    compared(["子）育成部", "区）福祉部"], ["区）福祉部", "子）育成部"]).departments,
  ).toBeUndefined();
});

test("departments that come and go are 担当", () => {
  expect(compared(["子）育成部", "区）福祉部"], ["区）福祉部", "教）学校部"])).toEqual({
    kinds: ["担当"],
    departments: { added: ["教）学校部"], removed: ["子）育成部"], renamed: [] },
  });
});

test("a successor in the register makes it 組織名 and not 担当", () => {
  const register = [
    { name: "総）情報部", to: "r6", successors: ["総）デジタル部"] },
    { name: "総）デジタル部", from: "r7" },
  ];
  expect(compared(["総）情報部"], ["総）デジタル部"], register)).toEqual({
    kinds: ["組織名"],
    departments: {
      added: [],
      removed: [],
      renamed: [{ from: "総）情報部", to: "総）デジタル部" }],
    },
  });
});

test("a renaming beside a real change gives both kinds", () => {
  const register = [{ name: "総）情報部", successors: ["総）デジタル部"] }];
  expect(
    compared(["総）情報部", "子）育成部"], ["総）デジタル部", "教）学校部"], register),
  ).toEqual({
    kinds: ["担当", "組織名"],
    departments: {
      added: ["教）学校部"],
      removed: ["子）育成部"],
      renamed: [{ from: "総）情報部", to: "総）デジタル部" }],
    },
  });
});

test("successors are followed over several steps, and circles end", () => {
  const register = [
    { name: "甲）一部", successors: ["甲）二部"] },
    { name: "甲）二部", successors: ["甲）三部", "甲）一部"] },
  ];
  expect(compared(["甲）一部"], ["甲）三部"], register).departments?.renamed).toEqual([
    { from: "甲）一部", to: "甲）三部" },
  ]);
});

test("one that became two, and two that became one, are renamings", () => {
  const split = [{ name: "甲）部", successors: ["甲）東部", "甲）西部"] }];
  expect(compared(["甲）部"], ["甲）東部", "甲）西部"], split).kinds).toEqual(["組織名"]);
  const merged = [
    { name: "甲）東部", successors: ["甲）部"] },
    { name: "甲）西部", successors: ["甲）部"] },
  ];
  expect(compared(["甲）東部", "甲）西部"], ["甲）部"], merged).kinds).toEqual(["組織名"]);
  expect(compared(["甲）東部", "甲）部"], ["甲）部"], merged).kinds).toEqual(["組織名"]);
});

test("a successor beside a department that stays is 担当", () => {
  const register = [{ name: "甲）部", successors: ["甲）西部"] }];
  expect(compared(["甲）部"], ["甲）部", "甲）西部"], register).kinds).toEqual(["担当"]);
});

test("without successors, the years of the register tell where one name of a bureau ended and one began", () => {
  const register = [
    { name: "総）情報部", bureau: "総務局", to: "r6" },
    { name: "総）デジタル部", bureau: "総務局", from: "r7" },
    { name: "教）学校部", bureau: "教育委員会", from: "r7" },
  ];
  expect(compared(["総）情報部"], ["総）デジタル部"], register).kinds).toEqual(["組織名"]);
  expect(compared(["総）情報部"], ["教）学校部"], register).kinds).toEqual(["担当"]);
});

test("a name in another notation is 組織名", () => {
  expect(compared(["子)育成部"], ["子）育成部"]).kinds).toEqual(["組織名"]);
});
