/** Takes a file of the site, by its path below the root; each once. */
export type PutFile = (path: string, content: string | Uint8Array) => void;

/** Takes a file over from the site that stands, where it is still as it was put; false where it has to be put. */
export type KeepFile = (path: string) => boolean;

/**
 * Puts a file that begins with so many bytes of the one that stands, and goes on with others; false where that one is no longer as it was put, and
 * the file has to be put whole.
 */
export type ExtendFile = (
  path: string,
  extension: { readonly length: number; readonly tail: Uint8Array },
) => boolean;
