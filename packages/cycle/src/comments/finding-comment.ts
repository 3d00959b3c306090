import { SEVERITY_NAMES, shortenEnd } from "@torikumi/outline";
import type { Diagnostic, SourceFile } from "@torikumi/record";

import type { InlineComment } from "@torikumi/github";
import { escapeMarkdown } from "@torikumi/report";
import { suggestFix } from "./suggest-fix.ts";

/** A finding as a comment on its line; with a suggestion, and on the lines that it changes, where the finding has a safe fix. */
export function findingComment(
  diagnostic: Diagnostic,
  file: SourceFile | undefined,
): InlineComment {
  const { path, line, severity, rule, message, related } = diagnostic;
  const head = `<strong>${SEVERITY_NAMES[severity]}</strong> ${escape(message)}（${escape(rule)}）`;
  const others = related
    .slice(0, 5)
    .map((other) => `- 関連: ${escape(`${other.path}:${other.line} ${other.message}`)}`);
  const body = [head, others.join("\n")].filter((text) => text !== "").join("\n\n");
  const key = `${rule} ${path} ${message}`;
  const fix = suggestFix(diagnostic.fix, file);
  if (fix === undefined) return { key, path, line, body };
  return {
    key,
    path,
    line: fix.line,
    ...(fix.startLine < fix.line && { startLine: fix.startLine }),
    body,
    suggestion: { text: fix.text },
  };
}

/** No message of a rule is longer than this; in UTF-16 units. */
const LONGEST = 1000;

function escape(text: string): string {
  return escapeMarkdown(shortenEnd(text, LONGEST));
}
