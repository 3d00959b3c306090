import type { Edit } from "../src/index.ts";

/** Edits as one line: {old→new}, [-old-], [+new+], ⏎ for a line end. */
export function showEdits(edits: readonly Edit[]): string {
  let shown = "";
  for (const [place, edit] of edits.entries()) {
    const next = edits[place + 1];
    if (edit.op === "keep") shown += edit.text;
    else if (edit.op === "remove")
      shown += next?.op === "add" ? `{${edit.text}→${next.text}}` : `[-${edit.text}-]`;
    else if (edits[place - 1]?.op !== "remove") shown += `[+${edit.text}+]`;
  }
  return shown.replaceAll("\r\n", "␍⏎").replaceAll("\n", "⏎");
}
