import { makeSentence } from "./make-sentence.ts";
import type { Random } from "./random.ts";

/** How much of a text changes: one to three places, every other sentence, or all of it. */
export type ChangeSize = "few" | "half" | "whole";

/** Changes a text the way a department rewrites last year's: a figure, a word, a sentence more or less. Never gives the same text. */
export function changeText(text: string, size: ChangeSize, random: Random): string {
  const sentences = text.split(/(?<=[。\n])/);
  if (size !== "few") {
    return sentences
      .map((one, at) => (size === "whole" || at % 2 === 0 ? rewrite(one, random) : one))
      .join("");
  }
  for (let edits = random.whole(1, 3); edits > 0; edits--) {
    const at = random.whole(0, sentences.length - 1);
    sentences[at] = edit(sentences[at] ?? "", random);
  }
  const changed = sentences.join("");
  return changed === text ? changed + makeSentence("progress", random) : changed;
}

/** Raises the first figure of a text, or adds a sentence where there is none. */
export function changeFigure(text: string, random: Random): string {
  if (!/\d/.test(text)) return text + makeSentence("progress", random);
  return text.replace(/\d[\d,]*/, (figure) =>
    (Number(figure.replaceAll(",", "")) + random.whole(1, 9)).toLocaleString("en"),
  );
}

function edit(sentence: string, random: Random): string {
  const kind = random.whole(1, 10);
  if (kind <= 5) return changeFigure(sentence, random);
  if (kind <= 7) return sentence.replace(/進め|開き|改め|行い/, "見直し");
  if (kind === 8) return makeSentence("progress", random) + sentence;
  return kind === 9 && sentence.endsWith("。") ? "" : rewrite(sentence, random);
}

/** Another sentence in the place of this one, with its list mark and its line end. */
function rewrite(sentence: string, random: Random): string {
  if (sentence === "\n") return sentence;
  const mark = /^[・※]/.exec(sentence)?.[0] ?? "";
  return mark + makeSentence("progress", random) + (sentence.endsWith("\n") ? "\n" : "");
}
