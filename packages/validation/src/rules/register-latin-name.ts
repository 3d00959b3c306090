import { shorten } from "@torikumi/record";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "register-latin-name",
  title: "登録簿のローマ字の重なり",
  severity: "error",
  *check({ edition: { register: page } }) {
    if (page === undefined) return;
    for (const [place, { name, latinName }] of page.value.entries()) {
      const first = page.value.findIndex((other) => other.latinName === latinName);
      const other = page.value[first];
      if (latinName === undefined || other === undefined || first === place) continue;
      // A department that is renamed keeps its address.
      if (leadsTo(page.value, other.name, name) || leadsTo(page.value, name, other.name)) continue;
      yield {
        at: { page, span: page.spanOf(["担当部", place, "ローマ字"]) },
        message: `「${shorten(name)}」のローマ字「${latinName}」が、「${shorten(other.name)}」のローマ字と同じになっています。サイトのアドレスになるので、違う綴りにしてください。`,
        related: [
          {
            at: { page, span: page.spanOf(["担当部", first, "ローマ字"]) },
            message: "先に書かれたローマ字です。",
          },
        ],
      };
    }
  },
};

/** Whether a name leads to another by way of its successors. */
function leadsTo(
  register: readonly { readonly name: string; readonly successors: readonly string[] }[],
  from: string,
  to: string,
): boolean {
  const seen = new Set<string>();
  const waiting = [from];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === to) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    waiting.push(...(register.find(({ name }) => name === at)?.successors ?? []));
  }
  return false;
}
