import {
  appendDepartments,
  compareIds,
  EDITION_FILE,
  editMeasure,
  filePath,
  formatEditionPage,
  formatMeasure,
  formatPolicy,
  formatRecommendation,
  formatRegister,
  measurePath,
  opinionPath,
  opinionText,
  parseMeasure,
  REGISTER_FILE,
  TEXT_FIELDS,
  type Department,
  type Edition,
  type EditionPage,
  type Measure,
  type Opinion,
  type Page,
} from "@torikumi/record";
import type { KeptPages } from "./keep-existing.ts";

/**
 * Writes the files of an edition, by their paths inside its folder, in the order of display.
 * A page whose content did not change keeps the text of its file to the byte, however it is written.
 */
export async function editionFiles(
  index: EditionPage,
  register: readonly Department[],
  pages: KeptPages & { readonly opinions: readonly Opinion[] },
  existing: Edition | undefined,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  files.set(EDITION_FILE, textOf(index, existing?.index, formatEditionPage));
  files.set(REGISTER_FILE, registerText(register, existing?.register));
  for (const [number, value] of [...pages.recommendations].sort(([a], [b]) => a - b))
    files.set(
      filePath({ kind: "recommendation", number }),
      textOf(value, existing?.recommendations.get(number), formatRecommendation),
    );
  for (const [id, value] of [...pages.policies].sort(([a], [b]) => compareIds(a, b)))
    files.set(
      filePath({ kind: "policy", id }),
      textOf(value, existing?.policies.get(id), formatPolicy),
    );
  for (const [id, value] of [...pages.measures].sort(([a], [b]) => compareIds(a, b)))
    files.set(measurePath(id), await measureText(value, existing?.measures.get(id), index));
  for (const [id, { file }] of existing?.opinions ?? []) files.set(opinionPath(id), file.text);
  for (const opinion of pages.opinions)
    files.set(opinionPath(opinion.id), opinionText(opinion, existing?.opinions.get(opinion.id)));
  return files;
}

/** New entries come last; the rest of the register keeps its comments, its order and its form. */
function registerText(
  register: readonly Department[],
  before: Page<readonly Department[]> | undefined,
): string {
  return before === undefined
    ? formatRegister(register)
    : appendDepartments(before, register.slice(before.value.length));
}

/** What of a measure can be changed in its file with everything else left as it is. */
const EDITABLE = [
  ...TEXT_FIELDS,
  "category",
  "departments",
  "mergedInto",
  "carryOverReason",
  "endReason",
] as const;

/** A measure's file with what changed in it; written anew only where a change reaches further. */
async function measureText(
  value: Measure,
  before: Page<Measure> | undefined,
  index: EditionPage,
): Promise<string> {
  const whole = textOf(value, before, (measure) => formatMeasure(measure, index));
  if (before === undefined || whole === before.file.text) return whole;
  const losesCategory = value.category === "" && before.value.category !== "";
  if (losesCategory) return whole;
  const isChanged = (key: keyof Measure): boolean =>
    JSON.stringify(value[key]) !== JSON.stringify(before.value[key]);
  const edits = Object.fromEntries(
    EDITABLE.filter((key) => isChanged(key) && value[key] !== undefined).map((key) => [
      key,
      value[key],
    ]),
  );
  const text = editMeasure(before, edits);
  const after = await parseMeasure({ ...before.file, text }, value.id);
  return formatMeasure(after.value, index) === whole ? text : whole;
}

function textOf<Value>(
  value: Value,
  before: Page<Value> | undefined,
  format: (value: Value) => string,
): string {
  const text = format(value);
  return before !== undefined && format(before.value) === text ? before.file.text : text;
}
