import { nearest } from "@torikumi/record";

/** What is left when the words around a category go: 継続（一部拡充） and 令和７年度：継続 are meant as 継続. */
const ASIDE = /[（(【［[][^（()）】］\]]*[）)】］\]]/gu;
const ARROW = /[→⇒➡＞>]/u;

/** The category that a text which is none may have meant. Undefined where none is near. */
export function guessCategory(text: string, categories: ReadonlySet<string>): string | undefined {
  const packed = text.normalize("NFKC").replace(/\s/gu, "");
  const last = packed.replace(ASIDE, "").split(ARROW).at(-1) ?? "";
  for (const guess of [packed, last]) {
    const found = [...categories].find((name) => name.normalize("NFKC") === guess);
    if (found !== undefined) return found;
  }
  const within = [...categories].filter((name) => last.includes(name.normalize("NFKC")));
  return within.length === 1 ? within[0] : nearest(last === "" ? packed : last, categories);
}
