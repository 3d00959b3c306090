/** A misuse that the person at the keyboard can mend. The message is one line of Japanese that says what to do. */
export class UserError extends Error {
  override readonly name = "UserError";
}
