import { nearest } from "@torikumi/record";
import { REQUIRED_COLUMNS, type ColumnKey } from "../../layout/heading-words.ts";
import { squeeze } from "./labels.ts";

/** Longer texts are not taken for headings that somebody wrote otherwise. */
const MAX_LENGTH = 40;
/** Of shorter texts one letter more or less makes another word. */
const SHORTEST = 4;
/** What a heading may have meant, by a word in it; the first that fits. */
const CLUES: readonly (readonly [RegExp, ColumnKey])[] = [
  [/今後|これから|[次翌来]年度|予定|以降/u, "plan"],
  [/評価|点検|達成度|検証|判定/u, "evaluation"],
  [
    /状況|実績|結果|成果|進捗|経過|(?:令和|平成|[rh]|20)\S*年度の?(?:取り?組み?|とりくみ)/iu,
    "progress",
  ],
  [/担当|所管|主管|所属|部署|[部課局室]名?$/u, "departments"],
  [/区分|新規|継続|拡充|方向性|種別/u, "category"],
  [/取り?組み?|とりくみ|内容|事業|施策|概要|項目/u, "goal"],
];

const NAMES = new Map([...REQUIRED_COLUMNS].map(([key, name]) => [name, key]));

/**
 * What a heading that was not understood may have meant: a name with a slip (自己評値), or one with a word of it.
 * Undefined where nothing in it points to a column.
 */
export function guessHeading(text: string): ColumnKey | undefined {
  const plain = squeeze(text);
  if (plain.length > MAX_LENGTH) return undefined;
  const slip = plain.length < SHORTEST ? undefined : nearest(plain, NAMES.keys());
  return (
    (slip === undefined ? undefined : NAMES.get(slip)) ??
    CLUES.find(([clue]) => clue.test(plain))?.[1]
  );
}
