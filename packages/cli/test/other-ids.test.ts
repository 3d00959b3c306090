import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderOf, git, MIHON, torikumi } from "./run-torikumi.ts";

/** How a city numbers its measures: the id that takes the place of みほん市's own. */
interface Numbering {
  readonly name: string;
  readonly policyOf: (number: string, letter: string) => string;
  readonly measureOf: (number: string, letter: string, serial: string) => string;
}

const place = (letter: string): number => "アイウエオ".indexOf(letter);
const LATIN: Numbering = {
  name: "1-A-2",
  policyOf: (number, letter) => `${number}-${"ABCDE"[place(letter)] ?? ""}`,
  measureOf: (number, letter, serial) => `${LATIN.policyOf(number, letter)}-${serial}`,
};
const NUMBERS: Numbering = {
  name: "1-2-3",
  policyOf: (number, letter) => `${number}-${place(letter) + 1}`,
  measureOf: (number, letter, serial) => `${NUMBERS.policyOf(number, letter)}-${serial}`,
};
/** How many measures stand before those of a policy, so that what is new in r8 comes last: 1-イ-2 and 2-ア-4. */
const before = (number: string, letter: string): number =>
  3 * (number === "2" ? 1 - place(letter) : place(letter));
const NO_POLICIES: Numbering = {
  name: "1-2",
  policyOf: (number) => number,
  measureOf: (number, letter, serial) => `${number}-${before(number, letter) + Number(serial)}`,
};

/** A text with every id of みほん市 written in another numbering. */
function renumber(text: string, numbering: Numbering): string {
  return text.replace(
    /(\d)-([ア-オ])(?:-(\d+))?/gu,
    (_, number: string, letter: string, serial?: string) =>
      serial === undefined
        ? numbering.policyOf(number, letter)
        : numbering.measureOf(number, letter, serial),
  );
}

/** Where a page stands in another numbering; undefined for the page of a policy in a city that has none. */
function pathIn(path: string, numbering: Numbering): string | undefined {
  const [, number = "", letter = "", name = ""] = /^(\d)\/([ア-オ])\/(\w+)\.md$/u.exec(path) ?? [];
  if (number === "") return path;
  if (name !== "index")
    return `${numbering.measureOf(number, letter, name).replaceAll("-", "/")}.md`;
  const policy = numbering.policyOf(number, letter);
  return policy.includes("-") ? `${policy.replace("-", "/")}/index.md` : undefined;
}

function layEdition(folder: string, edition: string, numbering: Numbering): void {
  rmSync(folder, { recursive: true, force: true });
  const from = join(MIHON, edition);
  for (const file of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const whole = join(file.parentPath, file.name);
    const path = pathIn(whole.slice(from.length + 1).normalize("NFC"), numbering);
    if (path === undefined) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), renumber(readFileSync(whole, "utf8"), numbering));
  }
}

/** A repository in which r6 and r7 were published and `records` is r8. */
function cityOf(numbering: Numbering): string {
  return folderOf(`numbered ${numbering.name}`, (city) => {
    git(city, "init", "--quiet", "--initial-branch=main");
    for (const edition of ["r6", "r7", "r8"]) {
      layEdition(join(city, "records"), edition, numbering);
      git(city, "add", "--all");
      git(city, "commit", "--quiet", "--message", edition);
      if (edition !== "r8") git(city, "tag", edition);
    }
  });
}

const pages = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name.endsWith(".md") && file.name !== "README.md")
    .map((file) => join(file.parentPath, file.name).slice(folder.length + 1))
    .sort();

interface Changes {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly { readonly id: string; readonly kinds: readonly string[] }[];
}

