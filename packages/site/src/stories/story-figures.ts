import { editionIdOf, editionName, parseEditionId } from "@torikumi/record";
import type { Measure } from "@torikumi/record";
import { viewFigure, type FigureView, type FigureYear } from "../charts/figure-view.ts";
import { originOf, type ChainLink } from "../model/measure-chain.ts";
import type { SiteModel } from "../model/site-model.ts";

/** The figures of a measure over the editions of its chain; what it came out of, where it was split off, has its own. */
export function storyFigures(site: SiteModel, chain: readonly ChainLink[]): readonly FigureView[] {
  const steps = chain.map(({ node, id }, place) => {
    const before = chain[place - 1];
    const isSplit = before !== undefined && originOf(site, node, id)?.isSplit === true;
    const continues = before !== undefined && !isSplit;
    return {
      fiscalYear: fiscalYearOf(node.id),
      measure: node.measures.get(id) as Measure,
      change: continues ? site.changeOf(before.node, node, id) : undefined,
      continues,
    };
  });
  const start = steps.findLastIndex(({ continues }) => !continues);
  return site
    .figuresOf(steps.slice(Math.max(0, start)))
    .map((series) => viewFigure(series, (fiscalYear) => nameYear(site, fiscalYear)));
}

function fiscalYearOf(id: string): number {
  return parseEditionId(id)?.fiscalYear ?? 0;
}

/** The edition of a fiscal year; where there is none, whether it is still to come. */
function nameYear(site: SiteModel, fiscalYear: number): Pick<FigureYear, "label" | "tick"> {
  const years = [...site.years, ...(site.later?.drafts ?? [])];
  const node = years.find(({ id }) => fiscalYearOf(id) === fiscalYear);
  const name = editionName(editionIdOf(fiscalYear));
  const tick = name.replace(/年度版$/u, "");
  if (node !== undefined) return { label: node.fullName, tick };
  const isToCome = years.every(({ id }) => fiscalYearOf(id) < fiscalYear);
  return { label: `${name}（${isToCome ? "これから" : "年度版なし"}）`, tick };
}
