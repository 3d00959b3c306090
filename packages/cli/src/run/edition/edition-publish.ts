import { preparePublication } from "@torikumi/cycle/publish";
import type { World } from "../../world.ts";
import { publish, type PublishFlags } from "./publish.ts";

/** Flags of `edition publish`. */
export interface EditionPublishFlags extends PublishFlags {
  readonly first?: boolean;
  readonly accept?: boolean;
}

/** Publishes the edition of the last commit. */
export async function runEditionPublish(
  this: World,
  flags: EditionPublishFlags,
  id: string,
): Promise<void> {
  const previous = flags.first ? "none" : "required";
  const accept = flags.accept ? "all" : "none";
  await publish(await preparePublication(id, this, { previous, accept }), flags, this);
}
