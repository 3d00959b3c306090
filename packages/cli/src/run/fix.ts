import { UserError } from "@torikumi/record";
import { writeFiles } from "@torikumi/source";
import { applyFixes, validate } from "@torikumi/validation";
import type { FixFlags } from "../commands/fix.ts";
import type { World } from "../world.ts";
import { openEdition } from "./open-edition.ts";

/** Applies the safe fixes of an edition in a folder. */
export async function runFix(this: World, flags: FixFlags, spec?: string): Promise<void> {
  const { edition, source } = await openEdition(spec, this);
  if (source.kind !== "folder")
    throw new UserError(
      `「${source.label}」は Git の版なので書き換えられません。年度版のフォルダーを指定してください。`,
    );
  const fixable = validate(edition).filter(({ fix }) => fix !== undefined);
  const files = new Map<string, string>();
  for (const file of await source.list()) {
    const fixes = fixable.filter(({ path }) => path === file.path).flatMap(({ fix }) => fix ?? []);
    if (fixes.length === 0) continue;
    const {
      files: [text],
    } = await source.read([file]);
    if (text !== undefined)
      files.set(
        source.root === "" ? file.path : file.path.slice(source.root.length + 1),
        applyFixes(text.text, fixes),
      );
  }
  const { changed } = writeFiles(source.folder, files, { dryRun: flags.dryRun });
  for (const { path, line, column, message, rule } of fixable)
    await this.write(`${path}:${line}:${column} ${message} (${rule})\n`);
  const verb = flags.dryRun ? "直せます（書き込んでいません）" : "直しました";
  this.note(
    fixable.length === 0
      ? "自動で直せる箇所はありません。"
      : `${changed.length}個のファイルの${fixable.length}か所を${verb}。`,
  );
}
