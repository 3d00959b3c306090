import { opinionPath, type Opinion } from "@torikumi/record";
import { headingPlace } from "../text/field-text.ts";
import { topOf } from "../place.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "opinion-kept",
  title: "委員会意見の削除と書換え",
  severity: "error",
  *check({ edition, previous, previousName: name }) {
    for (const [id, before] of previous?.opinions ?? []) {
      const page = edition.opinions.get(id);
      const related = [{ at: topOf(before), message: `${name}の ${id} です。` }];
      if (page === undefined && edition.index !== undefined) {
        const path = [edition.root, opinionPath(id)].filter(Boolean).join("/");
        const message = `${name}にあった意見 ${id} がなくなっています。意見のページは、対応が済んでも消さずに残します。ファイル「${path}」を戻してください。`;
        yield { at: topOf(edition.index), message, related };
      }
      const section = page?.sections.find((one) => one.name === "意見");
      if (page === undefined || section === undefined) continue;
      const rewritten = FIELDS.filter(([field]) => page.value[field] !== before.value[field]);
      if (rewritten.length === 0 || before.value.text === "") continue;
      const what = rewritten.map(([, label]) => `「${label}」`).join("");
      yield {
        at: headingPlace(page, section),
        severity: "warning",
        message: `${name}で公表した意見 ${id} の${what}が書き換えられています。委員会の言葉は元のままにし、答えは「対応」に書いてください。誤りを正したのなら、このままでかまいません。`,
        related,
      };
    }
  },
};

/** What the committee said; meeting and day may be found out later. */
const FIELDS = [
  ["text", "意見"],
  ["target", "対象"],
] as const satisfies readonly (readonly [keyof Opinion, string])[];
