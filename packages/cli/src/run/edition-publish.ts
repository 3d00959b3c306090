import { UserError } from "@torikumi/record";
import type { EditionPublishFlags } from "../commands/edition-publish.ts";
import { checkReady } from "@torikumi/cycle/publish";
import { publishEdition } from "../publish/publish-edition.ts";
import { requireEditionId } from "@torikumi/cycle/publish";
import { editionMessage } from "@torikumi/cycle/publish";
import type { World } from "../world.ts";

/** Publishes the edition of the last commit. */
export async function runEditionPublish(
  this: World,
  flags: EditionPublishFlags,
  id: string,
): Promise<void> {
  if (requireEditionId(id).correction > 0)
    throw new UserError(
      `「${id}」は訂正の番号です。torikumi edition correct ${id} --reason 理由 で公表してください。`,
    );
  const ready = await checkReady(id, this, { previous: flags.first ? "none" : "required" });
  const message = editionMessage(id, ready.previous?.tag);
  await publishEdition(ready, { flags, message }, this);
}
