import type { ImportNote } from "../../notes/import-note.ts";
import type { InquiryOrigin } from "../inquiry.ts";

/** A workbook that came back: what was handed out, and what stands there now. Nothing is judged yet. */
export interface Reply {
  readonly origin: InquiryOrigin;
  readonly department: string;
  /** As it was written on the cover; "" for nothing. */
  readonly answeredOn: string;
  readonly cells: readonly ReplyCell[];
  readonly added: readonly AddedMeasure[];
  /** Texts that stand in a row which was not handed out, or beside a number that is none. */
  readonly strays: readonly ReplyPlace[];
  /** What a person should know of cells that were read: struck letters, hidden rows. */
  readonly notes: readonly ImportNote[];
}

/** A cell with its text. */
export interface ReplyPlace {
  readonly sheet: string;
  /** As Excel names it, e.g. `D12`. */
  readonly cell: string;
  readonly text: string;
}

/** One row of the form as it came back. A row that stands there twice comes twice. */
export interface ReplyCell {
  /** The page that takes the answer, and the field of it by the code's name. */
  readonly page: string;
  readonly field: string;
  /** The name that people read. */
  readonly name: string;
  /** Whether the cell was handed out to be filled in. */
  readonly kind: "open" | "locked";
  readonly handed: string;
  readonly reply: ReplyPlace;
  /** Last year's text as it was handed out and as it stands there; undefined where the column is gone. */
  readonly before: { readonly handed: string; readonly now: ReplyPlace } | undefined;
}

/** A measure that the department wants to begin. */
export interface AddedMeasure {
  /** The first cell of its row. */
  readonly place: Omit<ReplyPlace, "text">;
  /** As it was chosen, the id of a policy and its direction; "" for nothing. */
  readonly policy: string;
  /** 見出し; "" where the sheet has no such column. */
  readonly title: string;
  readonly goal: string;
  readonly progress: string;
  readonly evaluation: string;
  readonly plan: string;
  readonly departments: readonly string[];
}
