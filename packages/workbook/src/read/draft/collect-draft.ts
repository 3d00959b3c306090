import type { Edition } from "@torikumi/record";
import { assignIds } from "./assign-ids.ts";
import { collectEditionFacts } from "./collect-facts.ts";
import { collectMeasures } from "./collect-measures.ts";
import { collectPolicies } from "./collect-policies.ts";
import type { Draft } from "./draft.ts";
import { noteCopiedRows } from "./copied-rows.ts";
import type { NoteSink } from "../../notes/import-note.ts";
import { placeBlock, type BlockPlace } from "../rows/place-block.ts";
import { placedRows } from "../rows/placed-rows.ts";
import type { EditionFacts } from "../rows/read-facts.ts";
import type { TableBlock } from "../rows/table-block.ts";

/** What a workbook is read beside. */
export interface DraftContext {
  /** The sheet beside a list, where there is one. */
  readonly facts: EditionFacts | undefined;
  /** The edition that stands where the files will be written: its ids are not given anew, its categories are known. */
  readonly existing: Edition | undefined;
}

/**
 * Puts the tables of a workbook together into one edition.
 * Tells of everything that is missing, doubled, in conflict or without a place.
 */
export function collectDraft(
  blocks: readonly TableBlock[],
  { facts, existing }: DraftContext,
  note: NoteSink,
): Draft {
  const places = blocks.map((block) => placeBlock(block, note));
  noteDocuments(places, note);
  const known = existing?.index?.value.categories ?? [];
  const edition = collectEditionFacts(blocks, places, { facts, known }, note);
  const rows = places.flatMap((place) => placedRows(place, note));
  const copies = noteCopiedRows(rows, note);
  noteContinuedPolicies(places, copies, note);
  const pages = collectPolicies(places, rows, facts, note);
  const { ids, unclear } = assignIds(rows, existing, note);
  const words = new Set([...edition.categories, ...known].map(({ name }) => name));
  return { ...edition, ...pages, unclear, measures: collectMeasures(rows, ids, words, note) };
}

function noteContinuedPolicies(
  places: readonly BlockPlace[],
  copies: ReadonlySet<string>,
  note: NoteSink,
): void {
  const first = new Map<string, string>();
  for (const { policy, block } of places) {
    if (policy === undefined) continue;
    const before = first.get(policy);
    if (before === undefined) first.set(policy, block.table.name);
    else if (!copies.has(block.table.name))
      note({
        severity: "info",
        sheet: block.table.name,
        cell: "",
        message: `取組方針「${policy}」はシート「${before}」の続きとして、通し番号を続けました。`,
      });
  }
}

/** The number of the document stands on every sheet, and is told once. */
function noteDocuments(places: readonly BlockPlace[], note: NoteSink): void {
  const found = places.flatMap(({ documents, block }) =>
    documents.map((document) => ({ ...document, sheet: block.table.name })),
  );
  const [first] = found;
  if (first === undefined) return;
  const texts = [...new Set(found.map(({ text }) => text))];
  const listed = texts.slice(0, 5).join("」「");
  note({
    severity: "info",
    sheet: first.sheet,
    cell: first.cell,
    message: `資料の番号「${listed}」${texts.length > 5 ? "など" : ""}は取り込みません${found.length === 1 ? "" : `（全部で${found.length}か所）`}。`,
  });
}
