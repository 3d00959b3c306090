import type { EditionChanges, OpinionChange } from "@torikumi/diff";
import { OPINION_HEADINGS } from "@torikumi/record";
import type { ComparedEditions } from "../review.ts";
import type { OutlinedPage } from "./changes-part.ts";
import { targetName } from "../opinion/target-name.ts";

/** Tells how opinions came, went, were answered or rewritten: one entry for each part of their pages that changed. */
export function outlineOpinions(
  { opinions }: EditionChanges,
  { before, after }: ComparedEditions,
): readonly OutlinedPage[] {
  return opinions.flatMap((opinion) => {
    const of = (field: string, edits: OutlinedPage["edits"]): OutlinedPage => ({
      page: opinion.id,
      field,
      edits,
      heading: `${opinion.id}（${targetName(opinion.target, [after, before])}）　${field}`,
    });
    return [
      ...stateOf(opinion).map((edits) => of("処理", edits)),
      ...opinion.keys.map(({ key, from, to }) => of(key, replaced(from, to))),
      ...opinion.texts.map(({ field, edits }) => of(OPINION_HEADINGS[field], edits)),
    ];
  });
}

/** The state, where it says something: of a new opinion 未対応 goes without saying. */
function stateOf({ change, state: { from, to } }: OpinionChange): readonly OutlinedPage["edits"][] {
  if (from === to || (change === "added" && to === "未対応")) return [];
  return [replaced(from, to)];
}

function replaced(from: string, to: string): OutlinedPage["edits"] {
  const edits = [
    { op: "remove", text: from },
    { op: "add", text: to },
  ] as const;
  return edits.filter(({ text }) => text !== "");
}
