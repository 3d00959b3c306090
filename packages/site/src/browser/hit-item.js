// @ts-check
import { rangesOf } from "./find.js";
/** @import { IndexedEntry } from "../search/indexed-entry.ts" */
/** @typedef {{ readonly found: IndexedEntry, readonly edition: string }} Hit */

const root = new URL("../", document.baseURI);
const BEFORE = 30;
const LENGTH = 120;

/**
 * What was found, for the list: its number and name, a line of facts, and a piece of its text, the words marked. Built as nodes, never as mark-up.
 * @param {Hit} hit
 * @param {readonly string[]} words
 */
export function hitItem({ found, edition }, words) {
  const item = document.createElement("li");
  const heading = document.createElement("h2");
  const link = document.createElement("a");
  const { pathname, hash } = new URL(found.path, root);
  link.href = pathname + hash;
  link.append(...marked(`${found.id}　${found.title}`, words));
  heading.append(link);
  const facts = document.createElement("p");
  facts.className = "facts";
  // One child: the line is laid out with gaps between its children.
  const said = document.createElement("span");
  const line = [edition, found.category, found.departments.join("、"), found.opinion ?? ""];
  said.append(...marked(line.filter((word) => word !== "").join("　"), words));
  facts.append(said);
  item.append(heading, facts);
  if (words.length > 0) item.append(excerpt(found.text, words));
  return item;
}

/**
 * A line of a text around the first place where a word stands; its beginning where none does.
 * @param {string} text
 * @param {readonly string[]} words
 */
function excerpt(text, words) {
  const [first] = rangesOf(text, words);
  const from = between(text, Math.max(0, (first?.[0] ?? 0) - BEFORE));
  const to = between(text, Math.min(text.length, Math.max(from + LENGTH, first?.[1] ?? 0)));
  const line = document.createElement("p");
  if (from > 0) line.append("…");
  line.append(...marked(text.slice(from, to), words));
  if (to < text.length) line.append("…");
  return line;
}

/** A place that does not cut a character in two. */
function between(/** @type {string} */ text, /** @type {number} */ place) {
  return /^[\uDC00-\uDFFF]/.test(text.slice(place, place + 1)) ? place - 1 : place;
}

/**
 * @param {string} text
 * @param {readonly string[]} words
 */
function marked(text, words) {
  /** @type {Node[]} */
  const nodes = [];
  const add = (
    /** @type {"span" | "mark"} */ kind,
    /** @type {number} */ start,
    /** @type {number} */ end,
  ) => {
    if (start >= end) return;
    const node = document.createElement(kind);
    node.textContent = text.slice(start, end).replace(/\s+/g, "　");
    nodes.push(node);
  };
  let done = 0;
  for (const [start, end] of rangesOf(text, words)) {
    if (start < done) continue;
    add("span", done, start);
    add("mark", start, end);
    done = end;
  }
  add("span", done, text.length);
  return nodes;
}
