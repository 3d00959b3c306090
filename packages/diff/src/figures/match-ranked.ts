import { contentOf } from "../notation/content-of.ts";
import { isSameUnit } from "./open-figure.ts";
import type { OpenFigure } from "./open-figure.ts";

/** A figure of a sentence that puts things in order of their size, with what it belongs to. */
interface Ranked {
  readonly name: string;
  readonly figure: OpenFigure;
}

const RANKING = /最も|最[多少大小高低]|次い?[でに]|続[いくき]|順に/;
/** 中央区 in 最も多かったのは中央区の18世帯, 東区が最多の58件, 0歳の12人, 育児不安（33％）. */
const NAME =
  /((?:[0-9０-９]+(?:歳児?代?|年生|代|か月児?))|[一-鿿々ァ-ヺーA-Za-z・]{1,14})(?:[がのはで]、?)?(?:最[多少大小高低](?:の|で)?|最も(?:多|少な|高|低)[いく]の?)?[（(]?約?$/;
const NO_NAME = /^(?:最.|次|続|計|合計|総計|全体|うち|順|位|件数|割合)$/;
/** What says how the things stand to each other. */
const ORDER = /[最多少大小高低次続順位]/g;

/**
 * Matches the figures of two rankings of the same things by what they belong to (最も多いのは中央区の18世帯、次いで北区の15世帯): who stood
 * first last year may stand second now. `match` gets each pair.
 */
export function matchRanked(
  left: readonly OpenFigure[],
  right: readonly OpenFigure[],
  match: (from: OpenFigure, to: OpenFigure) => void,
): void {
  const [a, b] = [rankedIn(left), rankedIn(right)];
  if (a.length < 2 || b.length < 2 || namesOf(a) === namesOf(b)) return;
  if (frameOf(left, a) !== frameOf(right, b)) return;
  for (const { name, figure } of a) {
    const to = b.find((one) => one.name === name)?.figure;
    if (to !== undefined && isSameUnit(figure, to)) match(figure, to);
  }
  for (const one of [...inNames(left, a), ...inNames(right, b)]) one.used = true;
}

/** The ranked figures of a sentence; none where two of them have one name. */
function rankedIn(figures: readonly OpenFigure[]): readonly Ranked[] {
  const sentence = figures[0]?.sentence;
  if (sentence === undefined || !RANKING.test(sentence.text)) return [];
  const found = figures.flatMap((figure) => {
    const end = figure.figure.start - sentence.start;
    const name = NAME.exec(sentence.text.slice(Math.max(0, end - 24), end))?.[1] ?? "";
    return name === "" || NO_NAME.test(name) || figure.figure.kind !== "number"
      ? []
      : [{ name, figure }];
  });
  const inName = inNames(figures, found);
  const ranked = found.filter(({ figure }) => !inName.includes(figure));
  return new Set(ranked.map(({ name }) => name)).size === ranked.length ? ranked : [];
}

function namesOf(ranked: readonly Ranked[]): string {
  return ranked.map(({ name }) => name).join("|");
}

/** What a sentence says beside the things, their figures and their order. */
function frameOf(figures: readonly OpenFigure[], ranked: readonly Ranked[]): string {
  const text = figures[0]?.sentence.text ?? "";
  const plain = ranked.reduce((rest, { name }) => rest.replaceAll(name, ""), text);
  return contentOf(plain).replace(ORDER, "");
}

/** Numbers that are part of a name: 0歳の12人. */
function inNames(figures: readonly OpenFigure[], ranked: readonly Ranked[]): readonly OpenFigure[] {
  return figures.filter(({ figure: { end } }) =>
    ranked.some(
      ({ figure, name }) =>
        end < figure.figure.start && figure.figure.start - end <= 4 && /[0-9０-９]/.test(name),
    ),
  );
}
