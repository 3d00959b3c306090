import { contentOf, differLightly } from "../notation/content-of.ts";
import { ANY } from "./deed.ts";
import type { Deed } from "./deed.ts";
import type { Deeds } from "./read-deeds.ts";
import { LASTING, OF_ITSELF } from "./deed-words.ts";

/** Whether two figures of one name are told of different deeds (職員3名が参加した, 職員5名が講師を務めた), so that neither became the other. */
export function isOtherDeed(from: Deeds, to: Deeds): boolean {
  if (from.main !== undefined && to.main !== undefined)
    return isOther(from.main, to.main) || areOthers(from.told, to.told);
  const [bare, full] = from.main === undefined ? [from, to] : [to, from];
  return areOthers(bare.told, deedsOf(full));
}

/** Whether one of two deeds is yet to come, and the other is not. */
export function isOtherTime({ main: from }: Deeds, { main: to }: Deeds): boolean {
  return from !== undefined && to !== undefined && from.isPlanned !== to.isPlanned;
}

function areOthers(some: readonly Deed[], others: readonly Deed[]): boolean {
  const [left, right] = [some, others].map((deeds) => deeds.filter(({ isSure }) => isSure));
  return (
    left !== undefined &&
    right !== undefined &&
    left.length > 0 &&
    right.length > 0 &&
    left.every((one) => right.every((other) => isOther(one, other)))
  );
}

/** The kanji in which both figures tell one and the same deed; "" where that is not sure. */
export function sharedDeed(from: Deeds, to: Deeds): string {
  if (isOtherDeed(from, to)) return "";
  for (const one of deedsOf(from))
    for (const other of deedsOf(to))
      if (one.verbs[0] === other.verbs[0] && !isOther(one, other))
        return one.letters + other.letters;
  return "";
}

/** Whether any deed is told of a figure. */
export function isTold({ main, told }: Deeds): boolean {
  return main !== undefined || told.length > 0;
}

function deedsOf({ main, told }: Deeds): readonly Deed[] {
  return main === undefined ? told : [main, ...told];
}

function isOther(a: Deed, b: Deed): boolean {
  const verb = a.verbs.find((one) => b.verbs.includes(one)) ?? [...a.verbs, ...b.verbs].find(isAny);
  if (verb === undefined || a.isDenied !== b.isDenied || a.isPlanned !== b.isPlanned) return true;
  if (a.isGoing !== b.isGoing && LASTING.has(verb)) return true;
  if (OF_ITSELF.has(verb)) return false;
  const roles = new Set([roleOf(a), roleOf(b)]);
  if (roles.has("does") && roles.has("undergoes")) return true;
  return turnsRound(a, b);
}

function isAny(verb: string): boolean {
  return verb === ANY;
}

/** Whether what is counted does something or something is done to it, as far as its particle tells. */
function roleOf({ particle, isPassive }: Deed): "does" | "undergoes" | "" {
  if (particle === "を") return "undergoes";
  if (particle === "が") return isPassive ? "undergoes" : "does";
  return particle === "に" && isPassive ? "does" : "";
}

/** 他市から引き継いだ, 他市へ引き継いだ; 医療機関に紹介した, 医療機関から紹介された: the same noun on the other side of the deed. */
function turnsRound(a: Deed, b: Deed): boolean {
  if (a.isPassive !== b.isPassive) {
    const [active, passive] = a.isPassive ? [b, a] : [a, b];
    return [...active.others].some(
      ([noun, close]) =>
        /^[にへ]$/.test(close) && /^(?:に|から)$/.test(passive.others.get(noun) ?? ""),
    );
  }
  for (const [noun, close] of a.others) {
    const other = b.others.get(noun);
    if (other !== undefined && OPPOSITE.has([close, other].toSorted().join(" "))) return true;
  }
  return false;
}

/** Whether one deed is done to different things: 小学校を担当する, 中学校を担当する. */
export function hasOtherObject({ main: a }: Deeds, { main: b }: Deeds): boolean {
  if (a === undefined || b === undefined) return false;
  return OBJECTS.some((close) => {
    const [one, other] = [a, b].map(({ others }) => nounBefore(others, close));
    if (one === undefined || other === undefined || one.includes(other) || other.includes(one))
      return false;
    return !differLightly(contentOf(one), contentOf(other));
  });
}

const OBJECTS = ["を", "に", "と"];

/** The noun with a particle, where there is one, and it says what or whom, not when. */
function nounBefore(others: Deed["others"], close: string): string | undefined {
  const nouns = [...others].filter(([, particle]) => particle === close);
  const noun = nouns.length === 1 ? nouns[0]?.[0] : undefined;
  return noun === undefined || /#|[年月日時期間末中]$/.test(noun) ? undefined : noun;
}

const OPPOSITE: ReadonlySet<string> = new Set(
  ["から に", "から へ", "が を", "が に", "が へ", "が から"].map((pair) =>
    pair.split(" ").toSorted().join(" "),
  ),
);
