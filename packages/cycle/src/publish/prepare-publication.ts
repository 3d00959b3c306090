import { UserError } from "@torikumi/record";
import { requireEditionId } from "../edition/require-edition-id.ts";
import { editionMessage } from "../edition/tag-message.ts";
import type { Workspace } from "../workspace.ts";
import { checkReady, type ReadyOptions } from "./check-ready.ts";
import type { Publication } from "./publish-edition.ts";

/** Makes ready the edition of the last commit. Throws a `UserError` that says why it may not be published and what to do. */
export async function preparePublication(
  id: string,
  workspace: Workspace,
  options: ReadyOptions,
): Promise<Publication> {
  if (requireEditionId(id).correction > 0)
    throw new UserError(
      `「${id}」は訂正の番号です。torikumi edition correct ${id} --reason 理由 で公表してください。`,
    );
  const ready = await checkReady(id, workspace, options);
  return { ready, message: editionMessage(id, ready.previous?.id) };
}
