import { NoEditionError } from "./no-edition-error.ts";
import { openSource, type OpenOptions } from "./open-source.ts";
import type { Source } from "./source.ts";

/**
 * As `openSource`; undefined where there is surely no edition by that name. What is there and cannot be opened (Git fails, the folder
 * may not be read, it is a part of an edition) still throws its `UserError`: nobody may take it for absent.
 */
export async function openIfThere(spec: string, options: OpenOptions): Promise<Source | undefined> {
  try {
    return await openSource(spec, options);
  } catch (error) {
    if (error instanceof NoEditionError) return undefined;
    throw error;
  }
}
