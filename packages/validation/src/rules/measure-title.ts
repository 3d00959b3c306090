import type { MeasureId } from "@torikumi/record";
import type { Place } from "../place.ts";
import type { Rule } from "../rule.ts";

/** Above so many characters a name does not stand on one line of a list any more. */
const LONGEST = 30;

export const rule: Rule = {
  id: "measure-title",
  title: "取組の見出しの重複と長さ",
  severity: "error",
  *check({ measures }) {
    const known = new Map<string, { readonly id: MeasureId; readonly at: Place }>();
    for (const { id, page } of measures) {
      const { title } = page.value;
      if (title === undefined) continue;
      const at = { page, span: page.spanOf(["見出し"]) };
      const first = known.get(title.normalize("NFKC"));
      if (first === undefined) known.set(title.normalize("NFKC"), { id, at });
      else
        yield {
          at,
          message: `見出し「${title}」は、${first.id} にも使われています。一覧で見分けられるように、どちらかを変えてください。`,
          related: [{ at: first.at, message: `${first.id} の見出しです。` }],
        };
      const length = [...title].length;
      if (length > LONGEST)
        yield {
          at,
          severity: "warning",
          message: `見出しが${length}字あります。一覧に収まるように、${LONGEST}字までの短い名前にしてください。`,
        };
    }
  },
};
