import { join } from "node:path";
import { UserError } from "@torikumi/record";
import { readTextIfThere } from "@torikumi/source";

/** Where the actions and workflows of torikumi itself are, and which commit of them is meant. */
export interface Program {
  /** `owner/name`. */
  readonly repository: string;
  /** 40 or 64 hexadecimal digits. */
  readonly commit: string;
  /** Said beside the commit, for people: `v0.2.0`. */
  readonly version?: string;
}

/** The published package's own manifest; there is none where torikumi runs from its sources. */
const MANIFEST = join(import.meta.dirname, "..", "package.json");

/** The commit that this torikumi was built from, as its package says; undefined where it does not. */
export function builtFrom(): Program | undefined {
  const text = readTextIfThere(MANIFEST, MANIFEST);
  if (text === undefined) return undefined;
  const { version, gitHead, repository } = JSON.parse(text) as {
    readonly version: string;
    readonly gitHead?: string;
    readonly repository?: { readonly url: string };
  };
  const [, name] = /([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(repository?.url ?? "") ?? [];
  if (gitHead === undefined || name === undefined) return undefined;
  return { repository: name, commit: gitHead, version: `v${version}` };
}

/** Reads `owner/name@commit`. Throws a `UserError` for anything else: a branch or a tag can be moved by others. */
export function parseProgram(text: string): Program {
  const [, repository, commit] =
    /^([\w.-]+\/[\w.-]+)@((?:[0-9a-f]{40}|[0-9a-f]{64}))$/.exec(text) ?? [];
  if (repository === undefined || commit === undefined)
    throw new UserError(
      `「${text}」は「所有者/名前@コミット」の形ではありません。コミットは40桁の16進数で書いてください（タグやブランチは、あとから動かせるので使えません）。使わないときは --actions none です。`,
    );
  return { repository, commit };
}
