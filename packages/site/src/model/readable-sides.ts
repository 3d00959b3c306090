import { textSides } from "@torikumi/outline";
import type { OutlinedText, TextSides } from "@torikumi/outline";

/** The two sides of a text that changed; where it is another text altogether nothing is marked, for all of it would be. */
export function readableSides({
  edits,
  rewritten,
}: Pick<OutlinedText, "edits" | "rewritten">): TextSides {
  const { before, after } = textSides(edits);
  if (rewritten !== true) return { before, after };
  const plain = (pieces: TextSides["before"]): TextSides["before"] =>
    pieces.map(({ text }) => ({ mark: "kept", text }));
  return { before: plain(before), after: plain(after) };
}
