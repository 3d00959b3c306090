import { placeIn, type FieldText } from "../text/field-text.ts";
import type { MeasureId } from "@torikumi/record";
import type { Rule } from "../rule.ts";

const NAMES: Readonly<Record<string, string>> = {
  "○": "○（記号の丸）",
  〇: "〇（漢数字のゼロ）",
  "◯": "◯（大きな丸）",
};

export const rule: Rule = {
  id: "mixed-mark",
  title: "行頭の丸の混在",
  severity: "info",
  sees: "measure",
  *check({ texts }) {
    const first = new Map<
      MeasureId,
      { readonly mark: string; readonly text: FieldText; readonly at: number }
    >();
    const told = new Set<MeasureId>();
    for (const text of texts("circle")) {
      const { id } = text;
      if (id === undefined || told.has(id)) continue;
      for (const { 0: mark, index: at } of text.content.text.matchAll(/^[○〇◯]/gmu)) {
        const earlier = first.get(id);
        if (earlier === undefined) first.set(id, { mark, text, at });
        if (earlier === undefined || earlier.mark === mark || told.has(id)) continue;
        told.add(id);
        yield {
          at: placeIn(text, at, at + 1),
          message: `1つの取組の行頭に「${NAMES[earlier.mark]}」と「${NAMES[mark]}」が混ざっています。どちらかにそろえてください。`,
          related: [
            {
              at: placeIn(earlier.text, earlier.at, earlier.at + 1),
              message: `「${NAMES[earlier.mark]}」です。`,
            },
          ],
        };
      }
    }
  },
};
