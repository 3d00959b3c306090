import { filePath, isMeasureId, measurePath, parsePolicyId, type PolicyId } from "@torikumi/record";

/** Where the page that an opinion is on can stand: `1-2` names a measure or a policy. Nowhere for an opinion on the whole. */
export function targetPaths(target: string): readonly string[] {
  const policy = parsePolicyId(target);
  return [
    ...(isMeasureId(target) ? [measurePath(target)] : []),
    ...(policy === undefined
      ? []
      : policy.letter === ""
        ? [filePath({ kind: "recommendation", number: policy.recommendation })]
        : [filePath({ kind: "policy", id: target as PolicyId })]),
  ];
}
