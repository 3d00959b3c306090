import type { Fix } from "@torikumi/record";

/**
 * Applies fixes to the text of their file. Of two that overlap only the earlier is applied:
 * validate again for the other one. The same fix given twice is applied once.
 */
export function applyFixes(text: string, fixes: Iterable<Fix>): string {
  let out = "";
  let done = 0;
  let last: Fix | undefined;
  for (const fix of Array.from(fixes).sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (fix.start < done || (last?.start === fix.start && last.end === fix.end)) continue;
    out += text.slice(done, fix.start) + fix.text;
    done = fix.end;
    last = fix;
  }
  return out + text.slice(done);
}
