import { policyName } from "@torikumi/outline";
import { parseMeasureId, parsePolicyId, policyOf } from "@torikumi/record";
import type { MeasureId, PolicyId } from "@torikumi/record";
import { recommendationPath, recordPath } from "../model/addresses.ts";
import type { EditionNode } from "../model/edition-node.ts";
import type { SiteLink } from "../model/site-link.ts";

const HOME: SiteLink = { label: "トップ", path: "" };

/** The way from the front page to an edition. */
export function crumbsToEdition(node: EditionNode): readonly SiteLink[] {
  const name = node.fullName;
  return [HOME, { label: name, path: `${node.slug}/` }];
}

/** The way from the front page to a recommendation, itself included. */
export function crumbsToRecommendation(node: EditionNode, number: number): readonly SiteLink[] {
  return [
    ...crumbsToEdition(node),
    { label: `提言${number}`, path: recommendationPath(node.slug, number) },
  ];
}

/** The way from the front page to a sheet, itself included. */
function crumbsToSheet(node: EditionNode, policy: PolicyId): readonly SiteLink[] {
  const { recommendation = 0, letter = "" } = parsePolicyId(policy) ?? {};
  return [
    ...crumbsToRecommendation(node, recommendation),
    { label: policyName(letter), path: recordPath(node.slug, policy) },
  ];
}

/** The way from the front page to the sheet that a measure stands on. */
export function crumbsToMeasure(node: EditionNode, id: MeasureId): readonly SiteLink[] {
  return parseMeasureId(id) === undefined
    ? crumbsToEdition(node)
    : crumbsToSheet(node, policyOf(id));
}

/** The way to a page of the whole site. */
export function crumbsToHome(): readonly SiteLink[] {
  return [HOME];
}
