import type { z } from "zod";
import type {
  deadlineSchema,
  editionChangesSchema,
  editSchema,
  figureChangeSchema,
  kindSchema,
  measureChangeSchema,
  opinionChangeSchema,
  pageChangeSchema,
  textChangeSchema,
  unpairedSchema,
} from "./changes-schema.ts";

// The schema is the one home of these shapes; only its types come here, so that a review never loads zod for them.

type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T;

/**
 * What kind of change a person has to judge, in the order in which the committee reads:
 * 区分 category · 担当 departments · 数値 figures · 実質 substance · 字句 wording that is proven to change nothing ·
 * 組織名 a pure renaming in the register, which asks for no judgement · 表記 notation and spelling only ·
 * 据置 last year's text carried into a new year.
 */
export type ChangeKind = z.infer<typeof kindSchema>;

/**
 * A piece of a text: kept, added or removed. The kept and removed pieces joined are the old text, kept and added
 * the new. What changed its place is a removal and an addition with the same `move`.
 */
export type Edit = DeepReadonly<z.infer<typeof editSchema>>;

/** How one text field of a measure changed; a text that stayed the same in a new year (据置, identical) is one kept piece. */
export type TextChange = DeepReadonly<z.infer<typeof textChangeSchema>>;

/**
 * A figure that stands in both texts with another value. `from` and `to` are numbers where the figure is one
 * (1,203 is 1203, 1万200 is 10200, ▲3 is -3), else the notation as written, without the unit (令和６).
 */
export type FigureChange = DeepReadonly<z.infer<typeof figureChangeSchema>>;

/** An amount that came or went without a partner on the other side. */
export type UnpairedAmount = DeepReadonly<z.infer<typeof unpairedSchema>>;

/** A deadline (…までに, …末, …中に, …を目途に) that moved. */
export type DeadlineChange = DeepReadonly<z.infer<typeof deadlineSchema>>;

/** Everything that changed in one measure. */
export type MeasureChange = DeepReadonly<z.infer<typeof measureChangeSchema>>;

/** The departments that came and went. A renaming in the register is listed in `renamed` only. */
export type DepartmentChanges = NonNullable<MeasureChange["departments"]>;

/** A part of a measure that could not be read, and so is not compared: category, departments, other keys, or a text. */
export type UnreadablePart = NonNullable<MeasureChange["unreadable"]>[number];

/** A change outside the measures: a policy's direction, a recommendation's title or items, the edition page. */
export type PageChange = DeepReadonly<z.infer<typeof pageChangeSchema>>;

/** An opinion of the committee that came, went, was answered or rewritten; all its texts are there where it came or went. */
export type OpinionChange = DeepReadonly<z.infer<typeof opinionChangeSchema>>;

/** Everything that changed between two editions, as plain JSON, ordered by id. */
export type EditionChanges = DeepReadonly<z.infer<typeof editionChangesSchema>>;
