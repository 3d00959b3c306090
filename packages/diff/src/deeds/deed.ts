import type { Clause, Phrase } from "../kind/clause.ts";
import { DOING } from "../kind/wording.ts";
import {
  ANSWERING,
  BEING,
  CHANGING,
  deedOfNoun,
  lastWord,
  plainDeed,
  PLANNING,
  PLANS,
  RECEIVING,
} from "./deed-words.ts";

/** What is done by or to what a figure counts. */
export interface Deed {
  /** The verb that stands for all that say the same; that of the object as well where the verb says no more than する. */
  readonly verbs: readonly string[];
  /** The kanji in which the deed is told. */
  readonly letters: string;
  readonly isDenied: boolean;
  /** Whether it is yet to come (採用を予定), and whether it lasts (受講中). */
  readonly isPlanned: boolean;
  readonly isGoing: boolean;
  readonly isPassive: boolean;
  /** False where the word may name a thing and no deed: two such words say nothing against each other. */
  readonly isSure: boolean;
  /** The particle behind what is counted, and what else the clause says with which particle. */
  readonly particle: string;
  readonly others: ReadonlyMap<string, string>;
}

/** Stands for a verb that may be any: 6人が受けなかった. */
export const ANY = "*";

/** What a clause says is done; undefined where it says how many there are, and no more. `phrase` holds the figure, `next` is the clause behind. */
export function deedOf(clause: Clause, phrase?: Phrase, next?: Clause): Deed | undefined {
  const { marks } = clause;
  const verb = clause.verb || closingVerb(clause, phrase);
  const goes = verb === "である" ? goingOf(clause) : "";
  const object = objectOf(clause);
  const state =
    verb === "である" && goes === "" && phrase !== undefined ? stateOf(clause, phrase) : "";
  if (state !== "") return { ...deedCalled(state, true), verbs: [`${state}である`] };
  if (object === undefined && goes === "" && isBeing(verb)) return undefined;
  const noun = goes || (object === undefined ? "" : lastWord(nounOf(object)));
  const isTaught = verb.startsWith("受") && LESSONS.has(noun);
  const plain = plainDeed(isTaught ? "受講する" : noun === "" ? verb : `${noun}する`);
  if (
    phrase !== undefined &&
    CHANGING.has(plain) &&
    /^(?:に|へ|と|まで|までに)$/.test(phrase.close)
  )
    return undefined;
  const isGeneral = object === undefined && RECEIVING.has(verb) && !BEING.has(verb);
  const isDoing = DOING.has(verb) && object?.close !== "と";
  return {
    verbs: isGeneral ? [ANY] : isDoing ? [plain, "実施する"] : [plain],
    letters: (verb + noun).replace(/[^一-鿿]/g, ""),
    isDenied: marks.includes("neg"),
    isPlanned: (PLANNING.has(verb) && object !== undefined) || isYetToCome(clause, next),
    isGoing: goes !== "" || (marks.includes("prog") && !marks.includes("past")),
    isPassive: marks.includes("pass"),
    isSure: verb !== "ある" || deedOfNoun(noun)?.isState === true,
    particle: phrase === object || phrase?.items.length !== 1 ? "" : phrase.close,
    others: othersOf(clause, [phrase, object]),
  };
}

/** What the noun beside a figure says was done: 修了者は15人; undefined where it says nothing of the kind. */
export function deedNamed({ phrases }: Clause, phrase: Phrase): Deed | undefined {
  const named =
    nounOf(phrase) === ""
      ? phrases.find((one) => one !== phrase && /^[はがも]$/.test(one.close))
      : phrase;
  const item = named?.items.at(-1);
  if (item === undefined) return undefined;
  const isReceived = /^受[理付]/.test(item.own);
  const deed = deedOfNoun(isReceived ? item.owner : item.own.replaceAll("#", ""));
  if (deed === undefined) return undefined;
  const told = deedCalled(deed.noun, deed.isState && !isReceived);
  return isReceived ? { ...told, letters: deed.noun + item.own } : told;
}

