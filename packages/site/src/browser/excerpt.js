// @ts-check
import { rangesOf } from "./find.js";

const BEFORE = 30;
const LENGTH = 120;

/**
 * A line of a text around the first place where a word stands, the words marked. Built as nodes, never as mark-up.
 * @param {string} text
 * @param {readonly string[]} words
 */
export function excerpt(text, words) {
  const ranges = rangesOf(text, words);
  const from = Math.max(0, (ranges[0]?.[0] ?? 0) - BEFORE);
  const to = Math.min(text.length, Math.max(from + LENGTH, ranges[0]?.[1] ?? 0));
  const line = document.createElement("p");
  const add = (
    /** @type {"span" | "mark"} */ kind,
    /** @type {number} */ start,
    /** @type {number} */ end,
  ) => {
    const node = document.createElement(kind);
    node.textContent = text.slice(start, end).replace(/\s+/g, "　");
    if (start < end) line.append(node);
  };
  if (from > 0) line.append("…");
  let done = from;
  for (const [start, end] of ranges) {
    if (start < done || end > to) continue;
    add("span", done, start);
    add("mark", start, end);
    done = end;
  }
  add("span", done, to);
  if (to < text.length) line.append("…");
  return line;
}
