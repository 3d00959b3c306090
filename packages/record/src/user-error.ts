/**
 * A misuse that the person at the keyboard can mend. The message is one line of Japanese that says
 * what to do.
 */
export class UserError extends Error {
  override readonly name = "UserError";
  /** For whom the message was written; everything else that is thrown is a bug, and its message is for a developer. */
  readonly audience = "user";
}

/**
 * Whether what was thrown has a message for the person at the keyboard. By its `audience`, not by its class: a room that
 * imports no other (`github`) has an error of its own kind.
 */
export function isUserError(error: unknown): error is Error & Pick<UserError, "audience"> {
  return error instanceof Error && "audience" in error && error.audience === "user";
}
