/** One way of writing, and what it comes down to. */
export interface Rewriting {
  readonly pattern: RegExp;
  readonly to: string;
  /** The pattern matches no text that holds none of these; undefined where it tells of nothing that it must find. */
  readonly needles: readonly string[] | undefined;
}

/** Reads a table of patterns and of what they come down to; `$1` is the first group. */
export function rewritingsOf(
  table: readonly (readonly [pattern: string, to: string])[],
): readonly Rewriting[] {
  return table.map(([source, to]) => ({
    pattern: new RegExp(source, "g"),
    to,
    needles: needlesOf(source),
  }));
}

/** Applies rewritings one after the other. Most find nothing in most texts, and a look for a word is cheaper than a pattern. */
export function rewrite(text: string, rewritings: readonly Rewriting[]): string {
  let plain = text;
  noteLetters(plain);
  for (const { pattern, to, needles } of rewritings) {
    if (needles !== undefined && !needles.some((needle) => mayHold(plain, needle))) continue;
    const next = plain.replace(pattern, to);
    if (next === plain) continue;
    plain = next;
    noteLetters(plain);
  }
  return plain;
}

/** Which letters the text in hand has: those with the number of the last look. A look for a letter is cheaper than one for a word. */
const SEEN = new Float64Array(0x1_0000);
let looks = 0;

function noteLetters(text: string): void {
  looks += 1;
  for (let at = 0; at < text.length; at += 1) SEEN[text.charCodeAt(at)] = looks;
}

function mayHold(text: string, needle: string): boolean {
  return (
    SEEN[needle.charCodeAt(0)] === looks &&
    SEEN[needle.charCodeAt(needle.length - 1)] === looks &&
    text.includes(needle)
  );
}

/** Every character that rewritings may bring or take. */
export function lettersOf(rewritings: readonly Rewriting[]): string {
  return rewritings.map(({ pattern, to }) => pattern.source + to).join("");
}

/** For each alternative of a pattern a word that stands in all that it matches. */
function needlesOf(source: string): readonly string[] | undefined {
  const needles = alternativesOf(source).map(needleOf);
  return needles.includes("") ? undefined : needles;
}

function alternativesOf(source: string): readonly string[] {
  const alternatives: string[] = [];
  let from = 0;
  for (let at = 0; at <= source.length; at = behind(source, at)) {
    if (at < source.length && source.charAt(at) !== "|") continue;
    alternatives.push(source.slice(from, at));
    from = at + 1;
  }
  return alternatives;
}

/** The longest stretch of an alternative that is neither optional nor in a group. */
function needleOf(alternative: string): string {
  let longest = "";
  let run = "";
  for (let at = 0; at < alternative.length; at = behind(alternative, at)) {
    const letter = alternative.charAt(at);
    const isOptional = /[?*{]/.test(alternative.charAt(at + 1));
    run = /[\\()[\].^$?*+{}]/.test(letter) || isOptional ? "" : run + letter;
    if (run.length > longest.length) longest = run;
  }
  return longest;
}

/** Where what begins at a place of a pattern ends: a group, a class, an escape or a letter. */
function behind(source: string, at: number): number {
  const letter = source.charAt(at);
  if (letter === "\\") return at + 2;
  if (letter === "[") return source.indexOf("]", at) + 1;
  if (letter === "{") return source.indexOf("}", at) + 1;
  if (letter !== "(") return at + 1;
  let end = at + 1;
  while (end < source.length && source.charAt(end) !== ")") end = behind(source, end);
  return end + 1;
}
