/** これ, その協議会, 同協議会: what was named before. */
const AGAIN = /これ[をに]/;
/** 点検表を作り、点検表を: a noun that is told once more in the next clause. */
const NAMED = /([一-鿿ァ-ヺー]{2,12})を([^、。を\n]{1,16})、\1(?=[をに])/g;

/**
 * Two sentences with これ for a noun that the clause before has named, where one of them says it so: 点検表を作り、点検表を配った and
 * 点検表を作り、これを配った. Undefined where neither does.
 */
export function namedAgain(before: string, after: string): readonly [string, string] | undefined {
  if (AGAIN.test(before) === AGAIN.test(after)) return undefined;
  return [before.replace(NAMED, "$1を$2、これ"), after.replace(NAMED, "$1を$2、これ")];
}
