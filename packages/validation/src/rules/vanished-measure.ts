import { compareIds, editionName, filePath, policyOf, type MeasureId } from "@torikumi/record";
import type { Context } from "../context.ts";
import type { Finding, Rule } from "../rule.ts";

const START = { start: 0, end: 0 };

export const rule: Rule = {
  id: "vanished-measure",
  title: "終了を経ずになくなった取組",
  severity: "error",
  *check(context) {
    const { previous, changes, measures, edition } = context;
    if (previous === undefined) return;
    const name = editionName(previous.index?.value.id ?? "") || "前の年度版";
    const continued = new Set(measures.map(({ page }) => page.value.predecessor));
    for (const { from, to } of changes?.moved ?? []) {
      const page = edition.measures.get(to);
      if (page === undefined || continued.has(from)) continue;
      continued.add(from);
      const message = `${name}の ${from} と同じ取組に見えますが、「前身」がありません。番号が変わったのなら「前身: ${from}」の行を加えてください。`;
      yield {
        at: { page, span: START },
        severity: "warning",
        message,
        related: relatedTo(context, from, name),
      };
    }
    for (const id of vanished(context)) {
      if (continued.has(id) || previous.measures.get(id)?.value.category === "終了") continue;
      const page = edition.policies.get(policyOf(id)) ?? edition.index;
      if (page === undefined) continue;
      const message = `${name}にあった ${id} が、終了を経ずになくなっています。ファイル「${[edition.root, filePath(id)].filter(Boolean).join("/")}」を戻して取組区分を「終了」にし、終了理由を書いてください。番号が変わったのなら、新しい番号のファイルに「前身: ${id}」の行を加えてください。`;
      yield { at: { page, span: START }, message, related: relatedTo(context, id, name) };
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
    : [{ at: { page, span: START }, message: `${name}の ${page.file.path}（${id}）です。` }];
}
