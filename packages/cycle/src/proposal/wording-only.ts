import type { EditionChanges, MeasureChange } from "@torikumi/diff";
import { REGISTER_FILE, type Diagnostic, type Edition } from "@torikumi/record";
import type { Patches } from "@torikumi/source";
import { inFolder, pagePath } from "./page-path.ts";

/** What a pull request changes itself, whatever was merged before it. */
export interface OwnChange {
  /** Undefined where it began from nothing that is an edition. */
  readonly changes: EditionChanges | undefined;
  /** Folder of the edition in the repository. */
  readonly root: string;
  readonly patches: Patches;
}

/** Something that is more than wording: the file, and what of it in Japanese. */
interface Breach {
  readonly path: string;
  readonly what: string;
}

/** Whether a pull request changes something, and nothing but wording and notation of an edition. */
export function isWordingOnly(change: OwnChange): boolean {
  return change.patches.patches.size > 0 && breachesOf(change).length === 0;
}

/** One error for every file that breaks the promise of the label, on the first line of its page. */
export function wordingFindings(change: OwnChange, after: Edition): readonly Diagnostic[] {
  const fallback = after.index?.file.path ?? pagePath(change.root, "index");
  return breachesOf(change).map(({ path, what }) => ({
    path: change.patches.patches.has(path) ? path : fallback,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    severity: "error",
    rule: "wording-only",
    message: `ラベル「字句のみ」が付いていますが、${what}。変更を元に戻すか、ラベルを外してください。`,
    related: [],
  }));
}

function breachesOf({ changes, root, patches }: OwnChange): readonly Breach[] {
  const files = [...patches.patches.keys(), ...patches.gone];
  if (changes === undefined)
    return files.slice(0, 1).map((path) => ({ path, what: "新しい年度版を加えています" }));
  return [
    ...changes.added.map((id) => ({ path: pagePath(root, id), what: `取組${id}を加えています` })),
    ...changes.removed.map((id) => ({
      path: pagePath(root, id),
      what: `取組${id}を削除しています`,
    })),
    ...changes.moved.map(({ from, to }) => ({
      path: pagePath(root, to),
      what: `取組${from}の番号を${to}に変えています`,
    })),
    ...changes.changed.flatMap((measure) => {
      const what = beyondWording(measure);
      return what === ""
        ? []
        : [
            {
              path: pagePath(root, measure.id),
              what: `取組${measure.id}の${what}が変わっています`,
            },
          ];
    }),
    ...changes.pages
      .filter(({ kind }) => !WORDING.has(kind))
      .map(({ page, field }) => ({ path: pagePath(root, page), what: `${field}が変わっています` })),
    ...files
      .filter((path) => path === inFolder(root, REGISTER_FILE))
      .map((path) => ({ path, what: "担当部の一覧が変わっています" })),
    ...files
      .filter((path) => root !== "" && !path.startsWith(`${root}/`))
      .slice(0, 1)
      .map((path) => ({ path, what: "年度版の外のファイルが変わっています" })),
  ];
}

const WORDING: ReadonlySet<string> = new Set(["字句", "表記", "据置"]);
const NAMES: Readonly<Record<string, string>> = {
  区分: "取組区分",
  担当: "担当部",
  組織名: "担当部の名称",
  実質: "内容",
};

/** `取組区分、数値`; "" where the wording alone changed. */
function beyondWording({ kinds, keys, unreadable = [] }: MeasureChange): string {
  const heavy = kinds.filter((kind) => !WORDING.has(kind)).map((kind) => NAMES[kind] ?? kind);
  const lost = unreadable.length > 0 ? ["読み取れない部分"] : [];
  return [...heavy, ...keys.map(({ key }) => key), ...lost].join("、");
}
