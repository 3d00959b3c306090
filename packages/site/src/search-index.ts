import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { FIELD_HEADINGS, parseMeasureId, TEXT_FIELDS } from "@torikumi/record";
import type { Measure, MeasureId } from "@torikumi/record";
import { recordPath } from "./addresses.ts";
import { toCategory } from "./category-mark.ts";
import type { EditionNode } from "./edition-node.ts";
import { goalOf, measureTitle } from "./measure-title.ts";
import type { SiteModel } from "./site-model.ts";

/** Pagefind's own interfaces, which the site has no use for. */
const INTERFACE = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Writes the search index of all measures of all editions (Pagefind, Japanese) into a folder.
 * A word is found in the texts, the title, the id and the departments.
 */
export async function writeSearchIndex(site: SiteModel, folder: string): Promise<void> {
  const pagefind = await import("pagefind");
  const { index, errors } = await pagefind.createIndex({ forceLanguage: "ja" });
  if (index === undefined) throw new Error(`pagefind: ${errors.join("; ")}`);
  try {
    const records = site.editions.flatMap((node) =>
      [...node.measures].map(([id, measure]) => ({ node, id, measure })),
    );
    // One after the other: the indexer numbers the records as they come, and the same input has to give the same bytes.
    for (const { node, id, measure } of records) {
      const result = await index.addCustomRecord(toRecord(node, id, measure));
      if (result.errors.length > 0) throw new Error(`pagefind: ${result.errors.join("; ")}`);
    }
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(`pagefind: ${written.errors.join("; ")}`);
    for (const file of readdirSync(folder).filter((name) => INTERFACE.test(name))) {
      rmSync(join(folder, file));
    }
  } finally {
    await index.deleteIndex();
    await pagefind.close();
  }
}

/**
 * A measure as the indexer takes it. Every choice of a filter is a filter of its own with the one value 1: the indexer writes the values of
 * a filter in a random order, and the same input has to give the same bytes.
 */
function toRecord(node: EditionNode, id: MeasureId, measure: Measure) {
  const title = measureTitle(measure, node);
  const texts = TEXT_FIELDS.map((field) => {
    const text = field === "goal" ? goalOf(measure, node) : (measure[field] ?? "");
    return text === "" ? "" : `${FIELD_HEADINGS[field]}\n${text}`;
  });
  return {
    url: `/${recordPath(node.slug, id)}`,
    language: "ja",
    content: [
      `${id} ${measure.departments.join(" ")}`,
      ...texts.filter((text) => text !== ""),
    ].join("\n"),
    meta: {
      title: `${id}　${title}`,
      edition: node.fullName,
      category: measure.category,
      departments: measure.departments.join("、"),
    },
    filters: Object.fromEntries(
      [
        `年度版=${node.slug}`,
        `取組区分=${toCategory(measure.category, node).name}`,
        `提言=${parseMeasureId(id)?.recommendation ?? ""}`,
        ...measure.departments.map((name) => `担当部=${name}`),
      ].map((filter) => [filter, ["1"]]),
    ),
  };
}
