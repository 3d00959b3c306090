import type { Person, Proceedings, Remark } from "@torikumi/github";
import {
  allOpinions,
  formatOpinionId,
  isOpinionTarget,
  lastNumber,
  parseOpinionId,
  placeOf,
  WHOLE,
  type Edition,
  type Opinion,
  type ProceedingsHead,
} from "@torikumi/record";
import { EDITION_FOLDER } from "@torikumi/source";
import { dayOf } from "./japanese-time.ts";
import type { OtherLedger } from "./other-ledgers.ts";
import { remarkText } from "./remark-text.ts";

/** `意見:` and, where the place does not say it, what the opinion is on: `意見（2-ア）:`. */
const MARK = /^\s*意見[ 　]*(?:[（(]([^（）()\n]{1,20})[）)])?[ 　]*[:：]/u;

/** Where opinions are looked for, and what is known already. */
export interface OpinionPlace {
  readonly edition: Edition;
  /** The edition that they are given on. */
  readonly id: string;
  /** The edition's folder from the top of the repository. */
  readonly root: string;
  /** Of all proceedings that stand there. */
  readonly heads: readonly ProceedingsHead[];
  readonly others: readonly OtherLedger[];
  readonly nameOf: (person: Person | undefined) => string;
  /** By account, in small letters. */
  readonly accounts: ReadonlyMap<string, string>;
}

/**
 * The opinions among the remarks on a pull request that are no pages yet, with the numbers that they get, in the order in which they were
 * given. One whose page was taken away since is not made again.
 */
export function findOpinions(
  proceedings: Proceedings,
  at: OpinionPlace,
): { readonly found: readonly Opinion[]; readonly notes: readonly string[] } {
  const standing = allOpinions(at.edition);
  const given = at.heads.flatMap(({ 意見: taken = {} }) => Object.entries(taken));
  const known = new Set([
    ...standing.flatMap(({ source }) => source ?? []),
    ...given.map(([url]) => url),
  ]);
  let number = Math.max(
    lastNumber(standing, at.id),
    ...given
      .map(([, id]) => parseOpinionId(id))
      .map((one) => (one?.edition === at.id ? one.number : 0)),
  );
  const notes: string[] = [];
  const found: Opinion[] = [];
  for (const { remark, path } of remarksOf(proceedings)) {
    const [mark, named] = MARK.exec(remark.body) ?? [];
    if (mark === undefined || remark.isOurs || known.has(remark.url)) continue;
    const other = at.others.find(({ taken }) => taken.has(remark.url));
    if (other !== undefined) {
      notes.push(
        `${other.folder} への意見になっているので、ページにしていません（${remark.url}）。`,
      );
      continue;
    }
    const text = remarkText(remark.body.slice(mark.length).trim(), at.accounts);
    const target = targetOf(named?.trim(), path, at);
    if (text === "" || target === undefined) {
      notes.push(
        text === ""
          ? `意見の文がないので、ページにしていません（${remark.url}）。`
          : `別の年度版のフォルダーへの意見なので、ページにしていません（${remark.url}）。そのフォルダーで集めてください。`,
      );
      continue;
    }
    number += 1;
    if (target.note !== undefined) notes.push(`${target.note}（${remark.url}）`);
    if (path === undefined && at.others.length > 0)
      notes.push(
        `どの年度版のフォルダーへの意見かが発言から分からないので、${at.root} への意見にしました（ほかに ${at.others.map(({ folder }) => folder).join("、")}）。確かめてください（${remark.url}）。`,
      );
    found.push({
      id: formatOpinionId({ edition: at.id, number }),
      target: target.name,
      meeting: `GitHub での審査（プルリクエスト${proceedings.number}、${at.nameOf(remark.by)}）`,
      date: dayOf(remark.at),
      state: "未対応",
      source: remark.url,
      text,
      response: "",
    });
  }
  return { found, notes };
}

/** Everything that was said, in its order, with the file it was said of. */
function remarksOf({
  threads,
  reviews,
  conversation,
}: Proceedings): readonly { readonly remark: Remark; readonly path?: string }[] {
  return [
    ...threads.flatMap(({ path, remarks }) => remarks.map((remark) => ({ remark, path }))),
    ...[...reviews, ...conversation].map((remark) => ({ remark })),
  ].toSorted(({ remark: a }, { remark: b }) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** What an opinion is on: as it says itself, or as its file says; undefined where that is another edition's. */
function targetOf(
  named: string | undefined,
  path: string | undefined,
  { edition, root }: OpinionPlace,
): { readonly name: string; readonly note?: string } | undefined {
  const isInside = path !== undefined && (root === "" || path.startsWith(`${root}/`));
  if (path !== undefined && !isInside && `/${path}`.includes(`/${EDITION_FOLDER}/`))
    return undefined;
  const inside = isInside ? path.slice(root === "" ? 0 : root.length + 1) : "";
  const name = named ?? targetAt(inside, edition);
  if (isOpinionTarget(name) && isThere(name, edition)) return { name };
  return { name: WHOLE, note: `「${name}」はこの年度版にないので、全体への意見にしました` };
}

function targetAt(path: string, edition: Edition): string {
  const place = placeOf(path);
  switch (place?.kind) {
    case "measure":
    case "policy":
      return place.id;
    case "recommendation":
      return String(place.number);
    case "opinion":
      return edition.opinions.get(place.id)?.value.target ?? WHOLE;
    default:
      return WHOLE;
  }
}

function isThere(target: string, { measures, policies, recommendations }: Edition): boolean {
  const names = [...measures.keys(), ...policies.keys(), ...recommendations.keys()].map(String);
  return target === WHOLE || names.includes(target);
}
