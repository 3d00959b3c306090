import { ADJECTIVE, BEING, COPULAS } from "./endings.ts";
import { parseAbility, parseSahen, parseVerb, parseVerbIn } from "./inflection.ts";
import type { Inflected } from "./inflection.ts";
import { kanaVerb } from "./kana-verb.ts";
import { DEVERBAL, VERBS } from "./wording.ts";

/** A word of a sentence, as far as it can be told without a dictionary. */
export type Word =
  /** Kanji, katakana, letters or marks; or kana that are no particle and no ending. */
  | { readonly is: "content"; readonly text: string }
  /** A number with its unit; which one, its place tells. */
  | { readonly is: "number" }
  /** A particle or relation that closes a phrase. */
  | { readonly is: "case"; readonly text: string }
  /** と, や, および, または, ・, 、 between nouns. */
  | { readonly is: "list"; readonly text: "and" | "with" | "or" | "、" | "・" }
  | { readonly is: "of" }
  | {
      readonly is: "verb";
      /** Kanji and kind of conjugation (行R, 周知する), or である. */
      readonly key: string;
      readonly marks: readonly string[];
      readonly form: Inflected["form"];
    }
  /** What joins two clauses (ため, ほか), or the end of a sentence. */
  | { readonly is: "join"; readonly text: string };

/** Stands for a number in a text whose numbers were taken out. */
export const NUMBER_SIGN = "\ue000";

const CONTENT = /^(?:[一-鿿々〆ァ-ヺー]|[A-Za-z]|\d|[-＝=<>/.%℃＋+])+/;
/** No run of kana that is one word is longer; without an end a text of nothing but kana would be looked through from each of its letters. */
const KANA = /^[ぁ-ゖ]{1,64}/;
/** Particles and relations that close a phrase; the longer first. */
const CASES =
  /^(?:までに(?:は|も)?|まで(?:の|は|も|を)?|から(?:の|は|も)?|より(?:も|の)?|には|にも|では|でも|へは|へも|とは|とも|との|を|が|は|も|に|へ|で|な(?![いくかけさりるっらど])|と(?=[いすしなも]|協|連|共|相|比|異|\ue012)|[\ue011-\ue016\ue018-\ue01c](?:は|も|の|が)?)/;
const LISTS = /^(?:および|または|と(?![いすしなも])|や|か(?=[一-鿿ァ-ヺ]))/;
const JOINS =
  /^(?:うえで|ため(?:に|の)?|とともに|\ue017|ほか|ので|ものの|けれども?|が(?=、)|ことから|ことで|とき(?:に|は)?|ところ|ように|よう(?=、|に)|し(?=、)|と(?=、))/;
const OPENERS =
  /^(?:また|なお|さらに|あわせて|くわえて|加えて|そのうえで|その上で|そして|しかし)、/;
const ENDS_PARTICLE =
  /^(?:[をにはへともの、。]|や(?![しさすせ])|な(?!い|か|く|け|さ)|が(?![なれせらりるろっ])|で(?!き)|か(?![なれせりるろっけ]))/;
