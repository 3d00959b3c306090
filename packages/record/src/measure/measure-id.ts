/**
 * The id of a measure: recommendation, policy letter and serial, `1-ア-2`; where a city has no policies,
 * recommendation and serial, `1-2`. It is the file's path and stands nowhere else.
 */
export type MeasureId = `${number}-${string}-${number}` | `${number}-${number}`;

/**
 * The id of a policy: recommendation and letter, `1-ア`. A recommendation's number alone, `1`, stands for the nameless
 * policy of the measures that stand right under it.
 */
export type PolicyId = `${number}-${string}` | `${number}`;

/** A measure's id taken apart. */
export interface MeasurePlace {
  readonly recommendation: number;
  /** ア, A or 2; "" where there is no policy. */
  readonly letter: string;
  readonly serial: number;
}

/** The letters that count policies, in their order; of the katakana none that is small or voiced. */
export const POLICY_LETTERS = {
  katakana:
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン",
  latin: "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
} as const;
const NUMBER = "[1-9][0-9]{0,3}";
/** What names a policy: one katakana letter, one Latin capital or a number. */
const LETTER = `[${POLICY_LETTERS.katakana}]|[A-Z]|${NUMBER}`;

/** What a policy's id looks like: `1-ア`, `1-A`, `1-2`. */
const POLICY = new RegExp(`^(${NUMBER})(?:-(${LETTER}))?$`, "u");

/** What a measure's id looks like, as the source of a pattern: `1-ア-2`, `1-A-2`, `1-2-3`, `1-2`. */
export const MEASURE_ID_PATTERN = `^(${NUMBER})(?:-(${LETTER}))?-(${NUMBER})$`;
const MEASURE = new RegExp(MEASURE_ID_PATTERN, "u");
/** Not a part of a date or of a telephone number, nor of an opinion's id. */
const ID_IN_TEXT = /(?<![0-9A-Za-z-])[0-9]+-[ァ-ヺA-Z]-[0-9]+(?![0-9A-Za-z-])/gu;

/**
 * Reads `1-ア-2` or `1-2`; full-width digits and hyphens are not accepted. Returns undefined for anything
 * else. `1-2` is the form of a policy as well: which of the two it names, the edition says.
 */
export function parseMeasureId(text: string): MeasurePlace | undefined {
  const found = MEASURE.exec(text);
  if (found === null) return undefined;
  return { recommendation: Number(found[1]), letter: found[2] ?? "", serial: Number(found[3]) };
}

/** Whether the text is a measure id. */
export function isMeasureId(text: string): text is MeasureId {
  return MEASURE.test(text);
}

/** Reads `1-ア`, or `1` for the policy without a name. Returns undefined for anything else. */
export function parsePolicyId(text: string): Omit<MeasurePlace, "serial"> | undefined {
  const found = POLICY.exec(text);
  if (found === null) return undefined;
  return { recommendation: Number(found[1]), letter: found[2] ?? "" };
}

/** What a policy is named with: the letters of one recommendation are all of one kind. */
export type LetterKind = "katakana" | "latin" | "number" | "none";

/** The kind of a policy's letter; `none` for the policy without a name. */
export function letterKind(letter: string): LetterKind {
  if (letter === "") return "none";
  if (/^\d/.test(letter)) return "number";
  return /^[A-Z]/.test(letter) ? "latin" : "katakana";
}

/** Whether a policy has no name and no page: its measures stand right under their recommendation. */
export function isNameless(id: PolicyId): boolean {
  return !id.includes("-");
}

/** Writes the id of a policy; of the nameless one where the letter is "". */
export function formatPolicyId({ recommendation, letter }: Omit<MeasurePlace, "serial">): PolicyId {
  return letter === "" ? `${recommendation}` : `${recommendation}-${letter}`;
}

/** Writes the id of a place. */
export function formatMeasureId(place: MeasurePlace): MeasureId {
  return `${formatPolicyId(place)}-${place.serial}` as MeasureId;
}

/** The policy that a measure stands under; the nameless one of its recommendation where it has none. */
export function policyOf(id: MeasureId): PolicyId {
  return id.slice(0, id.lastIndexOf("-")) as PolicyId;
}

/**
 * Orders ids as the paper does: recommendation, letter, serial, numbers as numbers and before letters. Works on ids of policies and
 * on parts of ids too.
 */
export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  const start = at === 0 ? 0 : a.lastIndexOf("-", at - 1) + 1;
  const [left, right] = [partAt(a, start), partAt(b, start)];
  if (left === right) return a.length - b.length;
  const order = Number(isNaN(Number(left))) - Number(isNaN(Number(right)));
  return order || Number(left) - Number(right) || (left < right ? -1 : 1);
}

/** The part of an id that begins there. */
function partAt(id: string, start: number): string {
  const end = id.indexOf("-", start);
  return id.slice(start, end === -1 ? id.length : end);
}

/** What looks like ids of measures in a text of sentences, in their order. */
export function idsInText(text: string): readonly string[] {
  return Array.from(text.matchAll(ID_IN_TEXT), ([id]) => id);
}
