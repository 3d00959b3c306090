import { parseEditionId, UserError } from "@torikumi/record";
import type { Source } from "@torikumi/source";

/** Why an edition that is to be published is not the one in the last commit, and which command comes first. */
export function otherEdition(
  id: string,
  named: string,
  { label, tagPrefix }: Pick<Source, "label" | "tagPrefix">,
): UserError {
  return new UserError(
    `${label}/index.md の年度版は「${named}」で、指定した「${id}」と違います。${adviceFor(id, named, tagPrefix)}`,
  );
}

function adviceFor(id: string, named: string, prefix: string): string {
  const [wanted, now] = [parseEditionId(id), parseEditionId(named)];
  const again = `直してコミットしてから、もう一度実行してください。`;
  if (wanted !== undefined && now !== undefined) {
    const isLater =
      wanted.fiscalYear > now.fiscalYear ||
      (wanted.fiscalYear === now.fiscalYear && wanted.correction > now.correction);
    if (isLater) return `先に torikumi edition open ${id} で始め、${again}`;
    if (wanted.correction > 0 && wanted.fiscalYear < now.fiscalYear)
      return `訂正する年度版のコミットに移り（例: git switch --create ${prefix}${id} ${prefix}${id.split(".")[0]}）、torikumi edition open ${id} で始め、${again}`;
  }
  return "指定か、index.md の「年度版」を直してください。";
}
