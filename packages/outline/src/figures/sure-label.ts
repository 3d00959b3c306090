import type { Figure } from "@torikumi/diff";

import { hasSubject, isWeakLabel } from "../digest/sure-figures.ts";

/** Words that name a place or a kind of person, of which the text says more before them, or somewhere else. */
const VAGUE = /^(?:職員|人員|担当者|[各全].{1,2}|市内|区内)$/u;
/** A label further from its amount than this, in characters, may belong to another one. */
const NEAR = 12;

/**
 * What an amount counts, in the words of its text; "" where that is not sure: the words stand close before the amount with no other
 * amount and no clause between, or say what the counted persons did right behind it (436名が受講).
 */
export function sureLabel(text: string, figure: Figure): string {
  const { label } = figure;
  return isName(label) && isClose(text, figure) ? wholeLabel(text, figure) : "";
}

function isName(label: string): boolean {
  return hasSubject({ label }) && !isWeakLabel(label) && !VAGUE.test(label);
}

function isClose(text: string, { label, start, end }: Figure): boolean {
  const parts = label.split("の");
  const last = parts.at(-1) ?? "";
  if (text.slice(end, end + NEAR).includes(last)) return true;
  for (let count = parts.length; count > 0; count -= 1) {
    const head = parts.slice(0, count).join("の");
    const at = text.lastIndexOf(head, start - head.length);
    if (at < 0) continue;
    const between = text.slice(at + head.length, start);
    return between.length <= NEAR && !/[0-9０-９。\n]|[^はがもに]、/u.test(between);
  }
  return false;
}

/** The label with what it was cut behind, a number or an 及び: 妊娠8か月頃の面談, not 月頃の面談; 夜間及び休日の出動, not 休日の出動. */
function wholeLabel(text: string, { label, start }: Figure): string {
  const at = text.lastIndexOf(label, start - label.length);
  if (at < 0) return label;
  const before = text.slice(Math.max(0, at - 20), at);
  return (CUT_BEHIND.exec(before)?.[0] ?? "") + label;
}

const CUT_BEHIND =
  /[一-鿿ァ-ヺー]*[0-9０-９]+[^、。0-9０-９は\n]{0,2}$|(?<![0-9０-９一-鿿ァ-ヺー])[一-鿿ァ-ヺー]{2,}(?:及び|並びに|又は|若しくは)$/u;
