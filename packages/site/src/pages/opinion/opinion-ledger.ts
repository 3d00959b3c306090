import { listOpinions, type ListedOpinion } from "@torikumi/outline";
import { compareOpinionIds, isMeasureId, parseOpinionId, WHOLE } from "@torikumi/record";
import { recommendationPath, recordPath, type SitePath } from "../../model/addresses.ts";
import { departmentMeasures } from "../../model/department/department-measures.ts";
import type { EditionNode } from "../../model/edition-node.ts";
import { toDepartmentLinks } from "../../model/measure-summary.ts";
import {
  opinionAnchor,
  stateName,
  viewOpinion,
  type OpinionView,
} from "../../model/opinion/opinion-view.ts";
import type { SiteLink } from "../../model/site-link.ts";
import type { SiteModel } from "../../model/site-model.ts";

/** An opinion with what became of it from year to year. */
export interface LedgerEntry {
  readonly opinion: OpinionView;
  readonly anchor: string;
  /** What it is on, with its short name; without a way where nothing of it is on the site. */
  readonly target: { readonly label: string; readonly path?: SitePath };
  readonly departments: readonly SiteLink[];
  readonly isOpen: boolean;
  /** The state in each edition that keeps it, oldest first. */
  readonly steps: readonly {
    readonly edition: SiteLink;
    readonly state: string;
    readonly isDraft: boolean;
    readonly isOpen: boolean;
  }[];
  /** Where the measure goes on in the edition whose state is told, where it has another number now. */
  readonly now: readonly SiteLink[];
  readonly listed: ListedOpinion;
}

/** Every opinion of every edition, in the state that the newest edition gives it: those that wait for something first, each part oldest first. */
export function readLedger(site: SiteModel): readonly LedgerEntry[] {
  const found = new Map<string, { readonly listed: ListedOpinion; readonly node: EditionNode }>();
  const steps = new Map<string, LedgerEntry["steps"]>();
  for (const node of site.years)
    for (const listed of listOpinions(node.edition, { previous: node.previousYear?.edition })) {
      const step = {
        edition: { label: node.fullName, path: `${node.slug}/` },
        state: stateName(listed),
        isDraft: !node.published,
        isOpen: listed.open,
      };
      found.set(listed.id, { listed, node });
      steps.set(listed.id, [...(steps.get(listed.id) ?? []), step]);
    }
  const entries = [...found.values()]
    .toSorted((a, b) => compareOpinionIds(a.listed.id, b.listed.id))
    .map(({ listed, node }) => toEntry(site, { listed, node, steps: steps.get(listed.id) ?? [] }));
  return [...entries.filter(({ isOpen }) => isOpen), ...entries.filter(({ isOpen }) => !isOpen)];
}

function toEntry(
  site: SiteModel,
  {
    listed,
    node,
    steps,
  }: { readonly listed: ListedOpinion; readonly node: EditionNode } & Pick<LedgerEntry, "steps">,
): LedgerEntry {
  return {
    opinion: viewOpinion(listed, node),
    anchor: opinionAnchor(listed.id),
    target: targetOf(site, { listed, node }),
    departments: toDepartmentLinks(
      node,
      listed.departments.filter((name) => inCharge(node, name)),
    ),
    isOpen: listed.open,
    steps,
    now: [...node.ledger]
      .filter(
        ([id, opinions]) => id !== listed.target && opinions.some((one) => one.id === listed.id),
      )
      .map(([id]) => ({ label: id, path: recordPath(node.slug, id) })),
    listed,
  };
}

/** Only who has a measure has a page. */
function inCharge(node: EditionNode, name: string): boolean {
  return departmentMeasures(node, [name]).length > 0;
}

/** What an opinion is on, as it stands on the paper that it was given on, or on the newest that still has it. */
function targetOf(
  site: SiteModel,
  { listed, node }: { readonly listed: ListedOpinion; readonly node: EditionNode },
): LedgerEntry["target"] {
  const { target, targetName, title } = listed;
  const given = site.editions.find(({ id }) => id === parseOpinionId(listed.id)?.edition);
  const label = title === "" ? targetName : `${targetName}　${title}`;
  const path = [given, node].flatMap((at) => (at === undefined ? [] : (pathOf(at, target) ?? [])));
  return { label, ...(path[0] !== undefined && { path: path[0] }) };
}

function pathOf(node: EditionNode, target: string): SitePath | undefined {
  if (target === WHOLE) return `${node.slug}/`;
  if (node.outline.some(({ number }) => String(number) === target))
    return recommendationPath(node.slug, Number(target));
  if (isMeasureId(target) && node.measures.has(target)) return recordPath(node.slug, target);
  const policy = node.outline.flatMap(({ policies }) => policies).find(({ id }) => id === target);
  return policy && recordPath(node.slug, policy.id);
}
