import type { MeasureId, PolicyId } from "./measure-id.ts";

/** The four texts of a measure in the paper's order. */
export type TextField = "goal" | "progress" | "evaluation" | "plan";

/** The heading under which each text stands, in the order in which the sections must come. */
export const FIELD_HEADINGS: Readonly<Record<TextField, string>> = {
  goal: "取組内容",
  progress: "取組状況",
  evaluation: "自己評価",
  plan: "今後の取組",
};

/** The section in which old editions keep the committee's opinion; now opinions are pages of their own. */
export const OPINION_SECTION = "委員会意見";

/** What a city may do without (使わない欄). */
export type DispensableField = TextField | "category";

/** What a city may do without, by the names that people read, in the order in which they are written. */
export const DISPENSABLE_FIELDS: Readonly<Record<DispensableField, string>> = {
  ...FIELD_HEADINGS,
  category: "取組区分",
};

/** The text fields in the order of the sections. */
export const TEXT_FIELDS = Object.keys(FIELD_HEADINGS) as readonly TextField[];

/** One measure (取組): one row of the paper. A text that is missing is "". */
export interface Measure {
  readonly id: MeasureId;
  /** 見出し: its short name for lists, headings and citations; no other measure of the edition has it. */
  readonly title?: string;
  /** The word as written, e.g. 拡充; "" where it is missing, as in a city that has no categories. */
  readonly category: string;
  /** Names as printed, in the order of the file. */
  readonly departments: readonly string[];
  /** Lines joined by "\n"; "" where `goalOf` gives it. */
  readonly goal: string;
  readonly progress: string;
  readonly evaluation: string;
  readonly plan: string;
  /** The committee's judgement, as old editions keep it: in a section 委員会意見 of the measure's page. */
  readonly opinion?: string;
  /** 取組内容: the goal is that measure's goal (one merged cell on paper). */
  readonly goalOf?: MeasureId;
  /** 評価: a grade beside the category, in the city's own words (A to D). */
  readonly rating?: string;
  /** What the city's own fields (追加の欄) hold, in the order of the page. */
  readonly extras?: readonly ExtraText[];
  /** 項目: the marks (①) of the items of its recommendation that it answers; never empty. */
  readonly items?: readonly string[];
  /** 再掲: this measure repeats another one. */
  readonly repostOf?: MeasureId;
  /** 前身: which measures of the previous edition this one was, or came out of; never empty. */
  readonly predecessors?: readonly MeasureId[];
  /** 統合先: the measure into which this one goes as it ends. */
  readonly mergedInto?: MeasureId;
  /** 据置理由: why a text stayed the same as last year. */
  readonly carryOverReason?: string;
  /** 終了理由: why the measure ends. */
  readonly endReason?: string;
}

/** The text of one of a city's own fields. */
export interface ExtraText {
  /** The heading, e.g. 実績値. */
  readonly name: string;
  readonly text: string;
}

/** A field that a city has besides the four texts (追加の欄). */
export interface ExtraField {
  readonly name: string;
  /** Whether it is written anew each year (毎年書く) or goes on as it stands (引き継ぐ). */
  readonly isYearly: boolean;
}

/** How 追加の欄 says whether a field is written anew. */
export const EXTRA_MODES = { yearly: "毎年書く", kept: "引き継ぐ" } as const;

/** A policy (取組方針): one letter under a recommendation. */
export interface Policy {
  readonly id: PolicyId;
  /** Lines joined by "\n". */
  readonly direction: string;
}

/** A recommendation (提言) of the review report. */
export interface Recommendation {
  readonly number: number;
  readonly title: string;
  /** The items ①②… without their mark; the place in the list gives the mark. */
  readonly items: readonly string[];
}

/** One name in the register of departments. */
export interface Department {
  /** As printed in the measures, e.g. 子）児童相談所. */
  readonly name: string;
  readonly bureau?: string;
  /** ローマ字: its name in the addresses of its pages, e.g. jidosodansho. */
  readonly latinName?: string;
  /** First edition in which the name is valid; without it, always. */
  readonly from?: string;
  /** Last edition in which the name is valid, inclusive; without it, still. */
  readonly to?: string;
  /** The names that took over. */
  readonly successors: readonly string[];
  /** GitHub team, e.g. @city/child-guidance. */
  readonly team?: string;
}

/** What the edition page (index.md) says of an edition. */
export interface EditionPage {
  /** Edition id, e.g. `r7`; "" where it is missing. */
  readonly id: string;
  readonly title: string;
  /** The reported years and the years planned for, as printed. */
  readonly periods: { readonly progress: string; readonly plan: string };
  /** The vocabulary in its order; empty where the city has no categories. */
  readonly categories: readonly { readonly name: string; readonly description: string }[];
  /** 評価: the grades of measures in their order, where the city grades them besides. */
  readonly ratings?: readonly { readonly name: string; readonly description: string }[];
  /** 追加の欄: the fields that the city has besides the four texts, in their order. */
  readonly extras?: readonly ExtraField[];
  /** 使わない欄: what the city does not have. */
  readonly unused?: readonly DispensableField[];
  /** The cases that the recommendations come from. */
  readonly cases: readonly string[];
  /** あらまし: the story of the year in sentences, where the secretariat wrote it. */
  readonly story?: readonly string[];
  readonly preface: string;
  /** 公表日: `2026-08-20`. */
  readonly publishedOn?: string;
  /** 発行者, e.g. みほん市. */
  readonly publisher?: string;
  /** 問合せ先. */
  readonly contact?: string;
  /** 利用条件: the licence of the texts. */
  readonly licence?: string;
  /** サイト名. */
  readonly siteName?: string;
  /** サイトの場所: the full address of the site. */
  readonly siteAddress?: string;
  /** リポジトリ: where corrections are proposed. */
  readonly repository?: string;
  /** 資料番号: the number of the paper, e.g. 資料1-1. */
  readonly documentNumber?: string;
  /** アクセシビリティ方針: the city's policy by JIS X 8341-3, or its address. */
  readonly accessibilityPolicy?: string;
  /** アクセシビリティ試験: what the city's test by JIS X 8341-3 found, or its address. */
  readonly accessibilityTest?: string;
}
