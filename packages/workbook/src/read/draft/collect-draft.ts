import { ENDED, usesField, type Department, type Edition, type MeasureId } from "@torikumi/record";
import { assignIds } from "./assign-ids.ts";
import { collectEditionFacts } from "./collect-facts.ts";
import { collectMeasures } from "./collect-measures.ts";
import { collectPolicies } from "./collect-policies.ts";
import type { Draft } from "./draft.ts";
import { noteCopiedRows } from "./copied-rows.ts";
import { remarkOn } from "./departments/remark-on.ts";
import { isOneName } from "./departments/separators.ts";
import type { NoteSink } from "../../notes/import-note.ts";
import type { AppliedLayout } from "../../mapping/apply-layout.ts";
import { placeBlock, type BlockPlace } from "../tables/place-block.ts";
import { fieldText } from "../rows/draft-row.ts";
import { placedRows, type PlacedRow } from "../rows/placed-rows.ts";
import type { EditionFacts } from "../tables/read-facts.ts";
import type { TableBlock } from "../tables/table-block.ts";

/** What a workbook is read beside. */
export interface DraftContext {
  /** The sheet beside a list, where there is one. */
  readonly facts: EditionFacts | undefined;
  /** The edition that stands where the files will be written: its ids are not given anew, its words are known. */
  readonly existing: Edition | undefined;
  /** What a layout says of the city's words and fields. */
  readonly layout?: Pick<AppliedLayout, "categories" | "own"> | undefined;
  /** Ids of published editions: their serials are not given anew. */
  readonly published: Iterable<MeasureId>;
  /** The edition that the workbook becomes. */
  readonly editionId: string;
}

/**
 * Puts the tables of a workbook together into one edition.
 * Tells of everything that is missing, doubled, in conflict or without a place.
 */
export function collectDraft(
  blocks: readonly TableBlock[],
  { facts, existing, layout, published, editionId }: DraftContext,
  note: NoteSink,
): Draft {
  const places: BlockPlace[] = [];
  for (const block of blocks) places.push(placeBlock(block, { before: places.at(-1) }, note));
  noteDocuments(places, note);
  const known = existing?.index?.value.categories ?? [];
  const own = layout?.own ?? facts?.own;
  const city = facts === undefined ? (own ?? existing?.index?.value) : own;
  const hasCategories = usesField(city, "category");
  const edition = collectEditionFacts(
    blocks,
    places,
    { facts, known, listed: layout?.categories ?? [], hasCategories },
    note,
  );
  const rows = places.flatMap((place) => placedRows(place, note));
  const copies = noteCopiedRows(rows, note);
  noteContinuedPolicies(places, copies, note);
  const pages = collectPolicies(places, rows, facts, note);
  const { ids, unclear } = assignIds(rows, { existing, published }, note);
  const words = {
    categories: hasCategories
      ? new Set([...edition.categories, ...known].map(({ name }) => name))
      : new Set(["", ENDED]),
    departments: knownDepartments(rows, [
      ...(existing?.register?.value ?? []),
      ...(facts?.departments ?? []),
    ]),
  };
  return {
    ...edition,
    ...(own === undefined ? {} : { own }),
    ...(facts === undefined || facts.edition !== editionId ? {} : { keys: facts.keys }),
    ...pages,
    unclear,
    measures: collectMeasures(rows, ids, words, note),
  };
}

/** Names of departments that are whole: those of the register, and those that stand alone in a cell. */
function knownDepartments(
  rows: readonly PlacedRow[],
  register: readonly Department[],
): ReadonlySet<string> {
  const alone = rows.flatMap(({ row }) => {
    const text = fieldText(row, "departments").trim();
    return isOneName(text) && remarkOn(text).length === 0 ? text : [];
  });
  return new Set([...register.map(({ name }) => name), ...alone]);
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
        severity: before === block.table.name ? "info" : "warning",
        sheet: block.table.name,
        cell: "",
        message: `取組方針「${policy}」はシート「${before}」の続きとして、通し番号を続けました。同じ取組方針の写しや記入例のシートなら、非表示にするか削除して取り込み直してください。`,
      });
  }
}

/** The number of the document belongs to the meeting and not to the edition. */
function noteDocuments(places: readonly BlockPlace[], note: NoteSink): void {
  for (const { documents, block } of places)
    for (const { text, cell } of documents)
      note({
        severity: "info",
        sheet: block.table.name,
        cell,
        quote: text,
        message: "資料の番号は取り込みません。",
      });
}
