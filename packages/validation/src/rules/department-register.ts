import { editionName, type Department, nearest } from "@torikumi/record";
import { isValidIn } from "../department-period.ts";

import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "department-register",
  title: "登録簿にない担当部、この年度版では使えない担当部",
  severity: "error",
  *check({ measures, edition: { register }, id }) {
    if (register === undefined) return;
    const valid = new Set<string>();
    const former = new Map<string, Department>();
    for (const department of register.value) {
      if (isValidIn(department, id)) valid.add(department.name);
      else former.set(department.name, department);
    }
    for (const { page } of measures) {
      for (const [place, name] of page.value.departments.entries()) {
        if (valid.has(name) || name === "") continue;
        const at = { page, span: page.spanOf(["担当部", place]) };
        const entry = former.get(name);
        if (entry === undefined) {
          const guess = nearest(name, valid);
          const advice =
            guess === undefined
              ? "登録簿の名称を使うか、登録簿に加えてください"
              : `もしかして: 「${guess}」`;
          yield {
            at,
            message: `担当部「${name}」が登録簿（departments.yaml）にありません。${advice}。`,
          };
          continue;
        }
        const span = register.spanOf([...ENTRY, register.value.indexOf(entry), "名称"]);
        yield {
          at,
          message: `担当部「${name}」は${period(entry)}の名称です。${advise(entry, valid)}。`,
          related: [{ at: { page: register, span }, message: "登録簿の記載です。" }],
        };
      }
    }
  },
};

const ENTRY = ["担当部"] as const;

function period({ from, to }: Department): string {
  return `${from === undefined ? "" : `${editionName(from)}から`}${to === undefined ? "" : `${editionName(to)}まで`}`;
}

function advise({ name, successors }: Department, valid: ReadonlySet<string>): string {
  const heirs = successors.filter((successor) => valid.has(successor));
  if (heirs.length > 0)
    return `後継の${heirs.map((heir) => `「${heir}」`).join("又は")}に直してください`;
  const guess = nearest(name, valid);
  return guess === undefined ? "この年度版の名称に直してください" : `もしかして: 「${guess}」`;
}
