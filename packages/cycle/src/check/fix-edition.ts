import type { Diagnostic, Fix } from "@torikumi/record";
import { withoutRoot, writeFiles } from "@torikumi/source";
import { applyFixes, validate } from "@torikumi/validation";
import { requireFolder } from "../edition/require-folder.ts";
import { openEdition } from "../edition/read-edition.ts";
import type { Workspace } from "../workspace.ts";

/** One safe fix: the finding that it mends, and the text before and after. */
interface AppliedFix {
  readonly finding: Diagnostic;
  readonly from: string;
  readonly to: string;
}

/** What was mended, or would be. */
export interface FixedEdition {
  readonly fixes: readonly AppliedFix[];
  /** Edition paths of the files that change. */
  readonly changed: readonly string[];
}

/** Applies the safe fixes of an edition in a folder, all or none. */
export async function fixEdition(
  spec: string | undefined,
  workspace: Workspace,
  { dryRun }: { readonly dryRun: boolean },
): Promise<FixedEdition> {
  const { edition, source } = await openEdition(spec, workspace);
  const { folder, root, blobs } = requireFolder(source, "書き換えられません");
  const fixable = validate(edition).flatMap((finding) =>
    finding.fix === undefined ? [] : [{ finding, fix: finding.fix }],
  );
  const paths = new Set(fixable.map(({ finding }) => finding.path));
  const entries = (await source.list()).filter(({ path }) => paths.has(path));
  const { files } = await source.read(entries);
  const fixes: AppliedFix[] = [];
  const mended = files.map(({ path, text }) => {
    const here = fixable.filter(({ finding }) => finding.path === path);
    fixes.push(...here.map(({ finding, fix }) => ({ finding, ...sidesOf(fix, text) })));
    return [
      withoutRoot(root, path),
      applyFixes(
        text,
        here.map(({ fix }) => fix),
      ),
    ] as const;
  });
  const { changed } = writeFiles(folder, new Map(mended), { blobs, dryRun });
  return { fixes, changed };
}

function sidesOf({ start, end, text: to }: Fix, text: string): { from: string; to: string } {
  return { from: text.slice(start, end), to };
}
