/** How many choices a filter of the changes can have: for each of them the style sheet holds two rules. */
export const FILTER_LIMITS = { s: 40, k: 8, d: 80 } as const;
