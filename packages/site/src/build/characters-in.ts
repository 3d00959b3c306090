import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";

/** What a browser shows letters of: rules number lists, scripts write messages. */
const SHOWN: ReadonlySet<string> = new Set([".html", ".css", ".js"]);

/** The characters that stand in the pages, style sheets and scripts of a folder, mark-up included, each once and in order. */
export function charactersIn(folder: string): string {
  const seen = new Uint8Array(0x110000);
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!SHOWN.has(extname(file))) continue;
    const text = readFileSync(join(folder, file), "utf8");
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit < 0xd800 || unit > 0xdbff) seen[unit] = 1;
      else seen[text.codePointAt(at) ?? 0] = 1;
    }
  }
  let found = "";
  for (const [point, isSeen] of seen.entries())
    if (isSeen === 1 && point >= 0x20) found += String.fromCodePoint(point);
  return found;
}
