// The search: asks the Pagefind index that stands beside the pages. Results are built as nodes, never as mark-up.
const root = new URL("../", import.meta.url);
const form = document.getElementById("search");
const status = document.getElementById("status");
const list = document.getElementById("results");
const more = document.getElementById("more");
document.getElementById("without-script").hidden = true;
const filters = [...form.querySelectorAll("select")];
const PAGE = 20;
const BEFORE = 30;
const EXCERPT = 120;
const PAUSE = 250;
const HINT =
  "言葉を入れるか、絞り込みを選んでください。空白で区切った言葉は、全てを含む取組を探します。";
const state = { turn: 0, results: [], shown: 0, terms: [], timer: 0 };

async function load() {
  const pagefind = await import(new URL("pagefind/pagefind.js", root).href);
  await pagefind.options({ baseUrl: root.pathname });
  await pagefind.init();
  return pagefind;
}
const ready = load();

function readAddress() {
  const given = new URLSearchParams(location.search);
  form.q.value = given.get("q") ?? "";
  for (const filter of filters) {
    if (given.has(filter.name)) filter.value = given.get(filter.name);
  }
}

function writeAddress() {
  const address = new URLSearchParams();
  if (form.q.value !== "") address.set("q", form.q.value);
  for (const filter of filters) address.set(filter.name, filter.value);
  history.replaceState(null, "", `?${address}`);
}

// Wide and narrow, capital and small letters are the same.
function fold(text) {
  return text.normalize("NFKC").toLowerCase();
}

function termsOf(text) {
  return fold(text)
    .split(/\s+/)
    .filter((term) => term !== "");
}

// The index knows every character as a word of six letters (search-index.ts): a phrase of them stands wherever the characters do.
function phrase(term) {
  const words = term.split("").map((unit) => {
    const code = unit.charCodeAt(0);
    const letters = [17576, 676, 26, 1].map((place) =>
      String.fromCharCode(97 + (Math.floor(code / place) % 26)),
    );
    return `zq${letters.join("")}`;
  });
  return `"${words.join(" ")}"`;
}

// What all terms find, in the order of the first.
async function findAll(pagefind, terms, filters) {
  if (terms.length === 0) return (await pagefind.search(null, { filters })).results;
  const [first, ...others] = await Promise.all(
    terms.map(async (term) => (await pagefind.search(phrase(term), { filters })).results),
  );
  const known = others.map((results) => new Set(results.map(({ id }) => id)));
  return first.filter(({ id }) => known.every((ids) => ids.has(id)));
}

const graphemes = new Intl.Segmenter("ja", { granularity: "grapheme" });

// The ranges of the terms in a text, in its own offsets: folding can change the length of a character.
function rangesOf(text, terms) {
  const places = [];
  let folded = "";
  for (const { segment, index } of graphemes.segment(text)) {
    const part = fold(segment);
    for (let at = 0; at < part.length; at++) places.push([index, index + segment.length]);
    folded += part;
  }
  const ranges = [];
  for (const term of terms) {
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) {
      ranges.push([places[at][0], places[at + term.length - 1][1]]);
    }
  }
  return ranges.sort(([a], [b]) => a - b);
}

function excerpt(text, terms) {
  const ranges = rangesOf(text, terms);
  const from = Math.max(0, (ranges[0]?.[0] ?? 0) - BEFORE);
  const to = Math.min(text.length, Math.max(from + EXCERPT, ranges[0]?.[1] ?? 0));
  const line = document.createElement("p");
  const add = (kind, start, end) => {
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

function entry(data) {
  const item = document.createElement("li");
  const heading = document.createElement("h2");
  const link = document.createElement("a");
  link.href = data.url;
  link.textContent = data.meta.title;
  heading.append(link);
  const facts = document.createElement("p");
  facts.className = "facts";
  facts.textContent = [data.meta.edition, data.meta.category, data.meta.departments]
    .filter(Boolean)
    .join("　");
  item.append(heading, facts);
  if (state.terms.length > 0) item.append(excerpt(data.meta.text, state.terms));
  return item;
}

async function showMore(turn) {
  const next = state.results.slice(state.shown, state.shown + PAGE);
  const entries = await Promise.all(next.map((result) => result.data()));
  if (turn !== state.turn) return;
  list.append(...entries.map(entry));
  state.shown += next.length;
  more.hidden = state.shown >= state.results.length;
}

function showHint() {
  state.turn++;
  list.replaceChildren();
  more.hidden = true;
  status.textContent = HINT;
}

async function run() {
  clearTimeout(state.timer);
  const turn = ++state.turn;
  const terms = termsOf(form.q.value);
  const chosen = Object.fromEntries(
    filters.filter(({ value }) => value !== "").map(({ name, value }) => [`${name}=${value}`, "1"]),
  );
  writeAddress();
  status.textContent = "探しています…";
  try {
    const found = await findAll(await ready, terms, chosen);
    if (turn !== state.turn) return;
    list.replaceChildren();
    state.terms = terms;
    state.results = found;
    state.shown = 0;
    await showMore(turn);
    if (turn !== state.turn) return;
    status.textContent =
      found.length === 0
        ? "見付かりませんでした。言葉を短くするか、絞り込みを減らしてください。"
        : `${found.length}件見付かりました。`;
  } catch (error) {
    status.textContent = "検索の準備ができませんでした。ページを読み込み直してください。";
    throw error;
  }
}

function isChosen(filter) {
  return filter.value !== (filter.dataset.default ?? "");
}

// While somebody types: the same as Enter, after a pause. Letters that an input method has not settled are not a word yet.
function runSoon(event) {
  clearTimeout(state.timer);
  if (event.type === "input" && event.isComposing) return;
  state.timer = setTimeout(() => {
    if (termsOf(form.q.value).length > 0 || filters.some(isChosen)) return void run();
    writeAddress();
    showHint();
  }, PAUSE);
}

form.q.addEventListener("input", runSoon);
form.q.addEventListener("compositionend", runSoon);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  void run();
});
for (const filter of filters) filter.addEventListener("change", () => void run());
more.addEventListener("click", async () => {
  const before = state.shown;
  await showMore(state.turn);
  list.children[before]?.querySelector("a")?.focus();
});
readAddress();
if (location.search === "") showHint();
else void run();
