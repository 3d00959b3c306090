import type { ChangeKind, EditionChanges, MeasureChange } from "@torikumi/diff";
import { compareIds } from "@torikumi/record";
import type { MeasureId } from "@torikumi/record";

/** The parts of the changes in the order in which the committee reads. */
type ChangeGroupKey =
  | "ended"
  | "added"
  | "moved"
  | "category"
  | "departments"
  | "figures"
  | "substance"
  | "wording";

/** One measure among the changes: at least one of `before` and `after` is there. */
export interface OutlinedChange {
  readonly before?: MeasureId;
  readonly after?: MeasureId;
  readonly change?: MeasureChange;
}

/** A part of the changes. Every measure stands in exactly one part. */
export interface ChangeGroup {
  readonly key: ChangeGroupKey;
  readonly title: string;
  readonly changes: readonly OutlinedChange[];
}

const TITLES: Readonly<Record<ChangeGroupKey, string>> = {
  ended: "終了・削除",
  added: "追加",
  moved: "番号の変更",
  category: "取組区分の変更",
  departments: "担当部の変更",
  figures: "数値の変更",
  substance: "内容の変更（実質）",
  wording: "字句・表記・組織名の変更、据置など",
};

/** The order of the parts as a page states it: 終了・削除 → 追加 → …. */
export const CHANGES_ORDER = Object.values(TITLES).join(" → ");

const GROUP_OF: Readonly<Record<ChangeKind, ChangeGroupKey>> = {
  区分: "category",
  担当: "departments",
  数値: "figures",
  実質: "substance",
  字句: "wording",
  組織名: "wording",
  表記: "wording",
  据置: "wording",
};

/** Sorts the changes into the committee's parts; inside a part the order is by id. Parts without a measure are left out. */
export function outlineChanges(changes: EditionChanges): readonly ChangeGroup[] {
  const groups = new Map<ChangeGroupKey, OutlinedChange[]>(
    (Object.keys(TITLES) as ChangeGroupKey[]).map((key) => [key, []]),
  );
  const changed = new Set(changes.changed.map(({ id }) => id));
  for (const before of changes.removed) groups.get("ended")?.push({ before });
  for (const after of changes.added) groups.get("added")?.push({ after });
  for (const { from, to } of changes.moved) {
    if (!changed.has(to)) groups.get("moved")?.push({ before: from, after: to });
  }
  for (const change of changes.changed) {
    groups
      .get(groupOf(change))
      ?.push({ before: change.previousId ?? change.id, after: change.id, change });
  }
  return [...groups]
    .filter(([, found]) => found.length > 0)
    .map(([key, found]) => ({
      key,
      title: TITLES[key],
      changes: found.toSorted((a, b) => compareIds(idOf(a), idOf(b))),
    }));
}

/** The id under which a change is listed: the new one, or the old one of a measure that is gone. */
export function idOf(change: OutlinedChange): MeasureId {
  return (change.after ?? change.before) as MeasureId;
}

function groupOf(change: MeasureChange): ChangeGroupKey {
  if (change.category?.to === "終了") return "ended";
  const kind = change.kinds[0];
  if (kind !== undefined) return GROUP_OF[kind];
  return change.previousId === undefined ? "wording" : "moved";
}
