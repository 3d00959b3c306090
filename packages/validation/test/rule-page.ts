import {
  assembleEdition,
  compareDiagnostics,
  type Diagnostic,
  type Edition,
  type SourceFile,
} from "@torikumi/record";
import { validate } from "../src/index.ts";

/**
 * An example on a rule's page: a `例` block, and the findings in the `結果` block below it (none where
 * there is no such block).
 */
export interface Example {
  readonly heading: string;
  readonly block: string;
  readonly expected: readonly string[];
}

const SEVERITY = { error: "エラー", warning: "警告", info: "情報" } as const;
const FENCE = /^(`{3,})(例|結果)\n([\s\S]*?)^\1$/gmu;
const TITLE = /^(?:<!--|#) ((?:前の)+年度版 )?((?:records|\.github)\/\S+?)(?: -->)?$/u;

/** Pages that an example need not show. */
const GIVEN: Readonly<Record<string, string>> = {
  "records/index.md":
    "---\n年度版: r7\n題名: みほん市の取組状況\n対象期間:\n  取組状況: 令和5年度から令和6年度\n  今後の取組: 令和7年度以降\n取組区分:\n  新規: 新たな取組\n  拡充: 広げる取組\n  継続: 続ける取組\n  終了: 終える取組\n---\n",
  "records/departments.yaml":
    "担当部:\n  - 名称: 子）児童相談所\n    局: こども局\n  - 名称: 区）こども家庭課\n    局: 各区\n",
  "records/1/index.md": "---\n題名: 身近な相談の体制\n---\n\n1. 区の体制\n",
  "records/1/ア/index.md": "区の体制を整える。\n",
};
/** The same pages of the edition so many years before. */
function givenBefore(years: number): Readonly<Record<string, string>> {
  const index = GIVEN["records/index.md"]!.replace("r7", `r${7 - years}`)
    .replace("令和7年度以降", `令和${7 - years}年度以降`)
    .replace("令和5年度から令和6年度", `令和${5 - years}年度から令和${6 - years}年度`);
  return { ...GIVEN, "records/index.md": index };
}

/** The examples of a rule's page, in their order. */
export function readExamples(page: string): readonly Example[] {
  const examples: Example[] = [];
  for (const found of page.matchAll(FENCE)) {
    const [, , language, block = ""] = found;
    const last = examples.at(-1);
    if (language === "結果" && last !== undefined) {
      examples[examples.length - 1] = { ...last, expected: block.trimEnd().split("\n") };
    } else {
      const heading =
        page
          .slice(0, found.index)
          .replace(FENCE, "")
          .match(/^## .*$/gmu)
          ?.at(-1) ?? "";
      examples.push({ heading: heading.slice(3), block, expected: [] });
    }
  }
  return examples;
}

/** Every finding about an example's files, the parser's included. */
export async function findingsOf({ block }: Example): Promise<readonly Diagnostic[]> {
  const { edition, previous, earlier } = await readEditions(block);
  return [...validate(edition, { ...(previous && { previous }), earlier })].sort(
    compareDiagnostics,
  );
}

/** The edition that an example's files make, and the ones before it as far as the example shows them. */
export async function readEditions(block: string): Promise<{
  readonly edition: Edition;
  readonly previous: Edition | undefined;
  readonly earlier: readonly Edition[];
}> {
  const { now, before, earlier } = readFiles(block);
  const old = await Promise.all(
    [before, earlier].map((files, place) =>
      Object.keys(files).length === 0 ? [] : [assemble({ ...givenBefore(place + 1), ...files })],
    ),
  );
  return {
    edition: await assemble({ ...GIVEN, ...now }),
    previous: await old[0]?.[0],
    earlier: await Promise.all(old[1] ?? []),
  };
}

/** A finding as the pages write it. */
export function line({ path, line: row, column, severity, rule, message }: Diagnostic): string {
  return `${path}:${row}:${column} ${SEVERITY[severity]} ${rule} ${message}`;
}

/** The text of an example's files by path. */
export function readFiles(block: string): {
  readonly now: Readonly<Record<string, string>>;
  readonly before: Readonly<Record<string, string>>;
  readonly earlier: Readonly<Record<string, string>>;
} {
  const editions: Record<string, string>[] = [{}, {}, {}];
  let path = "records/1/ア/1.md";
  let files = editions[0]!;
  for (const row of block.split(/(?<=\n)/u)) {
    const title = TITLE.exec(row.trimEnd());
    if (title === null) files[path] = (files[path] ?? "") + row;
    else {
      path = title[2] ?? path;
      files = editions[title[1]?.match(/前の/gu)?.length ?? 0] ?? {};
      files[path] = "";
    }
  }
  for (const all of editions)
    for (const [name, text] of Object.entries(all)) all[name] = `${text.trimEnd()}\n`;
  const [now = {}, before = {}, earlier = {}] = editions;
  return { now, before, earlier };
}

async function assemble(files: Readonly<Record<string, string>>): Promise<Edition> {
  const all: readonly SourceFile[] = Object.entries(files)
    .filter(([path]) => path.startsWith("records/"))
    .map(([path, text]) => ({ path, blob: text, text }));
  return assembleEdition(all, { root: "records" });
}