describe.each([LATIN, NUMBERS, NO_POLICIES])("a city whose ids are $name", (numbering) => {
  test(
    "lives a year with the same commands and the same findings",
    { timeout: 180_000 },
    async () => {
      const city = cityOf(numbering);
      const own = cityOf({
        name: "1-ア-2",
        policyOf: (n, l) => `${n}-${l}`,
        measureOf: (n, l, s) => `${n}-${l}-${s}`,
      });

      // In one row of numbers what is new cannot come last everywhere, and that alone is told besides.
      const rules = async (folder: string): Promise<readonly string[]> => {
        const { stdout } = await torikumi(folder, "validate", "--format", "json");
        const { diagnostics } = JSON.parse(stdout) as { diagnostics: { rule: string }[] };
        return diagnostics
          .map(({ rule }) => rule)
          .filter((rule) => rule !== "serial-order")
          .sort();
      };
      expect(await rules(city)).toEqual(await rules(own));

      const changes = JSON.parse(
        (await torikumi(city, "diff", "--format", "json")).stdout,
      ) as Changes;
      const before = JSON.parse(
        (await torikumi(own, "diff", "--format", "json")).stdout,
      ) as Changes;
      const told = ({ added, removed, changed }: Changes): unknown => ({
        added,
        removed,
        changed: new Map(changed.map(({ id, kinds }) => [id, kinds])),
      });
      expect(told(changes)).toEqual(
        told(JSON.parse(renumber(JSON.stringify(before), numbering)) as Changes),
      );

      for (const [format, file] of [
        ["xlsx", "r8.xlsx"],
        ["csv", "r8.csv"],
      ] as const) {
        expect((await torikumi(city, "export", "--format", format, "-o", file)).code).toBe(0);
        const again = await torikumi(
          city,
          "import",
          file,
          "--into",
          `from-${format}`,
          "--edition",
          "r8",
        );
        expect(again).toMatchObject({ code: 0 });
        const measures = pages(join(city, "records")).filter((path) =>
          /^\d+\/.*\d+\.md$/.test(path),
        );
        for (const path of measures) expect(pages(join(city, `from-${format}`))).toContain(path);
      }
      const json = JSON.parse((await torikumi(city, "export", "--format", "json")).stdout) as {
        recommendations: { policies: { letter: string; measures: { id: string }[] }[] }[];
      };
      const first = json.recommendations[0]?.policies[0];
      expect(first?.measures[0]?.id).toBe(numbering.measureOf("1", "ア", "1"));

      expect((await torikumi(city, "codeowners")).code).toBe(0);
      expect(readFileSync(join(city, ".github/CODEOWNERS"), "utf8")).toContain(
        `/records/${numbering.measureOf("1", "ア", "1").replaceAll("-", "/")}.md @`,
      );

      const asked = await torikumi(city, "inquiry", "make");
      expect(asked).toMatchObject({ code: 0 });
      const taken = await torikumi(city, "inquiry", "take", "照会", "--dry-run");
      expect(taken).toMatchObject({ code: 0 });

      const made = await torikumi(city, "new", numbering.policyOf("1", "ア"));
      expect(made).toMatchObject({ code: 0 });
      expect(made.stdout + made.stderr).toContain(numbering.policyOf("1", "ア"));

      const built = await torikumi(city, "site", "build", "-o", "site");
      expect(built).toMatchObject({ code: 0 });
      const address = numbering.measureOf("1", "ア", "1").toLowerCase();
      expect(readFileSync(join(city, `site/r8/${address}/index.html`), "utf8")).toContain(
        numbering.measureOf("1", "ア", "1"),
      );
      expect(readFileSync(join(city, "site/r8/status/index.html"), "utf8")).toContain("記入済み");
    },
  );
});

test("a recommendation that mixes measures and policies is an error that says where", async () => {
  const city = cityOf(NO_POLICIES);
  mkdirSync(join(city, "records/1/ア"));
  writeFileSync(join(city, "records/1/ア/index.md"), "方向性\n");
  const { code, stdout } = await torikumi(city, "validate");
  expect(code).toBe(1);
  expect(stdout).toContain("提言1には取組方針アがありますが、取組が取組方針なしに置かれています。");
});

test("a recommendation without policies goes on beside one that has them", async () => {
  const city = cityOf(NO_POLICIES);
  expect(await torikumi(city, "new", "9", "--title", "見守り")).toMatchObject({ code: 0 });
  expect(await torikumi(city, "new", "9-A")).toMatchObject({ code: 0 });
  expect(pages(join(city, "records"))).toContain("9/A/index.md");

  const before = pages(join(city, "records/1"));
  expect(await torikumi(city, "new", "1")).toMatchObject({ code: 0 });
  expect(pages(join(city, "records/1"))).toHaveLength(before.length + 1);

  const refused = await torikumi(city, "new", "1-A");
  expect(refused).toMatchObject({ code: 2 });
  expect(refused.stderr).toContain("torikumi new 1 を実行してください");
  expect((await torikumi(city, "new", "9")).stderr).toContain("提言9はもうあります");
  const inside = await torikumi(join(city, "records"), "new", "9-A", "--into", ".");
  expect(inside).toMatchObject({ code: 0, stdout: "9/A/1.md\n" });
});
