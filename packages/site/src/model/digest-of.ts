import { hash } from "node:crypto";

/** A digest of plain data, which JSON holds whole. */
export function digestOf(value: unknown): string {
  return hash("sha256", JSON.stringify(value), "base64url");
}
