import type { NumberToken } from "../numbers/number-token.ts";

/** The clause that says of a counted thing which: 支援を要する before 84世帯; "" for none. */
export function clauseBefore(text: string, floor: number, start: number): string {
  const near = text.slice(floor, start);
  const told = toldBefore(text, floor, start);
  if (told !== "") return told;
  const clause = (NEEDED.exec(near) ?? CLAUSE.exec(near))?.[0] ?? "";
  return /計|合わせて|おける|よる|関する|対する/.test(clause) ? "" : clause.replace(OF_ALL, "");
}

/** 支援を始めた in うち支援を始めたのは186件, from the mark or は before it. */
const TOLD =
  /(?:^|[、。，：:\n「」（）()・は])(?:(?:この|その|[一-鿿]{0,3}の)?うち)?([^、。，：:\n「」（）()・は]{2,24}(?:[ただるう]|ない))のは、?(?:約|延べ|計)?$/;
const OF_ALL = /^(?:この|その)?うち/;

/** The same where a clause with のは tells it; "" for none. */
export function toldBefore(text: string, floor: number, start: number): string {
  return (TOLD.exec(text.slice(floor, start))?.[1] ?? "").replace(/^[にでを]/, "");
}

/** Whether what is counted is told by a clause with のは before it. */
export function isTold(text: string, floor: number, start: number): boolean {
  return toldBefore(text, floor, start) !== "";
}

/** うち, 残る …: a part of what the sentence told before. */
const PART = /(?:うち|ほか|残る|残り)(?:の|、|は)?$/;

/** What marks a figure as a part of the one before: うち3名, 残る24世帯, 家庭は63世帯で、60世帯は; "" for none. */
export function partMark(
  text: string,
  { last, own }: { readonly last: NumberToken | undefined; readonly own: NumberToken | undefined },
  end: number,
): string {
  const start = own?.start ?? 0;
  const mark = PART.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? "";
  if (mark !== "" || last === undefined || last.unit !== own?.unit) return mark;
  const between = text.slice(last.end, start);
  const isPart = text.charAt(end) === "は" ? between.endsWith("、") : SO_MANY.test(between);
  return isPart && /^[はが]/.test(text.charAt(end)) && !/[。\n]/.test(between) ? between : "";
}

const SO_MANY = /^(?:で|であり)、$/;

const CLAUSE = /[^、。，：:\n「」（）()・はが]{2,16}(?:[ただるう]|ない)$/;
const NEEDED = /[^、。，：:\n「」（）()・はが]{2,12}が必要(?:な|と(?:した|する))$/;

/** 72時間 in 72時間以内に確認できなかったのは5世帯: the number before belongs to the clause. */
export function boundOf(clause: string, last: NumberToken | undefined): string {
  return /^(?:以内|以上|以下|未満|超|を超)/.test(clause) ? (last?.text ?? "") : "";
}

/** Whether a unit says itself what is counted: 27医療機関. */
export function isNounUnit(unit: string): boolean {
  return (
    /^[一-鿿ァ-ヺー]{2,}$/.test(unit) &&
    !/^(?:名|人)|^(?:時間|年間|週間|日間|年度|月間|回目|年目|件目|人目|か所|箇所|ポイント|パーセント|単位|言語|クール|コース|クラス|グループ|ケース|セット|年次|歳児|歳未満|項目|段階|コマ|ページ|メートル|キロ)$/.test(
      unit,
    )
  );
}
