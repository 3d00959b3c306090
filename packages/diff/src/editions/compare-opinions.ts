import { compareOpinionIds, OPINION_HEADINGS, OPINION_KEYS } from "@torikumi/record";
import type { Edition, Opinion, Page } from "@torikumi/record";
import type { OpinionChange } from "../changes/edition-changes.ts";
import { compareTexts } from "../text/compare-texts.ts";

const { state: _, ...KEYS } = OPINION_KEYS;
const FIELDS = Object.keys(OPINION_HEADINGS) as readonly (keyof typeof OPINION_HEADINGS)[];

/**
 * The opinions that came, went, were answered or rewritten, oldest first. Where a page's form is broken, a
 * value that is missing on one side is no change.
 */
export function compareOpinions(before: Edition, after: Edition): readonly OpinionChange[] {
  const ids = new Set([...before.opinions.keys(), ...after.opinions.keys()]);
  return [...ids].toSorted(compareOpinionIds).flatMap((id) => {
    const change = comparePair(before.opinions.get(id), after.opinions.get(id));
    return change === undefined ? [] : [change];
  });
}

function comparePair(
  before: Page<Opinion> | undefined,
  after: Page<Opinion> | undefined,
): OpinionChange | undefined {
  const one = after ?? before;
  if (one === undefined || before?.file.blob === after?.file.blob) return undefined;
  const isBroken = [before, after].some((page) => (page?.diagnostics.length ?? 0) > 0);
  const isChange = (from: string, to: string): boolean =>
    from !== to && !(isBroken && (from === "" || to === ""));
  const [old, now] = [before?.value, after?.value];
  const keys = Object.entries(KEYS).flatMap(([field, key]) => {
    const [from, to] = [old, now].map((value) => value?.[field as keyof typeof KEYS] ?? "");
    return before === undefined || after === undefined || !isChange(from ?? "", to ?? "")
      ? []
      : [{ key, from: from ?? "", to: to ?? "" }];
  });
  const texts = FIELDS.flatMap((field) => {
    const [from = "", to = ""] = [old?.[field], now?.[field]];
    const { kind, edits } = isChange(from, to) ? compareTexts(from, to) : { edits: [] };
    return kind === undefined ? [] : [{ field, kind, edits }];
  });
  const state = { from: old?.state ?? "", to: now?.state ?? "" };
  const change = before === undefined ? "added" : after === undefined ? "removed" : "changed";
  const isSame = keys.length === 0 && texts.length === 0 && !isChange(state.from, state.to);
  if (change === "changed" && isSame) return undefined;
  return { id: one.value.id, target: one.value.target, change, state, keys, texts };
}
