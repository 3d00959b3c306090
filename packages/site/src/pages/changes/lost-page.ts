import { PROMISES_CAUTION, lostPromises } from "@torikumi/outline";
import type { PageFrame } from "../../layout/page-frame.ts";
import { html, type Html } from "../../markup/html.ts";
import { recordPath } from "../../model/addresses.ts";
import type { SiteLink } from "../../model/site-link.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { link } from "../../parts/links.ts";
import { placePath, placeTitle, type ChangesPlace } from "./changes-place.ts";
import { frameChanges } from "./changes-view.ts";

/** What was promised in the year before and is not reported, by measure. */
interface LostView {
  readonly heading: string;
  /** How many promises these are. */
  readonly count: number;
  readonly from: string;
  readonly measures: readonly { readonly link: SiteLink; readonly promises: readonly string[] }[];
}

/** The promises of the earlier edition that the later one does not mention. */
export function viewLost(site: SiteModel, pair: ChangesPlace): LostView {
  const { from, to } = pair;
  const lost = lostPromises({
    before: from.edition,
    after: to.edition,
    changes: site.changesBetween(from, to),
    promisesOf: site.promisesOf,
  });
  return {
    heading: placeTitle(pair),
    from: from.name,
    count: lost.reduce((sum, { promises }) => sum + promises.length, 0),
    measures: lost.map(({ id, title, promises }) => ({
      link: { label: `${id}　${title}`, path: `${recordPath(to.slug, id)}#promise` },
      promises,
    })),
  };
}

/** Title and way to the promises without a report. */
export function frameLost(pair: ChangesPlace): PageFrame {
  const frame = frameChanges(pair);
  return {
    ...frame,
    title: `報告に見当たらない予定（${frame.title}）`,
    description: `${pair.from.name}で予定し、${pair.to.fullName}の報告に見当たらないことを掲げます。`,
    path: `${placePath(pair)}promises/`,
    crumbs: [...frame.crumbs, { label: frame.title, path: frame.path }],
  };
}

/** What was promised and is not reported. */
export function lostPage({ heading, from, count, measures }: LostView, root: string): Html {
  return html`
    <h1><small>${heading}</small>報告に見当たらない予定</h1>
    <p>${from}の「今後の取組」にあり、次の年度版の「取組状況」と「自己評価」に、当たる文が見当たらないものです。${PROMISES_CAUTION}</p>
    ${measures.length > 0 && html`<p>${count}件の予定（${measures.length}件の取組）があります。</p>`}
    ${measures.length === 0 && html`<p class="none">見当たらない予定はありません。</p>`}
    <ul class="measures">
      ${measures.map(
        (each) =>
          html`<li>
            ${link(each.link, root)}
            <ul>
              ${each.promises.map((promise) => html`<li>${promise}</li>`)}
            </ul>
          </li>`,
      )}
    </ul>
  `;
}
