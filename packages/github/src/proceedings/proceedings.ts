/** Somebody on GitHub. */
export interface Person {
  readonly login: string;
  /** An app, as opposed to a person. */
  readonly isApp: boolean;
  /** What GitHub calls the relation to the repository: OWNER, MEMBER, COLLABORATOR, CONTRIBUTOR, NONE … */
  readonly association: string;
}

/** Something that was said. */
export interface Remark {
  /** Its own address. */
  readonly url: string;
  /** `2026-08-20T01:02:03Z`. */
  readonly at: string;
  /** Undefined where the account is gone. */
  readonly by: Person | undefined;
  /** Markdown, as it was written. */
  readonly body: string;
  /** Whether torikumi wrote it, as its first line says. */
  readonly isOurs: boolean;
}

/** A review, with its verdict as GitHub calls it: APPROVED, CHANGES_REQUESTED, COMMENTED, DISMISSED. */
export interface Verdict extends Remark {
  readonly verdict: string;
  readonly commit: string;
}

/** A conversation on a line or a file. */
export interface Thread {
  readonly path: string;
  /** On the new side when it was begun; undefined for a whole file. */
  readonly line: number | undefined;
  /** `unknown` where GitHub does not tell. */
  readonly state: "resolved" | "unresolved" | "unknown";
  /** The first is the question. */
  readonly remarks: readonly Remark[];
  /** The commits after the question that change the file; undefined where the commit that was asked about is not part of the pull request any more. */
  readonly commits: readonly Commit[] | undefined;
}

/** A commit and the first line of its message. */
export interface Commit {
  readonly sha: string;
  readonly title: string;
}

/** Everything that was said and decided on a pull request, each list in the order in which it came. */
export interface Proceedings {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly state: "open" | "closed" | "merged";
  readonly baseRef: string;
  readonly headSha: string;
  /** Of a merged one. */
  readonly mergeSha: string | undefined;
  /** The description. */
  readonly opening: Remark;
  readonly labels: readonly string[];
  readonly commits: readonly Commit[];
  readonly threads: readonly Thread[];
  readonly reviews: readonly Verdict[];
  readonly conversation: readonly Remark[];
  /** The newest of each name on the head; undefined where the token may not see them, as a personal one may not. */
  readonly checks: readonly CheckOutcome[] | undefined;
}

/** A check; `conclusion` is undefined while it runs. */
export interface CheckOutcome {
  readonly name: string;
  readonly conclusion: string | undefined;
}