const G_VERBS = /[泳防急注稼仰担騒脱継揺]$/;
/** 上がる, 広がる: が belongs to the verb, whatever stands before it. */
const GA_VERB = /^が[らりるれろっ]/;
/** 向かう is no 向 with か behind it. */
const KA_VERB = /向か[いうえわ]$/;
/** Verbs whose stem is one kanji and い. */
const I_VERBS = /^[用率報]$/;
/** Verbs whose stem is one kanji and て: 計画を立て、. */
const TE_VERBS = /[立育当建捨充隔企]$/;
const ADJECTIVES = /[高低多少大小長短早速強弱深浅広狭新古重軽近遠若難易安厚薄細太良悪]$/;
/** The words of a text that was spelt and worded one way and whose numbers are signs. What cannot be read stays as it is written. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let at = 0;
  let afterStop = true;
  while (at < text.length) {
    const rest = text.slice(at);
    const opener = afterStop ? OPENERS.exec(rest)?.[0] : undefined;
    if (opener !== undefined) {
      if (/上で|うえで/.test(opener)) words.push({ is: "join", text: "うえで" });
      else if (opener === "しかし、")
        words.push(
          words.length === 0 ? { is: "content", text: "しかし" } : { is: "join", text: "が" },
        );
      at += opener.length;
      afterStop = false;
      continue;
    }
    afterStop = false;
    const letter = rest.charAt(0);
    if (letter === "。") {
      words.push({ is: "join", text: "。" });
      afterStop = true;
      at += 1;
    } else if (letter === "、" || letter === "・") {
      words.push({ is: "list", text: letter });
      at += 1;
    } else if (letter === NUMBER_SIGN) {
      words.push({ is: "number" });
      at += 1;
      at += copulaAfter(text.slice(at), words);
    } else {
      const content = CONTENT.exec(rest)?.[0];
      at += content === undefined ? readKana(rest, words) : readContent(content, rest, words);
    }
  }
  return words;
}

function readContent(content: string, rest: string, words: Word[]): number {
  const kana = KANA.exec(rest.slice(content.length))?.[0] ?? "";
  if (kana.startsWith("たに") && content.endsWith("新")) {
    words.push({ is: "content", text: content }, { is: "case", text: "たに" });
    return content.length + 2;
  }
  const verb = kana === "" ? undefined : (verbUpTo(content, kana) ?? verbBehind(content, kana));
  if (verb === undefined) {
    words.push({ is: "content", text: content });
    return content.length + copulaAfter(rest.slice(content.length), words);
  }
  const end = content.length + verb.length;
  if (isNoun(verb, rest.slice(content.length, end), rest.charAt(end))) {
    words.push({ is: "content", text: rest.slice(0, end) });
    return end;
  }
  pushVerb(words, DEVERBAL.has(content) ? `${content}する` : content + verb.stem, verb);
  return end;
}

/** 疑いを, 決まりは, つながりが: the form of a verb that goes on, before a particle. */
function isNoun({ marks, form }: Inflected, kana: string, next: string): boolean {
  if (form !== "and" || marks.length > 0 || /[てでくず]$/.test(kana)) return false;
  return /[をがはのもへと\ue011-\ue01c]/.test(next);
}

/** What a verb stands before: 定めた|うえで, 訪ねる|とき. */
const AFTER_VERB = /うえで|できる|ため|とき|こと|ところ|ほか|もの|ように|とともに/;

/** The verb that goes exactly up to the first of these. */
function verbUpTo(content: string, kana: string): Inflected | undefined {
  const end = kana.search(AFTER_VERB);
  const verb = end <= 0 ? undefined : verbBehind(content, kana.slice(0, end));
  return verb?.length === end ? verb : undefined;
}

function verbBehind(content: string, kana: string): Inflected | undefined {
  const isLong = content.length > 1;
  if (isLong && !kana.startsWith("しか")) {
    const done = parseSahen(kana) ?? parseAbility(kana);
    if (done !== undefined) return done;
  }
  if (
    /^(?:から|まで|より|しか|など|だけ|のみ|ほど|ずつ|および|または|ごと|うち|すべて|それぞれ|いずれ|ほとんど|です|でき|だっ|だ)/.test(
      kana,
    )
  )
    return undefined;
  if (ADJECTIVES.test(content)) {
    const found = ADJECTIVE.find(([text]) => kana.startsWith(text));
    if (found !== undefined)
      return {
        stem: "い",
        marks: found[1] === "" ? [] : found[1].split(" "),
        form: found[2],
        length: found[0].length,
      };
  }
  if (ENDS_PARTICLE.test(kana) && !KA_VERB.test(content + kana.slice(0, 2))) return undefined;
  if (kana.startsWith("が") && !G_VERBS.test(content) && !GA_VERB.test(kana)) return undefined;
  const vowel = I_VERBS.test(content) ? "い" : TE_VERBS.test(content) ? "て" : undefined;
  return (vowel && parseVerbIn(vowel, kana)) ?? parseVerb(kana);
}

function pushVerb(
  words: Word[],
  key: string,
  { marks, form }: Pick<Inflected, "marks" | "form">,
): void {
  words.push({ is: "verb", key: VERBS[key] ?? key, marks, form });
}