/** A deed of which no more than the noun is told. */
function deedCalled(noun: string, isSure: boolean): Deed {
  return {
    verbs: [plainDeed(`${noun}する`)],
    letters: noun,
    isDenied: false,
    isPlanned: false,
    isGoing: false,
    isPassive: false,
    isSure,
    particle: "",
    others: new Map(),
  };
}

/** 3名が新任である: what those that are counted are. */
function stateOf({ phrases }: Clause, phrase: Phrase): string {
  const last = phrases.at(-1);
  return last === undefined ||
    last === phrase ||
    last.close !== "" ||
    !/^[がは]$/.test(phrase.close)
    ? ""
    : lastWord(nounOf(last));
}

/** 18組が研修を修了: a noun that ends the line says what was done. */
function closingVerb({ phrases }: Clause, phrase: Phrase | undefined): string {
  const last = phrases.at(-1);
  if (last === undefined || last === phrase || last.close !== "") return "";
  const noun = /^[をがにへ]$/.test(phrases.at(-2)?.close ?? "") ? lastWord(nounOf(last)) : "";
  return noun === "" ? "" : `${noun}する`;
}

/** 採用する予定である, 招くことを検討した. */
function isYetToCome({ marks, end }: Clause, next: Clause | undefined): boolean {
  if (marks.includes("will") || marks.includes("want")) return true;
  const ahead = next?.phrases[0]?.items[0]?.text ?? "";
  const isPlan = PLANS.test(ahead) || (ahead === "こと" && PLANNING.has(next?.verb ?? ""));
  return isPlan && end === "連体";
}

/** Whether a verb says how many there are, and no more (である, 上った); so does none. */
export function isBeing(verb: string): boolean {
  // とどまった is とどまっR as well.
  return verb === "" || BEING.has(verb.replace(/っR$/, "R"));
}

/** 講座を受けた is 受講した. */
const LESSONS: ReadonlySet<string> = new Set(["研修", "講座", "講習", "講義"]);

/** What is done where the verb itself does not say it: 面談を行った, 相談を受けた, 終結とした, 採用を予定した. */
function objectOf({ verb, phrases }: Clause): Phrase | undefined {
  const takes = OBJECTS.find(([verbs]) => verbs.has(verb))?.[1];
  if (takes === undefined) return undefined;
  const objects = phrases.filter((one) => {
    const noun = takes.test(one.close) ? nounOf(one) : "";
    return verb === "検討する" ? deedOfNoun(noun)?.isState === true : lastWord(noun) !== "";
  });
  const into = verb === "する" ? objects.find(({ close }) => close === "と") : undefined;
  return into ?? objects.at(-1);
}

const OBJECTS: readonly (readonly [ReadonlySet<string>, RegExp])[] = [
  [DOING, /^[をはと]$/],
  [RECEIVING, /^[をがはも]$/],
  [ANSWERING, /^[にはも]$/],
  [PLANNING, /^[をはにも]$/],
];

/** 研修 in 8組が研修中である. */
function goingOf({ phrases }: Clause): string {
  return /([一-鿿]{2})中$/.exec(phrases.at(-1)?.items.at(-1)?.text.slice(-3) ?? "")?.[1] ?? "";
}

/** A noun without the numbers in it: 相談 in 相談120件を. */
function nounOf({ items }: Phrase): string {
  return (items.at(-1)?.own ?? "").replaceAll("#", "");
}

/** What a clause with one figure says beside it, each with its particle. */
function othersOf(
  { phrases }: Clause,
  [phrase, object]: readonly [Phrase | undefined, Phrase | undefined],
): Deed["others"] {
  const others = phrases.filter((one) => one !== phrase && one !== object);
  const isList = others.some(({ items }) => items.some(({ numbers }) => numbers.length > 0));
  if (isList || (phrase !== undefined && phrase.items.length > 1)) return new Map();
  return new Map(
    others.flatMap(({ items, close }) =>
      items.length === 1 ? [[items[0]?.text ?? "", close]] : [],
    ),
  );
}
