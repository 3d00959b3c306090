import { shorten, type DrawnOtherwise } from "@torikumi/record";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "drawn-text",
  title: "GitHubの画面での番号と改行",
  severity: "warning",
  *check({ edition: { index, recommendations, policies, measures, opinions } }) {
    for (const page of [
      ...(index === undefined ? [] : [index]),
      ...policies.values(),
      ...measures.values(),
      ...opinions.values(),
    ]) {
      for (const one of page.drawnOtherwise ?? []) {
        const severity =
          one.kind === "joined" || one.kind === "address" ? { severity: "info" as const } : {};
        const fix = one.fix === undefined ? {} : { fix: one.fix };
        yield { at: { page, span: one.at }, message: messageOf(one), ...severity, ...fix };
      }
    }
    // The items of a recommendation are counted by their place, as GitHub draws them.
    for (const page of recommendations.values()) {
      for (const { at, kind, written, drawn, more } of page.drawnOtherwise ?? []) {
        if (kind !== "number" || written.replace(")", ".") === drawn) continue;
        const message = `提言の項目の番号が「${written}」になっています${others(more)}。番号は書かれた順に数えるので、「${drawn}」として読みます。抜けた項目がなければ、番号を振り直してください。`;
        yield { at: { page, span: at }, message };
      }
    }
  },
};

function messageOf({ kind, written, drawn, more }: DrawnOtherwise): string {
  if (kind === "joined")
    return `行「${shorten(written, 20)}」${others(more, "行")}は、GitHub の画面では前の行につながって見えます。行を改めるなら、前に空の行を1行入れてください。`;
  if (kind === "reference")
    return `「${written}」は改行として読みますが、GitHub の画面では空白に見えます。空の行を1行入れて、行を分けてください。`;
  if (kind === "address")
    return `URL の中の「${written}」は、GitHub の画面ではそのまま見え、リンクも開かなくなります。公表するページでは正しく出ます。`;
  return `番号「${written}」${others(more)}は、GitHub の画面では「${drawn}」に変わります。番号を振り直すか、「${written.slice(0, -1)}\\${written.slice(-1)}」と書いて、番号の行の間に空の行を1行ずつ入れてください。`;
}

function others(more: number, unit = "か所"): string {
  return more === 0 ? "" : `（このほか${more}${unit}）`;
}
