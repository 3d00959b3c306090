import { parseMeasureId, type PolicyId } from "@torikumi/record";
import { publishedSerials, type FolderSource } from "@torikumi/source";
import type { Workspace } from "../workspace.ts";
import { measureIds } from "./measure-ids.ts";

/** A serial that is free. */
export interface NextSerial {
  readonly serial: number;
  /** A Japanese line that says why it may have been published before; undefined where it surely was not. */
  readonly doubt?: string;
}

/**
 * The next serial of a policy: one that neither this edition nor any published one has used. Throws a `UserError` where Git cannot say
 * what was published.
 */
export async function nextSerial(
  source: FolderSource,
  policy: PolicyId,
  { env }: Workspace,
): Promise<NextSerial> {
  const { highest, doubt } = await publishedSerials(source.folder, env);
  const used = (await measureIds(source, policy)).map((id) => parseMeasureId(id)?.serial ?? 0);
  const serial = Math.max(highest.get(policy) ?? 0, ...used) + 1;
  return { serial, ...(doubt !== undefined && { doubt }) };
}
