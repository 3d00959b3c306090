/**
 * Why GitHub could not be used. `not-permitted` is the case a caller lives with: the token has not the right (a pull request
 * from a fork is only read), so the review is printed instead. `stale`: a newer commit arrived, a newer run will speak.
 * `no-tag`: the tag of a release has not been pushed yet; `no-label`: the repository does not have the label.
 */
export type GitHubErrorReason =
  | "misuse"
  | "unauthorized"
  | "not-permitted"
  | "forbidden"
  | "app-only"
  | "not-found"
  | "invalid"
  | "rate-limit"
  | "server"
  | "unreachable"
  | "stale"
  | "no-tag"
  | "no-label";

/** Something a person can put right: `message` is one Japanese line that says what to do and never holds the token. */
export class GitHubError extends Error {
  override readonly name = "GitHubError";
  /** The message is for the person at the keyboard, as a `UserError`'s is. */
  readonly audience = "user";
  readonly reason: GitHubErrorReason;

  constructor(reason: GitHubErrorReason, message: string) {
    super(message);
    this.reason = reason;
  }
}
