/** Names in a row, and the count that stands beside them: 3区（北区、東区）, 北区、東区の2区. */
export interface ListedNames {
  readonly names: readonly string[];
  readonly count: number;
  /** The count with its counter, as written. */
  readonly written: string;
  /** Offsets of the count in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Counters that end the names they count; of persons, roles are listed and not names. */
const COUNTER = "区|市|町|村|課|係|局|校|園";
const BEHIND = new RegExp(`([0-9０-９]{1,2})(${COUNTER})[（(]([^（()）。\\n]{3,200})[）)]`, "gu");
const BEFORE = new RegExp(`(?<=(${COUNTER})の)([0-9０-９]{1,2})\\1(?![一-龠])`, "gu");
/** So far back a list may begin, in characters. */
const REACH = 200;
/** The first name of a list, without what leads to it (令和7年度は、北区). */
const FIRST = /[^、。\s「（(はがをにでの]{2,14}$/u;
/** Kinds of things, of which each may stand for several. */
const KIND =
  /^(?:市立|公立|私立|各|全)*(?:小|中|高等?|小中|特別支援|中等教育|義務教育|幼稚|保育|認定こども)学?[校園]$/u;
/** What says that not all are listed, or that it is no list. */
const SOME = /など|等|ほか|うち|例えば|主に|を除|以外|から|まで|又は|～|〜/u;

/** The lists of names in a text with their counts; those that may be but some of the counted are left out. */
export function listedNames(text: string): readonly ListedNames[] {
  const behind = Array.from(text.matchAll(BEHIND), ({ 1: digits, 2: counter, 3: list, index }) =>
    listOf(index, { list, digits, counter }),
  );
  const before = Array.from(text.matchAll(BEFORE), ({ 1: counter = "", 2: digits, index }) => {
    const lead = text.slice(Math.max(0, index - REACH), index - 1);
    const rest = lead.slice(Math.max(lead.lastIndexOf("。"), lead.lastIndexOf("\n")) + 1);
    const [first = "", ...names] = split(rest, counter);
    return listOf(index, {
      list: [FIRST.exec(first)?.[0] ?? "", ...names].join("、"),
      digits,
      counter,
    });
  });
  return [...behind, ...before].filter((list) => list !== undefined);
}

/** A dot or と may stand inside a name (子ども・家庭課), or behind one. */
function split(list: string, counter: string): readonly string[] {
  return list.split(new RegExp(`(?<=${counter})(?:、|・|及び|並びに|と)`, "u"));
}

function listOf(
  start: number,
  {
    list = "",
    digits = "",
    counter = "",
  }: Readonly<Record<"list" | "digits" | "counter", string | undefined>>,
): ListedNames | undefined {
  const names = split(list, counter).map((name) => name.trim());
  const areNames = names.every(
    (name) => name.length > 1 && name.endsWith(counter) && !KIND.test(name) && !NO_NAME.test(name),
  );
  const isList = names.length > 1 && new Set(names).size === names.length;
  if (!areNames || !isList || SOME.test(list)) return undefined;
  const written = digits + counter;
  const count = Number(digits.normalize("NFKC"));
  return { names, count, written, start, end: start + written.length };
}

/** A number, a particle or a comma: more than a name. */
const NO_NAME = /[0-9０-９をがにはで、]|全|各/u;
