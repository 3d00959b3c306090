import type { EditionChanges, MeasureChange, OpinionChange } from "@torikumi/diff";
import { REGISTER_FILE, type Diagnostic, type MeasureId } from "@torikumi/record";
import { joinRoot, type Patches } from "@torikumi/source";
import { measurePagePath, pagePath } from "./page-path.ts";

/** What a pull request changes itself, whatever was merged before it. */
export interface ProposedChange {
  /** Undefined where it began from nothing that is an edition. */
  readonly changes: EditionChanges | undefined;
  /** Folder of the edition in the repository. */
  readonly root: string;
  readonly patches: Patches;
}

/** Something that is more than wording: the file, and what of it in Japanese. */
export interface Breach {
  readonly path: string;
  readonly what: string;
}

/**
 * What a pull request changes beyond wording and notation of an edition; none where it keeps to the label 字句のみ. The label is earned: a
 * file that was not compared as the text of a page breaks it, whatever it is.
 */
export function beyondWording({ changes, root, patches }: ProposedChange): readonly Breach[] {
  const files = [...patches.patches.keys(), ...patches.gone];
  if (changes === undefined)
    return files.slice(0, 1).map((path) => ({ path, what: "新しい年度版を加えています" }));
  const at = (page: string, what: string): Breach => ({ path: pagePath(root, page), what });
  const on = (id: MeasureId, what: string): Breach => ({ path: measurePagePath(root, id), what });
  const breaches = [
    ...changes.added.map((id) => on(id, `取組${id}を加えています`)),
    ...changes.removed.map((id) => on(id, `取組${id}を削除しています`)),
    ...changes.moved.map(({ from, to }) => on(to, `取組${from}の番号を${to}に変えています`)),
    ...changes.changed.flatMap((measure) => {
      const parts = heavyParts(measure);
      return parts === "" ? [] : [on(measure.id, `取組${measure.id}の${parts}が変わっています`)];
    }),
    ...changes.pages
      .filter(({ kind }) => !WORDING.has(kind))
      .map(({ page, field }) => at(page, `${field}が変わっています`)),
    ...changes.opinions
      .filter(isMoreThanWording)
      .map(({ id }) => at(id, `意見${id}が変わっています`)),
    ...files
      .filter((path) => path === joinRoot(root, REGISTER_FILE))
      .map((path) => ({ path, what: "担当部の一覧が変わっています" })),
  ];
  const compared = new Set([
    ...breaches.map(({ path }) => path),
    ...changes.moved.map(({ from }) => measurePagePath(root, from)),
    ...changes.changed.flatMap(({ id, previousId = id }) => [
      measurePagePath(root, id),
      measurePagePath(root, previousId),
    ]),
    ...changes.pages.map(({ page }) => pagePath(root, page)),
  ]);
  const others = files.filter((path) => !compared.has(path.normalize("NFC")));
  const [first] = others;
  if (first === undefined) return breaches;
  const more = others.length === 1 ? "" : `など${others.length}個`;
  return [
    ...breaches,
    { path: first, what: `取組の文章として比べていないファイル${more}が変わっています` },
  ];
}

/** Whether a pull request with these breaches changes something, and nothing but wording. */
export function isWordingOnly({ patches }: ProposedChange, breaches: readonly Breach[]): boolean {
  return patches.patches.size > 0 && breaches.length === 0;
}

/** One error for every breach of the promise of the label, on the first line of its page, or of the edition's where that is no part of the patch. */
export function wordingFindings(
  breaches: readonly Breach[],
  { root, patches }: ProposedChange,
): readonly Diagnostic[] {
  return breaches.map(({ path, what }) => ({
    path: patches.patches.has(path) ? path : pagePath(root, "index"),
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

const WORDING: ReadonlySet<string> = new Set(["字句", "表記", "据置"]);

function isMoreThanWording({ change, state, keys, texts }: OpinionChange): boolean {
  const isHeavy = change !== "changed" || state.from !== state.to || keys.length > 0;
  return isHeavy || texts.some(({ kind }) => !WORDING.has(kind));
}

const NAMES: Readonly<Record<string, string>> = {
  区分: "取組区分",
  担当: "担当部",
  組織名: "担当部の名称",
  実質: "内容",
};

/** `取組区分、数値`; "" where the wording alone changed. */
function heavyParts({ kinds, keys, unreadable = [] }: MeasureChange): string {
  const heavy = kinds.filter((kind) => !WORDING.has(kind)).map((kind) => NAMES[kind] ?? kind);
  const lost = unreadable.length > 0 ? ["読み取れない部分"] : [];
  return [...heavy, ...keys.map(({ key }) => key), ...lost].join("、");
}
