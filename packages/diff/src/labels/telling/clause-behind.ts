/** What a sentence says of a figure behind it, as a clause that may stand before a noun: 保健師が同行した in 128回は保健師が同行し、. */
export interface ClauseBehind {
  /** The particle between the figure and the clause. */
  readonly particle: string;
  readonly clause: string;
}

const BEHIND =
  /^(?:[（(][^（()）]{1,14}[)）])?(では|には|から|[はがをにでと])、?([^。、「」（）()\n]{2,28})(?=[。、）)\n]|$)/;
/** Plain endings, which may stand before a noun as they are. */
const PLAIN = /(?:[一-鿿]する|[^っいまで]た|っ?た|[んい]だ|[てで]いる|ない)$/;
/** Endings before 、 or 。 that are made plain. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:行い|行ないました|行いました)$/, "行った"],
  [/(?<=[一-鿿])(?:し|しました)$/, "した"],
  [/(?<=[えけせてねべめれげき])ました$/, "た"],
  [/(?<=で)き$/, "きた"],
  [/(?<=[一-鿿][えけせてねべめれげ]|[えけせてねべめれげ])$/, "た"],
  [/ています$/, "ている"],
];
/** 27人で、前年より増えた: how many there are, and nothing of what they are. */
const NO_CLAUSE =
  /^(?:し|す|な|いう|あ[っりる]|対[しす])|いずれも|全て|すべて|前年|昨年|[増減]|[上下]回|とな[っりる]|であ[っりる]|占め|ぞれ|残り|以[上下]|うち|とし[たて]$|にし[たて]$|よう|ため|予定|した結果|[0-9０-９](?![0-9０-９]|[^、。]{1,2}(?:以内|未満))|以内(?!に)/;

/** The clause behind a figure; undefined where none stands there, or none that could stand before a noun. */
export function clauseBehind(text: string, end: number): ClauseBehind | undefined {
  const [, particle = "", told = ""] = BEHIND.exec(text.slice(end, end + 50)) ?? [];
  if (told === "" || NO_CLAUSE.test(told)) return undefined;
  if (PLAIN.test(told)) return { particle, clause: told };
  for (const [ending, plain] of ENDINGS)
    if (ending.test(told)) return { particle, clause: told.replace(ending, plain) };
  return undefined;
}
