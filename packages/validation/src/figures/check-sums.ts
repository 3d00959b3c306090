import type { Amount, CountedSentence } from "./counted-sentences.ts";

/** A total that its parts do not make. */
export interface WrongSum {
  readonly total: Amount;
  readonly parts: readonly Amount[];
  readonly sum: number;
}

/** Words beside parts that are not all, or are counted more than once. */
const SOME =
  /うち|など|ほか|主な|最も|一部|[0-9０-９][^0-9０-９、。]{0,2}以[上下]|約|各|ずつ|延べ|のべ|重複|複数|平均|最大|当たり|×|及び.*共同/u;
const ALL = /^(?:内訳|内|合計)/u;
/** 計30名（…）: what is called a total has all its parts behind it. */
const TOTAL = /(?:^|[^統推設])計$/u;

/**
 * Totals of a sentence that differ from their parts: `96件（学校41件、保育所65件）`, `常勤12名、非常勤8名、計17名`. In
 * brackets, parts that make less than the total may be but some of them.
 */
export function wrongSums(counted: CountedSentence): readonly WrongSum[] {
  return [
    ...inBrackets(counted),
    ...beforeTotal(counted),
    ...afterTotal(counted),
    ...behindTotal(counted),
  ];
}

/** 相談1,150件の内訳は、養護700件、障害450件: all that stands behind 内訳は, up to where another thing is told. */
function afterTotal({ sentence, amounts }: CountedSentence): readonly WrongSum[] {
  return amounts.flatMap((total, place) => {
    const parts: Amount[] = [];
    for (const part of amounts.slice(place + 1)) {
      const last = parts.at(-1);
      const between = sentence.slice(last?.end ?? total.end, part.start);
      const isNext =
        last === undefined
          ? /^(?:の|(?:で|であり|とな[りっ]た?)、その)?(?:うち、)?(?:の)?内訳(?:は|として)?[、：:]?[^、。0-9０-９]{1,12}$/u.test(
              between,
            )
          : /^(?:、|及び|と|・|並びに)[^、。0-9０-９]{1,12}$/u.test(between);
      if (!isNext || part.unit !== total.unit) break;
      parts.push(part);
    }
    const [first] = parts;
    const last = parts.at(-1);
    if (first === undefined || last === undefined || parts.length < 2) return [];
    if (SOME.test(sentence.slice(total.start - 2, sentence.length))) return [];
    // What goes on with another unit may be one more part.
    if (!/^(?:であ|で、|とな|です|だっ|$)/u.test(sentence.slice(last.end))) return [];
    const sum = sumOf(parts);
    return sum === total.value ? [] : [{ total, parts, sum }];
  });
}

/** 合計52件の苦情があり、電話が31件、窓口が11件、書面が8件であった: three or more parts to the end of the sentence, each with its own name. */
function behindTotal({ sentence, amounts }: CountedSentence): readonly WrongSum[] {
  const [total, ...parts] = amounts;
  if (total === undefined || parts.length < 3 || SOME.test(sentence)) return [];
  if (!/(?:^|[、はが])(?:合計|全部で|計)$/u.test(sentence.slice(0, total.start))) return [];
  const isColumn = parts.every(({ unit, start }, place) => {
    const between = sentence.slice((parts[place - 1] ?? total).end, start);
    const name =
      place === 0
        ? /(?:あり|で|であり)、[^、。0-9０-９]{1,12}[がは]$/u
        : /^、[^、。0-9０-９]{1,12}[がは]$/u;
    return unit === total.unit && name.test(between);
  });
  const isEnd = /^(?:であ|で、|とな|です|だっ|$)/u.test(sentence.slice(parts.at(-1)?.end));
  const sum = sumOf(parts);
  return isColumn && isEnd && sum !== total.value ? [{ total, parts, sum }] : [];
}

function inBrackets({ sentence, amounts }: CountedSentence): readonly WrongSum[] {
  return Array.from(sentence.matchAll(/[（(]([^（）()]+)[）)]/gu)).flatMap((found) => {
    const [whole, inside = ""] = found;
    const end = found.index + whole.length;
    const total = amounts.find((one) => one.end === found.index);
    const parts = amounts.filter((one) => one.start > found.index && one.end < end);
    if (total === undefined || parts.length < 2 || SOME.test(inside)) return [];
    if (parts.some(({ unit, label }) => unit !== total.unit || label === "")) return [];
    if (new Set(parts.map(({ label }) => label)).size < parts.length) return [];
    if (parts.some(({ start }) => /[→⇒～〜]|から$/u.test(sentence.slice(start - 2, start))))
      return [];
    const sum = sumOf(parts);
    const isAll =
      ALL.test(inside) ||
      areHalves(parts.map(({ label }) => label)) ||
      TOTAL.test(sentence.slice(0, total.start));
    const isWrong = sum > total.value || (sum < total.value && isAll);
    return isWrong ? [{ total, parts, sum }] : [];
  });
}

/** Two parts that are the whole by their names: 男子と女子, 常勤と非常勤. */
const HALVES: readonly (readonly [RegExp, RegExp])[] = [
  [/男(?:性|子|児)?$/u, /女(?:性|子|児)?$/u],
  [/(?<!非)常勤(?:職員)?$/u, /非常勤(?:職員)?$/u],
  [/市内$/u, /市外$/u],
  [/県内$/u, /県外$/u],
  [/公立$/u, /私立$/u],
  [/正規(?:職員)?$/u, /非正規(?:職員)?$/u],
];

function areHalves(names: readonly string[]): boolean {
  const [first = "", second = ""] = names;
  return names.length === 2 && HALVES.some(([one, other]) => one.test(first) && other.test(second));
}

function beforeTotal({ sentence, amounts }: CountedSentence): readonly WrongSum[] {
  return amounts.flatMap((total, place) => {
    const lead = sentence.slice(0, total.start);
    const mark = /(?:、|（|で|の)(?:合わせて|あわせて|合計|総計|計)$/u.exec(lead)?.[0];
    if (mark === undefined) return [];
    const parts: Amount[] = [];
    for (const part of amounts.slice(0, place).toReversed()) {
      const next = parts[0]?.start ?? total.start - mark.length + 1;
      const between = sentence.slice(part.end, next);
      if (
        part.unit !== total.unit ||
        !/^[）)]?(?:、|及び|と|・)[^0-9０-９]*$|^、?$|^[）)]?[のをで]?$/u.test(between)
      )
        break;
      parts.unshift(part);
    }
    const first = parts[0];
    if (first === undefined || parts.length < 2) return [];
    if (SOME.test(sentence.slice(Math.max(0, first.start - 12), total.start))) return [];
    const sum = sumOf(parts);
    return sum === total.value ? [] : [{ total, parts, sum }];
  });
}

function sumOf(parts: readonly Amount[]): number {
  return Number(parts.reduce((sum, { value }) => sum + value, 0).toFixed(6));
}
