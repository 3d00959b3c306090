import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { measureTitle } from "@torikumi/outline";
import { goalOf, parseMeasureId, TEXT_FIELDS } from "@torikumi/record";
import type { Measure, MeasureId } from "@torikumi/record";
import { recordPath } from "../model/addresses.ts";
import { toCategory } from "../model/category-mark.ts";
import type { EditionNode } from "../model/edition-node.ts";
import type { SiteModel } from "../model/site-model.ts";

/** Pagefind's own interfaces, which the site has no use for. */
const INTERFACE = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Writes the search index of all measures of all editions (Pagefind) into a folder. Any run of characters without a space is found in the
 * texts, the id and the departments, wherever it stands: the index holds one word for each character (`spell`), and `assets/search.js`
 * asks for phrases of them. Japanese words would not do: the indexer and a browser cut the same text into different ones.
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
  const title = measureTitle(measure, node.edition);
  // Without the headings: every measure has them, so a search for 評価 would find all.
  const texts = TEXT_FIELDS.map((field) =>
    field === "goal" ? (goalOf(measure, node.edition) ?? "") : (measure[field] ?? ""),
  );
  const text = [
    `${id} ${measure.departments.join(" ")}`,
    ...texts.filter((each) => each !== ""),
  ].join("\n");
  return {
    url: `/${recordPath(node.slug, id)}`,
    language: "ja",
    content: spell(text),
    meta: {
      text,
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

/**
 * One word of six Latin letters for each UTF-16 unit of a text, and one for each run of spaces, so that no phrase reaches across it. Wide
 * and narrow, capital and small letters are the same (NFKC). No word of a language begins with `zq`. `assets/search.js` spells likewise.
 */
function spell(text: string): string {
  const folded = text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ");
  return folded
    .split("")
    .map((unit) => {
      const code = unit.charCodeAt(0);
      const letters = [17_576, 676, 26, 1].map((place) =>
        String.fromCharCode(97 + (Math.floor(code / place) % 26)),
      );
      return `zq${letters.join("")}`;
    })
    .join(" ");
}
