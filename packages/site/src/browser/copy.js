// @ts-check
// The buttons that copy a citation: they are hidden in the page, and shown only where they can work.
for (const button of document.querySelectorAll("button[data-copy]")) {
  if (!(button instanceof HTMLButtonElement) || !("clipboard" in navigator)) continue;
  const source = document.getElementById(button.dataset["copy"] ?? "");
  const status = button.nextElementSibling;
  if (source === null || status === null) continue;
  button.hidden = false;
  button.addEventListener("click", () => {
    navigator.clipboard.writeText(source.textContent ?? "").then(
      () => (status.textContent = "写しました"),
      () => (status.textContent = "写せませんでした。文章を選んで写してください"),
    );
  });
}
