/**
 * Room for the caller's summary. GitHub takes 65,536 characters in a comment; the rest is for the marker and the list of
 * what could not stand on a line.
 */
export const SUMMARY_LIMIT = { characters: 60_000, bytes: 65_000 } as const;
