import { IN_ACTIONS, unseenTags, type Source } from "@torikumi/source";
import type { Workspace } from "../workspace.ts";

/**
 * A Japanese line that says which published editions could not be seen when the one before was looked for, and what brings them:
 * in a shallow clone, in one without tags. Undefined where all could be seen.
 */
export async function unseenEditions(
  { current, before }: { readonly current: Source; readonly before: Source | undefined },
  { cwd, env }: Workspace,
): Promise<string | undefined> {
  const unseen = await unseenTags(current.tagPrefix, { cwd, env });
  if (unseen === undefined) return undefined;
  const { certain, what, command } = unseen;
  const advice = `${command} を実行してください${IN_ACTIONS}。`;
  if (before !== undefined)
    return certain
      ? `${what}なので、${before.label} より前の年度版のタグは見えないことがあります。全てと比べるには ${advice}`
      : undefined;
  return certain
    ? `前の年度版のタグが見えません（${what}）。前の年度版との比較はしていません。${advice}`
    : `前の年度版のタグが見えません。前の年度版との比較はしていません。公表したことがあるなら、${advice}`;
}
