// The search: asks the Pagefind index that stands beside the pages. Results are built as nodes, never as mark-up.
const root = new URL("../", import.meta.url);
const form = document.getElementById("search");
const status = document.getElementById("status");
const list = document.getElementById("results");
const more = document.getElementById("more");
document.getElementById("without-script").hidden = true;
const filters = [...form.querySelectorAll("select")];
const PAGE = 20;
const state = { turn: 0, results: [], shown: 0 };

async function load() {
  const pagefind = await import(new URL("pagefind/pagefind.js", root).href);
  await pagefind.options({ excerptLength: 40, baseUrl: root.pathname });
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

function decode(text) {
  return text.replace(
    /&(amp|lt|gt|quot|#39|#x27);/g,
    (all, name) => ({ amp: "&", lt: "<", gt: ">", quot: '"' })[name] ?? "'",
  );
}

function excerpt(text) {
  const line = document.createElement("p");
  for (const [place, part] of text.split(/<\/?mark>/).entries()) {
    const node = place % 2 === 1 ? document.createElement("mark") : document.createElement("span");
    node.textContent = decode(part);
    line.append(node);
  }
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
  if (form.q.value !== "") item.append(excerpt(data.excerpt));
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

async function run() {
  const turn = ++state.turn;
  const word = form.q.value.trim();
  const chosen = Object.fromEntries(
    filters.filter(({ value }) => value !== "").map(({ name, value }) => [`${name}=${value}`, "1"]),
  );
  writeAddress();
  status.textContent = "探しています…";
  try {
    const pagefind = await ready;
    const found = await pagefind.search(word === "" ? null : word, { filters: chosen });
    if (turn !== state.turn) return;
    list.replaceChildren();
    state.results = found.results;
    state.shown = 0;
    await showMore(turn);
    status.textContent =
      found.results.length === 0
        ? "見付かりませんでした。言葉を短くするか、絞り込みを減らしてください。"
        : `${found.results.length}件見付かりました。`;
  } catch (error) {
    status.textContent = "検索の準備ができませんでした。ページを読み込み直してください。";
    throw error;
  }
}

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
if (location.search !== "") void run();
