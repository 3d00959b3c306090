const OFFICE =
  /(?:部|課|室|局|所|署|係|班|館|園|センター|相談所|事務局|本部|委員会|学校|病院|区役所|児相|協議会|担当)(?:[（(].*[）)])?$/u;

/** Whether texts are names of offices, one a line or with 、 between them. */
export function areOffices(values: readonly string[]): boolean {
  const names = values.flatMap((text) => text.split(/[\n、，,／/・]/u)).map((text) => text.trim());
  // 14園 and 32か所 are amounts, however they end.
  const offices = names.filter((text) => OFFICE.test(text) && !/^[\d０-９]/u.test(text));
  return (
    names.length > 0 &&
    names.every((text) => text.length <= 20) &&
    offices.length > names.length / 2
  );
}

/** The brackets in which a cell names its departments behind another text. */
export const BRACKETS = ["（）", "【】"] as const;
export type Brackets = (typeof BRACKETS)[number];

/** A text with departments in brackets behind it; undefined where the two would not be told apart again. */
export function joinOffices(
  text: string,
  names: readonly string[],
  brackets: Brackets,
): string | undefined {
  const offices = names.join("、");
  const written = `${text}${brackets[0]}${offices}${brackets[1]}`;
  const read = splitOffices(written);
  const isSame = read?.text === text && read.offices === offices;
  return isSame && names.every((name) => !/[、，,／/・\n]/u.test(name)) ? written : undefined;
}

const BRACKETED =
  /^(.*\S)\s*(?:[（(]([^（()）]+)[）)]|【([^【】]+)】|[[［〔]([^[［〔]+)[\]］〕])\s*$/su;

/** 訪問事業（健康課、こども課): the text, and the offices in brackets behind it. Undefined where no offices stand there. */
export function splitOffices(
  text: string,
): { readonly text: string; readonly offices: string; readonly brackets: Brackets } | undefined {
  const [, before = "", round, thick, other] = BRACKETED.exec(text) ?? [];
  const offices = (round ?? thick ?? other ?? "").replace(/^\s*(?:担当|所管|主管)\s*[:：]\s*/u, "");
  if (!areOffices([offices])) return undefined;
  return { text: before, offices: offices.trim(), brackets: round === undefined ? "【】" : "（）" };
}
