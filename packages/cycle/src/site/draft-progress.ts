import type { Edition } from "@torikumi/record";
import type { DraftProgress } from "@torikumi/site";
import type { Source } from "@torikumi/source";
import { statusIn, waitingOf } from "../status/index.ts";
import type { Workspace } from "../workspace.ts";

/** How far the departments are with a draft, as its page shows it: no day and nothing else that a person wrote on a reply. */
export async function draftProgress(
  source: Source,
  edition: Edition,
  { workspace, replies }: { readonly workspace: Workspace; readonly replies: readonly string[] },
): Promise<DraftProgress> {
  const { measures, filled, departments } = await statusIn(source, edition, workspace, {
    replies,
    note: () => {},
  });
  return {
    measures,
    filled,
    departments: departments.map((one) => ({
      name: one.name,
      ...(one.reply !== undefined && {
        reply: one.reply.returned ? "returned" : one.reply.asked ? "asked" : "none",
      }),
      measures: one.measures,
      filled: one.filled,
      unfilled: one.unfilled.flatMap(({ fields }) => fields).length,
      carried: one.carried.length,
      errors: one.findings.error,
      warnings: one.findings.warning,
      opinions: one.opinions.length,
      answered: one.answered?.length ?? 0,
      waiting: waitingOf(one),
    })),
  };
}
