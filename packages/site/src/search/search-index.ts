import { measureTitle } from "@torikumi/outline";
import { goalOf, TEXT_FIELDS } from "@torikumi/record";
import { recordPath, type SitePath } from "../model/addresses.ts";
import { toCategory } from "../model/category-mark.ts";
import { departmentName } from "../model/department/department-name.ts";
import type { EditionNode } from "../model/edition-node.ts";
import { HAS_OPINION, hasOpinion } from "../model/opinion/has-opinion.ts";
import type { SearchIndex } from "./indexed-measure.ts";

/** The file of an edition's index below the root: `search/r7.json`. */
export function indexPath(slug: string): SitePath {
  return `search/${slug}.json`;
}

/** The search index of an edition, in its order. */
export function searchIndex(node: EditionNode): SearchIndex {
  return {
    edition: node.fullName,
    measures: [...node.measures].map(([id, measure]) => ({
      id,
      path: recordPath(node.slug, id),
      title: measureTitle(measure, node.edition),
      category: toCategory(measure.category, node).name,
      departments: measure.departments.map((name) => departmentName(node, name)),
      ...(hasOpinion(node, id) && { opinion: HAS_OPINION }),
      text: [
        ...TEXT_FIELDS.map((field) =>
          field === "goal" ? (goalOf(measure, node.edition) ?? "") : measure[field],
        ),
        ...(node.ledger.get(id) ?? []).flatMap(({ text, response, reason = "" }) => [
          text,
          response,
          reason,
        ]),
      ]
        .filter((text) => text !== "")
        .join("\n"),
    })),
  };
}
