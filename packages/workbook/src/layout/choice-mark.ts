const MARKS = /^[○〇◯●◎■✓✔☑✅レ＊*]$/u;

/** Whether a text is a mere sign under the heading that is chosen: ○ under 拡充. */
export function isChoiceMark(text: string): boolean {
  return MARKS.test(text.trim());
}

/** What a sign under a heading says: the last of its words, 拡充 of 今後の方向性 拡充. */
export function choiceWord(heading: string): string {
  return heading.trim().split(/\s+/u).at(-1) ?? "";
}
