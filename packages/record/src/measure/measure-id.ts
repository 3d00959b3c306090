/**
 * The id of a measure: recommendation, policy letter and serial, e.g. `1-ア-2`. It is the file's
 * path and stands nowhere else.
 */
export type MeasureId = `${number}-${string}-${number}`;

/** The id of a policy: recommendation and letter, e.g. `1-ア`. */
export type PolicyId = `${number}-${string}`;

/** A measure's id taken apart. */
export interface MeasurePlace {
  readonly recommendation: number;
  readonly letter: string;
  readonly serial: number;
}

/**
 * One katakana letter, small forms and voiced letters excluded: the order of アイウエオ… is the order of
 * code points.
 */
const LETTER =
  "[アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン]";
const POLICY = new RegExp(`^([1-9][0-9]{0,3})-(${LETTER})$`, "u");
const MEASURE = new RegExp(`^([1-9][0-9]{0,3})-(${LETTER})-([1-9][0-9]{0,3})$`, "u");

/**
 * Reads `1-ア-2`; full-width digits and hyphens are not accepted. Returns undefined for anything
 * else.
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

/** Reads `1-ア`. Returns undefined for anything else. */
export function parsePolicyId(text: string): Omit<MeasurePlace, "serial"> | undefined {
  const found = POLICY.exec(text);
  if (found === null) return undefined;
  return { recommendation: Number(found[1]), letter: found[2] ?? "" };
}

/** Writes the id of a place. */
export function formatMeasureId(place: MeasurePlace): MeasureId {
  return `${place.recommendation}-${place.letter}-${place.serial}`;
}

/** The policy that a measure stands under. */
export function policyOf(id: MeasureId): PolicyId {
  return id.slice(0, id.lastIndexOf("-")) as PolicyId;
}

/**
 * Orders ids as the paper does: recommendation, letter, serial, numbers as numbers. Works on policy
 * ids too.
 */
export function compareIds(a: string, b: string): number {
  const left = a.split("-");
  const right = b.split("-");
  const letters =
    (left[1] ?? "") < (right[1] ?? "") ? -1 : (left[1] ?? "") > (right[1] ?? "") ? 1 : 0;
  return (
    Number(left[0]) - Number(right[0]) || letters || Number(left[2] ?? 0) - Number(right[2] ?? 0)
  );
}
