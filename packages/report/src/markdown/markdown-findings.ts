import type { Diagnostic, DiagnosticCounts } from "@torikumi/record";
import { describeCounts, orderFindings, SEVERITY_NAMES, shortenEnd } from "@torikumi/outline";

import { escapeHtml } from "../marks/escape-html.ts";
import { escapeMarkdown as escape } from "./escape-markdown.ts";
import type { Part } from "./fit-parts.ts";

/** The share of a comment that the findings may take. */
const SHARE = 0.3;

/** How much of a message a comment shows, in UTF-16 units. */
const MESSAGE = 400;

/** The findings as parts of a comment: errors and warnings in the open, the rest folded. `fileUrl` is put before each path. */
export function markdownFindings(
  diagnostics: readonly Diagnostic[],
  counts: DiagnosticCounts,
  fileUrl: string | undefined,
): readonly Part[] {
  const inOrder = orderFindings(diagnostics);
  const serious = inOrder.filter(({ severity }) => severity !== "info");
  const others = inOrder.filter(({ severity }) => severity === "info");
  const parts: Part[] = [];
  if (serious.length > 0) {
    const open = `### 指摘（${describeCounts({ ...counts, info: 0 })}）\n`;
    parts.push({
      title: "指摘",
      open,
      items: items(serious, fileUrl),
      separator: "\n",
      close: "",
      share: SHARE,
    });
  }
  if (others.length > 0) {
    const open = `<details><summary>情報（${others.length}件）</summary>\n`;
    const close = "\n</details>";
    parts.push({
      title: "情報",
      open,
      items: items(others, fileUrl),
      separator: "\n",
      close,
      share: SHARE,
    });
  }
  return parts;
}

function items(diagnostics: readonly Diagnostic[], fileUrl: string | undefined): Part["items"] {
  return diagnostics.map((diagnostic) => {
    const { path, line, severity, message, rule } = diagnostic;
    const place = linked(`${path}:${line}`, path, line, fileUrl);
    const related = diagnostic.related.map(
      (other) =>
        `<br>関連: ${escape(shortenEnd(`${other.path}:${other.line} ${other.message}`, MESSAGE))}`,
    );
    const head = `- <strong>${SEVERITY_NAMES[severity]}</strong> ${place}`;
    return {
      full: () =>
        `${head}<br>${escape(shortenEnd(message, MESSAGE))}（${escape(shortenEnd(rule, 60))}）${related.slice(0, 3).join("")}`,
      brief: () => `${head}（${escape(shortenEnd(rule, 60))}）`,
    };
  });
}

function linked(words: string, path: string, line: number, fileUrl: string | undefined): string {
  if (fileUrl === undefined) return escape(words);
  const url =
    fileUrl +
    path
      .split("/")
      .map((name) => encodeURIComponent(name.toWellFormed()))
      .join("/");
  return `<a href="${escapeHtml(`${url}#L${line}`)}">${escape(words)}</a>`;
}
