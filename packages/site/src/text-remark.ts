import type { TextChange } from "@torikumi/diff";

/** What there is to say of a changed text beside its kind, e.g. 全部改め; "" for nothing. */
export function remarkOf(text: TextChange): string {
  if (text.rewritten === true) return "全部改め";
  if (text.carriedOver === "years") return "年の表記だけが違います";
  if (text.carriedOver === "numbers") return "数だけが違います";
  return text.carriedOver === "identical" ? "前の年度版と同じ文章です" : "";
}
