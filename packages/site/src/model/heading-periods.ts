import { isUnfilled, type Edition, type EditionPage } from "@torikumi/record";

/** The years that the texts of an edition are headed with; "" where they still wait to be filled in, for a heading would say so of the text. */
export function headingPeriods({ index }: Pick<Edition, "index">): EditionPage["periods"] {
  const { progress = "", plan = "" } = index?.value.periods ?? {};
  return { progress: filled(progress), plan: filled(plan) };
}

function filled(period: string): string {
  return isUnfilled(period) ? "" : period;
}
