import type { OutlinedMeasure } from "./outline-review.ts";

/** What there is to say of a measure that ended, went or came, as a sentence; "" for any other. */
export function describeEnd(
  measure: OutlinedMeasure,
  names: { readonly before: string; readonly after: string },
): string {
  const { before, after, change } = measure;
  if (change?.category?.to === "終了") {
    const reason = after?.endReason ?? "";
    return reason === "" ? "終了理由は書かれていません。" : `終了理由: ${reason}`;
  }
  if (change !== undefined) return "";
  if (after === undefined && before !== undefined) {
    return before.category === "終了"
      ? `${names.before}で終了した取組です。${names.after}にはありません。`
      : `${names.before}では「${before.category}」でした。終了とされないまま、${names.after}にありません。`;
  }
  if (before === undefined && after !== undefined) {
    const origin =
      after.predecessor === undefined ? "" : `${after.predecessor}から分かれた取組です。`;
    return `${names.after}で加わりました。取組区分は「${after.category}」です。${origin}`;
  }
  return before === undefined ? "" : "番号が変わりました。内容に変更はありません。";
}
