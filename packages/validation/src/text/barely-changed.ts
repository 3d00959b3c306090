import { compareTexts, normalizeNotation, normalizeYears } from "@torikumi/diff";
import { likeness } from "@torikumi/record";

/** How little a text differs from last year's: filling words only, a few words, one sentence more or less. */
export type BareChange =
  | { readonly kind: "filler" | "words" }
  | { readonly kind: "added" | "removed"; readonly sentence: string };

/** Words that say nothing new, and signs. */
const FILLER =
  /(?:引き?続き|(?:より)?一層|いっそう|更に|さらに|今後も|継続して|着実に|鋭意|積極的に|適切に|丁寧に|きめ細かく|しっかりと?|これまで(?:どおり|と同様)に?|本年度も|今年度も)、?/u;
const FILLERS = new RegExp(`${FILLER.source}|[、，\\s　]`, "gu");
/** Signs that say nothing, and so many of them at most as one text has more than the other. */
const SIGNS = /[、。，．\s　]/gu;
const FEW_SIGNS = 6;
/** Shorter texts are alike by chance. */
const LEAST_LENGTH = 15;
/** Texts this long that are this alike differ in a word or two; that it is wording must be proven. */
const LONG = 40;
const NEAR = 0.9;
const WORDING: ReadonlySet<string> = new Set(["字句", "表記"]);

/**
 * Says how a text differs from last year's where next to nothing does, years apart; undefined where
 * more differs, or nothing.
 */
export function barelyChanged(before: string, after: string): BareChange | undefined {
  if (before.length < LEAST_LENGTH || !mayBeNear(before, after)) return undefined;
  const [left, right] = [partsOf(before), partsOf(after)];
  const old = sentencesOf(left, new Set(right));
  const now = sentencesOf(right, new Set(left));
  if (old.length === now.length) {
    if (old.every((one, place) => one.core === now[place]?.core)) return { kind: "filler" };
    // Other numbers are no wording.
    if (digitsIn(old) !== digitsIn(now)) return undefined;
    const isNear = coreOf(old).length >= LONG && likeness(coreOf(old), coreOf(now)) >= NEAR;
    return isNear && WORDING.has(compareTexts(before, after).kind ?? "")
      ? { kind: "words" }
      : undefined;
  }
  const [shorter, longer] = old.length < now.length ? [old, now] : [now, old];
  if (shorter.length === 0 || longer.length - shorter.length !== 1) return undefined;
  const extra = longer.findIndex(({ core }, place) => core !== shorter[place]?.core);
  const rest = longer.toSpliced(extra, 1);
  if (!rest.every(({ core }, place) => core === shorter[place]?.core)) return undefined;
  const kind = old.length < now.length ? "added" : "removed";
  return { kind, sentence: longer[extra]?.text ?? "" };
}

type Sentences = ReturnType<typeof sentencesOf>;

function coreOf(sentences: Sentences): string {
  return sentences.map(({ core }) => core).join("。");
}

function digitsIn(sentences: Sentences): string {
  return coreOf(sentences).replaceAll(/[^0-9０-９]/gu, "");
}

function partsOf(text: string): readonly string[] {
  return text
    .split(/[。\n]/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

/** Sentences with what is left of them without years, filling words and signs; those that stand in the other text too are left whole. */
function sentencesOf(
  parts: readonly string[],
  other: ReadonlySet<string>,
): readonly { readonly text: string; readonly core: string }[] {
  return parts
    .map((text) => ({
      text,
      core: other.has(text)
        ? text
        : normalizeYears(normalizeNotation(text)).normalize("NFKC").replaceAll(FILLERS, ""),
    }))
    .filter(({ core }) => core !== "");
}

/** A cheap test, since most texts are quite other than last year's. */
function mayBeNear(before: string, after: string): boolean {
  if (Math.abs(before.length - after.length) > 80 + Math.min(before.length, after.length))
    return false;
  if (haveMuchInCommon(before, after)) return true;
  if (Math.abs(before.length - after.length) <= FEW_SIGNS) {
    const [old, now] = [before, after].map((text) => text.replaceAll(SIGNS, "").normalize("NFKC"));
    if (haveMuchInCommon(old ?? "", now ?? "")) return true;
  }
  if (!FILLER.test(before) && !FILLER.test(after)) return false;
  return haveMuchInCommon(before.replaceAll(FILLERS, ""), after.replaceAll(FILLERS, ""));
}

/** Whether the texts begin and end alike for at least half of the shorter one. */
function haveMuchInCommon(a: string, b: string): boolean {
  const least = Math.min(a.length, b.length);
  let start = 0;
  while (start < least && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let end = 0;
  while (
    end < least - start &&
    a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)
  )
    end++;
  return start + end >= least / 2;
}
