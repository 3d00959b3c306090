import { readdirSync, readFileSync, statSync } from "node:fs";

import { compareEditions } from "@torikumi/diff";
import { assembleEdition } from "@torikumi/record";
import type { Diagnostic, Edition } from "@torikumi/record";

import type { ComparedEditions, Review } from "../src/review.ts";
import { reviewOf } from "./clinic.ts";

const FOLDER = new URL("../../../examples/mihon/", import.meta.url);

/** An edition of examples/mihon as if it stood in `records/`. */
async function mihonEdition(name: string): Promise<Edition> {
  const files = readdirSync(new URL(name, FOLDER), { recursive: true, encoding: "utf8" })
    .toSorted()
    .map((path) => ({ path, url: new URL(`${name}/${path}`, FOLDER) }))
    .filter(({ url }) => statSync(url).isFile())
    .map(({ path, url }) => ({ path: `records/${path}`, text: readFileSync(url, "utf8") }));
  return assembleEdition(
    files.map((file) => ({ ...file, blob: file.text })),
    { root: "records" },
  );
}

/** Two editions of examples/mihon compared. */
export async function mihonReview(
  from: string,
  to: string,
  diagnostics: readonly Diagnostic[] = [],
): Promise<{ review: Review; editions: ComparedEditions }> {
  const [before, after] = await Promise.all([mihonEdition(from), mihonEdition(to)]);
  return {
    review: reviewOf(compareEditions(before, after), diagnostics),
    editions: { before, after },
  };
}
