import {
  letterKind,
  parsePolicyId,
  POLICY_LETTERS,
  type Edition,
  type LetterKind,
  type Policy,
  type Recommendation,
} from "@torikumi/record";
import {
  policyHeading,
  policyLabel,
  recommendationLabel,
  sheetName,
} from "../../layout/level-label.ts";
import { yearlessKey } from "../heading-years.ts";
import { headingKey, type LabelStyles, type Layout } from "../layout.ts";
import { oneLine, readLabel, type Label } from "../../layout/read-label.ts";

/** Where the labels of a row put it. */
export interface NumberedPlace {
  readonly number: number;
  readonly title: string;
  /** "" where there is no policy. */
  readonly letter: string;
  readonly direction: string;
  /** Whether the policy has another sign than its label gives, for those of its recommendation are of another kind or have it already. */
  readonly isResigned: boolean;
}

/** Pages above the measures that a workbook of torikumi's own says whole, beside its table. */
export interface ToldLevels {
  readonly recommendations: readonly Recommendation[];
  readonly policies: readonly Policy[];
}

/** Gives numbers to labels: always the same number to the same label. */
export interface Numbering {
  readonly number: (recommendation: string, policy: string) => NumberedPlace;
  /** The place of labels that torikumi wrote itself, whole; undefined for any other. */
  readonly told: (recommendation: string, policy: string) => NumberedPlace | undefined;
}

interface Level {
  readonly number: number;
  readonly letters: Map<string, string>;
}

/**
 * Makes a numbering. A label that the standing edition knows keeps its number; another gets the number that it begins with, if that is
 * free, or else the next one. Letters of policies are those of the labels as long as they are of one kind under a recommendation.
 */
export function makeNumbering(
  existing: Edition | undefined,
  told: ToldLevels | undefined,
  { styles, recommendations }: Pick<Layout, "styles" | "recommendations">,
): Numbering {
  const known = toldLabels(told ?? { recommendations: [], policies: [] }, styles);
  const byLabel = (above: string, below: string): NumberedPlace | undefined =>
    known.get(labelsKey(above, below));
  const levels = new Map<string, Level>();
  const standing = standingLabels(existing);
  return { told: byLabel, number: numberOf };

  function numberOf(above: string, below: string): NumberedPlace {
    const whole = byLabel(above, below);
    if (whole !== undefined) return whole;
    const { recommendation, policy } = levelsIn(above, below);
    const label = readLabel(recommendation);
    const level = levelOf(recommendation, label);
    const { number } = level;
    if (policy === "")
      return { number, title: oneLine(label.title), letter: "", direction: "", isResigned: false };
    const own = readLabel(policy);
    const letter = letterOf(level, policy, own);
    const isResigned = own.sign !== "" && own.sign !== letter;
    return { number, title: oneLine(label.title), letter, direction: own.title, isResigned };
  }

  function levelOf(label: string, { sign, title }: Label): Level {
    const found = levels.get(headingKey(label));
    if (found !== undefined) return found;
    const given = new Set([...levels.values()].map(({ number }) => number));
    const own = letterKind(sign) === "number" ? Number(sign) : 0;
    const same = title === "" ? [] : sameTitle(standing, title);
    const [only, ...others] = existing?.recommendations.keys() ?? [];
    // What parts no recommendations has one, whatever stands above its table this year.
    const isOnly = recommendations === "1つ" && others.length === 0 && levels.size === 0;
    const number =
      (isOnly ? only : undefined) ??
      same.find((one) => one === own) ??
      same.find((one) => !given.has(one)) ??
      (own > 0 && !given.has(own)
        ? own
        : nextFree(new Set([...given, ...[...standing.numbers.values()].flat()])));
    const level = { number, letters: new Map<string, string>() };
    levels.set(headingKey(label), level);
    return level;
  }

  function letterOf({ number, letters }: Level, label: string, { sign, title }: Label): string {
    const found = letters.get(headingKey(label));
    if (found !== undefined) return found;
    const below = standing.letters.get(number) ?? new Map<string, string>();
    const known = title === "" ? undefined : below.get(headingKey(title));
    const given = new Set(letters.values());
    const [first = [...below.values()][0]] = given;
    const kind = letterKind(first ?? sign);
    const isFree = sign !== "" && letterKind(sign) === kind && !given.has(sign);
    const letter =
      known ?? (isFree ? sign : nextLetter(kind, new Set([...given, ...below.values()])));
    letters.set(headingKey(label), letter);
    return letter;
  }
}

