import {
  editMeasure,
  editOpinion,
  measurePath,
  opinionPath,
  UserError,
  type Edition,
  type MeasureEdits,
  type MeasureId,
  type Page,
} from "@torikumi/record";
import type { PageEdits } from "../merge/page-edits.ts";

/** A page that changes, or is new. */
export interface EditedPage {
  /** `1-ア-2` or `r8-意見-3`. */
  readonly id: string;
  /** Below the edition's folder. */
  readonly path: string;
  readonly text: string;
}

/** The pages that change. Throws a `UserError` for a page that is not in order, where something could be lost. */
export function editedPages(
  { measures, opinions }: Pick<Edition, "measures" | "opinions">,
  edits: PageEdits,
): readonly EditedPage[] {
  return [
    ...[...edits.measures].flatMap(([id, edit]) => {
      const page = whole(measures.get(id));
      return page === undefined
        ? []
        : [{ id, path: measurePath(id), text: editMeasure(page, edit) }];
    }),
    ...[...edits.opinions].flatMap(([id, edit]) => {
      const page = whole(opinions.get(id));
      return page === undefined
        ? []
        : [{ id, path: opinionPath(id), text: editOpinion(page, edit) }];
    }),
  ];
}

function whole<Value>(page: Page<Value> | undefined): Page<Value> | undefined {
  const [broken] = page?.diagnostics ?? [];
  if (broken !== undefined)
    throw new UserError(
      `形の誤ったページがあり、そこに書かれたことを失うおそれがあるので取り込めません（${broken.path}:${broken.line}:${broken.column} ${broken.message}）。torikumi validate で確かめ、直してから実行してください。`,
    );
  return page;
}

/** Edits of the same measures put together. */
export function joinEdits(
  a: ReadonlyMap<MeasureId, MeasureEdits>,
  b: ReadonlyMap<MeasureId, MeasureEdits>,
): ReadonlyMap<MeasureId, MeasureEdits> {
  return new Map([...a, ...[...b].map(([id, edits]) => [id, { ...a.get(id), ...edits }] as const)]);
}
