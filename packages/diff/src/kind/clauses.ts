import type { Word } from "./words.ts";
import { DOING, THINKING, THOUGHTS, VERBS } from "./wording.ts";

/** A noun with what belongs to it, and the particle that closes it. */
export interface Phrase {
  /** What stands between と, 及び and 、; の between nouns is left out, a number is `#`. */
  readonly items: readonly PhraseItem[];
  /** What stands between the items, one fewer than they are. */
  readonly joints: readonly Joint[];
  /** Whether the last noun is joined with と: 関係機関と連携 may be two nouns, or one done with the other. */
  readonly isWith: boolean;
  /** を, から …; "" where no particle follows. */
  readonly close: string;
}

/** What joins two nouns: 及び, と, 又は, or no more than a mark. */
type Joint = Extract<Word, { is: "list" }>["text"];

/** One of the nouns of a phrase. */
export interface PhraseItem {
  readonly text: string;
  /** The same with の between its nouns. */
  readonly whole: string;
  /** What stands before its last の, and behind it. */
  readonly owner: string;
  readonly own: string;
  /** The places of its numbers among the numbers of the text. */
  readonly numbers: readonly number[];
}

/** One thing that is said: a predicate and its phrases, in any order. */
export interface Clause {
  readonly phrases: readonly Phrase[];
  /** "" where a noun ends the sentence. */
  readonly verb: string;
  /** neg, past, prog …, sorted. */
  readonly marks: readonly string[];
  /** How it joins what follows: `。` for a sentence of its own, `連体` before a noun, `if`, ため …. */
  readonly end: string;
}

interface Draft {
  phrases: Phrase[];
  verb: string;
  marks: string[];
  end: string;
  /** Whether its tense is that of the next clause: 改正し、通知した. */
  borrows: boolean;
}

/** The clauses of a text in order. What is said in one predicate (周知を図る, 検討中である, することができる) is one however it is put. */
export function clausesOf(words: readonly Word[]): readonly Clause[] {
  return finished(joinAbility(draftsOf(words)).map(plainPredicate));
}

/** The same with each predicate as it is written: 課題の共有と解決策の検討を|行った. */
export function writtenClauses(words: readonly Word[]): readonly Clause[] {
  return finished(joinAbility(draftsOf(words)));
}

function finished(drafts: readonly Draft[]): readonly Clause[] {
  return lendTense(drafts).map((draft) => ({
    phrases: draft.phrases,
    verb: draft.verb,
    marks: plainMarks(draft.marks),
    end: draft.end,
  }));
}

function draftsOf(words: readonly Word[]): readonly Draft[] {
  const drafts: Draft[] = [];
  let phrases: Phrase[] = [];
  let open: Word[] = [];
  let numbers = 0;
  const close = (by: string): void => {
    const phrase = phraseOf(open, numbers, by);
    numbers += open.filter(({ is }) => is === "number").length;
    open = [];
    if (phrase !== undefined) phrases.push(phrase);
  };
  for (const [place, word] of words.entries()) {
    if (word.is === "case") close(word.text);
    else if (word.is === "verb") {
      close("");
      const next = words[place + 1];
      const isAttached =
        next?.is === "content" || next?.is === "number" || next?.is === "case" || next?.is === "of";
      const end = word.form === "if" ? "if" : isAttached && word.form === "end" ? "連体" : "。";
      drafts.push({
        phrases,
        verb: word.key,
        marks: [...word.marks],
        end,
        borrows: word.form === "and" && end === "。",
      });
      phrases = [];
    } else if (word.is === "join") {
      close("");
      if (phrases.length > 0) {
        drafts.push({ phrases, verb: "", marks: [], end: "。", borrows: false });
        phrases = [];
      }
      const last = drafts.at(-1);
      if (last !== undefined && word.text !== "。" && last.end !== "if") last.end = word.text;
    } else open.push(word);
  }
  close("");
  if (phrases.length > 0) drafts.push({ phrases, verb: "", marks: [], end: "。", borrows: false });
  return drafts;
}

function phraseOf(words: readonly Word[], firstNumber: number, close: string): Phrase | undefined {
  const fresh = () => ({
    text: "",
    whole: "",
    owner: "",
    own: "",
    numbers: [] as number[],
  });
  const items = [fresh()];
  const joints: Joint[] = [];
  let number = firstNumber;
  let isWith = false;
  for (const word of words) {
    const item = items.at(-1);
    if (item === undefined) continue;
    if (word.is === "list") {
      isWith = word.text === "with";
      if (item.text !== "") {
        items.push(fresh());
        joints.push(word.text);
      } else if (joints.length > 0) joints[joints.length - 1] = word.text;
    } else if (word.is === "number") {
      item.text += "#";
      item.whole += "#";
      item.own += "#";
      item.numbers.push(number);
      number += 1;
    } else if (word.is === "content") {
      item.text += word.text;
      item.whole += word.text;
      item.own += word.text;
    } else if (word.is === "of") {
      item.whole += "の";
      item.owner = item.text;
      item.own = "";
    }
  }
  const full = items.filter(({ text }) => text !== "");
  const last = words.at(-1);
  const isOpen = close === "" && last?.is === "list" && last.text === "with";
  return full.length === 0
    ? undefined
    : {
        items: full,
        joints: joints.slice(0, full.length - 1),
        isWith: isWith && !isOpen,
        close: isOpen ? "と" : close,
      };
}

