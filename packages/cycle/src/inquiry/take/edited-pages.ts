import {
  editMeasure,
  UserError,
  type Measure,
  type MeasureEdits,
  type MeasureId,
  type Page,
} from "@torikumi/record";

/** The measures among which pages are looked for. */
type Pages = ReadonlyMap<MeasureId, Page<Measure>>;

/** The texts of the pages that change, by id. Throws a `UserError` for a page that is not in order, where something could be lost. */
export function editedPages(
  pages: Pages,
  edits: ReadonlyMap<MeasureId, MeasureEdits>,
): ReadonlyMap<MeasureId, string> {
  const texts = new Map<MeasureId, string>();
  for (const [id, edit] of edits) {
    const page = pages.get(id);
    if (page === undefined) continue;
    const [broken] = page.diagnostics;
    if (broken !== undefined)
      throw new UserError(
        `形の誤ったページがあり、そこに書かれたことを失うおそれがあるので取り込めません（${broken.path}:${broken.line}:${broken.column} ${broken.message}）。torikumi validate で確かめ、直してから実行してください。`,
      );
    texts.set(id, editMeasure(page, edit));
  }
  return texts;
}

/** Edits of the same measures put together. */
export function joinEdits(
  a: ReadonlyMap<MeasureId, MeasureEdits>,
  b: ReadonlyMap<MeasureId, MeasureEdits>,
): ReadonlyMap<MeasureId, MeasureEdits> {
  return new Map([...a, ...[...b].map(([id, edits]) => [id, { ...a.get(id), ...edits }] as const)]);
}
