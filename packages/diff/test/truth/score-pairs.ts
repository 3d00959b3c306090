import type { TextField } from "@torikumi/record";
import { makeEdition } from "@torikumi/record/dev/make-edition";
import { compareEditions } from "../../src/index.ts";
import type { FigureChange, MeasureChange } from "../../src/index.ts";

/** Two texts and what a person says changed between them. */
export interface LabelledPair {
  readonly id: string;
  readonly field: TextField;
  readonly before: string;
  readonly after: string;
  readonly expect: {
    readonly kind: string;
    /** Other kinds that would be right too. */
    readonly accept: readonly string[];
    readonly figures: readonly LabelledFigure[];
    /** Figures that may be listed as well, by their values; `*` for any. */
    readonly optional?: readonly (readonly (number | string)[])[];
  };
}

/** A figure that a person says changed; its label is right where one holds the other. */
interface LabelledFigure {
  readonly label: string;
  readonly from: number | string;
  readonly to: number | string;
  readonly unit?: string;
}

/** How the comparison does on labelled pairs; every share as its two counts. */
export interface Score {
  readonly pairs: number;
  readonly exact: number;
  readonly allowed: number;
  /** 実質 that came back as a lighter kind, of all 実質: the dangerous side. */
  readonly missed: readonly [number, number];
  /** 字句 that came back as 実質, of all 字句. */
  readonly noise: readonly [number, number];
  readonly figures: {
    readonly right: number;
    readonly false: number;
    readonly lost: number;
    readonly labelled: number;
  };
  /** What is not as labelled, one line a pair. */
  readonly misses: readonly string[];
}

const LIGHTER = ["字句", "表記", "据置", "組織名", "なし"];

/** Compares each pair as a text of two editions a year apart (r7, r8), and counts. */
export function scorePairs(pairs: readonly LabelledPair[]): Score {
  let [exact, allowed, missed, noise] = [0, 0, 0, 0];
  const figures = { right: 0, false: 0, lost: 0, labelled: 0 };
  const misses: string[] = [];
  for (const pair of pairs) {
    const { expect } = pair;
    const change = changeOf(pair);
    const kind = kindOf(pair, change);
    const isBoth = expect.kind === "数値" && kind === "実質" && change?.kinds.includes("数値");
    const isAllowed = kind === expect.kind || expect.accept.includes(kind) || isBoth === true;
    exact += Number(kind === expect.kind);
    allowed += Number(isAllowed);
    const isMissed =
      expect.kind === "実質" && LIGHTER.includes(kind) && !expect.accept.includes(kind);
    missed += Number(isMissed);
    noise += Number(expect.kind === "字句" && kind === "実質");
    const found = scoreFigures(pair, change?.figures ?? []);
    for (const key of ["right", "false", "lost", "labelled"] as const) figures[key] += found[key];
    if (!isAllowed || found.false + found.lost > 0)
      misses.push(`${pair.id} ${expect.kind}→${kind} 「${pair.before}」→「${pair.after}」`);
  }
  const of = (kind: string): number => pairs.filter(({ expect }) => expect.kind === kind).length;
  return {
    pairs: pairs.length,
    exact,
    allowed,
    missed: [missed, of("実質")],
    noise: [noise, of("字句")],
    figures,
    misses,
  };
}

function changeOf({ field, before, after }: LabelledPair): MeasureChange | undefined {
  const edition = (id: string, text: string) =>
    makeEdition({ id, measures: { "1-ア-1": { goal: "共通", [field]: text } } });
  return compareEditions(edition("r7", before), edition("r8", after)).changed[0];
}

function kindOf({ field, before, after }: LabelledPair, change: MeasureChange | undefined): string {
  const text = change?.texts.find((one) => one.field === field);
  return text?.kind ?? (before === after ? "据置" : "なし");
}

function scoreFigures(
  { field, expect }: LabelledPair,
  changed: readonly FigureChange[],
): Score["figures"] {
  const left = changed.filter((figure) => figure.field === field);
  let [right, lost, labelled] = [0, 0, 0];
  for (const { label, from, to, unit } of expect.figures) {
    // 12,345千円 is told in yen.
    const times = (value: number | string): string =>
      unit === "千円" ? String(Number(value) * 1000) : String(value);
    const place = left.findIndex(
      (one) => `${one.from}→${one.to}` === `${times(from)}→${times(to)}`,
    );
    const [hit] = place < 0 ? [] : left.splice(place, 1);
    if (hit === undefined) lost += 1;
    else {
      right += 1;
      const isNamed =
        label !== "" && (hit.label.includes(label) || label.includes(hit.label || "?"));
      labelled += Number(isNamed || label === "");
    }
  }
  const isFree = ({ from, to }: FigureChange): boolean =>
    (expect.optional ?? []).some(([a, b]) => a === "*" || (a === from && b === to));
  return { right, false: left.filter((one) => !isFree(one)).length, lost, labelled };
}
