import {
  editionName,
  ENDED,
  EXPANDED,
  NEW,
  CONTINUED,
  parseEditionId,
  usesField,
} from "@torikumi/record";
import type { Department, EditionPage } from "@torikumi/record";

/** What a city says of itself when it starts. */
export interface City {
  /** e.g. みほん市. */
  readonly name: string;
  /** The title of the paper; made from the name and the year when left out. */
  readonly title?: string | undefined;
  /** Id of the first edition, e.g. `r7`. */
  readonly edition: string;
  /** The departments in charge, as they are printed; more can be added later. */
  readonly departments: readonly string[];
  /** The words of its categories, each with what it means; the standard ones when left out. */
  readonly categories?: EditionPage["categories"] | undefined;
  /** What it does not have. */
  readonly unused?: EditionPage["unused"] | undefined;
}

const CATEGORIES: EditionPage["categories"] = [
  { name: NEW, description: "この年度版で初めて載せる取組" },
  { name: EXPANDED, description: "人数、場所、対象、回数などを広げる取組" },
  { name: CONTINUED, description: "内容と規模を変えずに続ける取組" },
];
const LAST = { name: ENDED, description: "この年度版を最後に終える取組" };

/** The page of a city's first edition. It reports the fiscal year before it and plans for its own. */
export function firstPage({
  name,
  title,
  edition,
  categories = CATEGORIES,
  unused = [],
}: City): EditionPage {
  const { era, year } = parseEditionId(edition) ?? { era: "r", year: 0 };
  const eraName = era === "h" ? "平成" : "令和";
  return {
    id: edition,
    title: title ?? `${name}　検証報告書の提言に対する取組（${editionName(edition)}）`,
    periods: {
      progress: `${eraName}${year - 1}年度`,
      plan: `${eraName}${year}年度以降`,
    },
    categories: usesField({ unused }, "category") ? explained(categories) : [],
    ...(unused.length > 0 && { unused }),
    cases: [],
    preface: "",
    publisher: name,
  };
}

/** The words with what they mean, in standard terms where the city says nothing. Every vocabulary needs a word for what ends. */
function explained(words: EditionPage["categories"]): EditionPage["categories"] {
  const all = words.some(({ name }) => name === ENDED) ? words : [...words, LAST];
  return all.map((word) => {
    const standard = [...CATEGORIES, LAST].find(({ name }) => name === word.name);
    return word.description === "" ? (standard ?? word) : word;
  });
}

/** The register with the departments that are known. The letter before 「）」 is the bureau's. */
export function firstRegister({ departments }: City): readonly Department[] {
  return departments.map((name) => ({ name, successors: [] }));
}
