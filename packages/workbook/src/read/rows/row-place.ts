import {
  formatPolicyId,
  isMeasureId,
  parseMeasureId,
  parsePolicyId,
  type MeasureId,
  type PolicyId,
} from "@torikumi/record";
import { fieldPlace, fieldText, type DraftRow } from "./draft-row.ts";
import type { NoteSink } from "../../notes/import-note.ts";
import { shorten } from "../../notes/shorten.ts";
import { plainId } from "../../layout/plain-id.ts";
import { readRecommendationLine } from "../../layout/recommendation-line.ts";

/** Which policy a row stands under, and the id that the sheet gives it. */
export interface RowPlace {
  readonly policy: PolicyId;
  readonly id: MeasureId | undefined;
}

const LETTER = /^(?:取組方針)?([ア-ン]|[A-Z]|[0-9]{1,4})$/;

/** What the column of numbers holds: ids of measures (1-ア-2), or nothing but the rows counted (1, 2, 3). */
export type IdKind = "ids" | "ordinals";

/** Tells what the column of numbers of a table holds. */
export function idKindOf(rows: readonly DraftRow[]): IdKind {
  const texts = rows.map((row) => fieldText(row, "id").normalize("NFKC").trim());
  const isCounted = texts.some((text) => text !== "") && texts.every((text) => /^\d*$/.test(text));
  return isCounted ? "ordinals" : "ids";
}

/**
 * Finds a row's policy: the paper's head gives it, or the columns 提言 and 方針, or the id alone.
 * Gives undefined, and tells why, where they are missing or disagree.
 */
export function placeRow(
  row: DraftRow,
  { head, idKind }: { readonly head: PolicyId | undefined; readonly idKind: IdKind },
  note: NoteSink,
): RowPlace | undefined {
  const written = fieldText(row, "id");
  const idText = idKind === "ids" ? written : "";
  if (idText !== written)
    note({
      severity: "info",
      ...fieldPlace(row, "id"),
      quote: shorten(written),
      message: "番号の列は「1-ア-2」の形ではなく行を数えたものとみて、使いません。",
    });
  const id = readId(idText);
  if (idText.trim() !== "" && id === undefined) {
    note({
      severity: "error",
      ...fieldPlace(row, "id"),
      message: `番号「${shorten(idText)}」を読み取れません。「1-ア-2」のように、提言の番号・方針の記号・通し番号を「-」でつないでください。`,
    });
    return undefined;
  }
  const place = id === undefined ? undefined : parseMeasureId(id);
  const own = place === undefined ? undefined : formatPolicyId(place);
  const policy = head ?? columnPolicy(row) ?? own;
  if (policy === undefined) {
    note({
      severity: "error",
      ...fieldPlace(row, "id"),
      message:
        "どの提言・取組方針の取組か分かりません。「番号」の列、または「提言」と「方針」の列に書いてください。",
    });
    return undefined;
  }
  if (own !== undefined && own !== policy) {
    note({
      severity: "error",
      ...fieldPlace(row, "id"),
      message: `番号「${id ?? ""}」が、取組方針「${policy}」の表にあります。番号か置き場所を直してください。`,
    });
    return undefined;
  }
  const letter = letterOf(fieldText(row, "policy"));
  if (
    head === undefined &&
    place !== undefined &&
    letter !== undefined &&
    letter !== place.letter
  ) {
    note({
      severity: "error",
      ...fieldPlace(row, "policy"),
      message: `方針の列の「${letter}」が、番号「${id ?? ""}」と食い違っています。どちらかを直してください。`,
    });
    return undefined;
  }
  return { policy, id };
}

/** Reads an id as people type it: full-width digits and hyphens become half-width. */
export function readId(text: string): MeasureId | undefined {
  if (text === "") return undefined;
  if (isMeasureId(text)) return text;
  const id = plainId(text);
  return isMeasureId(id) ? id : undefined;
}

/** The letter of a policy as a column gives it: ア, 取組方針ア; undefined for anything else. */
export function letterOf(text: string): string | undefined {
  return LETTER.exec(text.normalize("NFKC").replace(/\s/gu, ""))?.[1];
}

function columnPolicy(row: DraftRow): PolicyId | undefined {
  const number = readRecommendationLine(fieldText(row, "recommendation"))?.number;
  const text = fieldText(row, "policy").trim();
  const letter = letterOf(text);
  if (number === undefined || (text !== "" && letter === undefined)) return undefined;
  if (letter === undefined && row.block.columns.has("policy") && !row.block.columns.has("id"))
    return undefined;
  const id = formatPolicyId({ recommendation: number, letter: letter ?? "" });
  return parsePolicyId(id) === undefined ? undefined : id;
}
