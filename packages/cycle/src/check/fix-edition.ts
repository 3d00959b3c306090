import type { Diagnostic, Fix } from "@torikumi/record";
import { withoutRoot, writeFiles } from "@torikumi/source";
import { applyFixes, validate } from "@torikumi/validation";
import { requireFolder } from "../edition/require-folder.ts";
import { moveSections } from "../opinion/move-sections.ts";
import { openEdition } from "../edition/read-edition.ts";
import type { Workspace } from "../workspace.ts";

/** One safe fix: the finding that it mends, and the text before and after. */
interface AppliedFix {
  readonly finding: Diagnostic;
  readonly from: string;
  readonly to: string;
}

/** A finding with what mends it; `to` where that is said in other words than by the text that comes in. */
interface Fixable {
  readonly finding: Diagnostic;
  readonly fix: Fix;
  readonly to?: string;
}

/** What was mended, or would be. */
export interface FixedEdition {
  readonly fixes: readonly AppliedFix[];
  /** Edition paths of the files that change. */
  readonly changed: readonly string[];
  /** Edition paths of the pages that were made: opinions that stood in sections of measures. */
  readonly created: readonly string[];
}

/** Applies the safe fixes of an edition in a folder, all or none. */
export async function fixEdition(
  spec: string | undefined,
  workspace: Workspace,
  { dryRun }: { readonly dryRun: boolean },
): Promise<FixedEdition> {
  const { edition, source } = await openEdition(spec, workspace);
  const { folder, root, blobs } = requireFolder(source, "書き換えられません");
  const moved = moveSections(edition);
  const fixable = validate(edition).flatMap((finding): readonly Fixable[] => {
    const { fix, rule, path } = finding;
    if (fix !== undefined) return [{ finding, fix }];
    const move = rule === "opinion-section" && moved.find((one) => one.page.file.path === path);
    return move ? [{ finding, fix: move.cut, to: move.opinion?.path ?? "" }] : [];
  });
  const paths = new Set(fixable.map(({ finding }) => finding.path));
  const entries = (await source.list()).filter(({ path }) => paths.has(path));
  const { files } = await source.read(entries);
  const fixes: AppliedFix[] = [];
  const mended = files.map(({ path, text }) => {
    const here = fixable.filter(({ finding }) => finding.path === path);
    fixes.push(...here.map((one) => ({ finding: one.finding, ...sidesOf(one, text) })));
    return [
      withoutRoot(root, path),
      applyFixes(
        text,
        here.map(({ fix }) => fix),
      ),
    ] as const;
  });
  const made = moved.flatMap(({ opinion }) => opinion ?? []);
  const written = new Map([...mended, ...made.map(({ path, text }) => [path, text] as const)]);
  const { changed, created } = writeFiles(folder, written, { blobs, dryRun });
  return { fixes, changed, created };
}

function sidesOf({ fix, to }: Fixable, text: string): { from: string; to: string } {
  return { from: text.slice(fix.start, fix.end), to: to ?? fix.text };
}
