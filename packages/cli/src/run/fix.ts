import { UserError } from "@torikumi/record";
import { writeFiles } from "@torikumi/source";
import { applyFixes, validate } from "@torikumi/validation";
import type { FixFlags } from "../commands/fix.ts";
import type { World } from "../world.ts";
import { openEdition } from "@torikumi/cycle/compare";

/** Applies the safe fixes of an edition in a folder. */
export async function runFix(this: World, flags: FixFlags, spec?: string): Promise<void> {
  const { edition, source } = await openEdition(spec, this);
  if (source.kind !== "folder")
    throw new UserError(
      `「${source.label}」は Git のタグやブランチなので書き換えられません。年度版のフォルダーを指定してください。`,
    );
  const fixable = validate(edition).filter(({ fix }) => fix !== undefined);
  const files = new Map<string, string>();
  const lines: string[] = [];
  for (const entry of await source.list()) {
    const here = fixable.filter(({ path }) => path === entry.path);
    const file = here.length === 0 ? undefined : (await source.read([entry])).files[0];
    if (file === undefined) continue;
    for (const { path, line, column, rule, fix } of here) {
      if (fix === undefined) continue;
      lines.push(
        `${path}:${line}:${column} ${show(file.text.slice(fix.start, fix.end))} → ${show(fix.text)} (${rule})\n`,
      );
    }
    const name = source.root === "" ? file.path : file.path.slice(source.root.length + 1);
    files.set(
      name,
      applyFixes(
        file.text,
        here.flatMap(({ fix }) => fix ?? []),
      ),
    );
  }
  const { changed } = writeFiles(source.folder, files, { dryRun: flags.dryRun === true });
  await this.write(lines.join(""));
  const verb = flags.dryRun ? "直せます（書き込んでいません）" : "直しました";
  this.note(
    fixable.length === 0
      ? "自動で直せる箇所はありません。"
      : `${changed.length}個のファイルの${fixable.length}か所を${verb}。`,
  );
}

/** A piece of a text, with what would not be seen made visible. */
function show(text: string): string {
  return text === ""
    ? "（なし）"
    : `「${text.replaceAll(" ", "␣").replaceAll("\t", "⇥").replaceAll("\n", "⏎")}」`;
}
