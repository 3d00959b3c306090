import { html, type Content } from "../markup/html.ts";
import type { CategoryView } from "../model/category-mark.ts";
import { mark } from "./mark.ts";

/** The category on both sides of a comparison; one where it is the same, or where the measure stands on one side only. */
export function categoryStep({
  before,
  after,
}: {
  readonly before?: CategoryView;
  readonly after?: CategoryView;
}): Content {
  if (before === undefined || before.name === "") return after && mark(after);
  if (after === undefined || before.name === after.name) return mark(before);
  return html`${mark(before)}<span class="arrow"><span aria-hidden="true">→</span><span class="vh">から</span></span>${mark(after)}`;
}
