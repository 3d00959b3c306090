import type { EditionChanges } from "@torikumi/diff";
import type { ComparedEditions, Review } from "../src/index.ts";
import { countDiagnostics } from "@torikumi/record";
import type { Diagnostic } from "@torikumi/record";
import { editionOf } from "@torikumi/record/dev/edition-of";
import { measureText } from "@torikumi/record/dev/measure-text";

const GOAL = "○乳幼児健診を受けていない家庭を訪ね、養育の様子を確かめる。";
const PLAN = "訪問を続ける。";

/** r7 and r8: 1-ア-1 becomes 拡充 with 15名→20名, 1-ア-2 goes, 1-ア-3 comes. */
export async function clinicEditions(): Promise<ComparedEditions> {
  const before = await editionOf({
    "1/ア/1.md": measureText(
      "継続",
      ["保）健康部"],
      [GOAL, "保健師15名が訪ねた。", "おおむね進んだ。", PLAN],
    ),
    "1/ア/2.md": measureText(
      "終了",
      ["保）健康部"],
      ["紙の連絡票を使う。", "使った。", "役割を終えた。", "廃止する。"],
    ),
  });
  const after = await editionOf({
    "1/ア/1.md": measureText(
      "拡充",
      ["保）健康部", "子）子育て部"],
      [GOAL, "保健師20名が訪ねた。", "おおむね進んだ。", PLAN],
    ),
    "1/ア/3.md": measureText(
      "新規",
      ["子）子育て部"],
      ["夜間の相談を受ける。", "準備をした。", "始めたばかりである。", "窓口を開く。"],
    ),
  });
  return { before, after };
}

/** What changed between {@link clinicEditions}. */
export const CLINIC_CHANGES: EditionChanges = {
  from: "r7",
  to: "r8",
  added: ["1-ア-3"],
  removed: ["1-ア-2"],
  moved: [],
  changed: [
    {
      id: "1-ア-1",
      kinds: ["区分", "担当", "数値", "据置"],
      category: { from: "継続", to: "拡充" },
      departments: { added: ["子）子育て部"], removed: [], renamed: [] },
      texts: [
        {
          field: "progress",
          kind: "数値",
          edits: [
            { op: "keep", text: "保健師" },
            { op: "remove", text: "15名" },
            { op: "add", text: "20名" },
            { op: "keep", text: "が訪ねた。" },
          ],
        },
        { field: "plan", kind: "据置", edits: [], carriedOver: "identical" },
      ],
      figures: [{ field: "progress", label: "保健師", from: 15, to: 20, unit: "名" }],
      unpaired: [],
      deadlines: [],
      keys: [],
    },
  ],
  identity: [],
  carried: [],
  pages: [],
  opinions: [],
  unchanged: 4,
};

/** Nothing changed among six measures. */
export const NO_CHANGES: EditionChanges = {
  from: "r7",
  to: "r8",
  added: [],
  removed: [],
  moved: [],
  changed: [],
  identity: [],
  carried: [],
  pages: [],
  opinions: [],
  unchanged: 6,
};

/** A finding on the category of 1-ア-1 unless told otherwise. */
export function finding(parts: Partial<Diagnostic> = {}): Diagnostic {
  return {
    path: "records/1/ア/1.md",
    line: 2,
    column: 7,
    endLine: 2,
    endColumn: 9,
    severity: "error",
    rule: "category",
    message: "取組区分が「拡大」になっています。「拡充」に直してください。",
    related: [],
    ...parts,
  };
}

/** A review of changes and findings, with its counts. */
export function reviewOf(changes: EditionChanges, diagnostics: readonly Diagnostic[]): Review {
  return { changes, diagnostics, counts: countDiagnostics(diagnostics) };
}
