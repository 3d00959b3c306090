/** A piece of a text as a page shows it. */
export type TextBlock =
  | { readonly kind: "line"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "gap" };

/** Takes a text apart into paragraphs, lists (lines that begin with ・) and empty lines. No character is lost but the ・ and the line ends. */
export function toBlocks(text: string): readonly TextBlock[] {
  const blocks: (TextBlock & { items?: string[] })[] = [];
  if (text === "") return blocks;
  for (const line of text.split("\n")) {
    const last = blocks.at(-1);
    if (line === "") blocks.push({ kind: "gap" });
    else if (!line.startsWith("・")) blocks.push({ kind: "line", text: line });
    else if (last?.kind === "list") last.items.push(line.slice(1));
    else blocks.push({ kind: "list", items: [line.slice(1)] });
  }
  return blocks;
}
