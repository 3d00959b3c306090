import type { EditionChanges } from "@torikumi/diff";
import { allOpinions, editionName, ENDED, EXPANDED, isOpen } from "@torikumi/record";
import type { Edition, MeasureId } from "@torikumi/record";

import type { ChangesOutline } from "../changes/outline-changes.ts";
import { leadingFigures, type MeasureSentence } from "../digest/leading-figures.ts";
import { lostPromises, lostSentence } from "./lost-promises.ts";
import { measureTitle } from "../edition/measure-title.ts";
import { ownOpinions } from "../opinion/own-opinions.ts";
import type { outlinePromises } from "../promises/outline-promises.ts";
import { nameMeasures, type NamedMeasure } from "./name-measures.ts";

/** A sentence of the story of a year. */
export interface YearSentence {
  /** What it tells of. */
  readonly about:
    | "counts"
    | "ended"
    | "added"
    | "expanded"
    | "figures"
    | "promises"
    | "same"
    | "opinions"
    | "departments";
  readonly text: string;
  /** The measures that it names, in their order; their ids stand in the text. */
  readonly measures: readonly NamedMeasure[];
  /** Whether there is more of the kind than the sentence names. */
  readonly more: boolean;
}

/** What the story is told from. */
interface YearSources {
  readonly after: Edition;
  /** The year before, and what changed since; absent for the first edition. */
  readonly since?: {
    readonly before: Edition;
    readonly changes: EditionChanges;
    readonly outline: ChangesOutline;
    /** Asked for the promises of each measure. */
    readonly promisesOf?: typeof outlinePromises;
  };
  /** The measures whose report has been the same for the most editions, and for how many. */
  readonly longest?: { readonly ids: readonly MeasureId[]; readonly editions: number };
}

/** So many sentences tell of figures. */
const FIGURES = 2;

/**
 * The story of a year in at most ten sentences: how many measures there are, what ended, came and was expanded, and why, the figures
 * that surely moved most, what was promised and is not reported, the texts that are longest the same, the opinions, the departments.
 */
export function tellYear({ after, since, longest }: YearSources): readonly YearSentence[] {
  const name = editionName(after.index?.value.id ?? "");
  return [
    countsOf(after, { name, since }),
    ...(since === undefined ? [] : eventsOf(after, since)),
    ...(longest === undefined || longest.editions < 2 ? [] : sameOf(after, longest)),
    ...opinionsOf(after),
    ...(since === undefined ? [] : departmentsOf(since.changes)),
  ];
}

type Since = NonNullable<YearSources["since"]>;

function countsOf(
  after: Edition,
  { name, since }: { readonly name: string; readonly since: Since | undefined },
): YearSentence {
  const categories = [...after.measures.values()].map(({ value }) => value.category);
  const vocabulary = after.index?.value.categories.map((word) => word.name) ?? [];
  const words = [...new Set([...vocabulary, ...categories])].flatMap((word) => {
    const count = categories.filter((one) => one === word).length;
    return count === 0 || word === "" ? [] : [`${word}${count}件`];
  });
  const more = since === undefined ? 0 : after.measures.size - since.before.measures.size;
  const than = editionName(since?.before.index?.value.id ?? "");
  const step =
    since === undefined
      ? ""
      : more === 0
        ? `で、${than}と同じ数`
        : `で、${than}より${Math.abs(more)}件${more > 0 ? "多くなりました" : "少なくなりました"}`;
  const end = step === "" || more === 0 ? "です" : "";
  return {
    about: "counts",
    text: `${name}の取組は${after.measures.size}件${step}${end}${words.length === 0 ? "" : `（${words.join("、")}）`}。`,
    measures: [],
    more: false,
  };
}

