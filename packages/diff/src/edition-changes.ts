import type { MeasureId, TextField } from "@torikumi/record";

/**
 * What kind of change a person has to judge, in the order in which the committee reads:
 * 区分 category · 担当 departments · 数値 figures · 実質 substance · 字句 wording ·
 * 組織名 a pure renaming in the register, which asks for no judgement · 表記 notation only (width, ○〇, 〜～) · 据置 last year's text carried into a new year.
 */
export type ChangeKind = "区分" | "担当" | "数値" | "実質" | "字句" | "組織名" | "表記" | "据置";

/** A part of a measure that could not be read, and so is not compared: category, departments, other keys, or a text. */
export type UnreadablePart = "category" | "departments" | "keys" | TextField;

/** A piece of a text: kept, added or removed. The kept and removed pieces joined are the old text, kept and added the new. */
export interface Edit {
  readonly op: "keep" | "add" | "remove";
  readonly text: string;
}

/** How one text field of a measure changed. */
export interface TextChange {
  readonly field: TextField;
  readonly kind: Exclude<ChangeKind, "区分" | "担当" | "組織名">;
  /** Pieces in reading order; a removal comes before the addition that replaces it. One kept piece for a text that stayed the same (据置, identical). */
  readonly edits: readonly Edit[];
  /** True where the texts have too little in common to be compared (全部改め): one removal, one addition. */
  readonly rewritten?: true;
  /** Where a new year is reported with last year's text: what alone differs. */
  readonly carriedOver?: "identical" | "years" | "numbers";
}

/** A figure that stands in both texts with another value. */
export interface FigureChange {
  readonly field: TextField;
  /** The words that say what is counted, e.g. 研修; "" where that is not sure. */
  readonly label: string;
  /**
   * A number where the figure is one (1,203 is 1203, １５ is 15, ▲3 is -3); for dates, years and ordinals the notation as written, without the unit (令和６);
   * where the unit changed too, both with their unit (345件, 345人).
   */
  readonly from: number | string;
  readonly to: number | string;
  /** 名, 回, ％, 年度 …; "" without one, for dates, and where the unit changed. */
  readonly unit: string;
  /** Both as they stand in the texts with their unit (88.0％, ３区): for people, who should not read 88 where 88.0 is written. */
  readonly written?: { readonly from: string; readonly to: string };
}

/** The departments that came and went. A renaming in the register is listed in `renamed` only. */
export interface DepartmentChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
}

/** Everything that changed in one measure. */
export interface MeasureChange {
  readonly id: MeasureId;
  /** The id in the earlier edition, where it was another. */
  readonly previousId?: MeasureId;
  /** The kinds that occur, in the committee's order, each once. */
  readonly kinds: readonly ChangeKind[];
  readonly category?: { readonly from: string; readonly to: string };
  readonly departments?: DepartmentChanges;
  readonly texts: readonly TextChange[];
  readonly figures: readonly FigureChange[];
  /** Other keys of the front matter that changed (再掲, 前身, 据置理由 …), by their Japanese key. */
  readonly keys: readonly { readonly key: string; readonly from: string; readonly to: string }[];
  /** The parts that could not be read on one side: nothing is said of them, and they are no change. Absent for none. */
  readonly unreadable?: readonly UnreadablePart[];
}

/** A change outside the measures: a policy's direction, a recommendation's title or items, the edition page. */
export interface PageChange {
  /** `1-ア` a policy, `1` a recommendation, `index` the edition page. */
  readonly page: string;
  /** The Japanese name of what changed, e.g. 取組の方向性, 題名, 提言の項目, 前書き, 対象期間. */
  readonly field: string;
  readonly kind: "数値" | "実質" | "字句" | "表記";
  readonly edits: readonly Edit[];
}

/** Everything that changed between two editions, as plain JSON, ordered by id. */
export interface EditionChanges {
  /** Edition id of each side, e.g. `r7`; the name under which it was opened where the page names none. */
  readonly from: string;
  readonly to: string;
  readonly added: readonly MeasureId[];
  readonly removed: readonly MeasureId[];
  /** Measures that have another id: the page says so (`predecessor`, 前身), or the texts are so much alike that they are taken for the same (`likeness`). */
  readonly moved: readonly {
    readonly from: MeasureId;
    readonly to: MeasureId;
    readonly by?: "predecessor" | "likeness";
  }[];
  readonly changed: readonly MeasureChange[];
  readonly pages: readonly PageChange[];
  /** How many measures are the same on both sides. */
  readonly unchanged: number;
}
