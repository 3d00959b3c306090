import { compareEditions } from "@torikumi/diff";
import type { ComparedEditions, Review } from "../src/index.ts";
import type { Diagnostic } from "@torikumi/record";
import { readMihon } from "@torikumi/record/dev/mihon";

import { reviewOf } from "./clinic.ts";

/** Two editions of examples/mihon compared. */
export async function mihonReview(
  from: string,
  to: string,
  diagnostics: readonly Diagnostic[] = [],
): Promise<{ review: Review; editions: ComparedEditions }> {
  const [before, after] = await Promise.all([readMihon(from), readMihon(to)]);
  return {
    review: reviewOf(compareEditions(before, after), diagnostics),
    editions: { before, after },
  };
}
