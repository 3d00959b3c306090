import { toBlocks, type TextBlock } from "../../model/text-blocks.ts";
import type { PageFrame } from "../../layout/page-frame.ts";
import { placeTitle } from "./changes-place.ts";
import { frameChanges, toItem, type ChangeItem, type NarrowChoices } from "./changes-view.ts";
import type { NarrowPlace } from "./narrow-place.ts";

/** The changes of one kind. */
export interface NarrowView {
  readonly heading: string;
  readonly title: string;
  readonly items: readonly (ChangeItem & { readonly plan: readonly TextBlock[] })[];
  readonly others: NarrowChoices;
}

/** The measures of a narrow page; `places` are those of the same two editions. */
export function viewNarrow(place: NarrowPlace, places: readonly NarrowPlace[]): NarrowView {
  const { from, to } = place.pair;
  return {
    heading: placeTitle(place.pair),
    title: place.name,
    items: place.measures.map((measure) => ({
      ...toItem(from, to, measure),
      plan: place.quotesPlan ? toBlocks(measure.after?.plan ?? "") : [],
    })),
    others: narrowChoices(places, place),
  };
}

/** The ways to the narrow pages of the same two editions. */
export function narrowChoices(places: readonly NarrowPlace[], here?: NarrowPlace): NarrowChoices {
  return places.map((place) => ({
    link: { label: place.name, path: place.path },
    count: place.measures.length,
    isHere: place === here,
  }));
}

/** Title and way to a narrow page. */
export function frameNarrow({ pair, path, name }: NarrowPlace): PageFrame {
  const frame = frameChanges(pair);
  return {
    ...frame,
    title: `${name}（${frame.title}）`,
    description: `${frame.description}${name}を掲げます。`,
    path,
    crumbs: [...frame.crumbs, { label: frame.title, path: frame.path }],
  };
}
