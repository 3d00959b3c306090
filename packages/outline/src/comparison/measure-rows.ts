import { FIELD_HEADINGS, TEXT_FIELDS } from "@torikumi/record";
import type { TextField } from "@torikumi/record";

import type { OutlinedMeasure } from "../changes/outlined-measure.ts";
import { formatFact, type Fact } from "../facts/fact.ts";
import type { OutlinedText } from "../texts/outlined-text.ts";
import { compareText, factRow, label, OMITTED, type ComparisonRow } from "./comparison-row.ts";
import { omitKeptLines } from "./omit-kept-lines.ts";

/** Whether what stayed the same stands there whole or as （略）. */
export type KeptTexts = "whole" | "omitted";

/** The rows of a measure: facts, then its texts, each with the figures that stand in it. */
export function measureRows(measure: OutlinedMeasure, kept: KeptTexts): readonly ComparisonRow[] {
  const { facts, texts, whole } = measure;
  const wholes = (whole?.texts ?? []).map(({ heading, text }) => ({
    heading,
    ...compareText({ edits: [{ op: whole?.op ?? "add", text }] }),
    remarks: [],
  }));
  const compared =
    kept === "whole" ? texts.map((text) => textRow(text, measure)) : withOmitted(measure);
  return [
    ...facts.filter((fact) => hasSides(fact) && !isBeside(fact, texts)).map(factRow),
    ...compared,
    ...wholes,
  ];
}

/** What is said of a measure before its rows: sentences, then facts without sides. */
export function notesOf({ facts, texts, sentences }: OutlinedMeasure): readonly string[] {
  const untold = facts.filter((fact) => !hasSides(fact) && !isBeside(fact, texts));
  return [...sentences, ...untold.map(formatFact)];
}

function hasSides({ from, to }: Fact): boolean {
  return from !== undefined || to !== undefined;
}

/** A figure stands beside the text that it belongs to. */
function isBeside({ field }: Fact, texts: readonly OutlinedText[]): boolean {
  return field !== undefined && texts.some((text) => text.field === field);
}

function textRow(text: OutlinedText, { facts }: OutlinedMeasure): ComparisonRow {
  const { heading, kind, field } = text;
  const figures = facts.filter((fact) => fact.field === field).map(formatFact);
  return { heading, ...compareText(text), remarks: [kind, ...figures] };
}

/** The texts in the order of the sections, those that stayed the same as （略）, a run of them in one row. */
function withOmitted(measure: OutlinedMeasure): readonly ComparisonRow[] {
  const { texts, sameAs } = measure;
  const rows: ComparisonRow[] = [];
  let same: TextField[] = [];
  const endRun = (): void => {
    if (same.length > 0) rows.push(omittedRow(same));
    same = [];
  };
  for (const field of TEXT_FIELDS) {
    const text = texts.find((one) => one.field === field);
    if (text === undefined) {
      if (sameAs === undefined && isSame(field, measure)) same.push(field);
      continue;
    }
    endRun();
    const row = textRow(text, measure);
    rows.push(text.rewritten === true ? row : { ...row, ...omitKeptLines(row) });
  }
  endRun();
  return rows;
}

function isSame(field: TextField, { before, after, change }: OutlinedMeasure): boolean {
  if (change === undefined || change.unreadable?.includes(field) === true) return false;
  const text = before?.[field] ?? "";
  return text !== "" && text === after?.[field];
}

function omittedRow(fields: readonly TextField[]): ComparisonRow {
  const heading = fields.map((field) => FIELD_HEADINGS[field]).join("、");
  return { heading, before: [label(OMITTED)], after: [label(OMITTED)], remarks: [] };
}