/** 決めることができる says what 決める and できる say. */
function joinAbility(drafts: readonly Draft[]): readonly Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const last = joined.at(-1);
    const isAbility =
      draft.verb === "できる" &&
      (draft.phrases.length === 0 ||
        (draft.phrases.length === 1 &&
          draft.phrases[0]?.items[0]?.text === "こと" &&
          /^[がはも]$/.test(draft.phrases[0]?.close ?? "")));
    if (isAbility && last !== undefined && (last.end === "連体" || draft.phrases.length === 0)) {
      last.marks.push("can", ...draft.marks);
      last.end = draft.end;
      last.borrows = draft.borrows;
    } else joined.push(draft);
  }
  return joined;
}

/** Takes the object of a verb of doing as the verb, and what the object is of as its object. */
function plainPredicate(draft: Draft): Draft {
  const last = draft.phrases.at(-1);
  const ongoing = /^(.+)中$/.exec(last?.items.length === 1 ? (last.items[0]?.text ?? "") : "")?.[1];
  if (draft.verb === "である" && last?.close === "" && ongoing !== undefined) {
    return {
      ...draft,
      phrases: draft.phrases.slice(0, -1),
      verb: `${ongoing}する`,
      marks: ["prog", ...draft.marks],
    };
  }
  const isPassive = draft.marks.includes("pass");
  const objects = draft.phrases.filter(({ close }) =>
    isPassive ? /^[がは]$/.test(close) : close === "を",
  );
  const object = objects.length === 1 ? objects[0] : undefined;
  if (object === undefined) return objects.length === 0 ? splitVerb(draft) : draft;
  if (object.isWith) return plainPredicate(withPartner(draft, object));
  const [only, ...others] = object.items;
  const doer = others.length === 0 ? (only?.owner ?? "") : "";
  const deed = doer === "" ? listOf(object) : (only?.own ?? "");
  const isDone = DOING.has(draft.verb) || (THINKING.has(draft.verb) && THOUGHTS.test(deed));
  if (!isDone || deed === "" || deed.includes("#")) return draft;
  const [, first = "", text = deed] = TWO_WORDS.exec(deed) ?? [];
  const owner = doer + first;
  const numbers = only?.numbers ?? [];
  const owners: readonly Phrase[] =
    owner === ""
      ? []
      : [
          {
            items: [{ text: owner, whole: owner, owner: "", own: owner, numbers }],
            joints: [],
            isWith: false,
            close: "を",
          },
        ];
  return {
    ...draft,
    phrases: [
      ...draft.phrases
        .filter((phrase) => phrase !== object)
        .map((phrase) => (phrase.close === "な" ? { ...phrase, close: "に" } : phrase)),
      ...owners,
    ],
    verb: VERBS[`${text}する`] ?? `${text}する`,
    marks: draft.marks.filter((mark) => mark !== "pass"),
  };
}

/** What is done in a list of deeds, as one word. */
function listOf({ items, joints }: Phrase): string {
  return items.map(({ text }) => text).join(joints.includes("or") ? "|" : "&");
}

/** 状況把握: what is done, and to what. */
const TWO_WORDS = /^([一-鿿]{2})([一-鿿]{2})$/;

/** 状況把握する as 状況を把握する. */
function splitVerb(draft: Draft): Draft {
  const [, text = "", verb = ""] = TWO_WORDS.exec(draft.verb.replace(/する$/, "")) ?? [];
  if (text === "" || !draft.verb.endsWith("する")) return draft;
  const items = [{ text, whole: text, owner: "", own: text, numbers: [] }];
  return {
    ...draft,
    phrases: [...draft.phrases, { items, joints: [], isWith: false, close: "を" }],
    verb: VERBS[`${verb}する`] ?? `${verb}する`,
  };
}

/** 関係機関と連携を図る as 連携を図る with whom. */
function withPartner(draft: Draft, object: Phrase): Draft {
  const partner = {
    ...object,
    items: object.items.slice(0, -1),
    joints: object.joints.slice(0, -1),
    isWith: false,
    close: "と",
  };
  const rest = { ...object, items: object.items.slice(-1), joints: [], isWith: false };
  return {
    ...draft,
    phrases: draft.phrases.flatMap((phrase) => (phrase === object ? [partner, rest] : [phrase])),
  };
}

/** The tense of 改正し、 is that of the predicate that ends the sentence. */
function lendTense(drafts: readonly Draft[]): readonly Draft[] {
  let isPast = false;
  for (const draft of drafts.toReversed()) {
    if (draft.borrows) {
      if (isPast && !draft.marks.includes("past")) draft.marks.push("past");
    } else if (draft.end === "。") isPast = draft.marks.includes("past");
  }
  return drafts;
}

/** What was done could be done: ability in the past says no more than the past. */
function plainMarks(marks: readonly string[]): readonly string[] {
  const all = new Set(marks);
  if (all.has("past") && !all.has("neg")) all.delete("can");
  all.delete("go");
  return [...all].toSorted();
}
