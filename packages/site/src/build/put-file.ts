/** Takes a file of the site, by its path below the root; each once. */
export type PutFile = (path: string, content: string | Uint8Array) => void;
