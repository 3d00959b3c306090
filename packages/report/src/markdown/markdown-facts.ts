import { shortenEnd } from "@torikumi/outline";
import type { Fact } from "@torikumi/outline";

import { escapeMarkdown } from "./escape-markdown.ts";

/** From this many with an old or a new value on, those facts are a table and not a list. */
const FOR_TABLE = 4;

/** So many facts of one measure are shown. */
const SHOWN = 40;

/** A name or value longer than this is no name or value, in UTF-16 units. */
const LENGTH = 120;

/**
 * The facts of a measure as GitHub Markdown: a list, or a table where there are many; "" without any.
 * What has neither an old nor a new value is told below the table: its words would squeeze the values of all others.
 */
export function markdownFacts(facts: readonly Fact[]): string {
  const shown = facts.slice(0, SHOWN);
  const rest = facts.length - shown.length;
  if (shown.length === 0) return "";
  const compared = shown.filter(({ from, to }) => from !== undefined || to !== undefined);
  const isTable = compared.length >= FOR_TABLE;
  const listed = isTable ? shown.filter((fact) => !compared.includes(fact)) : shown;
  const table = ["| 項目 | 旧 | 新 | 備考 |", "|---|---|---|---|", ...compared.map(tableRow)];
  return [
    ...(isTable ? [table.join("\n")] : []),
    ...(listed.length > 0 ? [listed.map(listItem).join("\n")] : []),
    ...(rest > 0 ? [`（他${rest}件）`] : []),
  ].join("\n\n");
}

/** One fact as an item of a list. */
export function listItem({ label, from, to, note }: Fact): string {
  const sides = [
    ...(from === undefined ? [] : [escape(from)]),
    ...(to === undefined ? [] : [strong(to)]),
  ];
  if (sides.length === 0) return `- ${escape(label)}: ${escape(note)}`;
  const words = `- ${escape(label)}: ${sides.join(" → ")}`;
  return note === "" ? words : `${words}（${escape(note)}）`;
}

function tableRow({ label, from = "", to, note }: Fact): string {
  const cells = [escape(label), escape(from), to === undefined ? "" : strong(to), escape(note)];
  return `| ${cells.join(" | ")} |`;
}

function strong(text: string): string {
  return `<strong>${escape(text)}</strong>`;
}

function escape(text: string): string {
  return escapeMarkdown(shortenEnd(text, LENGTH));
}
