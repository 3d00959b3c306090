import {
  formatOpinionId,
  isAnswered,
  lastNumber,
  nearest,
  parseEditionId,
  parseOpinionId,
  type Opinion,
} from "@torikumi/record";
import type { NoteSink } from "../notes/import-note.ts";
import { shorten } from "../notes/shorten.ts";
import type { OpinionRow } from "./read-opinion-rows.ts";

/** What a table of opinions is laid over. */
export interface MergeOptions {
  /** The edition whose paper new opinions were given on. */
  readonly editionId: string;
  readonly existing: readonly Opinion[];
  /** What a new opinion of that edition can be on: everything in it, also by its number of the year before. */
  readonly targets: ReadonlySet<string>;
  /** Where opinions were given of which the table does not say it. */
  readonly meeting?: string | undefined;
  readonly date?: string | undefined;
  /** Whether an answer that differs takes the place of the one that stands, or is an error; errors when left out. */
  readonly answers?: "kept" | "replaced";
}

/** The opinions that are new or changed after a table was laid over those that stand. What would write over a person's words is an error. */
export function mergeOpinions(
  rows: readonly OpinionRow[],
  options: MergeOptions,
  note: NoteSink,
): readonly Opinion[] {
  const known = new Map(options.existing.map((opinion) => [opinion.id, opinion]));
  const changed = new Map<Opinion["id"], Opinion>();
  for (const row of rows) {
    const before = findOpinion(row, [...known.values()], options);
    const after =
      before === undefined
        ? newOpinion(row, [...known.values()], options, note)
        : answered(before, row, options, note);
    if (after === undefined || after === before) continue;
    known.set(after.id, after);
    changed.set(after.id, after);
  }
  return [...changed.values()];
}

/** The opinion that a row speaks of: by its number, or by the same words on the same thing. */
function findOpinion(
  { id, target, text }: OpinionRow,
  all: readonly Opinion[],
  { editionId }: MergeOptions,
): Opinion | undefined {
  if (id !== undefined) return all.find((opinion) => opinion.id === id);
  return all.find(
    (one) =>
      one.target === target && one.text === text && parseOpinionId(one.id)?.edition === editionId,
  );
}

function newOpinion(
  row: OpinionRow,
  all: readonly Opinion[],
  { editionId, targets, meeting = "", date = "" }: MergeOptions,
  note: NoteSink,
): Opinion | undefined {
  const { sheet, cell, targetCell = cell, ...parts } = row;
  const refuse = (message: string, at = cell): undefined =>
    void note({ severity: "error", sheet, cell: at, message });
  if (parts.text === undefined)
    return refuse(`${row.id ?? "この行"} の意見が空になっています。意見を書いてください。`);
  if (parts.target === undefined)
    return refuse("意見の対象が分かりません。「対象」に番号か「全体」を書いてください。");
  const given = parseEditionId(parseOpinionId(row.id ?? "")?.edition ?? editionId);
  const now = parseEditionId(editionId);
  if (given !== undefined && now !== undefined && given.fiscalYear > now.fiscalYear)
    return refuse(
      `${row.id ?? ""} は、取り込む年度版（${editionId}）より後の年度版の番号です。番号を確かめてください。`,
    );
  // What became of the target of an earlier year's opinion is for the validation to say.
  if (given?.fiscalYear === now?.fiscalYear && !targets.has(parts.target))
    return refuse(unknownTarget(parts.target, targets), targetCell);
  return {
    meeting,
    date,
    state: "未対応",
    response: "",
    ...parts,
    text: parts.text,
    target: parts.target,
    id: row.id ?? formatOpinionId({ edition: editionId, number: lastNumber(all, editionId) + 1 }),
  };
}

function unknownTarget(target: string, targets: ReadonlySet<string>): string {
  const guess = nearest(target, targets);
  return `意見の対象 ${target} がこの年度版にありません。${guess === undefined ? "提言・取組方針・取組の番号を確かめてください。" : `もしかして: 「${guess}」。`}`;
}

/** The opinion with what the row adds to it; itself where that is nothing. */
function answered(
  before: Opinion,
  row: OpinionRow,
  { answers = "kept" }: MergeOptions,
  note: NoteSink,
): Opinion {
  const { sheet, cell } = row;
  const tell = (severity: "error" | "info", message: string): void =>
    note({ severity, sheet, cell, message });
  for (const [key, name] of [
    ["text", "意見"],
    ["target", "対象"],
  ] as const)
    if (row[key] !== undefined && row[key] !== before[key])
      tell(
        "error",
        `${before.id} の「${name}」が記録と違います（記録は「${shorten(before[key])}」）。委員会の言葉は取込みでは書き換えません。別の意見なら、番号を空にしてください。`,
      );
  const added = Object.fromEntries(
    ([...LATER, ...ANSWERS] as const).flatMap((key) => {
      const value = row[key];
      const stands = key === "response" && !isAnswered(before) ? "" : (before[key] ?? "");
      if (value === undefined || value === (before[key] ?? "")) return [];
      const isAnswer = ANSWERS.some((one) => one === key);
      if (stands === "" || (isAnswer && answers === "replaced")) return [[key, value]];
      const name = `${before.id} の「${NAMES[key]}」`;
      if (isAnswer)
        tell(
          "error",
          `${name}には、もう別の文が書かれています（「${shorten(stands)}」）。どちらにするかを決め、ファイルか記録を直してください。ファイルのほうにするなら --replace を付けてください。`,
        );
      else tell("info", `${name}は、記録の「${shorten(stands)}」のままにしました。`);
      return [];
    }),
  );
  const state = nextState(before, row, answers, tell);
  return Object.keys(added).length === 0 && state === before.state
    ? before
    : { ...before, ...added, state };
}

/** What may be found out later, and what the departments answer. */
const LATER = ["meeting", "date", "source"] as const;
const ANSWERS = ["response", "reason"] as const;

/** How far the states are along: a table that was handed out earlier must not take one back. */
const PROGRESS: Readonly<Record<string, number>> = {
  未対応: 0,
  対応中: 1,
  対応済: 2,
  対応しない: 2,
};

function nextState(
  before: Opinion,
  { state }: OpinionRow,
  answers: "kept" | "replaced",
  tell: (severity: "error" | "info", message: string) => void,
): string {
  if (state === undefined || state === before.state) return before.state;
  const isBack = (PROGRESS[state] ?? 0) < (PROGRESS[before.state] ?? 0);
  if (!isBack || answers === "replaced") return state;
  tell(
    "info",
    `${before.id} の処理は、記録の「${before.state}」のままにしました（ファイルは「${state}」）。`,
  );
  return before.state;
}

const NAMES = {
  meeting: "会議",
  date: "期日",
  source: "経緯",
  response: "対応",
  reason: "理由",
} as const;
