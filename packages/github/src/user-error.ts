/**
 * Why GitHub could not be used. `not-permitted` is the case a caller lives with: the token has not the right (a pull request
 * from a fork is only read), so the review is printed instead. `stale`: a newer commit arrived, a newer run will speak.
 */
export type UserErrorReason =
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
  | "stale";

/** Something a person can put right: `message` is one Japanese line that says what to do and never holds the token. */
export class UserError extends Error {
  override readonly name = "UserError";
  readonly reason: UserErrorReason;

  constructor(reason: UserErrorReason, message: string) {
    super(message);
    this.reason = reason;
  }
}
