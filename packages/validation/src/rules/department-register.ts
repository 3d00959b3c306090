import { type Department, editionName, isValidIn, shorten } from "@torikumi/record";
import { guessName } from "../reference/guess-name.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "department-register",
  title: "登録簿にない担当部、この年度版では使えない担当部",
  severity: "error",
  *check({ measures, edition: { register }, id }) {
    if (register === undefined) return;
    const valid = new Set<string>();
    const former = new Map<string, number>();
    for (const [entry, department] of register.value.entries()) {
      if (isValidIn(department, id)) valid.add(composed(department.name));
      else former.set(department.name, entry);
    }
    const guess = guessName(valid, "登録簿の名称を使うか、登録簿に加えてください");
    for (const { page } of measures) {
      for (const [place, name] of page.value.departments.entries()) {
        if (valid.has(name) || valid.has(composed(name))) continue; // see decomposed-kana
        const at = { page, span: page.spanOf(["担当部", place]) };
        const entry = former.get(name);
        const department = register.value[entry ?? -1];
        if (entry === undefined || department === undefined) {
          if (register.diagnostics.length > 0) continue; // the name may stand in what could not be read
          const message = `担当部「${shorten(name)}」が登録簿（departments.yaml）にありません。${guess(name)}`;
          yield { at, message };
          continue;
        }
        const span = register.spanOf(["担当部", entry, "名称"]);
        yield {
          at,
          message: `担当部「${shorten(name)}」は${period(department)}の名称です。${heirs(department, valid) ?? guess(name)}`,
          related: [{ at: { page: register, span }, message: "登録簿の記載です。" }],
        };
      }
    }
  },
};

/** The name with its voicing marks joined: that they are apart is told by `decomposed-kana`. */
function composed(name: string): string {
  return /[\u3099\u309A]/u.test(name) ? name.normalize("NFC") : name;
}

function period({ from, to }: Department): string {
  const start = from === undefined ? "" : `${editionName(from)}から`;
  return to === undefined ? start : `${start}${editionName(to)}まで`;
}

function heirs({ successors }: Department, valid: ReadonlySet<string>): string | undefined {
  const names = successors.filter((name) => valid.has(name)).map((name) => `「${name}」`);
  return names.length === 0 ? undefined : `後継の${names.join("又は")}に直してください。`;
}
