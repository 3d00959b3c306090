import type { Problem } from "./problem.ts";

const LONE = /\r(?!\n)/g;

/**
 * Says that lines end with CR alone, as old Macs wrote: Markdown reads them as lines, Git takes the
 * whole for one. The fix writes LF instead, which joins nothing. Empty where no line does.
 */
export function loneReturns(text: string): readonly Problem[] {
  if (!text.includes("\r")) return [];
  const places = Array.from(text.matchAll(LONE), ({ index }) => index);
  const first = places[0];
  const last = places.at(-1);
  if (first === undefined || last === undefined) return [];
  const more = places.length === 1 ? "" : `（このほか${places.length - 1}行）`;
  return [
    {
      rule: "plain-text",
      at: { start: first, end: first + 1 },
      message: `行の終わりが、古い形の改行（CR、U+000D）だけになっています${more}。Git の変更の画面では、全体が1行に扱われます。改行を「LF」にして保存し直してください。`,
      fix: {
        start: first,
        end: last + 1,
        text: text.slice(first, last + 1).replaceAll(LONE, "\n"),
      },
    },
  ];
}
