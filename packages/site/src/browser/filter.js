// @ts-check
// The filters of the changes work without a script. With it the choice stands in the address, in words: it can be sent to somebody, and the
// way back goes through it.
const form = /** @type {HTMLFormElement} */ (document.getElementById("filters"));
const unknown = /** @type {HTMLElement} */ (document.getElementById("unknown-choice"));
const filters = [...form.querySelectorAll("select")];

function wordOf(/** @type {HTMLOptionElement | undefined} */ option) {
  return option?.dataset["word"] ?? "";
}

function readAddress() {
  const given = new URLSearchParams(location.search);
  const missing = filters.flatMap((filter) => {
    const word = given.get(filter.name) ?? "";
    const place = [...filter.options].findIndex((option) => wordOf(option) === word);
    filter.selectedIndex = Math.max(0, place);
    return place < 0 ? [`「${word}」`] : [];
  });
  unknown.hidden = missing.length === 0;
  unknown.textContent = `アドレスにある${missing.join("")}は、この変更の一覧にはありません。`;
}

function writeAddress() {
  const address = new URLSearchParams();
  for (const filter of filters) {
    const word = wordOf(filter.selectedOptions[0]);
    if (word !== "") address.set(filter.name, word);
  }
  unknown.hidden = true;
  history.pushState(null, "", address.size === 0 ? location.pathname : `?${address}`);
}

readAddress();
form.addEventListener("change", writeAddress);
// The browser empties the form after it has told of it.
form.addEventListener("reset", () => setTimeout(writeAddress));
addEventListener("popstate", readAddress);
