import { listOpinions, measureTitle, type ListedOpinion } from "@torikumi/outline";
import { goalOf, TEXT_FIELDS, WHOLE } from "@torikumi/record";
import type { Measure, Opinion } from "@torikumi/record";
import { recordPath, type SitePath } from "../model/addresses.ts";
import { toCategory } from "../model/category-mark.ts";
import { departmentMeasures } from "../model/department/department-measures.ts";
import { departmentName } from "../model/department/department-name.ts";
import type { EditionNode } from "../model/edition-node.ts";
import { HAS_OPINION, hasOpinion } from "../model/opinion/has-opinion.ts";
import { opinionLink } from "../model/opinion/opinion-view.ts";
import type { IndexedEntry, SearchIndex } from "./indexed-entry.ts";

/** The file of an edition's index below the root: `search/r7.json`. */
export function indexPath(slug: string): SitePath {
  return `search/${slug}.json`;
}

/** The search index of an edition: its measures with the opinions on them, and the opinions that are on no measure of it. */
export function searchIndex(node: EditionNode): SearchIndex {
  const told = new Set([...node.ledger.values()].flat().map(({ id }) => id));
  return {
    edition: node.fullName,
    entries: [
      ...[...node.measures.values()].map((measure) => toMeasure(node, measure)),
      ...listOpinions(node.edition, { previous: node.previousYear?.edition })
        .filter(({ id }) => !told.has(id))
        .map((opinion) => toOpinion(node, opinion)),
    ],
  };
}

function toMeasure(node: EditionNode, measure: Measure): IndexedEntry {
  const { id } = measure;
  return {
    id,
    path: recordPath(node.slug, id),
    title: measureTitle(measure, node.edition),
    recommendation: recommendationOf(id),
    category: toCategory(measure.category, node).name,
    departments: measure.departments.map((name) => departmentName(node, name)),
    ...(hasOpinion(node, id) && { opinion: HAS_OPINION }),
    text: joined([
      ...TEXT_FIELDS.map((field) =>
        field === "goal" ? (goalOf(measure, node.edition) ?? "") : measure[field],
      ),
      ...(node.ledger.get(id) ?? []).flatMap(textsOf),
    ]),
  };
}

function toOpinion(node: EditionNode, opinion: ListedOpinion): IndexedEntry {
  const { id, target, targetName, title, departments } = opinion;
  const { label, path } = opinionLink(id);
  return {
    id: label,
    path,
    title: `${targetName}への委員会意見${title === "" ? "" : `（${title}）`}`,
    recommendation: target === WHOLE ? "" : recommendationOf(target),
    category: "",
    departments: departments
      .filter((name) => departmentMeasures(node, [name]).length > 0)
      .map((name) => departmentName(node, name)),
    opinion: HAS_OPINION,
    text: joined(textsOf(opinion)),
  };
}

/** The number that an id begins with: 2 for 2-ア-1, 2-ア and 2. */
function recommendationOf(id: string): string {
  return id.split("-", 1)[0] ?? "";
}

function textsOf({ text, response, reason = "" }: Opinion): readonly string[] {
  return [text, response, reason];
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== "").join("\n");
}
