/**
 * Letters that no font draws, as the source of a pattern with the flag `v`: what Unicode calls default ignorable, the
 * letters of interlinear notes, and codes that never are a letter. Not among them is what makes one sign of several:
 * the joiner, the selectors of a variant, and the tags behind a flag.
 */
export const UNSEEN_LETTERS = String.raw`(?:[[\p{DI}--[\u200D\p{VS}\u{E0020}-\u{E007F}]]\uFFF9-\uFFFB\p{NChar}]|(?<!\u{1F3F4}[\u{E0020}-\u{E007F}]{0,6})[\u{E0020}-\u{E007F}])`;
