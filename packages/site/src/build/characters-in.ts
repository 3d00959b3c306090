import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The code points that stand in the pages of a folder, mark-up included. */
export function charactersIn(folder: string): ReadonlySet<number> {
  const seen = new Uint8Array(0x110000);
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".html")) continue;
    const text = readFileSync(join(folder, file), "utf8");
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit < 0xd800 || unit > 0xdbff) seen[unit] = 1;
      else seen[text.codePointAt(at) ?? 0] = 1;
    }
  }
  const found = new Set<number>();
  for (const [point, isSeen] of seen.entries()) if (isSeen === 1 && point > 0x20) found.add(point);
  return found;
}