function eventsOf(after: Edition, since: Since): readonly YearSentence[] {
  const { before, changes, outline, promisesOf } = since;
  const measures = outline.parts.flatMap((part) => part.measures);
  const ended = measures.filter(
    ({ category, change }) =>
      category.before !== ENDED &&
      (category.after === ENDED || (category.after === undefined && change === undefined)),
  );
  const split = new Set(changes.moved.filter(({ kept }) => kept === true).map(({ to }) => to));
  const came = measures.filter(
    ({ id, category, change }) =>
      (category.before === undefined && change === undefined) || split.has(id),
  );
  const expanded = measures.filter(
    ({ category }) =>
      category.after === EXPANDED && category.before !== undefined && category.before !== EXPANDED,
  );
  const lost = lostSentence(
    lostPromises({ before, after, changes, ...(promisesOf !== undefined && { promisesOf }) }),
  );
  return [
    ...listed("ended", "終了した取組は", ended, ({ after: now, before: old }) => {
      const reason = now?.endReason ?? old?.endReason;
      if (reason !== undefined) return `理由：${reason}`;
      const into = changes.moved.find(({ from, merged }) => merged === true && from === old?.id);
      if (into !== undefined) return `${into.to}に統合されました`;
      return now === undefined ? "終了とされないまま、なくなりました" : "";
    }),
    ...listed("added", "加わった取組は", came, ({ previousId }) =>
      previousId === undefined ? "" : `${previousId}から分かれました`,
    ),
    ...listed("expanded", "「拡充」になった取組は", expanded, ({ after: now }) => {
      const next = firstSentence(now?.plan ?? "");
      return next === "" ? "" : `これから：${next}`;
    }),
    ...figuresThatGoOn(after, changes).map((one): YearSentence => ({
      about: "figures",
      text: `${one.id}「${one.title}」では、${one.text}`,
      measures: [one],
      more: true,
    })),
    ...(lost === undefined ? [] : [{ about: "promises" as const, ...lost, more: true }]),
  ];

  function listed(
    about: YearSentence["about"],
    opening: string,
    members: typeof measures,
    why: (one: (typeof measures)[number]) => string,
  ): readonly YearSentence[] {
    if (members.length === 0) return [];
    const {
      text,
      measures: named,
      more,
    } = nameMeasures(
      members.map((one) => ({
        id: one.id,
        title: one.title,
        side: one.category.after === undefined ? "before" : "after",
        note: why(one),
      })),
    );
    return [{ about, text: `${opening}${members.length}件です：${text}。`, measures: named, more }];
  }
}

/** What is counted in a measure that ends may well fall; that it ended is told already. */
function figuresThatGoOn(after: Edition, changes: EditionChanges): readonly MeasureSentence[] {
  return leadingFigures(changes, after, { limit: Infinity })
    .filter(({ id }) => after.measures.get(id)?.value.category !== ENDED)
    .slice(0, FIGURES);
}

/** The first sentence, where it is short enough to be quoted whole. */
function firstSentence(text: string): string {
  const [sentence = ""] = text.replace(/^[○・※\s]+/u, "").split(/[。\n]/u, 1);
  return sentence.length > LONGEST ? "" : sentence;
}

const LONGEST = 80;

function sameOf(
  after: Edition,
  { ids, editions }: NonNullable<YearSources["longest"]>,
): readonly YearSentence[] {
  const { text, measures } = nameMeasures(
    ids.flatMap((id) => {
      const measure = after.measures.get(id)?.value;
      if (measure === undefined) return [];
      return [{ id, title: measureTitle(measure, after), side: "after" as const }];
    }),
  );
  if (measures.length === 0) return [];
  return [
    {
      about: "same",
      text: `「取組状況」の文が最も長く変わっていない取組は、${editions}つの年度版で同じ文です：${text}。`,
      measures,
      more: true,
    },
  ];
}

function opinionsOf(after: Edition): readonly YearSentence[] {
  const all = allOpinions(after);
  if (all.length === 0) return [];
  const own = [...ownOpinions(after).values()].flat().length;
  const open = all.filter(isOpen).length;
  const waiting = open === 0 ? "対応を待つものはありません" : `${open}件が対応を待っています`;
  return [
    {
      about: "opinions",
      text: `委員会意見はこれまでに${all.length}件（この年度版には${own}件）あり、${waiting}。`,
      measures: [],
      more: true,
    },
  ];
}

function departmentsOf(changes: EditionChanges): readonly YearSentence[] {
  const renamed = changes.changed.flatMap(({ departments }) => departments?.renamed ?? []);
  const words = [...new Set(renamed.map(({ from, to }) => `${from}が${to}に`))].toSorted();
  if (words.length === 0) return [];
  const more = words.length > MOST ? `、ほか${words.length - MOST}件` : "";
  return [
    {
      about: "departments",
      text: `組織の名称が変わりました：${words.slice(0, MOST).join("、")}${more}。`,
      measures: [],
      more: false,
    },
  ];
}

const MOST = 3;
