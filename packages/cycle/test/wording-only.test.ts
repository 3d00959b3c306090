import { describe, expect, test } from "vitest";
import type { EditionChanges, MeasureChange, PageChange } from "@torikumi/diff";
import { labelsFor } from "../src/proposal/labels.ts";
import {
  beyondWording,
  isWordingOnly,
  wordingFindings,
  type ProposedChange,
} from "../src/proposal/wording-only.ts";

const NOTHING: EditionChanges = {
  from: "r7",
  to: "r8",
  added: [],
  removed: [],
  moved: [],
  changed: [],
  pages: [],
  opinions: [],
  identity: [],
  carried: [],
  unchanged: 9,
};

function change(changes: Partial<EditionChanges>, ...paths: string[]): ProposedChange {
  const patches = new Map(
    (paths.length === 0 ? ["records/1/ア/1.md"] : paths).map((path) => [path, ""]),
  );
  return {
    changes: { ...NOTHING, ...changes },
    root: "records",
    patches: { mergeBase: "", head: "", patches, gone: new Set() },
  };
}

const measure = (more: Partial<MeasureChange>): MeasureChange => ({
  id: "1-ア-1",
  kinds: ["字句"],
  texts: [],
  figures: [],
  unpaired: [],
  deadlines: [],
  keys: [],
  ...more,
});
const page = (kind: PageChange["kind"]): PageChange => ({
  page: "1-ア",
  field: "取組の方向性",
  kind,
  edits: [],
});

describe("字句のみ", () => {
  test.each([
    ["wording", change({ changed: [measure({})] })],
    ["notation and last year's text", change({ changed: [measure({ kinds: ["表記", "据置"] })] })],
    [
      "the wording of a direction",
      change({ pages: [page("字句"), page("表記")] }, "records/1/ア/index.md"),
    ],
    [
      "a name that macOS has taken apart",
      change({ changed: [measure({ id: "1-ガ-1" })] }, "records/1/ガ/1.md".normalize("NFD")),
    ],
  ])("holds for %s", (_, own) => {
    expect(beyondWording(own)).toEqual([]);
    expect(isWordingOnly(own, [])).toBe(true);
    expect(labelsFor(own.changes, "kept").add).toEqual(["字句のみ"]);
  });

  test.each([
    [
      change({ changed: [measure({ kinds: ["区分", "数値", "字句"] })] }),
      "取組1-ア-1の取組区分、数値が変わっています",
    ],
    [
      change({ changed: [measure({ keys: [{ key: "再掲", from: "", to: "1-イ-1" }] })] }),
      "取組1-ア-1の再掲が変わっています",
    ],
    [change({ added: ["1-ア-1"] }), "取組1-ア-1を加えています"],
    [change({ removed: ["1-ア-1"] }), "取組1-ア-1を削除しています"],
    [
      change({ moved: [{ from: "1-イ-1", to: "1-ア-1" }] }),
      "取組1-イ-1の番号を1-ア-1に変えています",
    ],
    [change({ pages: [page("実質")] }, "records/1/ア/index.md"), "取組の方向性が変わっています"],
    [change({}, "records/departments.yaml"), "担当部の一覧が変わっています"],
    [change({}, "packages/cli/x.ts"), "取組の文章として比べていないファイルが変わっています"],
    [
      change({ changed: [measure({})] }, "records/1/ア/1.md", "records/README.md", "records/x.txt"),
      "取組の文章として比べていないファイルなど2個が変わっています",
    ],
    // A page whose mode alone has changed, or that became a link, is in no comparison.
    [
      change({ changed: [measure({})] }, "records/1/ア/1.md", "records/1/ア/2.md"),
      "取組の文章として比べていないファイルが変わっています",
    ],
  ])("is broken by more, and says by what: %#", (own, what) => {
    const breaches = beyondWording(own);
    expect(isWordingOnly(own, breaches)).toBe(false);
    expect(wordingFindings(breaches, own).map(({ message }) => message)).toEqual([
      `ラベル「字句のみ」が付いていますが、${what}。変更を元に戻すか、ラベルを外してください。`,
    ]);
  });

  test("stands where a person has promised it, though it does not hold", () => {
    const own = change({
      changed: [measure({ kinds: ["区分"], category: { from: "継続", to: "拡充" } })],
    });
    expect(labelsFor(own.changes, "broken")).toEqual({ add: ["区分変更"], remove: ["数値変更"] });
    expect(labelsFor(own.changes, "none")).toEqual({
      add: ["区分変更"],
      remove: ["数値変更", "字句のみ"],
    });
  });

  test("is nothing to say of an edition that is new as a whole, or of no change at all", () => {
    expect(beyondWording({ ...change({}), changes: undefined })).toEqual([
      { path: "records/1/ア/1.md", what: "新しい年度版を加えています" },
    ]);
    const { patches } = change({});
    const nothing = { ...change({}), patches: { ...patches, patches: new Map() } };
    expect(isWordingOnly(nothing, beyondWording(nothing))).toBe(false);
  });
});
