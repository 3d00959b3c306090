import { createHash } from "node:crypto";

/** A digest of plain data, which JSON holds whole. */
export function digestOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("base64url");
}
