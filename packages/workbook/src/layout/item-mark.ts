const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿";
const BRACKETED = /^[(（]([0-9０-９]{1,4})[)）]/;

/** An item of a recommendation with the number before it; the number is undefined where there is no mark. */
export interface MarkedItem {
  readonly number: number | undefined;
  readonly text: string;
}

/** Takes the mark (①, or （51） beyond ㊿) off an item. Everything after the mark is the text. */
export function readItem(text: string): MarkedItem {
  const circled = CIRCLED.indexOf(text[0] ?? " ");
  if (circled !== -1) return { number: circled + 1, text: text.slice(1) };
  const bracketed = BRACKETED.exec(text);
  if (bracketed === null) return { number: undefined, text };
  const number = Number((bracketed[1] ?? "").normalize("NFKC"));
  return { number, text: text.slice(bracketed[0].length) };
}

/** Writes an item with its mark, counted from 1. */
export function writeItem(text: string, number: number): string {
  return `${CIRCLED[number - 1] ?? `（${number}）`}${text}`;
}
