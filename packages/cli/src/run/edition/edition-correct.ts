import { prepareCorrection } from "@torikumi/cycle/publish";
import type { World } from "../../world.ts";
import { publish, type PublishFlags } from "./publish.ts";

/** Flags of `edition correct`. */
export interface EditionCorrectFlags extends PublishFlags {
  readonly reason?: readonly string[];
}

/** Publishes a correction of an edition, with its 正誤表. */
export async function runEditionCorrect(
  this: World,
  flags: EditionCorrectFlags,
  id: string,
): Promise<void> {
  const reasons = flags.reason ?? [];
  await publish(await prepareCorrection(id, this, { reasons }), flags, this);
}
