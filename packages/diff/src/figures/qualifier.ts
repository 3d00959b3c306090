import { riseOf } from "../labels/rise.ts";
import type { FigureMatch } from "./match-sentence.ts";
import type { OpenFigure } from "./open-figure.ts";
import { isSameNotation } from "../notation/normalize-notation.ts";

/** Words in brackets or before a figure that say what kind of value it is. */
const BASIS = /速報|確定|見込|暫定|概数|推計|目標|予定|計画|定員|実数|実人数|延べ|のべ|予算|決算/g;
const AGES = /[0-9０-９]+(?:[～〜~－-][0-9０-９]+)?(?:歳児?|か月児?|年生|級|類)(?=[^、。]{0,10}$)/;
/** So far around a figure such a word is looked for, in characters. */
const AROUND = 12;

/**
 * What limits a figure, where that changed too (3歳児→5歳児, 速報値→確定値, 上回り→下回り): then the two are no rise or
 * fall of one thing. Undefined where nothing of the kind changed.
 */
export function qualifierOf({
  from,
  to,
}: FigureMatch): { readonly from: string; readonly to: string } | undefined {
  const [old, now] = [limitOf(from), limitOf(to)];
  if (!isSameNotation(old, now)) return { from: old, to: now };
  const [fell, rose] = [riseIn(from), riseIn(to)];
  return fell === rose ? undefined : { from: RISES[fell], to: RISES[rose] };
}

const RISES = { up: "増", down: "減", "": "" } as const;

function riseIn({ figure, text }: OpenFigure): keyof typeof RISES {
  return riseOf(text, figure.end);
}

function limitOf({ figure, text }: OpenFigure): string {
  const back = text.slice(Math.max(0, figure.start - AROUND), figure.start);
  const before = back.slice(
    Math.max(back.lastIndexOf("、"), back.lastIndexOf("。"), back.lastIndexOf("\n")) + 1,
  );
  const behind =
    /^[（(][^（()）]{1,10}[)）]/.exec(text.slice(figure.end, figure.end + AROUND))?.[0] ?? "";
  const goal =
    /^(?:を|の)?(?:目標|上限|下限|見込)/.exec(text.slice(figure.end, figure.end + 4))?.[0] ?? "";
  const bases = (before + behind + goal).match(BASIS) ?? [];
  const ages = /[0-9０-９]/.test(figure.label) ? (AGES.exec(figure.label)?.[0] ?? "") : "";
  return [ages, ...bases].join("");
}
