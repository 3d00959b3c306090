const NINE_HOURS = 9 * 60 * 60 * 1000;

/** The day in Japan of a time of GitHub's: `2026-08-20T16:02:03Z` → `2026-08-21`. "" for what is no time. */
export function dayOf(time: string): string {
  return timeOf(time).slice(0, 10);
}

/** As {@link dayOf}, with hour and minute: `2026-08-21 01:02`. */
export function timeOf(time: string): string {
  const at = Date.parse(time);
  if (Number.isNaN(at)) return "";
  return new Date(at + NINE_HOURS).toISOString().slice(0, 16).replace("T", " ");
}
