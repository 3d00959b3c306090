/** One line of a Git tree. */
export interface TreeEntry {
  /** NFC, whatever the bytes in the tree; read by `id`, never by name. */
  readonly name: string;
  readonly kind: "file" | "folder" | "link" | "submodule";
  readonly id: string;
}

const KINDS: Readonly<Record<string, TreeEntry["kind"]>> = {
  "40000": "folder",
  "120000": "link",
  "160000": "submodule",
};

/** Reads the bytes of a tree object: `mode SP name NUL id`, with ids as long as the tree's own. */
export function parseTree(bytes: Buffer, idBytes: number): readonly TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(0x20, at);
    const end = bytes.indexOf(0, space);
    if (space === -1 || end === -1 || end + 1 + idBytes > bytes.length) {
      throw new Error("a Git tree object is cut off");
    }
    entries.push({
      name: bytes.toString("utf8", space + 1, end).normalize("NFC"),
      kind: KINDS[bytes.toString("latin1", at, space)] ?? "file",
      id: bytes.toString("hex", end + 1, end + 1 + idBytes),
    });
    at = end + 1 + idBytes;
  }
  return entries;
}
