import { isUnchangedText } from "@torikumi/diff";
import type { Edit, MeasureChange, TextChange } from "@torikumi/diff";
import { FIELD_HEADINGS, TEXT_FIELDS } from "@torikumi/record";
import type { Measure, TextField } from "@torikumi/record";

/** A text that changed, ready to be set side by side. */
export interface OutlinedText {
  readonly field: TextField;
  /** 取組状況. */
  readonly heading: string;
  /** The kind of the change with what else there is to say of it, e.g. `数値` or `実質・全部改め`. */
  readonly kind: string;
  readonly edits: readonly Edit[];
  /** True where the whole text is another: nothing is marked in it. */
  readonly rewritten?: true;
}

/** All texts of a measure that came or went. */
export interface WholeTexts {
  readonly op: "add" | "remove";
  readonly texts: readonly { readonly heading: string; readonly text: string }[];
}

/** The texts of a measure that differ, in the order of the sections. */
export function outlineTexts(change: MeasureChange): readonly OutlinedText[] {
  return change.texts
    .filter((text) => !isUnchangedText(text))
    .map((text) => ({
      field: text.field,
      heading: FIELD_HEADINGS[text.field],
      kind: [text.kind, remarkOf(text)].filter((word) => word !== "").join("・"),
      edits: text.edits,
      ...(text.rewritten === true && { rewritten: true as const }),
    }));
}

/** The texts of a measure that is on one side only; a goal that it shares is named, not repeated. */
export function outlineWhole(measure: Measure, op: WholeTexts["op"]): WholeTexts {
  const { goalOf } = measure;
  const shared = { heading: FIELD_HEADINGS.goal, text: `${goalOf ?? ""}と共通` };
  return {
    op,
    texts: [
      ...(goalOf === undefined ? [] : [shared]),
      ...TEXT_FIELDS.filter((field) => (measure[field] ?? "") !== "").map((field) => ({
        heading: FIELD_HEADINGS[field],
        text: measure[field] ?? "",
      })),
    ],
  };
}

function remarkOf({ rewritten, carriedOver }: TextChange): string {
  if (rewritten === true) return "全部改め";
  if (carriedOver === "years") return "年の表記だけが違う";
  if (carriedOver === "numbers") return "数だけが違う";
  return carriedOver === "identical" ? "前の年度版と同じ" : "";
}
