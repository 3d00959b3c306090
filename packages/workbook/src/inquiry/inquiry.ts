/** What one department is asked: a workbook to fill in. Plain data; who asks decides which pages and fields there are. */
export interface Inquiry {
  readonly origin: InquiryOrigin;
  readonly department: string;
  /** The last day for the answer, as it is printed, e.g. 令和8年6月30日. */
  readonly until?: string | undefined;
  /** Whom to ask, as it is printed. */
  readonly contact?: string | undefined;
  readonly subjects: readonly InquirySubject[];
  readonly choices: InquiryChoices;
  /** The texts that a new measure is asked for, in their order; empty where the form cannot take new measures. */
  readonly newFields: readonly NewField[];
}

/** A text of a new measure, by the code's name; `title` (見出し) where the city has no 取組内容 by which people know it. */
export type NewField = "title" | "goal" | "progress" | "evaluation" | "plan";

/** From what a workbook was made, so that a reply can be told from one of another edition or city. */
export interface InquiryOrigin {
  /** The edition that is filled in, e.g. `r8`. */
  readonly edition: string;
  /** The published edition before it, e.g. `r7`; "" where there is none. */
  readonly previous: string;
  /** The blob id of that edition's own page, which no other city has; "" where there is none. */
  readonly mark: string;
  /** The title of the edition, for people. */
  readonly title: string;
}

/** Something about which a department is asked: a measure, or what an opinion is on beside its measures. */
export interface InquirySubject {
  /** What people read in the first column, e.g. `1-ア-2`; 取組方針1-ア or 全体 where only opinions are asked about. */
  readonly id: string;
  readonly kind: "measure" | "opinions";
  /** What stands beside its first row, e.g. 共管: 区）保健福祉部. */
  readonly remark: string;
  readonly fields: readonly InquiryField[];
}

/** One row of the form: what stood there last year, and a cell to fill in. */
export interface InquiryField {
  /** The page that takes the answer: the measure's, or an opinion's. */
  readonly page: string;
  /** The code's name of the field, e.g. `progress`. */
  readonly field: string;
  /** The name that people read, e.g. 取組状況; unique within the subject. */
  readonly name: string;
  /** A second line below the name, e.g. the period; "" for none. */
  readonly detail: string;
  /** What stood there last year, or what is to be answered. */
  readonly before: string;
  /** What stands in the cell as it is handed out. */
  readonly handed: string;
  /**
   * `locked`: for reading; `text`: to be written, `reason`: in a few words; `carried`: to be rewritten, last year's text stands there;
   * the others are chosen from a list.
   */
  readonly kind: "locked" | "text" | "reason" | "carried" | "category" | "rating" | "state";
  readonly remark: string;
}

/** The lists that cells choose from. */
export interface InquiryChoices {
  readonly categories: readonly string[];
  /** The grades of a city that gives its measures some; empty elsewhere. */
  readonly ratings: readonly string[];
  readonly departments: readonly string[];
  /** `1-ア` and its direction. */
  readonly policies: readonly { readonly id: string; readonly direction: string }[];
  /** What an answer to an opinion can be. */
  readonly states: readonly string[];
}

/** How many measures and opinions a workbook asks about. */
export function askedOf({ subjects }: Pick<Inquiry, "subjects">): {
  readonly measures: readonly string[];
  readonly opinions: readonly string[];
} {
  const answers = subjects.flatMap(({ fields }) =>
    fields.filter(({ field }) => field === "response"),
  );
  return {
    measures: subjects.filter(({ kind }) => kind === "measure").map(({ id }) => id),
    opinions: [...new Set(answers.map(({ page }) => page))],
  };
}
