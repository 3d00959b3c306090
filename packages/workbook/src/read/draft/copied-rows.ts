import { fieldPlace, fieldText } from "../rows/draft-row.ts";
import type { NoteSink } from "../../notes/import-note.ts";
import { isDitto } from "./ditto.ts";
import { plainText } from "./plain-text.ts";
import type { PlacedRow } from "../rows/placed-rows.ts";

const COMPARED = ["goal", "progress", "evaluation", "plan", "category", "departments"] as const;

/**
 * Tells of rows without an id that repeat a row of the same policy: on another sheet nearly always that was copied, and its measures
 * would be there twice. Gives the names of such sheets.
 */
export function noteCopiedRows(rows: readonly PlacedRow[], note: NoteSink): ReadonlySet<string> {
  const first = new Map<string, PlacedRow>();
  const goals = new Map<string, PlacedRow>();
  const copies = new Set<string>();
  for (const placed of rows) {
    const { row, policy, id } = placed;
    const key = [policy, ...COMPARED.map((field) => plainText(fieldText(row, field)))].join("\0");
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, placed);
      noteSameGoal(placed, goals, note);
      continue;
    }
    const at = fieldPlace(row, "goal");
    const other = fieldPlace(before.row, "goal");
    if (id !== undefined) continue;
    if (at.sheet === other.sheet) {
      // A goal that says 再掲 is the other one again, on purpose.
      if (fieldText(row, "goal") !== fieldText(before.row, "goal")) continue;
      note({
        severity: "warning",
        ...at,
        message: `同じシートの ${other.cell} の取組と全く同じです。2つの取組として取り込みました。写しの行なら削除してください。`,
      });
      continue;
    }
    copies.add(at.sheet);
    note({
      severity: "error",
      ...at,
      message: `シート「${other.sheet}」の ${other.cell} の取組と全く同じです。シートを写したものなら、このシートを削除するか非表示にしてください。別の取組なら文を書き分けてください。`,
    });
  }
  return copies;
}

/** A goal that stands on another sheet with other words beside it: last year's sheet, or a measure that is there twice. */
function noteSameGoal(placed: PlacedRow, goals: Map<string, PlacedRow>, note: NoteSink): void {
  const { row, policy, id } = placed;
  const goal = plainText(fieldText(row, "goal"));
  if (goal === "" || isDitto(goal)) return;
  const key = `${policy}\0${goal}`;
  const before = goals.get(key);
  if (before === undefined) {
    goals.set(key, placed);
    return;
  }
  const at = fieldPlace(row, "goal");
  const other = fieldPlace(before.row, "goal");
  if (id !== undefined || at.sheet === other.sheet) return;
  note({
    severity: "error",
    ...at,
    message: `取組内容がシート「${other.sheet}」の ${other.cell} と同じです。前の年度の表や下書きのシートなら、非表示にするか削除してください。別の取組なら「番号」の列を加えて、それぞれの番号を書いてください。`,
  });
}
