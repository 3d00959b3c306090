import { textSides } from "@torikumi/outline";
import type { Fact, TextSides } from "@torikumi/outline";
import type { MeasureId } from "@torikumi/record";
import { changesPath, recordPath } from "../../model/addresses.ts";
import type { EditionNode } from "../../model/edition-node.ts";
import { originOf } from "../../model/measure-chain.ts";
import type { SiteLink } from "../../model/site-link.ts";
import type { SiteModel } from "../../model/site-model.ts";

/** A text beside the one of the other edition. */
interface ComparedField extends TextSides {
  readonly heading: string;
  readonly kind: string;
}

/** The texts of a measure beside those of another edition. */
export interface MeasureComparison {
  readonly heading: string;
  readonly before: string;
  readonly after: string;
  /** What the two sides are: 旧 and 新, or 誤 and 正. */
  readonly sides: { readonly before: string; readonly after: string };
  readonly previous: SiteLink;
  readonly facts: readonly Fact[];
  readonly sentences: readonly string[];
  readonly fields: readonly ComparedField[];
  readonly all: SiteLink;
}

/**
 * What a measure is compared with: first the edition that this one corrects, where the measure was corrected, then the year before.
 * A measure that was split off is compared with the one it came out of.
 */
export function compareMeasure(
  site: SiteModel,
  node: EditionNode,
  id: MeasureId,
): readonly MeasureComparison[] {
  const { corrects, previousYear } = node;
  const origin = originOf(site, node, id);
  const isCorrected =
    corrects?.measures.has(id) === true && site.outlineOf(corrects, node, id) !== undefined;
  return [
    ...(isCorrected
      ? [
          compare(site, {
            from: { node: corrects, id },
            to: { node, id },
            heading: node.published
              ? `${corrects.name}からの訂正`
              : `公表した${corrects.name}からの変更`,
            sides: node.published ? { before: "誤", after: "正" } : { before: "旧", after: "新" },
          }),
        ]
      : []),
    ...(previousYear === undefined || origin === undefined
      ? []
      : [
          compare(site, {
            from: { node: previousYear, id: origin.id },
            to: { node, id },
            heading: "前の年度版との新旧対照",
            sides: { before: "旧", after: "新" },
          }),
        ]),
  ];
}

interface Side {
  readonly node: EditionNode;
  readonly id: MeasureId;
}

function compare(
  site: SiteModel,
  {
    from,
    to,
    ...words
  }: Pick<MeasureComparison, "heading" | "sides"> & { readonly from: Side; readonly to: Side },
): MeasureComparison {
  const outlined = site.outlineOf(from.node, to.node, to.id);
  return {
    ...words,
    before: from.node.name,
    after: to.node.name,
    previous: {
      label: `${from.node.name}の${from.id}`,
      path: recordPath(from.node.slug, from.id),
    },
    facts: outlined?.facts ?? [],
    sentences: outlined?.sentences ?? [],
    fields: (outlined?.texts ?? []).map((text) => ({
      heading: text.heading,
      kind: text.kind,
      ...textSides(text),
    })),
    all: {
      label: `${from.node.name}から${to.node.name}への変更の一覧`,
      path: changesPath(from.node.slug, to.node.slug),
    },
  };
}
