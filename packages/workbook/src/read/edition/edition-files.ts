import {
  compareIds,
  EDITION_FILE,
  filePath,
  formatEditionPage,
  formatMeasure,
  formatPolicy,
  formatRecommendation,
  formatRegister,
  REGISTER_FILE,
  type Department,
  type Edition,
  type EditionPage,
  type Page,
} from "@torikumi/record";
import type { KeptPages } from "./keep-existing.ts";

/**
 * Writes the files of an edition, by their paths inside its folder, in the order of display.
 * A page whose content did not change keeps the text of its file to the byte, however it is written.
 */
export function editionFiles(
  index: EditionPage,
  register: readonly Department[],
  pages: KeptPages,
  existing: Edition | undefined,
): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  files.set(EDITION_FILE, textOf(index, existing?.index, formatEditionPage));
  files.set(REGISTER_FILE, textOf(register, existing?.register, formatRegister));
  for (const [number, value] of [...pages.recommendations].sort(([a], [b]) => a - b))
    files.set(
      filePath(number),
      textOf(value, existing?.recommendations.get(number), formatRecommendation),
    );
  for (const [id, value] of [...pages.policies].sort(([a], [b]) => compareIds(a, b)))
    files.set(filePath(id), textOf(value, existing?.policies.get(id), formatPolicy));
  for (const [id, value] of [...pages.measures].sort(([a], [b]) => compareIds(a, b)))
    files.set(filePath(id), textOf(value, existing?.measures.get(id), formatMeasure));
  return files;
}

function textOf<Value>(
  value: Value,
  before: Page<Value> | undefined,
  format: (value: Value) => string,
): string {
  const text = format(value);
  return before !== undefined && format(before.value) === text ? before.file.text : text;
}
