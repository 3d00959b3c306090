import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyFolder, torikumi } from "./run-torikumi.ts";

/** The city's public paper, which users do not have. */
const PAPER = join(
  import.meta.dirname,
  "..",
  "..",
  "..",
  "..",
  "shared",
  "data",
  "shiryo-1-1.xlsx",
);
const present = existsSync(PAPER);
if (!present)
  console.warn(
    "資料1-1 の表計算ファイルがないため、実物による試験を省きました（../shared/data/shiryo-1-1.xlsx）。",
  );

interface Measure {
  readonly id: string;
  readonly category: string;
  readonly departments: readonly string[];
  readonly goal: string;
  readonly goalOf?: string;
}

describe.skipIf(!present)("the real paper, through the commands a secretariat types", () => {
  const filesIn = (folder: string): [string, string][] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [path.slice(folder.length), readFileSync(path, "utf8")]);

  test("import makes an edition that validates, and a second import changes nothing", async () => {
    const folder = emptyFolder();
    const dry = await torikumi(
      folder,
      "import",
      PAPER,
      "--into",
      "paper",
      "--edition",
      "r7",
      "--dry-run",
    );
    expect([dry.code, existsSync(join(folder, "paper"))]).toEqual([0, false]);
    expect(
      (await torikumi(folder, "import", PAPER, "--into", "paper", "--edition", "r7")).code,
    ).toBe(0);
    const first = filesIn(join(folder, "paper"));
    expect(first).toHaveLength(1 + 1 + 7 + 25 + 48);
    const again = await torikumi(
      folder,
      "import",
      PAPER,
      "--into",
      "paper",
      "--edition",
      "r7",
      "--format",
      "json",
    );
    expect(JSON.parse(again.stdout).files).toMatchObject({ created: [], changed: [], removed: [] });
    expect(filesIn(join(folder, "paper"))).toEqual(first);
    const { code, stdout } = await torikumi(folder, "validate", "./paper", "--format", "json");
    // The tally of docs/validation.md, where each finding was looked at.
    expect([code, JSON.parse(stdout).counts]).toEqual([0, { error: 0, warning: 27, info: 11 }]);
  });

  test("export gives the paper's structure, and xlsx → Markdown → xlsx → Markdown is the identity", async () => {
    const folder = emptyFolder();
    await torikumi(folder, "import", PAPER, "--into", "paper", "--edition", "r7");
    const { stdout } = await torikumi(folder, "export", "./paper", "--format", "json");
    const edition = JSON.parse(stdout);
    const policies = edition.recommendations.flatMap(
      (one: { policies: unknown[] }) => one.policies,
    );
    const measures: Measure[] = policies.flatMap((one: { measures: Measure[] }) => one.measures);
    expect([
      edition.edition,
      edition.recommendations.length,
      policies.length,
      measures.length,
    ]).toEqual(["r7", 7, 25, 48]);
    expect(
      Object.fromEntries(
        ["新規", "拡充", "継続"].map((word) => [
          word,
          measures.filter(({ category }) => category === word).length,
        ]),
      ),
    ).toEqual({ 新規: 0, 拡充: 13, 継続: 35 });
    const named = measures.flatMap(({ departments }) => departments);
    expect([named.length, new Set(named).size]).toEqual([76, 12]);
    expect(
      measures
        .filter(({ goalOf }) => goalOf !== undefined)
        .map(({ id, goalOf }) => `${id}=${goalOf}`),
    ).toEqual(["1-エ-2=1-エ-1", "1-エ-3=1-エ-1", "1-エ-4=1-エ-1", "6-ア-2=6-ア-1"]);
    expect(measures.find(({ id }) => id === "2-ア-2")?.departments).toEqual(
      measures.find(({ id }) => id === "2-ア-1")?.departments,
    );
    for (const layout of ["paper", "list"]) {
      expect(
        (
          await torikumi(
            folder,
            "export",
            "./paper",
            "--format",
            "xlsx",
            "--layout",
            layout,
            "-o",
            `${layout}.xlsx`,
          )
        ).code,
      ).toBe(0);
      expect(
        (
          await torikumi(
            folder,
            "import",
            `${layout}.xlsx`,
            "--into",
            `from-${layout}`,
            "--edition",
            "r7",
          )
        ).code,
      ).toBe(0);
    }
    expect(filesIn(join(folder, "from-paper"))).toEqual(filesIn(join(folder, "paper")));
    const measuresOnly = (name: string): [string, string][] =>
      filesIn(join(folder, name)).filter(([path]) => /\/\d+\.md$/.test(path));
    expect(measuresOnly("from-list")).toEqual(measuresOnly("paper"));
  });

  test("one measure made 拡充 and one number changed: diff and review say exactly that", async () => {
    const folder = emptyFolder();
    await torikumi(folder, "import", PAPER, "--into", "paper", "--edition", "r7");
    cpSync(join(folder, "paper"), join(folder, "edited"), { recursive: true });
    const change = (path: string, from: string, to: string): void => {
      const text = readFileSync(join(folder, "edited", path), "utf8");
      expect(text).toContain(from);
      writeFileSync(join(folder, "edited", path), text.replace(from, to));
    };
    change("1/ア/1.md", "取組区分: 継続", "取組区分: 拡充");
    change("1/エ/3.md", "15名→20名", "15名→25名");
    const diff = JSON.parse(
      (await torikumi(folder, "diff", "./paper", "./edited", "--format", "json")).stdout,
    );
    expect(diff).toMatchObject({ added: [], removed: [], moved: [], pages: [], unchanged: 46 });
    expect(diff.changed).toMatchObject([
      {
        id: "1-ア-1",
        kinds: ["区分"],
        category: { from: "継続", to: "拡充" },
        texts: [],
        figures: [],
      },
      { id: "1-エ-3", kinds: ["数値"], figures: [{ field: "plan", from: 20, to: 25, unit: "名" }] },
    ]);
    const review = await torikumi(
      folder,
      "review",
      "--from",
      "./paper",
      "--to",
      "./edited",
      "--format",
      "json",
    );
    expect(JSON.parse(review.stdout).changes).toEqual(diff);
  });
});
