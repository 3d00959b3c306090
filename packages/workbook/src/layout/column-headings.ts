import { isUnfilled, type EditionPage } from "@torikumi/record";

/** The headings of the four texts as the paper prints them, with the years of the edition. */
export interface TextHeadings {
  readonly goal: string;
  readonly progress: string;
  readonly evaluation: string;
  readonly plan: string;
}

/** Writes the headings of the texts: the years before them where the edition names any. */
export function textHeadings(periods: EditionPage["periods"], joint: "\n" | ""): TextHeadings {
  const [progress = "", plan = ""] = [periods.progress, periods.plan].map((years) =>
    isUnfilled(years) ? "" : years,
  );
  return {
    goal: "取組内容",
    progress: progress === "" ? "取組状況" : `${progress}の${joint}取組状況`,
    evaluation: progress === "" ? "自己評価" : `${progress}の${joint}取組に対する自己評価`,
    plan: plan === "" ? "今後の取組" : `${plan}の取組内容`,
  };
}
