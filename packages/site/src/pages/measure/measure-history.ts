import { figureSides, figureSubject, sureFigures } from "@torikumi/outline";
import type { MeasureId, TextField } from "@torikumi/record";
import { recordPath } from "../../model/addresses.ts";
import { toCategory, type CategoryView } from "../../model/category-mark.ts";
import type { EditionNode } from "../../model/edition-node.ts";
import { chainOf, type ChainLink } from "../../model/measure-chain.ts";
import type { SiteLink } from "../../model/site-link.ts";
import type { SiteModel } from "../../model/site-model.ts";

/** One edition in the strip of a measure's categories. */
interface HistoryStep {
  readonly edition: string;
  readonly link: SiteLink;
  readonly category: CategoryView;
  readonly isHere: boolean;
}

/** A figure over the editions. A cell is "" where the text gave no such figure. */
interface HistoryFigure {
  readonly subject: string;
  readonly cells: readonly string[];
}

/** What became of a measure up to the edition of its page: what a later edition says never changes an older page. */
export interface HistoryView {
  readonly steps: readonly HistoryStep[];
  readonly figures: readonly HistoryFigure[];
}

interface Track {
  readonly key: string;
  readonly subject: string;
  readonly field: TextField;
  /** By the place of the edition in the chain. */
  readonly cells: Map<number, string>;
  last: number | string;
}

/** The categories and figures of a measure from the first edition that has it to this one. */
export function viewHistory(site: SiteModel, node: EditionNode, id: MeasureId): HistoryView {
  const chain = chainOf(site, node, id);
  return {
    steps: chain.map((link) => ({
      edition: link.node.fullName,
      link: { label: link.id, path: recordPath(link.node.slug, link.id) },
      category: toCategory(link.node.measures.get(link.id)?.category ?? "", link.node),
      isHere: link.node === node,
    })),
    figures: traceFigures(site, chain),
  };
}

/** Follows the figures that changed from edition to edition; an edition in between keeps the value if its text still says so. */
function traceFigures(site: SiteModel, chain: readonly ChainLink[]): readonly HistoryFigure[] {
  const tracks: Track[] = [];
  for (const [place, { node, id }] of chain.entries()) {
    const before = chain[place - 1];
    if (before === undefined) continue;
    const change = site.changeOf(before.node, node, id);
    for (const figure of change === undefined ? [] : sureFigures(change)) {
      const subject = figureSubject(figure);
      const { from, to } = figureSides(figure);
      const key = `${figure.field} ${subject} ${figure.unit}`;
      const known = tracks.find(
        (track) => track.key === key && track.last === figure.from && !track.cells.has(place),
      );
      const cells = known?.cells ?? new Map<number, string>();
      cells.set(place - 1, from).set(place, to);
      if (known === undefined)
        tracks.push({ key, subject, field: figure.field, cells, last: figure.to });
      else known.last = figure.to;
    }
  }
  return tracks.map(({ subject, field, cells }) => ({
    subject,
    cells: chain.map(({ node, id }, place) => {
      const known = cells.get(place);
      if (known !== undefined) return known;
      const last = [...cells].findLast(([at]) => at < place)?.[1];
      const text = node.measures.get(id)?.[field] ?? "";
      return last !== undefined && text.includes(last) ? last : "";
    }),
  }));
}
