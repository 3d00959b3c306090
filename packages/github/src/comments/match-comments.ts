import type { InlineIdentity } from "./marker.ts";

/** A comment of ours that stands on the pull request. `line` is null when GitHub calls it outdated, or for a file comment. */
export interface ExistingComment {
  readonly id: number;
  /** What GraphQL calls it. */
  readonly nodeId: string;
  readonly identity: InlineIdentity;
  readonly path: string;
  readonly line: number | null;
  readonly onFile: boolean;
  readonly body: string;
  /** Somebody has answered it, resolved its conversation or left a reaction: it is part of what was talked over. */
  readonly isTouched: boolean;
}

/** A comment that should stand: on `line`, or on the whole file when there is none. */
export interface WantedComment {
  readonly identity: InlineIdentity;
  readonly path: string;
  readonly line: number | undefined;
  readonly lineBody: string;
  readonly fileBody: string;
}

/** What to do with one wanted comment. */
export type Match =
  | { readonly act: "keep"; readonly existing: ExistingComment }
  | { readonly act: "update"; readonly existing: ExistingComment; readonly body: string }
  | { readonly act: "create" };

/**
 * Which existing comment serves a wanted one: first one that says the same at the same place, then one at the same place
 * that may be reworded. What someone has touched is never reworded: the answer would stand under another text, and nobody
 * looks into a conversation that is resolved.
 */
export function matchComment(wanted: WantedComment, existing: readonly ExistingComment[]): Match {
  const candidates = existing.filter(
    (one) => one.identity.key === wanted.identity.key && standsThere(one, wanted),
  );
  const same = candidates.find((one) => sameText(one.body, bodyFor(one, wanted)));
  if (same !== undefined) return { act: "keep", existing: same };
  const free = candidates.find((one) => !one.isTouched);
  return free === undefined
    ? { act: "create" }
    : { act: "update", existing: free, body: bodyFor(free, wanted) };
}

/** Whether GitHub's text is ours; line ends and the space around it are not. */
export function sameText(left: string, right: string): boolean {
  return left.replaceAll("\r\n", "\n").trim() === right.replaceAll("\r\n", "\n").trim();
}

/** A file comment serves a line too: GitHub had not taken the line, and would not take it on every run. */
function standsThere(existing: ExistingComment, wanted: WantedComment): boolean {
  if (existing.path !== wanted.path) return false;
  return (
    existing.onFile ||
    (existing.line === wanted.line && existing.identity.lines === wanted.identity.lines)
  );
}

function bodyFor(existing: ExistingComment, wanted: WantedComment): string {
  return existing.onFile ? wanted.fileBody : wanted.lineBody;
}
