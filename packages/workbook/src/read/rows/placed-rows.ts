import { parsePolicyId, type PolicyId } from "@torikumi/record";
import { REQUIRED_COLUMNS, type ColumnKey } from "../../layout/heading-words.ts";
import { cellName } from "../../notes/cell-name.ts";
import type { CellNote, NoteSink } from "../../notes/import-note.ts";
import { shorten } from "../../notes/shorten.ts";
import type { Column } from "../tables/columns/choose-columns.ts";
import { guessHeading } from "../tables/guess-heading.ts";
import type { BlockPlace } from "../tables/place-block.ts";
import type { TableBlock } from "../tables/table-block.ts";
import { noteCells } from "./cell-notes.ts";
import { fieldText, type DraftRow } from "./draft-row.ts";
import { draftRows } from "./draft-rows.ts";
import { idKindOf, letterOf, placeRow, type RowPlace } from "./row-place.ts";
import { noteUnusedColumns } from "./unused-columns.ts";

/** A row that holds a measure, with the policy it belongs to. */
export interface PlacedRow extends RowPlace {
  readonly row: DraftRow;
  /** Whether its table is a list: then the row says what its recommendation and policy are. */
  readonly isListed: boolean;
}

const EMPTY: CellNote = {
  severity: "warning",
  message:
    "見出しの下に取組の行がない表です。取組があるなら、見出しのすぐ下の行から書いてください。",
};

/** Takes a table apart into measures and finds the policy of each. Tells of missing columns and rows without a place. */
export function placedRows(place: BlockPlace, note: NoteSink): readonly PlacedRow[] {
  const { block, policy, kind, at } = place;
  noteMissing(block, note);
  noteDatedGoal(block, note);
  const rows = draftRows(block, note);
  if (rows.length === 0) note({ ...EMPTY, ...at });
  noteCells(block, rows, note);
  if (policy !== undefined)
    noteUnusedColumns({ ...block, unused: saidAbove(block, rows, policy) }, rows, note);
  if (kind === "paper" && policy === undefined) return [];
  const idKind = idKindOf(rows);
  return rows.flatMap((row) => {
    const placed = placeRow(row, { head: policy, idKind }, note);
    return placed === undefined ? [] : { ...placed, row, isListed: kind === "list" };
  });
}

/** The columns of a paper's table that say where its measures belong: its head says that, and they are not read. */
function saidAbove(
  { columns }: TableBlock,
  rows: readonly DraftRow[],
  policy: PolicyId,
): readonly Column[] {
  const letter = parsePolicyId(policy)?.letter ?? "";
  const isSame = (row: DraftRow): boolean => letterOf(fieldText(row, "policy")) === letter;
  return (["recommendation", "recommendationItems", "policy", "direction"] as const).flatMap(
    (key) => {
      const column = columns.get(key);
      return column === undefined || (key === "policy" && rows.every(isSame)) ? [] : column;
    },
  );
}

/** Names the columns that are there and those that are missing, with what an unknown heading may have meant. */
function noteMissing(block: TableBlock, note: NoteSink): void {
  const missing = [...REQUIRED_COLUMNS].filter(
    ([key]) => !block.columns.has(key) && block.absent?.has(key) !== true,
  );
  if (missing.length === 0) return;
  const found = [...REQUIRED_COLUMNS.keys()].flatMap((key) => block.columns.get(key) ?? []);
  const guesses = missing.flatMap(([key, name]) => guessesFor(block, key, name));
  const message = [
    `表に「${missing.map(([, name]) => name).join("」「")}」の列がありません。`,
    `分かった列は「${found.map(({ text }) => shorten(text)).join("」「")}」です。`,
    ...(guesses.length === 0 ? [] : [`もしかして: ${guesses.join("、")}。`]),
    "見出しを直すか、足りない列を加えてください。取組の表でなければ、シートを非表示にするか削除してください。",
  ].join("");
  note({
    severity: "error",
    sheet: block.table.name,
    cell: cellName(block.header.from, found[0]?.column ?? 0),
    message,
  });
}

/** 取組内容 with years is taken for the goal where there is no other, which is worth a look. */
function noteDatedGoal({ table, header, columns }: TableBlock, note: NoteSink): void {
  const goal = columns.get("goal");
  if (goal === undefined || goal.period === "") return;
  note({
    severity: "warning",
    sheet: table.name,
    cell: cellName(header.from, goal.column),
    quote: shorten(goal.text),
    message:
      "年の付いた見出しの列を「取組内容」として取り込みました。その年にしたことなら「取組状況」、これからのことなら「今後の取組」に見出しを直してください。",
  });
}

function guessesFor(
  { header, unused }: TableBlock,
  key: ColumnKey,
  name: string,
): readonly string[] {
  return unused
    .filter(({ text }) => text.trim() !== "" && guessHeading(text) === key)
    .map(
      ({ column, text }) => `${cellName(header.from, column)}の「${shorten(text)}」は「${name}」`,
    );
}
