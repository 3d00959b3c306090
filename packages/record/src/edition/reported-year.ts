import { parseEditionId } from "../measure/edition-id.ts";
import type { Edition } from "./edition.ts";

/** The last fiscal year of which an edition reports, in the Western calendar: 2025 for r8; undefined where its page names no edition. */
export function reportedYear({ index }: Edition): number | undefined {
  const id = parseEditionId(index?.value.id ?? "");
  return id === undefined ? undefined : id.fiscalYear - 1;
}
