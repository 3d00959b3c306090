import type { Edit } from "@torikumi/diff";

/**
 * The same edits with line ends moved out of replacements: where a removal and the addition after it begin or end with the
 * same line ends, these were kept. So that a list does not lose its first line break to a sentence put in before it.
 */
export function settleBreaks(edits: readonly Edit[]): readonly Edit[] {
  const settled: Edit[] = [];
  for (let place = 0; place < edits.length; place += 1) {
    const [removed, added] = [edits[place], edits[place + 1]];
    if (removed?.op !== "remove" || added?.op !== "add" || isMove(removed) || isMove(added)) {
      if (removed !== undefined) settled.push(removed);
      continue;
    }
    place += 1;
    const head = commonHead(removed.text, added.text);
    const [old, fresh] = [removed.text.slice(head.length), added.text.slice(head.length)];
    const tail = commonTail(old, fresh);
    settled.push(
      { op: "keep", text: head },
      { op: "remove", text: old.slice(0, old.length - tail.length) },
      { op: "add", text: fresh.slice(0, fresh.length - tail.length) },
      { op: "keep", text: tail },
    );
  }
  return settled.filter(({ text }) => text !== "");
}

function isMove({ move, elsewhere }: Edit): boolean {
  return move !== undefined || elsewhere !== undefined;
}

function commonHead(a: string, b: string): string {
  let length = 0;
  while (a[length] === "\n" && b[length] === "\n") length += 1;
  return a.slice(0, length);
}

function commonTail(a: string, b: string): string {
  let length = 0;
  while (a.at(-1 - length) === "\n" && b.at(-1 - length) === "\n") length += 1;
  return length === 0 ? "" : a.slice(-length);
}
