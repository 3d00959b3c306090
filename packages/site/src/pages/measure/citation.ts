import type { EditionNode } from "../../model/edition-node.ts";
import type { MeasureSummary } from "../../model/measure-summary.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { toBibtex, toRis, type Reference } from "./reference-entries.ts";

/** How a measure is cited, and what to know before. */
export interface CitationView {
  readonly text: string;
  /** The entries for reference managers. */
  readonly bibtex: string;
  readonly ris: string;
  /** Whether the page stays as it is, why it has no permanent address. */
  readonly notes: readonly string[];
}

/** The citation of a measure in one line. */
export function cite(site: SiteModel, node: EditionNode, summary: MeasureSummary): CitationView {
  const { publisher, title = node.name } = node.edition.index?.value ?? {};
  const { address } = site.input;
  const isNamed = title.includes(node.name);
  const state = isNamed ? "（案）" : `（${node.fullName}）`;
  const parts = [
    ...(publisher === undefined ? [] : [publisher]),
    `「${title}」${isNamed && node.published ? "" : state}`,
    `${summary.id}「${summary.title}」`,
    ...(node.published && node.publishedOn !== undefined ? [`${node.publishedOn}公表`] : []),
    ...(address === undefined ? [] : [`${address}${summary.path}`]),
  ];
  const reference = referenceOf(site, node, summary);
  return {
    bibtex: toBibtex(reference),
    ris: toRis(reference),
    text: parts.join("、"),
    notes: [
      node.published
        ? "このページの記載は年度版ごとに固定されています。引用には、年度版と番号を添えてください。"
        : "これは案です。記載は変わることがあります。公表されたものとして引用しないでください。",
      ...(address === undefined
        ? ["公開先のアドレスを指定せずに作ったサイトのため、変わらないアドレスを示していません。"]
        : []),
    ],
  };
}

function referenceOf(
  site: SiteModel,
  node: EditionNode,
  { id, title, path }: MeasureSummary,
): Reference {
  const page = node.edition.index?.value;
  const { address } = site.input;
  const date = node.published ? node.publishedOn : undefined;
  return {
    key: `torikumi-${path.replaceAll("/", "-").replace(/-$/, "")}`,
    title: `${page?.title ?? node.name}（${node.fullName}）${id}「${title}」`,
    ...(page?.publisher !== undefined && { publisher: page.publisher }),
    ...(date !== undefined && { date }),
    ...(address !== undefined && { url: address + path }),
  };
}
