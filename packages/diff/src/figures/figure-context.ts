import { likeness } from "@torikumi/record";
import type { Figure } from "./read-figures.ts";
import { riseOf } from "../labels/rise.ts";
import { nounBehind } from "../labels/label-behind.ts";
import { contentOf, differLightly } from "../notation/content-of.ts";
import { replaceNumbers } from "../numbers/number-token.ts";
import { matterOf } from "./other-words.ts";
import type { Matter } from "./other-words.ts";

/** What the words around a figure say it is about. Numbers and years, particles and okurigana are no part of it. */
export interface FigureContext {
  /** Words that must be the same for two figures to count the same: those beside the figure, the topics before them, the heading above. */
  readonly key: string;
  /** うち, ほか …: what makes another quantity of the same thing. */
  readonly marks: string;
  /** The words of the whole clause around the figure, for sentences that stand opposite. */
  readonly clause: string;
  /** The same in plain words, for one thing that is told in quite others. */
  readonly matter: Matter;
  /** Whether the figure goes up or down by this much (3名増). */
  readonly rise: "" | "up" | "down";
  /** The noun behind の (15名の職員), "" for none. */
  readonly noun: string;
  /** The first word behind the figure. */
  readonly next: string;
  /** The sentence before, or the line above a list, for figures that say little themselves (割合は, 残る…). */
  readonly lead: string;
  readonly isWeak: boolean;
}

/** So far back and ahead words are looked at, in characters. */
const BACK = 400;
const AHEAD = 40;
/** Sentences that lead to a figure which says little itself must be this alike. */
const LEAST_LIKENESS = 0.75;

/** Reads the words around a figure, each part when it is first asked for; offsets of the figure are those of the text. */
export function contextOf(text: string, figure: Figure): FigureContext {
  return new ReadContext(text, figure);
}

/** Getters of its own would make each object one of a kind to the engine. */
class ReadContext implements FigureContext {
  readonly rise: FigureContext["rise"];
  readonly #text: string;
  readonly #figure: Figure;
  #beside: Beside | undefined;
  #clause: string | undefined;
  #matter: Matter | undefined;
  #noun: string | undefined;
  #next: string | undefined;
  #lead: string | undefined;

  constructor(text: string, figure: Figure) {
    this.rise = riseOf(text, figure.end);
    this.#text = text;
    this.#figure = figure;
  }

  get key(): string {
    return this.#near.key;
  }

  get marks(): string {
    return this.#near.marks;
  }

  get isWeak(): boolean {
    return this.#near.isWeak;
  }

