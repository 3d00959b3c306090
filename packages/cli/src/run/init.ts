import { resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import {
  builtFrom,
  initCity,
  installCommand,
  parseProgram,
  upgradeRepository,
  type InitOutcome,
} from "@torikumi/cycle/init";
import { DISPENSABLE_FIELDS, namedFields, UserError } from "@torikumi/record";
import packageJson from "../../package.json" with { type: "json" };
import { readLayoutFile } from "../terminal/read-layout-file.ts";
import { readInput } from "../terminal/read-input.ts";
import { shellWord } from "../terminal/shell-word.ts";
import type { World } from "../world.ts";
import { renderUpgrade } from "./render/render-upgrade.ts";
import { noteLines } from "./render/render-import.ts";

/** Flags of `init`. */
export interface InitFlags {
  readonly city?: string;
  readonly edition?: string;
  readonly title?: string;
  readonly department?: readonly string[];
  readonly category?: readonly string[];
  readonly unused?: readonly string[];
  readonly from?: string;
  readonly layout?: string;
  readonly package?: string;
  readonly actions?: string;
  readonly upgrade?: boolean;
  readonly yes?: boolean;
}

/** Begins a city's own repository; exit code 1 where the spreadsheet has an error, and then nothing is written. */
export async function runInit(this: World, flags: InitFlags, directory = "."): Promise<void> {
  if (flags.upgrade === true) return upgrade(flags, directory, this);
  if (flags.yes === true)
    throw new UserError("「--yes」は --upgrade と一緒に使い、示した変更を書き込みます。");
  if (flags.layout !== undefined && flags.from === undefined)
    throw new UserError(
      "「--layout」は表の読み方なので、読む表を指定する --from と一緒に使います。",
    );
  const ofTable = (["category", "unused"] as const).find((one) => flags[one] !== undefined);
  if (ofTable !== undefined && flags.from !== undefined)
    throw new UserError(
      `「--${ofTable}」は --from と一緒に使えません。区分の言葉と使わない欄は、表から分かります。`,
    );
  const isAsked = flags.city === undefined && flags.from === undefined;
  const name = flags.city ?? (await ask("市の名前", "--city みほん市"));
  const edition = flags.edition ?? (await ask("最初の年度版の番号（例: r7）", "--edition r7"));
  const workbook =
    flags.from === undefined ? undefined : readInput(resolve(this.cwd, flags.from), flags.from);
  const dependency = { torikumi: flags.package ?? packageJson.version };
  const outcome = await initCity(directory, this, {
    city: {
      name,
      edition,
      title: flags.title,
      departments: flags.department ?? [],
      categories: flags.category?.map(readWord),
      unused: readUnused(flags.unused ?? (isAsked ? await askUnused() : [])),
    },
    version: packageJson.version,
    dependency,
    program: programOf(flags.actions),
    workbook,
    layout: flags.layout === undefined ? undefined : readLayoutFile(flags.layout, this),
  });
  const install = installCommand(dependency);
  const departments = flags.department ?? [];
  const lines = [
    ...noteLines(outcome.notes),
    ...(outcome.failed
      ? [
          "エラーがあるため、何も書き込んでいません。上のセルを直してから、もう一度実行してください。",
          ...(outcome.hint === undefined ? [] : [outcome.hint]),
        ]
      : begun(outcome, { directory, name, edition, departments, install })),
  ];
  await this.write(`${lines.join("\n")}\n`);
  this.exit(outcome.failed ? 1 : 0);
}

/** What was begun, and what comes next: measures first where no spreadsheet gave any. */
function begun(
  { written, inside }: InitOutcome,
  {
    directory,
    name,
    edition,
    departments,
    install,
  }: {
    readonly directory: string;
    readonly name: string;
    readonly edition: string;
    readonly departments: readonly string[];
    readonly install: string;
  },
): readonly string[] {
  const isEmpty = !written.some((path) => /^records\/\d/u.test(path));
  const command = inside === undefined ? "torikumi" : `torikumi -C ${shellWord(inside)}`;
  const register =
    departments.length === 0
      ? `${inside === undefined ? "" : `${inside}/`}records/departments.yaml に担当部を書き、`
      : "";
  const first = isEmpty
    ? `${register}${command} new 1 --title 題名、${command} new 1-ア、${command} new 1-ア --department 名称 で取組を加え、`
    : "";
  const publish = `${first}コミットしてから ${command} edition publish ${edition} --first で公表してください。`;
  return inside === undefined
    ? [
        `${directory} に${name}のリポジトリを始めました（${written.length}個のファイル）。`,
        `次に、このフォルダーで git init、${install}、npm test を実行し、${publish}`,
      ]
    : [
        `このリポジトリの ${inside}/records に、${name}の年度版を始めました（${written.length}個のファイル）。ワークフローと package.json は、リポジトリのものを使います。`,
        `次に、${command} validate で確かめ、${publish}`,
      ];
}

/** Brings the files that `init` wrote up to this version; only tells what it would do without `--yes`. */
async function upgrade(flags: InitFlags, directory: string, world: World): Promise<void> {
  const others = [
    "city",
    "edition",
    "title",
    "department",
    "category",
    "unused",
    "from",
    "layout",
  ] as const;
  const other = others.find((name) => flags[name] !== undefined);
  if (other !== undefined)
    throw new UserError(`「--upgrade」と「--${other}」は一緒に使えません。記録には触れません。`);
  const outcome = upgradeRepository(directory, world, {
    version: packageJson.version,
    dependency: flags.package === undefined ? undefined : { torikumi: flags.package },
    program: programOf(flags.actions),
    mode: flags.yes === true ? "write" : "tell",
  });
  await world.write(renderUpgrade(outcome));
}

/** Whose workflows the city's call: as told, or those that this torikumi was built from. */
function programOf(actions: string | undefined): ReturnType<typeof builtFrom> {
  if (actions === "none") return undefined;
  return actions === undefined ? builtFrom() : parseProgram(actions);
}

/** A word of the vocabulary with what it means, as the flag gives them. */
function readWord(text: string): { readonly name: string; readonly description: string } {
  const [, name = "", description = ""] = /^([^=＝]*)[=＝]?([\s\S]*)$/u.exec(text) ?? [];
  if (name.trim() === "")
    throw new UserError(
      "取組区分の言葉が空です。--category 拡大=規模を広げる取組 のように指定してください。",
    );
  return { name: name.trim(), description: description.trim() };
}

/** The fields of some names; throws a `UserError` for a name of none. */
function readUnused(names: readonly string[]): ReturnType<typeof namedFields> {
  const known = Object.values(DISPENSABLE_FIELDS);
  const other = names.find((name) => !known.includes(name));
  if (other !== undefined)
    throw new UserError(
      `「${other}」は、使わない欄にできません。${known.join("・")}のどれかを指定してください。`,
    );
  return namedFields(names);
}

async function askUnused(): Promise<readonly string[]> {
  const known = Object.values(DISPENSABLE_FIELDS).join("・");
  const answer = await answerTo(`市にない欄（${known}のうち。なければ何も書かずに Enter）`);
  return answer.split(/[・、，,\s]+/u).filter((name) => name !== "");
}

/** Asks the person at the keyboard; throws a `UserError` that names the flag where nobody is there. */
async function ask(question: string, flag: string): Promise<string> {
  if (!process.stdin.isTTY)
    throw new UserError(`${question}が分かりません。${flag} のように指定してください。`);
  const answer = await answerTo(question);
  if (answer === "") throw new UserError(`${question}が空です。${flag} のように指定してください。`);
  return answer;
}

async function answerTo(question: string): Promise<string> {
  const questions = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await questions.question(`${question}: `)).trim();
  } finally {
    questions.close();
  }
}
