import { figureSides, figureSubject, sureFigures, type PartKey } from "@torikumi/outline";
import { allOpinions, OPINION_STATES, parseEditionId } from "@torikumi/record";
import { crumbsToHome } from "../../layout/crumbs.ts";
import { bannersOf, type PageFrame } from "../../layout/page-frame.ts";
import { recommendationPath } from "../../model/addresses.ts";
import { countCategories, totalOf, type CategoryCount } from "../../model/count-categories.ts";
import type { EditionNode } from "../../model/edition-node.ts";
import { summarizeMeasure } from "../../model/measure-summary.ts";
import type { SiteLink } from "../../model/site-link.ts";
import type { SiteModel } from "../../model/site-model.ts";

/** The English page: counts and figures of the newest published edition; names and texts stay Japanese. */
export interface EnglishView {
  readonly publisher?: string;
  /** The edition in English: the 2025 edition. */
  readonly edition: string;
  readonly link: SiteLink;
  readonly isDraft: boolean;
  /** The day of publication; of a draft the one that is planned. */
  readonly publishedOn?: string;
  readonly measures: number;
  readonly departments: number;
  readonly rows: readonly {
    readonly number: number;
    readonly title: string;
    readonly path: string;
    readonly counts: readonly CategoryCount[];
    readonly total: number;
  }[];
  readonly total: readonly CategoryCount[];
  readonly before?: string;
  readonly changes: readonly { readonly kind: string; readonly count: number }[];
  readonly figures: readonly {
    readonly measure: SiteLink;
    readonly subject: string;
    readonly from: string;
    readonly to: string;
  }[];
  readonly opinions: readonly { readonly state: string; readonly count: number }[];
  readonly licence?: string;
}

/** So many figures are shown. */
const FIGURES = 10;

const CHANGES: Partial<Readonly<Record<PartKey, string>>> = {
  ended: "ended or removed",
  category: "with another category",
  added: "added",
  moved: "with another number",
};

/** The newest published edition in English. */
export function viewEnglish(site: SiteModel): EnglishView {
  const { current } = site;
  const { publisher, licence } = current.edition.index?.value ?? {};
  const { previousYear, publishedOn } = current;
  const opinions = allOpinions(current.edition);
  const total = countCategories(current).filter(({ name }) => name !== "");
  const departments = [...current.measures.values()].flatMap((measure) => measure.departments);
  return {
    ...(publisher !== undefined && { publisher }),
    edition: englishName(current),
    link: { label: current.fullName, path: `${current.slug}/` },
    isDraft: !current.published,
    ...(publishedOn !== undefined && { publishedOn }),
    measures: current.measures.size,
    departments: new Set(departments).size,
    rows: current.outline.map(({ number, title }) => {
      const counts = countCategories(current, { recommendation: number });
      return {
        number,
        title,
        path: recommendationPath(current.slug, number),
        counts: total.map(
          ({ name, mark }) => counts.find((one) => one.name === name) ?? { name, mark, count: 0 },
        ),
        total: totalOf(counts),
      };
    }),
    total,
    ...(previousYear !== undefined && { before: englishName(previousYear) }),
    changes: previousYear === undefined ? [] : changesOf(site, previousYear, current),
    figures: previousYear === undefined ? [] : figuresOf(site, previousYear, current),
    opinions: OPINION_STATES.map((state) => ({
      state,
      count: opinions.filter((one) => one.state === state).length,
    })).filter(({ count }) => count > 0),
    ...(licence !== undefined && { licence }),
  };
}

/** The fiscal year is the one that every reader outside Japan knows. */
function englishName({ id, published }: EditionNode): string {
  const known = parseEditionId(id);
  const name = known === undefined ? id : `fiscal ${known.fiscalYear} edition`;
  const correction = (known?.correction ?? 0) > 0 ? `, correction ${known?.correction}` : "";
  return `${name}${correction}${published ? "" : " (draft)"}`;
}

function changesOf(site: SiteModel, from: EditionNode, to: EditionNode): EnglishView["changes"] {
  return site.outlineBetween(from, to).parts.flatMap(({ key, count }) => {
    const kind = CHANGES[key];
    return kind === undefined || count === 0 ? [] : [{ kind, count }];
  });
}

function figuresOf(site: SiteModel, from: EditionNode, to: EditionNode): EnglishView["figures"] {
  return site
    .changesBetween(from, to)
    .changed.filter(({ id }) => to.measures.get(id)?.repostOf === undefined)
    .flatMap((change) => {
      const { id, title, path } = summarizeMeasure(to, change.id);
      return [...sureFigures(change)].map((figure) => ({
        measure: { label: `${id}　${title}`, path },
        subject: figureSubject(figure),
        ...figureSides(figure),
      }));
    })
    .slice(0, FIGURES);
}

/** Title, banners and way to the English page. */
export function frameEnglish(site: SiteModel): PageFrame {
  return {
    title: "Summary in English",
    description:
      "How a city follows up the recommendations of its child death reviews: counts, categories and figures.",
    path: "en/",
    node: site.current,
    crumbs: crumbsToHome(),
    banners: bannersOf(site, site.current),
    language: "en",
  };
}
