/** Takes a file of the site, by its path below the root; each once. */
export type PutFile = (path: string, content: string | Uint8Array) => void;

/** Takes a file over from the site that stands, where it is still as it was put; false where it has to be put. */
export type KeepFile = (path: string) => boolean;

/** The bytes of a file of the site that stands, where it is still as it was put. */
export type RecallFile = (path: string) => Uint8Array | undefined;
