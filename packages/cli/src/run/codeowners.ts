import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "@torikumi/record";
import { openSource, readRepositoryFile } from "@torikumi/source";
import { checkOwners } from "@torikumi/cycle/owners";
import { renderCodeowners } from "@torikumi/cycle/owners";
import { CODEOWNERS } from "@torikumi/cycle/owners";
import type { CodeownersFlags } from "../commands/codeowners.ts";
import type { World } from "../world.ts";
import { readEdition } from "@torikumi/cycle/compare";
import { writeOutput } from "./write-output.ts";

/** Writes `.github/CODEOWNERS` from the register of departments, or checks that it is what would be written (exit code 1 if not). */
export async function runCodeowners(
  this: World,
  flags: CodeownersFlags,
  spec?: string,
): Promise<void> {
  const source = await openSource(spec, this);
  const file = await readRepositoryFile(source, CODEOWNERS);
  const edition = await readEdition(source);
  const strays = flags.check ? await checkOwners(source) : [];
  await source.close();
  if (file === undefined)
    throw new UserError(
      "ここは Git リポジトリの中ではありません。年度版のあるリポジトリの中で実行してください。",
    );
  const text = renderCodeowners(edition, { folder: file.editionFolder, standing: file.text });
  if (flags.check) {
    for (const { line, message } of strays) await this.write(`${CODEOWNERS}:${line} ${message}\n`);
    if (text === file.text) return this.note(`${CODEOWNERS} は departments.yaml と合っています。`);
    await this.write(
      `${CODEOWNERS} が departments.yaml と合っていません。torikumi codeowners を実行してください。\n`,
    );
    return this.exit(1);
  }
  if (text === file.text) return this.note(`${CODEOWNERS} は今のままで合っています。`);
  if (file.top === undefined)
    throw new UserError(
      `「${source.label}」は Git のタグやブランチなので書き込めません。年度版のフォルダーを指定してください。`,
    );
  const target = join(file.top, CODEOWNERS);
  mkdirSync(dirname(target), { recursive: true });
  await writeOutput(text, target, this);
}
