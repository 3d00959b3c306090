/** An object of Git. */
export interface GitObject {
  readonly id: string;
  readonly type: "blob" | "tree" | "commit" | "tag";
  /** In bytes. */
  readonly size: number;
  /** Undefined for a blob larger than the limit. */
  readonly bytes: Buffer | undefined;
}

/** Any other line (`NAME missing`, `NAME ambiguous`) means that there is no object. */
const HEADER = /^([0-9a-f]{40}|[0-9a-f]{64}) (blob|tree|commit|tag) ([0-9]+)$/;

/**
 * Reads the answers of `git cat-file --batch` out of chunks of any size and hands them on in the order asked.
 * Bytes of blobs over the limit are passed over as they come, never kept.
 */
export function parseObjects(
  limit: number,
  answer: (object: GitObject | undefined) => void,
): (chunk: Buffer) => void {
  let head = "";
  let object: Omit<GitObject, "bytes"> | undefined;
  let kept: Buffer | undefined;
  let done = 0;

  function startObject(line: string): void {
    const found = HEADER.exec(line);
    if (found === null) return answer(undefined);
    const [, id = "", type, size] = found;
    object = { id, type: type as GitObject["type"], size: Number(size) };
    done = 0;
    kept = undefined;
  }

  /** Takes what it can of the object's bytes and of the line feed after them; gives how many. */
  function takeBytes(chunk: Buffer, at: number): number {
    if (object === undefined) return 0;
    const taken = Math.min(object.size + 1 - done, chunk.length - at);
    const wanted = object.type !== "blob" || object.size <= limit;
    if (wanted && taken === object.size + 1) {
      kept = chunk.subarray(at, at + object.size);
    } else if (wanted) {
      kept ??= Buffer.allocUnsafe(object.size);
      chunk.copy(kept, done, at, at + Math.min(taken, object.size - done));
    }
    done += taken;
    if (done === object.size + 1) {
      const finished = { ...object, bytes: kept };
      object = undefined;
      answer(finished);
    }
    return taken;
  }

  return (chunk) => {
    for (let at = 0; at < chunk.length;) {
      if (object !== undefined) {
        at += takeBytes(chunk, at);
        continue;
      }
      const end = chunk.indexOf(0x0a, at);
      if (end === -1) {
        head += chunk.toString("latin1", at);
        return;
      }
      const line = head + chunk.toString("latin1", at, end);
      head = "";
      at = end + 1;
      startObject(line);
    }
  };
}
