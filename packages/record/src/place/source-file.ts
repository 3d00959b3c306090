/** One file of an edition, as it came from a folder or from Git. */
export interface SourceFile {
  /**
   * Path a person can open, with `/` and NFC: relative to the working directory or to the
   * repository's root.
   */
  readonly path: string;
  /** Git blob id of the bytes: the same id means the same text, whatever the path. */
  readonly blob: string;
  /** The whole text as read, byte order mark and line ends included. */
  readonly text: string;
}
