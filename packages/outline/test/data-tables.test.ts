import { compareEditions } from "@torikumi/diff";
import { assembleEdition, type Edition } from "@torikumi/record";
import { readMihon } from "@torikumi/record/dev/mihon";
import { expect, test } from "vitest";
import {
  changesTable,
  departmentsTable,
  figuresTable,
  listFigureSeries,
  measuresTable,
  opinionsTable,
  type DataTable,
} from "../src/index.ts";

const [r6, r7, r8] = await Promise.all(["r6", "r7", "r8"].map((id) => readMihon(id)));
const given = (id: string, edition: Edition | undefined, published = true) => ({
  id,
  edition: edition as Edition,
  published,
});
const years = [given("r6", r6), given("r7", r7), given("r8", r8, false)];

/** The rows as objects by their headings. */
const byHeading = ({ columns, rows }: DataTable) =>
  rows.map((row) => Object.fromEntries(columns.map(({ title }, at) => [title, row[at]])));

test("every measure of every edition is one row, and the headings are those of each edition alone", () => {
  const table = measuresTable(years);
  expect(table.rows).toHaveLength(
    years.reduce((sum, { edition }) => sum + edition.measures.size, 0),
  );
  for (const year of years) expect(measuresTable([year]).columns).toEqual(table.columns);
  const [first] = byHeading(table);
  expect(first).toMatchObject({
    年度版: "r6",
    年度: 2024,
    状態: "公表",
    番号: "1-ア-1",
    提言番号: 1,
    取組方針: "ア",
    取組区分: "継続",
    担当部: "子）こども家庭部\n区）こども家庭課",
  });
  expect(byHeading(table).at(-1)).toMatchObject({ 年度版: "r8", 状態: "案" });
});

test("no two columns of a table have the same heading or the same key", () => {
  const steps = [compareEditions(r6 as Edition, r7 as Edition)];
  for (const table of [
    measuresTable(years),
    departmentsTable(years),
    opinionsTable(years),
    changesTable(steps),
  ]) {
    for (const key of ["name", "title"] as const)
      expect(new Set(table.columns.map((column) => column[key])).size).toBe(table.columns.length);
    expect(table.columns.every(({ description }) => description !== "")).toBe(true);
  }
});

test("a city's own field is a column under its own name, told apart from a column that has that name already", async () => {
  const index =
    "---\n年度版: r7\n題名: 試し\n対象期間:\n  取組状況: 令和6年度\n  今後の取組: 令和7年度\n取組区分:\n  継続: 続ける\n追加の欄:\n  実績値: 毎年書く\n  番号: 引き継ぐ\n---\n";
  const measure =
    "---\n取組区分: 継続\n担当部:\n  - 課\n---\n\n## 取組内容\n\n内容\n\n## 取組状況\n\n状況\n\n## 自己評価\n\n評価\n\n## 今後の取組\n\n計画\n\n## 実績値\n\n12名\n\n## 番号\n\nイの3\n";
  const edition = await assembleEdition(
    [
      { path: "records/index.md", blob: "1", text: index },
      { path: "records/1/2.md", blob: "2", text: measure },
    ],
    { root: "records" },
  );
  const [row] = byHeading(measuresTable([given("r7", edition)]));
  expect(row).toMatchObject({ 番号: "1-2", 実績値: "12名", "番号（市の欄）": "イの3" });
  expect(row?.["取組方針"]).toBeUndefined();
});

test("a change has one row a thing that changed, with the whole text of both sides, and what did not change has none", () => {
  const changes = compareEditions(r6 as Edition, r7 as Edition);
  const rows = byHeading(changesTable([changes]));
  expect(rows).toContainEqual(
    expect.objectContaining({
      番号: "1-ア-1",
      変わったこと: "取組区分",
      変更前: "継続",
      変更後: "拡充",
    }),
  );
  expect(
    rows.filter(({ 変わったこと: what }) => what === "追加").map(({ 番号: id }) => id),
  ).toEqual(changes.added);
  const text = rows.find((row) => row["変わったこと"] === "文章" && row["欄"] === "取組状況");
  const after = [...(r7?.measures.values() ?? [])].find(({ value }) => value.id === text?.["番号"]);
  expect(text?.["変更後"]).toBe(after?.value.progress);
  const told = new Set(rows.map((row) => row["番号"]));
  const known = [changes.added, changes.removed, changes.moved.map(({ to }) => to)].flat();
  for (const row of told)
    expect(
      known.includes(row as never) ||
        changes.changed.some((one) => one.id === row) ||
        changes.pages.some(({ page }) => page === row) ||
        changes.opinions.some(({ id }) => id === row),
    ).toBe(true);
});

test("an opinion is one row, as the newest edition that holds it tells it", () => {
  const rows = byHeading(opinionsTable(years));
  const ids = rows.map((row) => row["意見番号"]);
  expect(new Set(ids).size).toBe(ids.length);
  const held = [...(r8?.opinions.values() ?? [])];
  for (const { value } of held)
    expect(rows.find((row) => row["意見番号"] === value.id)).toMatchObject({
      処理: value.state,
      意見: value.text,
    });
});

test("a department is a row of its own, with its bureau", () => {
  const rows = byHeading(departmentsTable(years));
  const first = rows.filter((row) => row["年度版"] === "r6" && row["番号"] === "1-ア-1");
  expect(first.map((row) => row["担当部"])).toEqual(["子）こども家庭部", "区）こども家庭課"]);
  expect(first[0]?.["局"]).toBe("こども局");
});

test("a figure is followed through the years with what was planned, a value a row", () => {
  const [before, after] = [r6 as Edition, r7 as Edition];
  const series = listFigureSeries([
    { edition: before, fiscalYear: 2024 },
    { edition: after, fiscalYear: 2025, changes: compareEditions(before, after) },
  ]);
  const rows = byHeading(figuresTable(series));
  const values = series.flatMap((one) => one.series.flatMap(({ points }) => points));
  const plans = series.flatMap((one) => one.series.flatMap(({ planned }) => planned));
  expect(values.length).toBeGreaterThan(0);
  expect(rows.filter((row) => row["種別"] === "報告").map((row) => row["値"])).toEqual(
    values.map(({ value }) => value),
  );
  expect(rows.filter((row) => row["種別"] === "予定")).toHaveLength(plans.length);
  const joined = rows.filter((row) => row["前の値とのつながり"] !== undefined);
  const first = series.reduce((sum, one) => sum + one.series.length, 0);
  expect(joined).toHaveLength(values.length - first);
});

test("what became of an opinion is told with both its states and its whole texts", () => {
  const changes = compareEditions(r6 as Edition, r7 as Edition);
  const rows = byHeading(changesTable([changes])).filter(
    (row) => row["変わったこと"] === "委員会意見",
  );
  expect(rows).toContainEqual(
    expect.objectContaining({ 番号: "r6-意見-1", 欄: "処理", 変更前: "未対応", 変更後: "対応済" }),
  );
  const added = changes.opinions.find(({ change }) => change === "added");
  const text = [...(r7?.opinions.values() ?? [])].find(({ value }) => value.id === added?.id);
  expect(rows).toContainEqual(
    expect.objectContaining({ 番号: added?.id, 欄: "意見", 変更後: text?.value.text }),
  );
});
