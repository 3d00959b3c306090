import { shorten } from "@torikumi/record";
import { topOf } from "../place.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "mistaken-number",
  title: "別の取組の番号に書かれた文",
  severity: "error",
  *check({ edition, previous, previousName: name, mistaken }) {
    const found = mistaken();
    const isSwap = (id: string, other: string): boolean =>
      found.some((one) => one.id === other && one.looksLike === id);
    for (const { id, looksLike } of found) {
      const page = edition.measures.get(id);
      const own = previous?.measures.get(id);
      const other = previous?.measures.get(looksLike);
      if (page === undefined || own === undefined || other === undefined) continue;
      const goal = shorten(own.value.goal || own.value.progress, 30);
      const stands = found.find((one) => one.looksLike === id)?.id;
      const advice = isSwap(id, looksLike)
        ? `${id} と ${looksLike} の文が入れ替わっています。2つのファイルの中身を入れ替えてください`
        : stands !== undefined
          ? `番号は付け替えられません。この文を ${looksLike} のファイルに戻してください（${id} の文は、${stands} に書かれています）`
          : `番号は詰めたり付け替えたりできません。この文を ${looksLike} のファイルに戻し、${id}（「${goal}」）は、終えるのなら取組区分を「終了」にして残してください`;
      yield {
        at: topOf(page),
        message: `${id} に、${name}の ${looksLike} の文が書かれています。${advice}。`,
        related: [
          { at: topOf(other), message: `${name}の ${looksLike} です。` },
          { at: topOf(own), message: `${name}の ${id} です。` },
        ],
      };
    }
  },
};