/** The places of the labels that torikumi writes itself, which are read back as they were. */
function toldLabels(
  { recommendations, policies }: ToldLevels,
  styles: LabelStyles,
): ReadonlyMap<string, NumberedPlace> {
  const places = new Map<string, NumberedPlace>();
  const titles = new Map(recommendations.map(({ number, title }) => [number, title]));
  const put = (place: NumberedPlace): void => {
    const { number, title, letter, direction } = place;
    const above = [styles.recommendation, undefined].map((style) =>
      recommendationLabel(number, title, style),
    );
    const below =
      letter === ""
        ? [""]
        : [styles.policy, undefined].flatMap((style) => [
            policyLabel(letter, direction, style),
            policyHeading(letter, direction, style),
          ]);
    for (const policy of below)
      for (const recommendation of [
        ...above,
        ...above.map((label) => sheetName(label)),
        ...(number === 1 ? [title] : []),
      ])
        places.set(labelsKey(recommendation, policy), place);
  };
  for (const [number, title] of titles)
    put({ number, title, letter: "", direction: "", isResigned: false });
  for (const { id, direction } of policies) {
    const { recommendation: number = 0, letter = "" } = parsePolicyId(id) ?? {};
    put({ number, title: titles.get(number) ?? "", letter, direction, isResigned: false });
  }
  return places;
}

function labelsKey(recommendation: string, policy: string): string {
  return `${headingKey(recommendation)}\0${headingKey(policy)}`;
}

/** One label can hold both levels: 提言1-(2) is (2) below 1. */
function levelsIn(
  recommendation: string,
  policy: string,
): { readonly recommendation: string; readonly policy: string } {
  const { sign, upper, title } = readLabel(recommendation);
  return upper === "" || policy !== ""
    ? { recommendation, policy }
    : { recommendation: upper, policy: `(${sign}) ${title}`.trim() };
}

/** The recommendations of a title: the same, or else the one that differs by its years alone (令和6年度 対応状況). */
function sameTitle(
  { numbers }: ReturnType<typeof standingLabels>,
  title: string,
): readonly number[] {
  const exact = numbers.get(headingKey(title));
  if (exact !== undefined) return exact;
  const key = yearlessKey(title);
  return [...numbers].flatMap(([known, found]) => (yearlessKey(known) === key ? found : []));
}

/** The labels of the standing edition: numbers of recommendations by title, letters of their policies by direction. */
function standingLabels(existing: Edition | undefined): {
  readonly numbers: ReadonlyMap<string, readonly number[]>;
  readonly letters: ReadonlyMap<number, ReadonlyMap<string, string>>;
} {
  const letters = new Map<number, Map<string, string>>();
  for (const { value } of existing?.policies.values() ?? []) {
    const { recommendation = 0, letter = "" } = parsePolicyId(value.id) ?? {};
    const below = letters.get(recommendation) ?? new Map<string, string>();
    letters.set(recommendation, below.set(headingKey(value.direction) || letter, letter));
  }
  const pages = [...(existing?.recommendations.values() ?? [])].map(({ value }) => value);
  const numbers = new Map(
    [...Map.groupBy(pages, ({ title }) => headingKey(title))].map(
      ([title, same]) => [title, same.map(({ number }) => number)] as const,
    ),
  );
  return { numbers, letters };
}

/** The first letter of a kind that no policy has yet; a number where the kind has none left. */
function nextLetter(kind: LetterKind, taken: ReadonlySet<string>): string {
  const letters = [...(kind === "katakana" || kind === "latin" ? POLICY_LETTERS[kind] : "")];
  const last = letters.findLastIndex((letter) => taken.has(letter));
  return letters[last + 1] ?? String(nextFree(new Set([...taken].map(Number))));
}

function nextFree(taken: ReadonlySet<number>): number {
  let number = 1;
  while (taken.has(number)) number += 1;
  return number;
}