  get clause(): string {
    return (this.#clause ??= contentOf(clauseAround(this.#text, this.#figure)));
  }

  get matter(): Matter {
    return (this.#matter ??= matterOf(clauseAround(this.#text, this.#figure)));
  }

  get noun(): string {
    return (this.#noun ??= nounBehind(this.#text, this.#figure.end));
  }

  get next(): string {
    return (this.#next ??= wordBehind(this.#text, this.#figure.end));
  }

  get lead(): string {
    return (this.#lead ??= leadOf(this.#text, this.#figure.start));
  }

  get #near(): Beside {
    return (this.#beside ??= besideOf(this.#text, this.#figure));
  }
}

type Beside = Pick<FigureContext, "key" | "marks" | "isWeak">;

function besideOf(text: string, figure: Figure): Beside {
  const { back, line, sentenceStart } = placeOf(text, figure.start);
  const clauses = replaceNumbers(line.slice(sentenceStart).replace(TOTAL, ""), () => "").split(
    /[、，]/,
  );
  const near: string[] = [];
  while (clauses.length > 0 && wordsOf(near.join("")) === "")
    near.unshift(withoutVerb(clauses.pop() ?? "", near.length));
  const { head, item: beside } = listItem(near.join("、"));
  const isTopical = /[はが]/.test(beside);
  const places = clauses.filter(
    (clause) => PLACE.test(clause) || (!isTopical && TOPIC.test(clause)),
  );
  const topic = isTopical ? "" : head || listItem(clauses[0] ?? "").head;
  if (topic !== "") places.push(topic);
  const heading = back.includes("【") ? (back.match(/【[^【】\n]{1,30}】/g)?.at(-1) ?? "") : "";
  const words = wordsOf(beside);
  const marks = marksOf(beside) + (beside.includes("から") ? (FROM.exec(beside)?.[0] ?? "") : "");
  return {
    marks,
    key: [words, marks, ...places.map(wordsOf), wordsOf(heading)].join("|"),
    isWeak: words.length < 2 || GENERIC.test(figure.name.replace(/の[増減]$/, "")),
  };
}

/** 市内から市外へが212件: which way. */
const FROM = /[一-鿿ァ-ヺー]{2,8}から(?=[一-鿿ァ-ヺー]{2,8}へ)/;

/** 相談は, 北区 of 相談は北区: the topic of a whole list stands with its first item. */
function listItem(clause: string): { readonly head: string; readonly item: string } {
  const [, head = "", item = clause] = (clause.includes("は") && LIST_HEAD.exec(clause)) || [];
  return { head, item };
}

const LIST_HEAD =
  /^([^、はが（(]{1,20}は)、?(?!平均|[合総累]?計|最|延べ|年間|前年|昨年|全|約)([一-鿿々ァ-ヺーA-Za-z・（(]{1,12})$/;

/** What stands before a figure: so far as is looked back, on its line, and where its sentence begins on it. */
function placeOf(
  text: string,
  start: number,
): { readonly back: string; readonly line: string; readonly sentenceStart: number } {
  const back = text.slice(Math.max(0, start - BACK), start);
  const line = back.slice(back.lastIndexOf("\n") + 1);
  const sentenceStart = Math.max(line.lastIndexOf("。"), line.lastIndexOf("】")) + 1;
  return { back, line, sentenceStart };
}

function wordBehind(text: string, end: number): string {
  const ahead = text.slice(end, end + AHEAD).split(/[。\n]/, 1)[0] ?? "";
  return (
    /^[^一-鿿々ァ-ヺーA-Za-z]*([一-鿿々ァ-ヺーA-Za-z]+)/.exec(
      replaceNumbers(ahead, () => ""),
    )?.[1] ?? ""
  );
}

/** Whether two figures are about the same thing, as far as their words can tell. In doubt they are not. */
export function isSameMatter(from: FigureContext, to: FigureContext): boolean {
  if (from.key !== to.key || from.rise !== to.rise) return false;
  if (from.noun !== to.noun && ((from.noun !== "" && to.noun !== "") || from.isWeak)) return false;
  if (!from.isWeak) return true;
  return likeness(from.lead, to.lead) >= LEAST_LIKENESS && (from.next === to.next || !isBare(from));
}

/**
 * The same for figures of two sentences that stand opposite: the words of their clauses may differ in what does not say
 * what is counted (研修の参加者は120名, 150名が研修に参加した); `light` are more letters that do not.
 */
export function isLikeMatter(from: FigureContext, to: FigureContext, light = ""): boolean {
  if (from.key !== to.key && !differLightly(from.clause, to.clause, light)) return false;
  return mayBeLike(from, to);
}

/** Whether nothing but the words of their clauses can tell two such figures apart. */
export function mayBeLike(from: FigureContext, to: FigureContext): boolean {
  if (from.noun !== to.noun && from.noun !== "" && to.noun !== "") return false;
  // うち8名, ほか8名
  if (from.marks !== to.marks && from.marks !== "" && to.marks !== "") return false;
  return !(from.isWeak || to.isWeak) || likeness(from.lead, to.lead) >= LEAST_LIKENESS;
}

/** Whether nothing beside the figure says what it is about. */
function isBare({ key }: FigureContext): boolean {
  return key.startsWith("|");
}

const GENERIC =
  /^(?:者|もの|参加者|参加者数|受講者|受講者数|対象者|割合|件数|人数|回数|総数|合計|実績|数|率|全体|内訳|)$/;
/** Clauses that say where or of whom the figure is told. */
const PLACE = /(?:では|には|とは|において|について|における|に関して|ごとに|ほか|うち)$/;
const TOPIC = /(?:は|も|が)$/;

/** 児童福祉司を15名に増員し、3班: the verb of a clause before the figure's own may be another. */
function withoutVerb(clause: string, place: number): string {
  return place === 0 ? clause : clause.replace(/(?:に|へ)?[一-鿿ァ-ヺー]*[ぁ-ん]{1,4}$/, "");
}

function wordsOf(text: string): string {
  return contentOf(text);
}

/** From the 、 before a figure to the one behind it; further back where nothing stands between. */
function clauseAround(text: string, { start, end }: Figure): string {
  const back = text.slice(Math.max(0, start - BACK), start);
  const stop = Math.max(back.lastIndexOf("。"), back.lastIndexOf("\n"), back.lastIndexOf("】")) + 1;
  const parts = back.slice(stop).split(/[、，；]/);
  let near = (parts.pop() ?? "").replace(TOTAL, "");
  while (parts.length > 0 && contentOf(near) === "") near = `${parts.pop() ?? ""}、${near}`;
  const topic =
    parts.find((part) => TOPIC.test(part) || PLACE.test(part)) ?? topicOfList(parts[0] ?? "");
  const ahead = text.slice(end, end + AHEAD).split(/[、，；。\n]/, 1)[0] ?? "";
  return topic + near + ahead;
}

/** 相談は in 相談は電話（210件）、来所（95件） and 相談は電話210件、来所95件: the topic of all that is listed. */
function topicOfList(first: string): string {
  return (
    /^([^（(]{1,20}?は)、?[^はがをで0-9０-９]{1,12}(?:[（(]|[0-9０-９][^はがをでにし]{0,8}$)/.exec(
      first,
    )?.[1] ?? ""
  );
}

/** What says that a number is a total, however it is written. */
const TOTAL = /(?:延べ|のべ)$/;

/** Words in kana that make another quantity of the same thing. */
export function marksOf(text: string): string {
  return (text.match(/うち|ほか|ずつ|以外|だけ|のみ/g) ?? []).join("");
}

/** The sentence before on the same line; at its start the line above, for an item of a list the line above the list. */
function leadOf(text: string, start: number): string {
  const { back, line, sentenceStart } = placeOf(text, start);
  if (sentenceStart > 0)
    return (
      line
        .slice(0, sentenceStart)
        .split(/(?<=。)/)
        .at(-1) ?? ""
    );
  const lines = back.slice(0, Math.max(0, back.length - line.length - 1)).split("\n");
  if (/^[・\-－●■]/.test(line)) return lines.findLast((one) => !/^[・\-－●■]/.test(one)) ?? "";
  return "";
}
