import { basename, relative, resolve } from "node:path";
import { dayName } from "@torikumi/outline";
import { nearest, parseEditionId, UserError, type Edition } from "@torikumi/record";
import { addFiles, readFolder, unseenTags, type Source } from "@torikumi/source";
import { listDepartments, NOBODY } from "../../edition/list-departments.ts";
import { openPrevious } from "../../edition/open-previous.ts";
import { openEdition, readEdition } from "../../edition/read-edition.ts";
import { refuseBroken } from "../../edition/refuse-broken.ts";
import type { Workspace } from "../../workspace.ts";
import type { askedOf, Inquiry } from "@torikumi/workbook";
import { askedOpinions, departmentNames } from "../opinion/asked-opinions.ts";
import { composeInquiry } from "./compose-inquiry.ts";
import { inquiryNames, overviewName } from "../inquiry-files.ts";
import type { MadeInquiries, MadeInquiry } from "./made-inquiries.ts";
import { overviewTable } from "./overview-table.ts";

/** How departments are asked. */
export interface MakeInquiriesOptions {
  /** The draft; the default edition when left out. */
  readonly edition?: string | undefined;
  /** The folder that takes the workbooks. */
  readonly into: string;
  /** The last day for the answer, `2026-06-30`. */
  readonly until?: string | undefined;
  readonly contact?: string | undefined;
  /** Only these departments; all of them when empty. */
  readonly departments: readonly string[];
  readonly note: (step: string) => void;
}

/** Makes a workbook for every department. A workbook that stands there already and is another is never replaced: somebody may have filled it in. */
export async function makeInquiries(
  workspace: Workspace,
  options: MakeInquiriesOptions,
): Promise<MadeInquiries> {
  const { edition, previous } = await readDraft(options.edition, workspace);
  const id = edition.index?.value.id ?? "";
  const { note, contact } = options;
  const opinions = [...askedOpinions(edition, { previous }).values()].filter(
    ({ opinion }) => opinion.open,
  );
  const asking = { previous, opinions, names: departmentNames(edition), contact };
  const until = options.until === undefined ? undefined : printDay(options.until);
  const all = listDepartments(edition).filter(({ name }) => name !== NOBODY);
  const chosen = choose(all, options.departments);
  const names = new Map(
    inquiryNames(
      id,
      all.map(({ name }) => name),
    ).map((file, at) => [all[at]?.name, file]),
  );
  const { askedOf, writeInquiry, writeTable } = await import("@torikumi/workbook");
  const files = new Map<string, Uint8Array>();
  const inquiries: MadeInquiry[] = [];
  for (const department of chosen) {
    const inquiry = composeInquiry(edition, department, { ...asking, until });
    if (inquiry.subjects.length === 0) continue;
    note(`${department.name}の照会を作っています（${inquiries.length + 1}/${chosen.length}）`);
    const file = names.get(department.name) ?? "";
    files.set(file, await writeInquiry(inquiry));
    inquiries.push(summarize(file, inquiry, askedOf(inquiry)));
  }
  const overview = overviewName(id);
  const title = edition.index?.value.title ?? "";
  files.set(
    overview,
    await writeTable(overviewTable({ edition: id, inquiries }, { title, until })),
  );
  const folder = resolve(workspace.cwd, options.into);
  writeNew(folder, files);
  return {
    edition: id,
    folder: relative(workspace.cwd, folder) || ".",
    inquiries,
    overview,
    nobody: (listDepartments(edition).find(({ name }) => name === NOBODY)?.measures ?? []).map(
      (measure) => measure.id,
    ),
    unasked: opinions.filter(({ asked }) => asked.length === 0).map(({ opinion }) => opinion.id),
  };
}

async function readDraft(
  spec: string | undefined,
  workspace: Workspace,
): Promise<{ readonly edition: Edition; readonly previous: Edition | undefined }> {
  const { edition, source } = await openEdition(spec, workspace);
  const previous = await openPublished(source, workspace);
  await source.close();
  refuseBroken(edition, "そこに書かれたことが照会から落ちるので作れません");
  const id = edition.index?.value.id ?? "";
  if (parseEditionId(id) === undefined)
    throw new UserError(
      `${source.label} の年度版の番号が読み取れません。index.md の「年度版」を確かめてください。`,
    );
  if (previous?.index?.value.id === id)
    throw new UserError(
      `${source.label} は、もう公表した年度版（タグ「${source.tagPrefix}${id}」）です。先に torikumi edition open で次の年度版の案を始めてください。`,
    );
  return { edition, previous };
}

async function openPublished(source: Source, workspace: Workspace): Promise<Edition | undefined> {
  const before = await openPrevious(undefined, source, workspace);
  if (before === undefined) await refuseUnseen(source, workspace);
  const edition = before === undefined ? undefined : await readEdition(before);
  await before?.close();
  return edition;
}

/** Without the edition before, every field would be handed out as if it had never had a text. */
async function refuseUnseen({ tagPrefix }: Source, workspace: Workspace): Promise<void> {
  const unseen = await unseenTags(tagPrefix, workspace);
  if (unseen?.certain === true)
    throw new UserError(
      `前の年度版のタグが見えない（${unseen.what}）ので、照会に前の年度の文を入れられません。${unseen.command} を実行してから、もう一度実行してください。`,
    );
}

function choose<Department extends { readonly name: string }>(
  all: readonly Department[],
  wanted: readonly string[],
): readonly Department[] {
  const names = all.map(({ name }) => name);
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    const near = nearest(unknown, names);
    throw new UserError(
      `担当部「${unknown}」の取組がありません。${near === undefined ? `取組のある担当部: ${names.join("、")}` : `もしかして: 「${near}」`}`,
    );
  }
  return wanted.length === 0 ? all : all.filter(({ name }) => wanted.includes(name));
}

function summarize(
  file: string,
  { department, subjects }: Inquiry,
  { measures, opinions }: ReturnType<typeof askedOf>,
): MadeInquiry {
  return {
    department,
    file,
    measures,
    shared: subjects.filter(({ remark }) => remark.includes("共管")).map(({ id }) => id),
    opinions: opinions.length,
  };
}

function writeNew(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  const there = readFolder(folder, { accept: (path) => files.has(path.normalize("NFC")) });
  const other = [...files].filter(([name, bytes]) => {
    const old = there?.get(name) ?? there?.get(name.normalize("NFD"));
    return old !== undefined && Buffer.compare(old, bytes) !== 0;
  });
  const [first, ...rest] = other;
  if (first !== undefined)
    throw new UserError(
      `「${basename(folder)}」に、中身の違う同じ名前のファイルがあります（${first[0]}${rest.length === 0 ? "" : ` ほか${rest.length}個`}）。記入されたものかもしれないので、何も書き込んでいません。移してから実行するか、--into で別のフォルダーを指定してください。`,
    );
  addFiles(folder, new Map([...files].filter(([name]) => there?.get(name) === undefined)));
}

/** 令和8年6月30日（火）. Throws a `UserError` for a day that is none. */
function printDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(day) ||
    Number.isNaN(date.getTime()) ||
    date.toISOString().slice(0, 10) !== day
  )
    throw new UserError(
      `期限「${day}」が日付になっていません。--until 2026-06-30 のように書いてください。`,
    );
  const weekday = new Intl.DateTimeFormat("ja-JP", { weekday: "short", timeZone: "UTC" });
  return `${dayName(day)}（${weekday.format(date)}）`;
}
