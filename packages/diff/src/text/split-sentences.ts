import { EXTENDING } from "./common-ends.ts";

const SENTENCE = new RegExp(
  `(?:[^。！？\\r\\n]+(?:[。！？]+[」』）)】”’]*)?|[。！？]+[」』）)】”’]*)${EXTENDING}*(?:\\r\\n|\\r|\\n)?|\\r\\n|\\r|\\n`,
  "gu",
);

/** The sentences of a text; joined they are the text again. A line end belongs to the sentence before it. */
export function splitSentences(text: string): string[] {
  return text.match(SENTENCE) ?? [];
}

/** A sentence without the line end that belongs to it. */
export function withoutLineEnd(sentence: string): string {
  let end = sentence.length;
  while (end > 0 && isLineEnd(sentence.charCodeAt(end - 1))) end -= 1;
  return end === sentence.length ? sentence : sentence.slice(0, end);
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}
