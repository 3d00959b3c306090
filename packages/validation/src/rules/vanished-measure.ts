import { compareIds, ENDED, measurePath, type MeasureId, policyOf } from "@torikumi/record";
import type { Context } from "../context.ts";
import { topOf } from "../place.ts";
import type { Finding, Rule } from "../rule.ts";

export const rule: Rule = {
  id: "vanished-measure",
  title: "終了を経ずになくなった取組",
  severity: "error",
  *check(context) {
    const { previous, previousName: name, measures, edition } = context;
    if (previous === undefined) return;
    const continued = new Set(measures.flatMap(({ page }) => page.value.predecessors ?? []));
    for (const { id, looksLike } of context.mistaken()) continued.add(looksLike).add(id);
    for (const { from, to } of context.moved()) {
      const page = edition.measures.get(to);
      if (page === undefined || continued.has(from)) continue;
      continued.add(from);
      const message = `${name}の ${from} と同じ取組に見えますが、「前身」がありません。番号が変わったのなら「前身: ${from}」の行を加えてください。`;
      yield {
        at: topOf(page),
        severity: "warning",
        message,
        related: relatedTo(context, from, name),
      };
    }
    for (const id of vanished(context)) {
      if (continued.has(id) || previous.measures.get(id)?.value.category === ENDED) continue;
      const page = edition.policies.get(policyOf(id)) ?? edition.index;
      if (page === undefined) continue;
      const message = `${name}にあった ${id} が、終了を経ずになくなっています。ファイル「${[edition.root, measurePath(id)].filter(Boolean).join("/")}」を戻して取組区分を「終了」にし、終了理由を書いてください。番号が変わったのなら、新しい番号のファイルに「前身: ${id}」の行を加えてください。`;
      yield { at: topOf(page), message, related: relatedTo(context, id, name) };
    }
  },
};

/** The measures of the previous edition that this one does not have. */
function vanished({ previous, changes, only, ids, exists }: Context): readonly MeasureId[] {
  if (changes !== undefined) return changes.removed;
  if (only !== undefined && ids === undefined) return [];
  const all = new Set<MeasureId>([...(previous?.measures.keys() ?? []), ...(ids?.before ?? [])]);
  return [...all].filter((id) => !exists(id)).sort(compareIds);
}

function relatedTo(
  { previous }: Context,
  id: MeasureId,
  name: string,
): NonNullable<Finding["related"]> {
  const page = previous?.measures.get(id);
  return page === undefined
    ? []
    : [{ at: topOf(page), message: `${name}の ${page.file.path}（${id}）です。` }];
}
