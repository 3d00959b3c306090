// @ts-check
// The search: reads the index of an edition when it is asked for. Results are built as nodes, never as mark-up.
import { findEntries, wordsOf } from "./find.js";
import { hitItem } from "./hit-item.js";
import { loadIndexes } from "./indexes.js";
import { meantQuestions } from "./slips.js";
/** @import { SearchIndex } from "../search/indexed-entry.ts" */
/** @import { Hit } from "./hit-item.js" */

const form = /** @type {HTMLFormElement} */ (document.getElementById("search"));
const question = /** @type {HTMLInputElement} */ (document.getElementById("q"));
const status = /** @type {HTMLElement} */ (document.getElementById("status"));
const list = /** @type {HTMLElement} */ (document.getElementById("results"));
const more = /** @type {HTMLButtonElement} */ (document.getElementById("more"));
const everywhere = /** @type {HTMLButtonElement} */ (document.getElementById("everywhere"));
const offers = /** @type {HTMLElement} */ (document.getElementById("offers"));
const edition = /** @type {HTMLSelectElement} */ (document.getElementById("edition"));
const filters = [...form.querySelectorAll("select")];
const PAGE = 20;
const PAUSE = 250;
const HINT =
  "言葉を入れるか、絞り込みを選んでください。空白で区切った言葉は、全てを含む取組と委員会意見を探します。ひらがな（じそう）、略した名前（児相）、番号（1ア2）でも探せます。";
const state = {
  turn: 0,
  hits: /** @type {readonly Hit[]} */ ([]),
  shown: 0,
  words: /** @type {readonly string[]} */ ([]),
  timer: 0,
};

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

function addressOf() {
  const address = new URLSearchParams();
  if (question.value !== "") address.set("q", question.value);
  for (const filter of filters) address.set(filter.name, filter.value);
  return address;
}

/** What is typed changes the place in the history; what is chosen is a place of its own, to which the way back leads. */
function writeAddress(/** @type {"pushState" | "replaceState"} */ way) {
  const address = addressOf();
  if (`${address}` !== `${new URLSearchParams(location.search)}`)
    history[way](null, "", `?${address}`);
}

function showMore() {
  const next = state.hits.slice(state.shown, state.shown + PAGE);
  list.append(...next.map((hit) => hitItem(hit, state.words)));
  state.shown += next.length;
  more.hidden = state.shown >= state.hits.length;
}

function clear() {
  list.replaceChildren();
  offers.replaceChildren();
  more.hidden = true;
  everywhere.hidden = true;
}

function showHint() {
  state.turn += 1;
  clear();
  status.textContent = HINT;
}

async function run() {
  clearTimeout(state.timer);
  state.turn += 1;
  const { turn } = state;
  const words = wordsOf(question.value);
  status.textContent = "探しています…";
  const here = await loadIndexes(editions());
  if (turn !== state.turn) return;
  clear();
  if (here.read.length === 0) {
    status.textContent = "検索の準備ができませんでした。ページを読み込み直してください。";
    return;
  }
  const hits = hitsIn(here.read, words);
  if (hits.length > 0) {
    show(hits, words);
    status.textContent = `${hits.length}件見付かりました。${unreadNote(here.unread)}`;
    offerCategory(here.read, words);
    return;
  }
  const all = await loadIndexes(everyEdition());
  if (turn !== state.turn) return;
  const entries = all.read.flatMap((each) => each.entries);
  const [meant, ...others] = meantQuestions(entries, words).filter(
    (each) => hitsIn(all.read, each).length > 0,
  );
  const said =
    meant === undefined
      ? ""
      : `「${words.join(" ")}」は見付かりませんでした。もしかして「${meant.join(" ")}」：`;
  status.textContent = `${said}${tell(here.read, all.read, meant ?? words)}${unreadNote(all.unread)}`;
  others.forEach((each) => offer(`または「${each.join(" ")}」を探す`, { q: each.join(" ") }));
}

/** What is found of the words and of what is chosen; of the category that is given instead, if one is. */
function hitsIn(
  /** @type {readonly SearchIndex[]} */ indexes,
  /** @type {readonly string[]} */ words,
  category = chosen("category"),
) {
  const filter = {
    ...category,
    ...chosen("recommendation"),
    ...chosen("department"),
    ...chosen("opinion"),
  };
  return indexes.flatMap(({ edition, entries }) =>
    findEntries(entries, words, filter).map((found) => ({ found, edition })),
  );
}

function show(/** @type {readonly Hit[]} */ hits, /** @type {readonly string[]} */ words) {
  Object.assign(state, { hits, words, shown: 0 });
  showMore();
}

/** Shows what is found of other words than those that were typed, and says how much. */
function tell(
  /** @type {readonly SearchIndex[]} */ here,
  /** @type {readonly SearchIndex[]} */ all,
  /** @type {readonly string[]} */ words,
) {
  const hits = hitsIn(here, words);
  show(hits, words);
  if (hits.length > 0) return `${hits.length}件見付かりました。`;
  const others = hitsIn(all, words).length;
  everywhere.hidden = others === 0;
  return others === 0
    ? "見付かりませんでした。言葉を短くするか、空白で区切るか、絞り込みを減らしてください。"
    : `この年度版には見付かりませんでした。ほかの年度版に${others}件あります。`;
}

function unreadNote(/** @type {readonly string[]} */ slugs) {
  const names = [...edition.options].filter(({ value }) => slugs.includes(value));
  return names.length === 0
    ? ""
    : `${names.map(({ text }) => text).join("、")}は読めなかったので、探していません。ページを読み込み直してください。`;
}

/** A category that was typed can be chosen instead: then what only mentions the word is left out. */
function offerCategory(
  /** @type {readonly SearchIndex[]} */ here,
  /** @type {readonly string[]} */ words,
) {
  const category = filters.find(({ id }) => id === "category");
  const typed = [...(category?.options ?? [])].find(
    ({ value }) => value !== "" && words.includes(value),
  );
  if (category === undefined || category.value !== "" || typed === undefined) return;
  const rest = words.filter((word) => word !== typed.value);
  const count = hitsIn(here, rest, { category: typed.value }).length;
  if (count === state.hits.length) return;
  offer(`取組区分が「${typed.value}」の取組だけを表示する（${count}件）`, {
    q: rest.join(" "),
    [category.name]: typed.value,
  });
}

/** A link to the same search with something else in it. */
function offer(
  /** @type {string} */ text,
  /** @type {Readonly<Record<string, string>>} */ changed,
) {
  const address = addressOf();
  for (const [name, value] of Object.entries(changed)) address.set(name, value);
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = `?${address}`;
  link.textContent = text;
  item.append(link);
  offers.append(item);
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
