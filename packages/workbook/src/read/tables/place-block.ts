import {
  formatPolicyId,
  letterKind,
  parsePolicyId,
  type PolicyId,
  type Recommendation,
} from "@torikumi/record";
import { cellName } from "../../notes/cell-name.ts";
import type { NoteSink } from "../../notes/import-note.ts";
import { shorten } from "../../notes/shorten.ts";
import { isPaperBlock, readPaperHead, type PaperHead } from "./paper-head.ts";
import { sheetPolicy } from "./sheet-policy.ts";
import type { TableBlock } from "./table-block.ts";

/** Where a table belongs: on paper its head says so, in a list every row. */
export interface BlockPlace {
  readonly kind: "paper" | "list";
  readonly block: TableBlock;
  readonly title: string;
  readonly policy: PolicyId | undefined;
  readonly recommendation: Recommendation;
  readonly direction: string;
  readonly at: { readonly sheet: string; readonly cell: string };
  /** The cells of the recommendation with its items, and of the direction; "" where the head has none. */
  readonly cells: PaperHead["cells"];
  /** Numbers of the document above the table; they are not imported. */
  readonly documents: PaperHead["documents"];
}

/** Reads what stands above a table, and compares it with the sheet's name (`1-ア`); `before` is the table before it. */
export function placeBlock(
  block: TableBlock,
  { before }: { readonly before: BlockPlace | undefined },
  note: NoteSink,
): BlockPlace {
  const at = { sheet: block.table.name, cell: cellName(block.above.from, 0) };
  for (const { row, column, text } of block.over)
    note({
      severity: "warning",
      sheet: block.table.name,
      cell: cellName(row, column),
      quote: shorten(text),
      message:
        "見出しの上の段にある文字は取り込みません。欄の意味が変わるなら、その下の見出しに書いてください。",
    });
  const nothing = { number: 0, title: "", items: [] };
  const list: BlockPlace = {
    kind: "list",
    block,
    title: "",
    policy: undefined,
    recommendation: nothing,
    direction: "",
    at,
    cells: { recommendation: "", direction: "" },
    documents: [],
  };
  if (!isPaperBlock(block)) {
    const isNamed = block.columns.has("id") || block.columns.has("policy");
    if (!isNamed)
      note({
        severity: "error",
        ...at,
        message: `「取組方針ア」のセルも「番号」「提言」「方針」の列も見つかりません。どの取組方針の表か書いてください。${nameGuess(block)}`,
      });
    const { title, documents } = readPaperHead(block, note);
    return { ...list, ...(isNamed ? {} : { kind: "paper" }), title, documents };
  }
  const head = readPaperHead(block, note);
  if (head.recommendation === undefined && goesOn(block, head.letter, before))
    return {
      ...list,
      kind: "paper",
      policy: before?.policy,
      recommendation: before?.recommendation ?? nothing,
      documents: head.documents,
    };
  const policy = formatPolicyId({
    recommendation: head.recommendation?.number ?? 0,
    letter: head.letter ?? "",
  });
  if (head.recommendation === undefined)
    note({
      severity: "error",
      ...at,
      message: `提言の番号と題名（「１　題名」）が表の上に見つかりません。${nameGuess(block)}`,
    });
  // Only the first table of a sheet bears its name: others may follow below.
  const named = before?.block.table === block.table ? undefined : sheetPolicy(block.table.name);
  if (head.recommendation !== undefined && named !== undefined && contradicts(named, policy))
    note({
      severity: "error",
      ...at,
      message: `シート名「${block.table.name}」と、セルに書かれた提言・取組方針（${policy}）が違います。どちらかを直してください。`,
    });
  return {
    ...list,
    kind: "paper",
    title: head.title,
    policy: parsePolicyId(policy) === undefined ? undefined : policy,
    recommendation:
      head.recommendation === undefined ? nothing : { ...head.recommendation, items: head.items },
    direction: head.direction,
    cells: head.cells,
    documents: head.documents,
  };
}

/** Whether a sheet's name and its head name two policies of one kind; a sheet 1-1 may hold 1-ア. */
function contradicts(named: PolicyId, policy: PolicyId): boolean {
  const kindOf = (id: PolicyId): string => letterKind(parsePolicyId(id)?.letter ?? "");
  return named !== policy && kindOf(named) === kindOf(policy);
}

/** Whether the label of the policy above only stands again, at the head of the next page of a sheet. */
function goesOn(
  { table }: TableBlock,
  letter: string | undefined,
  before: BlockPlace | undefined,
): boolean {
  if (before?.policy === undefined || before.block.table !== table) return false;
  return parsePolicyId(before.policy)?.letter === letter;
}

function nameGuess(block: TableBlock): string {
  const policy = sheetPolicy(block.table.name);
  return policy === undefined ? "" : `シート名からは「${policy}」と思われます。`;
}
