import { CHANGE_KINDS } from "@torikumi/diff";
import type { ChangeKind } from "@torikumi/diff";
import type { OutlinedMeasure } from "@torikumi/outline";
import { ENDED, EXPANDED } from "@torikumi/record";
import { changesPath, type SitePath } from "../../model/addresses.ts";
import { spellWord } from "../../model/spelling/spell-word.ts";
import type { SiteModel } from "../../model/site-model.ts";
import type { ChangesPlace } from "./changes-place.ts";

/** The changes of one kind, or those by which measures took a category: a page with an address of its own. */
export interface NarrowPlace {
  readonly pair: ChangesPlace;
  readonly path: SitePath;
  /** 「拡充」になった取組, 数値の変わった取組. */
  readonly name: string;
  readonly measures: readonly OutlinedMeasure[];
  /** Whether what comes next is quoted: why a measure was widened stands in its plan. */
  readonly quotesPlan: boolean;
}

/** The kinds in addresses, which are permanent, and in the name of their pages. */
const KINDS: Readonly<Record<ChangeKind, { readonly word: string; readonly name: string }>> = {
  区分: { word: "kubun", name: "取組区分の変わった取組" },
  担当: { word: "tanto", name: "担当部の変わった取組" },
  数値: { word: "suchi", name: "数値の変わった取組" },
  実質: { word: "jisshitsu", name: "内容の変わった取組（実質）" },
  字句: { word: "jiku", name: "字句の変わった取組" },
  組織名: { word: "soshikimei", name: "組織の名称だけが変わった取組" },
  表記: { word: "hyoki", name: "表記だけが変わった取組" },
  据置: { word: "sueoki", name: "前の年度版と同じ文のある取組（据置）" },
};

/** The narrow pages of the changes between two editions: categories first, then kinds; those with nothing in them are left out. */
export function narrowPlaces(site: SiteModel, pair: ChangesPlace): readonly NarrowPlace[] {
  const { from, to } = pair;
  const path = changesPath(from.slug, to.slug);
  const measures = site.outlineBetween(from, to).parts.flatMap((part) => part.measures);
  const steps = measures.filter(
    ({ category: { before, after } }) =>
      before !== undefined &&
      after !== undefined &&
      before !== after &&
      ((before !== "" && after !== "") || after === ENDED),
  );
  const byCategory = [...Map.groupBy(steps, ({ category }) => category.after ?? "")].map(
    ([category, members]): NarrowPlace => ({
      pair,
      path: `${path}${spellWord(category)}/`,
      name: `「${category}」になった取組`,
      measures: members,
      quotesPlan: category === EXPANDED,
    }),
  );
  const byKind = CHANGE_KINDS.map((kind): NarrowPlace => ({
    pair,
    path: `${path}${KINDS[kind].word}/`,
    name: KINDS[kind].name,
    measures: measures.filter(({ kinds }) => kinds.includes(kind)),
    quotesPlan: false,
  }));
  return [...byCategory, ...byKind].filter((place) => place.measures.length > 0);
}
