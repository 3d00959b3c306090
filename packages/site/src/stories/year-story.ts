import { tellYear, type YearSentence } from "@torikumi/outline";
import type { MeasureId } from "@torikumi/record";
import { changesPath, recordPath, type SitePath } from "../model/addresses.ts";
import { chainOf } from "../model/measure-chain.ts";
import type { EditionNode } from "../model/edition-node.ts";
import type { SiteLink } from "../model/site-link.ts";
import type { SiteModel } from "../model/site-model.ts";
import { runLength } from "./same-texts.ts";

/** A piece of a sentence: words, or words that lead somewhere. */
export interface StoryPiece {
  readonly text: string;
  readonly path?: SitePath;
}

/** A sentence of the story of a year, with the page that tells more. */
interface StorySentence {
  readonly pieces: readonly StoryPiece[];
  readonly more?: SiteLink;
}

/** The story of a year in at most ten sentences. */
export interface YearStory {
  readonly sentences: readonly StorySentence[];
  /** Whether the secretariat wrote it; else rules did. */
  readonly isWritten: boolean;
  /** Whether a sentence tells of promises, which are found by words. */
  readonly tellsPromises: boolean;
}

/** The story of an edition's year: as the edition page tells it (あらまし), else as the rules do. */
export function yearStory(site: SiteModel, node: EditionNode): YearStory {
  const written = node.edition.index?.value.story ?? [];
  if (written.length > 0)
    return {
      sentences: written.map((text) => ({ pieces: linkIds(text, node) })),
      isWritten: true,
      tellsPromises: false,
    };
  const { previousYear } = node;
  const longest = longestRun(site, node);
  const sentences = tellYear({
    after: node.edition,
    ...(previousYear !== undefined && {
      since: {
        before: previousYear.edition,
        changes: site.changesBetween(previousYear, node),
        outline: site.outlineBetween(previousYear, node),
        promisesOf: site.promisesOf,
      },
    }),
    ...(longest !== undefined && { longest }),
  });
  return {
    sentences: sentences.map((one, place) =>
      toSentence(one, node, { isLast: sentences[place + 1]?.about !== one.about }),
    ),
    isWritten: false,
    tellsPromises: sentences.some(({ about }) => about === "promises"),
  };
}

/** The measures whose report has been the same for the most editions; a repost is told with what it repeats. */
function longestRun(
  site: SiteModel,
  node: EditionNode,
): { readonly ids: readonly MeasureId[]; readonly editions: number } | undefined {
  if (node.previousYear === undefined) return undefined;
  const runs = [...node.measures.values()]
    .filter(({ repostOf }) => repostOf === undefined)
    .map(({ id }) => ({ id, editions: runLength(chainOf(site, node, id)) }));
  const editions = Math.max(0, ...runs.map((run) => run.editions));
  return { editions, ids: runs.filter((run) => run.editions === editions).map(({ id }) => id) };
}

function toSentence(
  { about, text, measures, more: others }: YearSentence,
  node: EditionNode,
  { isLast }: { readonly isLast: boolean },
): StorySentence {
  const pieces: StoryPiece[] = [];
  let rest = text;
  for (const { id, title, side } of measures) {
    const words = `${id}「${title}」`;
    const at = rest.indexOf(words);
    const slug = side === "after" ? node.slug : node.previousYear?.slug;
    if (at < 0 || slug === undefined) continue;
    pieces.push({ text: rest.slice(0, at) }, { text: words, path: recordPath(slug, id) });
    rest = rest.slice(at + words.length);
  }
  const more = isLast && others ? moreOf(about, node) : undefined;
  return {
    pieces: [...pieces, { text: rest }].filter((piece) => piece.text !== ""),
    ...(more !== undefined && { more }),
  };
}

/** The page that tells all of what a sentence tells some of. */
function moreOf(about: YearSentence["about"], node: EditionNode): SiteLink | undefined {
  const { previousYear, slug } = node;
  const path = previousYear && changesPath(previousYear.slug, slug);
  if (about === "same") return { label: "同じ文が続く取組を全て見る", path: "unchanged/" };
  if (about === "opinions") return { label: "委員会意見を全て見る", path: "opinions/" };
  if (path === undefined) return undefined;
  if (about === "promises")
    return { label: "報告に見当たらない予定を全て見る", path: `${path}promises/` };
  if (about === "expanded") return { label: "拡充になった取組を全て見る", path: `${path}kakuju/` };
  if (about === "ended") return { label: "終了した取組を全て見る", path: `${path}#ended` };
  if (about === "added") return { label: "加わった取組を全て見る", path: `${path}#added` };
  if (about === "figures") return { label: "数値の変わった取組を全て見る", path: `${path}suchi/` };
  return undefined;
}

const ID = /[0-9]+-(?:[ァ-ヺA-Z0-9]+-)?[0-9]+/gu;

/** The ids in a text that a person wrote, as links to the measures of the edition. */
function linkIds(text: string, node: EditionNode): readonly StoryPiece[] {
  const pieces: StoryPiece[] = [];
  let from = 0;
  for (const { 0: id, index } of text.matchAll(ID)) {
    const measure = node.measures.get(id as MeasureId);
    if (measure === undefined) continue;
    pieces.push(
      { text: text.slice(from, index) },
      { text: id, path: recordPath(node.slug, measure.id) },
    );
    from = index + id.length;
  }
  return [...pieces, { text: text.slice(from) }].filter((piece) => piece.text !== "");
}
