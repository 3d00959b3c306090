// @ts-check
// The search: reads the index of an edition when it is asked for. Results are built as nodes, never as mark-up.
import { excerpt } from "./excerpt.js";
import { findEntries, lineOf, rangesOf, wordsOf } from "./find.js";
/** @import { IndexedEntry, SearchIndex } from "../search/indexed-entry.ts" */
/** @typedef {{ readonly found: IndexedEntry, readonly edition: string }} Hit */

const root = new URL("../", document.baseURI);
const form = /** @type {HTMLFormElement} */ (document.getElementById("search"));
const question = /** @type {HTMLInputElement} */ (document.getElementById("q"));
const status = /** @type {HTMLElement} */ (document.getElementById("status"));
const list = /** @type {HTMLElement} */ (document.getElementById("results"));
const more = /** @type {HTMLButtonElement} */ (document.getElementById("more"));
const everywhere = /** @type {HTMLButtonElement} */ (document.getElementById("everywhere"));
const edition = /** @type {HTMLSelectElement} */ (document.getElementById("edition"));
const filters = [...form.querySelectorAll("select")];
const PAGE = 20;
const PAUSE = 250;
const HINT =
  "言葉を入れるか、絞り込みを選んでください。空白で区切った言葉は、全てを含む取組と委員会意見を探します。";
const state = {
  turn: 0,
  hits: /** @type {readonly Hit[]} */ ([]),
  shown: 0,
  words: /** @type {readonly string[]} */ ([]),
  timer: 0,
};

/** @type {Map<string, Promise<SearchIndex>>} */
const indexes = new Map();

function load(/** @type {string} */ slug) {
  const known =
    indexes.get(slug) ??
    fetch(new URL(`search/${slug}.json`, root)).then((response) => {
      if (!response.ok) throw new Error(`search/${slug}.json: ${response.status}`);
      return response.json();
    });
  indexes.set(slug, known);
  return known;
}

function chosen(/** @type {string} */ id) {
  const value = filters.find((filter) => filter.id === id)?.value ?? "";
  return value === "" ? {} : { [id]: value };
}

function everyEdition() {
  return [...edition.options].map(({ value }) => value).filter((slug) => slug !== "");
}

function editions() {
  return edition.value === "" ? everyEdition() : [edition.value];
}

function readAddress() {
  const given = new URLSearchParams(location.search);
  question.value = given.get("q") ?? "";
  for (const filter of filters) {
    if (given.has(filter.name)) filter.value = given.get(filter.name) ?? "";
    else filter.value = filter.dataset.default ?? "";
  }
}

/** What is typed changes the place in the history; what is chosen is a place of its own, to which the way back leads. */
function writeAddress(/** @type {"pushState" | "replaceState"} */ way) {
  const address = new URLSearchParams();
  if (question.value !== "") address.set("q", question.value);
  for (const filter of filters) address.set(filter.name, filter.value);
  if (`${address}` !== `${new URLSearchParams(location.search)}`)
    history[way](null, "", `?${address}`);
}

function hitItem(/** @type {Hit} */ { found, edition }) {
  const item = document.createElement("li");
  const heading = document.createElement("h2");
  const link = document.createElement("a");
  const { pathname, hash } = new URL(found.path, root);
  link.href = pathname + hash;
  link.textContent = `${found.id}　${found.title}`;
  heading.append(link);
  const facts = document.createElement("p");
  facts.className = "facts";
  facts.textContent = [edition, found.category, found.departments.join("、")]
    .concat(found.opinion ?? [])
    .filter((word) => word !== "")
    .join("　");
  item.append(heading, facts);
  // The line of facts is in view already: it is quoted only where the words stand nowhere else.
  const isInText = rangesOf(found.text, state.words).length > 0;
  if (state.words.length > 0)
    item.append(excerpt(isInText ? found.text : `${lineOf(found)}\n${found.text}`, state.words));
  return item;
}

function showMore() {
  const next = state.hits.slice(state.shown, state.shown + PAGE);
  list.append(...next.map(hitItem));
  state.shown += next.length;
  more.hidden = state.shown >= state.hits.length;
}

function showHint() {
  state.turn += 1;
  list.replaceChildren();
  more.hidden = true;
  everywhere.hidden = true;
  status.textContent = HINT;
}

async function run() {
  clearTimeout(state.timer);
  state.turn += 1;
  const { turn } = state;
  const words = wordsOf(question.value);
  const filter = {
    ...chosen("category"),
    ...chosen("recommendation"),
    ...chosen("department"),
    ...chosen("opinion"),
  };
  status.textContent = "探しています…";
  try {
    const indexed = await Promise.all(editions().map(load));
    if (turn !== state.turn) return;
    const hits = indexed.flatMap(({ edition, entries }) =>
      findEntries(entries, words, filter).map((found) => ({ found, edition })),
    );
    list.replaceChildren();
    Object.assign(state, { hits, words, shown: 0 });
    showMore();
    if (hits.length > 0) {
      everywhere.hidden = true;
      status.textContent = `${hits.length}件見付かりました。`;
      return;
    }
    const all = await Promise.all(everyEdition().map(load));
    if (turn !== state.turn) return;
    const others = all.flatMap(({ entries }) => findEntries(entries, words, filter)).length;
    everywhere.hidden = others === 0;
    status.textContent =
      others === 0
        ? "見付かりませんでした。言葉を短くするか、絞り込みを減らしてください。"
        : `この年度版には見付かりませんでした。ほかの年度版に${others}件あります。`;
  } catch (error) {
    status.textContent = "検索の準備ができませんでした。ページを読み込み直してください。";
    throw error;
  }
}

function isChosen(/** @type {HTMLSelectElement} */ filter) {
  return filter.value !== (filter.dataset.default ?? "");
}

// While somebody types: the same as Enter, after a pause. Letters that an input method has not settled are not a word yet.
function runSoon(/** @type {Event} */ event) {
  clearTimeout(state.timer);
  if (event instanceof InputEvent && event.isComposing) return;
  state.timer = setTimeout(() => {
    writeAddress("replaceState");
    if (wordsOf(question.value).length > 0 || filters.some(isChosen)) void run();
    else showHint();
  }, PAUSE);
}

function runNow() {
  writeAddress("pushState");
  void run();
}

function runAddress() {
  readAddress();
  if (location.search === "") showHint();
  else void run();
}

const withoutScript = document.getElementById("without-script");
if (withoutScript !== null) withoutScript.hidden = true;
question.addEventListener("input", runSoon);
question.addEventListener("compositionend", runSoon);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  runNow();
});
for (const filter of filters) filter.addEventListener("change", runNow);
more.addEventListener("click", () => {
  const before = state.shown;
  showMore();
  list.children[before]?.querySelector("a")?.focus();
});
everywhere.addEventListener("click", () => {
  edition.value = "";
  edition.focus();
  runNow();
});
addEventListener("popstate", runAddress);
runAddress();
