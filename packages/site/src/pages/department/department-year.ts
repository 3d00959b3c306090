import type { Fact } from "@torikumi/outline";
import type { Measure } from "@torikumi/record";
import { changesPath, recordPath } from "../../model/addresses.ts";
import { departmentName } from "../../model/department/department-name.ts";
import { departmentMeasures } from "../../model/department/department-measures.ts";
import type { EditionNode } from "../../model/edition-node.ts";
import { summarizeMeasure, type MeasureSummary } from "../../model/measure-summary.ts";
import { currentOpinions } from "../../model/opinion/current-opinions.ts";
import { viewOpinion, type OpinionView } from "../../model/opinion/opinion-view.ts";
import type { SiteLink } from "../../model/site-link.ts";
import type { SiteModel } from "../../model/site-model.ts";
import type { PromiseView } from "../measure/measure-promise.ts";
import { viewPromised, type PromisedMeasure } from "../promised/promised-view.ts";

/** What a department promised and did, as one edition tells it. */
export interface DepartmentYear {
  readonly editionName: string;
  /** Under which names the measures stand in the edition, in full. */
  readonly names: readonly string[];
  /** The edition of the plans; absent for the first. */
  readonly previous?: SiteLink;
  readonly measures: readonly PromisedMeasure[];
  /** What was promised and of which the report says nothing, or that it is put off. */
  readonly unreported: readonly {
    readonly promise: string;
    readonly outcome: PromiseView["rows"][number]["outcome"];
    readonly measure: SiteLink;
  }[];
  readonly opinions: readonly { readonly opinion: OpinionView; readonly measure: SiteLink }[];
  readonly changes: readonly {
    readonly measure: SiteLink;
    readonly facts: readonly Fact[];
    readonly sentences: readonly string[];
  }[];
  readonly allChanges?: SiteLink;
}

/** A department as an edition has it. */
export interface DepartmentPlace {
  readonly node: EditionNode;
  /** Its names in the edition. */
  readonly names: readonly string[];
  /** Its names before, under which it was in charge the year before. */
  readonly former: readonly string[];
}

/** What a department promised and did, as an edition tells it. */
export function viewDepartmentYear(site: SiteModel, place: DepartmentPlace): DepartmentYear {
  const { node, names } = place;
  const { previousYear } = node;
  const ids = departmentMeasures(node, names);
  const measures = ids.map((id) => ({
    ...viewPromised(site, { node, id, without: names }),
    // They stand together in a section of their own.
    opinions: [],
  }));
  return {
    editionName: node.fullName,
    names: names.map((name) => departmentName(node, name)),
    ...(previousYear !== undefined && {
      previous: { label: previousYear.name, path: `${previousYear.slug}/` },
    }),
    measures,
    unreported: measures.flatMap(({ summary, promise }) =>
      (promise?.rows ?? [])
        .filter(({ outcome }) => outcome === "見当たらない" || outcome === "延期と明記")
        .map(({ promise: text, outcome }) => ({
          promise: text,
          outcome,
          measure: linkTo(summary),
        })),
    ),
    opinions: ids.flatMap((id) =>
      currentOpinions(node, id).map((one) => ({
        opinion: viewOpinion(one, node),
        measure: linkTo(summarizeMeasure(node, id)),
      })),
    ),
    ...changesOf(site, place),
  };
}

function linkTo({ id, title, path }: MeasureSummary): SiteLink {
  return { label: `${id}　${title}`, path };
}

/** What changed since the year before in the measures that are the department's, or were. */
function changesOf(
  site: SiteModel,
  { node, names, former }: DepartmentPlace,
): Pick<DepartmentYear, "changes" | "allChanges"> {
  const { previousYear } = node;
  if (previousYear === undefined) return { changes: [] };
  const known = new Set([...names, ...former]);
  const isTheirs = (measure: Measure | undefined): boolean =>
    measure?.departments.some((name) => known.has(name)) === true;
  const told = site
    .outlineBetween(previousYear, node)
    .parts.flatMap(({ measures }) => measures)
    .filter(({ before, after }) => isTheirs(after) || isTheirs(before));
  return {
    changes: told.map(({ id, title, before, after, facts, sentences }) => ({
      measure: {
        label: `${id}　${title}`,
        path:
          after === undefined
            ? recordPath(previousYear.slug, before?.id ?? id)
            : recordPath(node.slug, id),
      },
      facts,
      sentences,
    })),
    allChanges: {
      label: `${previousYear.name}からの変更を全て見る`,
      path: changesPath(previousYear.slug, node.slug),
    },
  };
}
