import { replaceNumbers } from "../numbers/number-token.ts";

const SLIGHT = /[^\p{sc=Han}\p{sc=Katakana}\p{sc=Latin}]|[々〇ー]/gu;

/** The letters of a text that carry meaning, sorted: kanji, katakana and Latin without okurigana, particles, signs and numbers. */
export function contentOf(text: string): string {
  if (PLAIN.test(text)) return plainContent(text);
  return Array.from(replaceNumbers(text.normalize("NFKC"), () => "").replace(SLIGHT, ""))
    .toSorted()
    .join("");
}

/** Kana, kanji, digits and signs that have one notation. */
const PLAIN = /^[\n0-9、。「」『』【】〔〕・ぁ-ゖァ-ヺー々一-鿿]*$/;

function plainContent(text: string): string {
  const words = replaceNumbers(text, () => "");
  const letters = new Uint16Array(words.length);
  let count = 0;
  for (let at = 0; at < words.length; at += 1) {
    const code = words.charCodeAt(at);
    if (code >= 0x4e00 || (code >= 0x30a1 && code <= 0x30fa)) letters[count++] = code;
  }
  return String.fromCharCode(...letters.subarray(0, count).sort());
}

/** Letters of words around a figure that do not say what it counts: 受講者 and 受講した, 配布 and 配布数, 実施 and 開催. */
const LIGHT_BESIDE =
  "者数率度員増減置達到加受講答出席参名件延総計等回実績約順多行実施開催執図進配布付整備設置始終了作成少広拡大確認知使用利取今本昨前年先概及並又更研修会";
const IS_LIGHT = new Uint8Array(0x1_0000);
for (let at = 0; at < LIGHT_BESIDE.length; at += 1) IS_LIGHT[LIGHT_BESIDE.charCodeAt(at)] = 1;

/** Whether two contents (of `contentOf`) differ in light letters only, or in some others that do not count here. */
export function differLightly(a: string, b: string, others = ""): boolean {
  return differLittle(a, b, 0, others);
}

/** Whether two contents (of `contentOf`) differ in so many letters at most, light ones and some others not counted. */
export function differLittle(a: string, b: string, most: number, others = ""): boolean {
  let i = 0;
  let j = 0;
  let apart = 0;
  while (apart <= most && (i < a.length || j < b.length)) {
    const left = i < a.length ? a.charCodeAt(i) : NONE;
    const right = j < b.length ? b.charCodeAt(j) : NONE;
    const code = Math.min(left, right);
    if (left !== right && IS_LIGHT[code] === 0 && !others.includes(String.fromCharCode(code)))
      apart += 1;
    if (left === code) i += 1;
    if (right === code) j += 1;
  }
  return apart <= most;
}

/** Comes behind every letter. */
const NONE = 0x1_0000;

/** Whether two contents (of `contentOf`) have the same letters, however often, but for those that say that something was held. */
export function haveSameWords(a: string, b: string): boolean {
  return hasAll(a, b) && hasAll(b, a);
}

function hasAll(whole: string, part: string): boolean {
  return Array.from(part).every((letter) => HELD.has(letter) || whole.includes(letter));
}

/** 会議を開いた, 実施した, 出席を得た. */
const HELD = new Set("開催行実施得計");
