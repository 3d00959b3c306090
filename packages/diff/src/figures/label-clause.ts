/** The clause that says of a counted thing which: 支援を要する before 84世帯; "" for none. */
export function clauseBefore(text: string, floor: number, start: number): string {
  const near = text.slice(floor, start).replace(/(?<=[たるうい])のは$/, "");
  const clause = (NEEDED.exec(near) ?? CLAUSE.exec(near))?.[0] ?? "";
  return /計|合わせて|おける|よる|関する|対する/.test(clause) ? "" : clause;
}

const CLAUSE = /[^、。，：:\n「」（）()・はが]{2,16}(?:[たるう]|ない)$/;
const NEEDED = /[^、。，：:\n「」（）()・はが]{2,12}が必要(?:な|と(?:した|する))$/;

/** Whether a unit says itself what is counted: 27医療機関. */
export function isNounUnit(unit: string): boolean {
  return (
    /^[一-鿿ァ-ヺー]{2,}$/.test(unit) &&
    !/^(?:名|人)|^(?:時間|年間|週間|日間|年度|月間|回目|年目|件目|人目|か所|ポイント|パーセント|単位|言語|年次|歳児|歳未満|項目|段階|コマ|ページ|メートル|キロ)$/.test(
      unit,
    )
  );
}
