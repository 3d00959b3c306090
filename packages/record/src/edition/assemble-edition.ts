import { compareDiagnostics, locate, type Diagnostic } from "../place/diagnostic.ts";
import type { Edition } from "./edition.ts";
import { EDITION_FILE, placeOf, PROCEEDINGS_FOLDER } from "../measure/file-path.ts";
import { compareIds, type MeasureId, type PolicyId } from "../measure/measure-id.ts";
import type {
  Department,
  EditionPage,
  Measure,
  Policy,
  Recommendation,
} from "../measure/measure.ts";
import { usesField } from "../measure/uses-field.ts";
import type { Opinion } from "../measure/opinion.ts";
import { compareOpinionIds, OPINIONS_FOLDER, type OpinionId } from "../measure/opinion-id.ts";
import type { Page } from "../page/page.ts";
import { isLfsPointer } from "../page/refused-text.ts";
import { parseMeasure } from "../page/parse-measure.ts";
import { parseOpinion } from "../page/parse-opinion.ts";
import {
  parseEditionPage,
  parsePolicy,
  parseRecommendation,
  parseRegister,
} from "../page/parse-pages.ts";
import type { SourceFile } from "../place/source-file.ts";

/**
 * Parses the files of an edition, or as many of them as are given, into an edition ordered as the
 * paper is. Never throws on text. `root` is the edition's folder as it stands at the beginning of
 * the files' paths ("" where it does not); `unread` are the paths of files that could not be read.
 * `read` keeps the measures' pages from one edition to the next: a file that is the same is not
 * parsed again, and its measure is the same object in both. `city` says what the city does not use
 * where the edition page is not among the files.
 */
export async function assembleEdition(
  files: readonly SourceFile[],
  options: {
    readonly root: string;
    readonly unread?: readonly string[];
    readonly read?: ReadMeasures;
    readonly city?: Pick<EditionPage, "unused">;
  },
): Promise<Edition> {
  const { read = new Map() } = options;
  const prefix = options.root === "" ? "" : `${options.root}/`;
  const inside = (path: string): string =>
    path.startsWith(prefix) ? path.slice(prefix.length) : path;
  const edition = files.find(({ path }) => inside(path) === EDITION_FILE);
  const index = edition && (await parseEditionPage(edition));
  const city = index?.value ?? options.city ?? {};
  let register: Page<readonly Department[]> | undefined;
  const recommendations = new Map<number, Page<Recommendation>>();
  const policies = new Map<PolicyId, Page<Policy>>();
  const measures = new Map<MeasureId, Page<Measure>>();
  const opinions = new Map<OpinionId, Page<Opinion>>();
  const diagnostics: Diagnostic[] = [];
  const pointers: Diagnostic[] = [];
  const keep = <Value>(page: Page<Value>): Page<Value> => {
    (isLfsPointer(page.file.text) ? pointers : diagnostics).push(...page.diagnostics);
    return page;
  };
  if (index !== undefined) keep(index);
  for (const file of files) {
    const path = inside(file.path);
    const place = placeOf(path);
    if (place === undefined) diagnostics.push(strayFile(file, path));
    else if (place.kind === "edition") continue;
    else if (place.kind === "register") register = keep(parseRegister(file));
    else if (place.kind === "recommendation")
      recommendations.set(place.number, keep(await parseRecommendation(file, place.number)));
    else if (place.kind === "policy")
      policies.set(place.id, keep(await parsePolicy(file, place.id)));
    else if (place.kind === "opinion")
      opinions.set(place.id, keep(await parseOpinion(file, place.id)));
    else measures.set(place.id, keep(await measureIn(file, place.id, { read, city })));
  }
  return {
    root: options.root,
    index,
    register,
    recommendations: new Map([...recommendations].sort(([a], [b]) => a - b)),
    policies: new Map([...policies].sort(([a], [b]) => compareIds(a, b))),
    measures: new Map([...measures].sort(([a], [b]) => compareIds(a, b))),
    opinions: new Map([...opinions].sort(([a], [b]) => compareOpinionIds(a, b))),
    unread: new Set(options.unread?.map(inside)),
    diagnostics: [...diagnostics, ...once(pointers)].sort(compareDiagnostics),
  };
}

/** The pages of measures that were read last, by their paths and by whether their city has categories. */
export type ReadMeasures = Map<string, Page<Measure>>;

async function measureIn(
  file: SourceFile,
  id: MeasureId,
  { read, city }: { readonly read: ReadMeasures; readonly city: Pick<EditionPage, "unused"> },
): Promise<Page<Measure>> {
  const key = `${file.path}\0${usesField(city, "category")}`;
  const known = read.get(key);
  const isSame =
    known?.value.id === id && known.file.blob === file.blob && known.file.text === file.text;
  const page = isSame ? known : await parseMeasure(file, id, city);
  read.set(key, page);
  return page;
}

/** Of findings that all have one cause, the first, with how many more there are. */
function once(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const [first, ...more] = found.toSorted(compareDiagnostics);
  if (first === undefined || more.length === 0) return found;
  return [
    { ...first, message: `${first.message}（ほかの${more.length}個のファイルも同じです。）` },
  ];
}

function strayFile(file: SourceFile, path: string): Diagnostic {
  const advice = path.startsWith(`${OPINIONS_FOLDER}/`)
    ? "意見は「意見/年度版/番号.md」（例: 意見/r8/3.md）"
    : path.startsWith(`${PROCEEDINGS_FOLDER}/`)
      ? "プルリクエストの経緯は torikumi opinion collect が「経緯/年度版/番号.md」（例: 経緯/r8/12.md）に書きます。ほかのものは、年度版のフォルダーの外"
      : "取組は「提言の番号/方針の記号/通し番号.md」（例: 1/ア/2.md。取組方針がなければ 1/2.md）";
  const message = `「${file.path}」は年度版のどのページでもありません。${advice}に置いてください。`;
  return {
    ...locate(file, { start: 0, end: 0 }),
    severity: "error",
    rule: "file-layout",
    message,
    related: [],
  };
}
