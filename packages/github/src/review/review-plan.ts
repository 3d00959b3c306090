/** The pull request, and the commit that was reviewed. */
export interface ReviewTarget {
  readonly number: number;
  readonly headSha: string;
  /** Who writes, where that is known: asked for otherwise. */
  readonly login?: string | undefined;
}

/** What a review wants to stand on a pull request, wherever that is. All text is Markdown that the caller has made safe. */
export interface ReviewPlan {
  /** Names this review among others on the same pull request: `a-z`, `0-9`, `-`. */
  readonly marker: string;
  /** The summary comment. */
  readonly summary: string;
  /** `update-only` leaves a pull request without a summary comment as it is, but brings one that stands up to date. */
  readonly summaryMode?: "keep-one" | "update-only";
  /** A last line under the summary that alone is no reason to write again (the link to the run, which differs every time). */
  readonly footer?: string;
  /** In the order of importance: what comes after the thirtieth is only counted and listed in the summary. */
  readonly comments: readonly InlineComment[];
  /**
   * `git diff -U3 base...head` by path on the new side. A path with the empty text is a file that changed without a patch
   * (a comment stands on the whole file); a path that is not in the map is not part of the pull request.
   */
  readonly patches: ReadonlyMap<string, string>;
  /** `remove` takes away only what it names and what stands there; other labels are nobody's business. */
  readonly labels: { readonly add: readonly string[]; readonly remove: readonly string[] };
}

/** One finding or change at its place. Lines count from 1 on the new side, both ends inclusive. */
export interface InlineComment {
  /** The same finding has the same key on every run; two comments of one run may share one. */
  readonly key: string;
  readonly path: string;
  readonly line: number;
  readonly startLine?: number;
  readonly body: string;
  /** The lines `startLine`–`line` as they should be, joined by `\n`, without a last line break; `''` is one empty line. */
  readonly suggestion?: { readonly text: string };
}

/** What a check says at its end; there may be any number of annotations. */
export interface CheckResult {
  readonly title: string;
  /** Markdown. */
  readonly summary: string;
  /** `cancelled` is as good as a failure for who may merge; `neutral` is as good as a success. */
  readonly conclusion: "success" | "failure" | "neutral" | "cancelled";
  readonly annotations: readonly CheckAnnotation[];
}

/** Plain text on lines of the head; lines count from 1, both ends inclusive. */
export interface CheckAnnotation {
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly level: "notice" | "warning" | "failure";
  readonly title?: string;
  readonly message: string;
}
