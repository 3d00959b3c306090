/** What a text consists of, for measuring likeness: pairs of neighbouring characters, sorted, repeated as they occur. Signed, for the engine keeps such numbers as they are. */
export type Profile = Int32Array;

/**
 * How alike two texts are, 0…1: the share of neighbouring character pairs that they have in common (Dice).
 * Pairs of two hiragana or with a sign or space do not count, digits count as alike, width does not matter. Equal texts give 1.
 * Linear but for a sort; the order of the words hardly matters.
 */
export function likeness(a: string, b: string): number {
  return a === b ? 1 : profileLikeness(profileOf(a), profileOf(b));
}

/** The same for texts whose profiles are known; 0 for two empty ones. */
export function profileLikeness(a: Profile, b: Profile): number {
  const pairs = a.length + b.length;
  return pairs === 0 ? 0 : (2 * commonPairs(a, b)) / pairs;
}

/** The profile of a text; of its single characters where it has no pair that counts. */
export function profileOf(text: string): Profile {
  const pairs = new Int32Array(text.length);
  let count = 0;
  let last = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = plain(text.charCodeAt(at));
    if (sign !== 0 && last !== 0 && !(isHiragana(sign) && isHiragana(last)))
      pairs[count++] = (last << 16) | sign;
    last = sign;
  }
  if (count === 0) for (let at = 0; at < text.length; at += 1) pairs[count++] = text.charCodeAt(at);
  return pairs.subarray(0, count).sort();
}

/** The profile of two texts one after the other. */
export function joinProfiles(a: Profile, b: Profile): Profile {
  const joined = new Int32Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined.sort();
}

/** How many pairs two profiles share; where that is surely fewer than `least`, any smaller number. */
export function commonPairs(a: Profile, b: Profile, least = 0): number {
  let common = 0;
  let i = 0;
  let j = 0;
  // So many pairs of each may be passed over before the rest is too little.
  const most = a.length - least;
  const mostOther = b.length - least;
  while (i < a.length && j < b.length && i - common <= most && j - common <= mostOther) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) common += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return common;
}

/** Length of the stretches of a sketch, in characters, and how many of them a sketch holds. */
const STRETCH = 12;
const SKETCH = 40;
/** Any odd number with its bits well mixed; its power takes the first character out of a rolling hash again. */
const FACTOR = 0x9e37_79b1;
const POWER = Array.from({ length: STRETCH }, () => FACTOR).reduce(
  (product, factor) => Math.imul(product, factor),
  1,
);

/** Some of a text's stretches of twelve characters as hashes: always the same ones for the same stretches, so that like texts share many. */
export function sketchOf(text: string): Uint32Array {
  const hashes = new Uint32Array(text.length);
  let count = 0;
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash, FACTOR) + plain(text.charCodeAt(at)) + 1;
    if (at >= STRETCH) hash -= Math.imul(plain(text.charCodeAt(at - STRETCH)) + 1, POWER);
    hash |= 0;
    if (at >= STRETCH - 1 || at === text.length - 1) hashes[count++] = mixed(hash);
  }
  const sorted = hashes.subarray(0, count).sort();
  const sketch = new Uint32Array(SKETCH);
  let size = 0;
  for (let at = 0; at < count && size < SKETCH; at += 1)
    if (at === 0 || sorted[at] !== sorted[at - 1]) sketch[size++] = sorted[at] ?? 0;
  return sketch.subarray(0, size);
}

/** The smallest hashes make the sketch, so their order must not follow the text. */
function mixed(hash: number): number {
  const folded = Math.imul(hash ^ (hash >>> 15), 0x85eb_ca6b);
  return (folded ^ (folded >>> 13)) >>> 0;
}

/** The character without its width; every digit is 0x30; 0 for signs and spaces. */
function plain(code: number): number {
  const narrow = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  if (narrow >= 0x30 && narrow <= 0x39) return 0x30;
  if (narrow < 0x41 || (narrow > 0x5a && narrow < 0x61) || (narrow > 0x7a && narrow < 0xc0))
    return 0;
  if (narrow >= 0x2000 && narrow <= 0x303f && narrow !== 0x3005) return 0;
  return narrow === 0x30fb ? 0 : narrow;
}

function isHiragana(code: number): boolean {
  return code >= 0x3041 && code <= 0x309f;
}
