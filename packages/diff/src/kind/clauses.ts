import type { Word } from "./words.ts";
import type { Clause, Draft, Joint, Phrase } from "./clause.ts";
import { deedsApart, plainPredicate } from "./predicate.ts";
import { VERBS } from "./wording.ts";

/** The clauses of a text in order. What is said in one predicate (周知を図る, 検討中である, することができる) is one however it is put. */
export function clausesOf(words: readonly Word[]): readonly Clause[] {
  return finished(joinAbility(draftsOf(words)).map(plainPredicate));
}

/** The same with each predicate as it is written: 課題の共有と解決策の検討を|行った. */
export function writtenClauses(words: readonly Word[]): readonly Clause[] {
  return finished(joinAbility(draftsOf(words)));
}

/** The same with each deed of a list as a clause of its own. */
export function apartClauses(words: readonly Word[]): readonly Clause[] {
  return finished(joinAbility(draftsOf(words)).flatMap(deedsApart).map(plainPredicate));
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
  let place = 0;
  for (const word of words) {
    place += 1;
    if (word.is === "case") close(word.text);
    else if (word.is === "verb") {
      close("");
      const next = words[place];
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
        drafts.push(word.text === "。" ? namedDeed(phrases) : nounsAlone(phrases));
        phrases = [];
      }
      const last = drafts.at(-1);
      // 周知するとともに、配布した and 周知した上で、配布した are 周知し、配布した.
      if (last !== undefined && joinsPlainly(word.text, last)) last.borrows = true;
      else if (last !== undefined && word.text !== "。" && last.end !== "if") last.end = word.text;
    } else open.push(word);
  }
  close("");
  if (phrases.length > 0) drafts.push(namedDeed(phrases));
  return drafts;
}

function nounsAlone(phrases: readonly Phrase[]): Draft {
  return { phrases: [...phrases], verb: "", marks: [], end: "。", borrows: false };
}

/** 講習会を開催。 is 講習会を開催した or 開催する: the deed without its tense. */
function namedDeed(phrases: readonly Phrase[]): Draft {
  const last = phrases.at(-1);
  const [deed, ...others] = last?.close === "" ? last.items : [];
  if (deed === undefined || others.length > 0 || !DEED.test(deed.whole)) return nounsAlone(phrases);
  const verb = `${deed.text}する`;
  return { ...nounsAlone(phrases.slice(0, -1)), verb: VERBS[verb] ?? verb, marks: [BARE] };
}

const DEED = /^[一-鿿]{2}$/;
/** The mark of a deed that is told by its noun alone. */
export const BARE = "bare";

/** Whether what joins two clauses says no more than that one follows the other; its tense is then that of the next one. */
function joinsPlainly(text: string, last: Draft): boolean {
  if (last.end !== "。" || (text !== "とともに" && text !== "うえで")) return false;
  if ((text === "うえで") !== last.marks.includes("past")) return false;
  last.marks = last.marks.filter((mark) => mark !== "past");
  return true;
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
  // 各区の作成した計画: the owner does what the verb says.
  const isDoer = close === "" && last?.is === "of";
  return full.length === 0
    ? undefined
    : {
        items: full,
        joints: joints.slice(0, full.length - 1),
        isWith: isWith && !isOpen,
        close: isOpen ? "と" : isDoer ? "の" : close,
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

/** The tense of 改正し、 is that of the predicate that ends the sentence; so is what goes on: 共有するとともに、助言している. */
function lendTense(drafts: readonly Draft[]): readonly Draft[] {
  let tense: readonly string[] = [];
  for (const draft of drafts.toReversed()) {
    if (draft.borrows) draft.marks.push(...tense);
    else if (draft.end === "。") tense = LENT.filter((mark) => draft.marks.includes(mark));
  }
  return drafts;
}

const LENT = ["past", "prog", BARE];

/** What was done could be done: ability in the past says no more than the past. */
function plainMarks(marks: readonly string[]): readonly string[] {
  const all = new Set(marks);
  if (all.has("past") && !all.has("neg")) all.delete("can");
  all.delete("go");
  if (all.has("prog")) all.delete("come");
  return [...all].toSorted();
}