/** である and its forms behind a noun. 小学校で、 says where, unless the sentence has said of what it speaks: 会場は小学校で、. */
function copulaAfter(rest: string, words: Word[]): number {
  if (!rest.startsWith("で") && !rest.startsWith("だ")) return 0;
  if (rest.startsWith("で、") && words.at(-1)?.is === "content" && !hasTopic(words)) return 0;
  for (const { pattern, marks, form } of COPULAS) {
    const found = pattern.exec(rest)?.[0];
    if (found === undefined) continue;
    words.push({ is: "verb", key: "である", marks, form });
    return found.endsWith("が") ? found.length - 1 : found.length;
  }
  return 0;
}

function hasTopic(words: readonly Word[]): boolean {
  const last = words.findLastIndex(({ is }) => is === "verb" || is === "join");
  return words.slice(last + 1).some((word) => word.is === "case" && /[はがも]$/.test(word.text));
}

/** Reads particles, what joins clauses, and words in kana. */
function readKana(rest: string, words: Word[]): number {
  const last = words.at(-1);
  const isBehindVerb = last?.is === "verb";
  if (isBehindVerb) {
    const join = JOINS.exec(rest)?.[0];
    if (join !== undefined) {
      words.push({ is: "join", text: join === "\ue017" ? "とともに" : join });
      return join.length;
    }
  }
  const isNoun = last?.is === "content" || last?.is === "number";
  if (isNoun || (isBehindVerb && /^[をがはにのも]/.test(rest))) {
    if (rest.startsWith("の")) {
      words.push({ is: "of" });
      return 1;
    }
    const list = LISTS.exec(rest)?.[0];
    const closing = CASES.exec(rest)?.[0];
    if (list !== undefined && (closing === undefined || list.length >= closing.length)) {
      words.push({
        is: "list",
        text: /^(?:または|か)/.test(list) ? "or" : list === "と" ? "with" : "and",
      });
      return list.length;
    }
    if (closing !== undefined) {
      words.push({ is: "case", text: closing });
      return closing.length;
    }
  }
  if (/^(?:および|または)/.test(rest)) {
    words.push({ is: "list", text: rest.startsWith("または") ? "or" : "and" });
    return 3;
  }
  const relation = /^[\ue011-\ue01c][はもの]?/.exec(rest)?.[0];
  if (relation !== undefined) {
    words.push({ is: "case", text: relation });
    return relation.length;
  }
  const kana = KANA.exec(rest)?.[0];
  if (kana === undefined) {
    words.push({ is: "content", text: rest.charAt(0) });
    return 1;
  }
  return readKanaWord(kana, rest, words);
}

/** The kana words that the grammar knows. */
const KNOWN =
  /^(?:こと|もの|ところ|ため|とき|よう|ほう|うち|ほか|など|のみ|だけ|しか|すべて|ほとんど|とくに|すでに|あらかじめ|ただちに|すみやか|それぞれ|いずれ|その|この|これ|それ|より|まだ|もう|さらに|あわせて|ともに|こども(?:たち)?|いじめ|しつけ|おむつ|ふれあい)/;

function readKanaWord(kana: string, rest: string, words: Word[]): number {
  const known = KNOWN.exec(kana)?.[0];
  if (known !== undefined) {
    words.push({ is: "content", text: known });
    return known.length;
  }
  const does = /^(?:する|した|して|しな|しま|しておら|しており|している|すれ)/.test(kana)
    ? parseSahen(kana)
    : undefined;
  if (does !== undefined) {
    pushVerb(words, "する", does);
    return does.length;
  }
  const able = parseAbility(kana);
  if (able !== undefined) {
    pushVerb(words, "できる", { ...able, marks: able.marks.slice(1) });
    return able.length;
  }
  const being = BEING.find(([text]) => kana.startsWith(text));
  if (being !== undefined) {
    const [text, marks, form] = being;
    words.push({ is: "verb", key: "ある", marks: marks === "" ? [] : marks.split(" "), form });
    return text.length;
  }
  const verb = kanaVerb(kana);
  if (verb !== undefined && isNoun(verb, kana.slice(0, verb.length), rest.charAt(verb.length))) {
    words.push({ is: "content", text: kana.slice(0, verb.length) });
    return verb.length;
  }
  if (verb !== undefined) {
    pushVerb(words, verb.stem, verb);
    return verb.length;
  }
  const word = /^.[^をがはにへでとものや]*/.exec(kana)?.[0] ?? kana;
  words.push({ is: "content", text: word });
  return word.length;
}
