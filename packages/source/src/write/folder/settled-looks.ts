import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { look, type Looks } from "./draft-folder.ts";

/** So often the clock of the disk is asked whether it has moved on, with so many milliseconds between. */
const ASKED = 25;
const BETWEEN = 4;

/**
 * How files look that have just been put in their place, those alone of which a later look tells for sure that nobody has written into them: as
 * in Git's index, the clock of the disk has moved on since their last change, so that whatever is written from now on has another time.
 * A file that is no longer the one that was known is left out. `folder` is one on the same disk, where a file may be written.
 */
export async function settledLooks(target: string, known: Looks, folder: string): Promise<Looks> {
  const settled = new Map<string, string>();
  try {
    const now = await nextTick(join(folder, "clock"));
    for (const [path, before] of known) {
      const { seen } = look(join(target, path));
      if (seen !== undefined && isSameFile(seen, before) && lastChange(seen) < now)
        settled.set(path, seen);
    }
  } catch {
    // The folder stands; what is not known of it is read the next time.
  }
  return settled;
}

/** All but the time of the last change of the inode, which a new name changes too. */
function isSameFile(one: string, other: string): boolean {
  return one.slice(0, one.lastIndexOf(" ")) === other.slice(0, other.lastIndexOf(" "));
}

/** Nanoseconds: when somebody last wrote into the file, or changed its name or its permissions. */
function lastChange(seen: string): bigint {
  const [, written = "0", , , changed = "0"] = seen.split(" ");
  const [a, b] = [BigInt(written), BigInt(changed)];
  return a > b ? a : b;
}

/** The time of the disk's clock, in nanoseconds, when it has moved on; the last that it showed where it moves slowly. */
async function nextTick(file: string): Promise<bigint> {
  const first = timeOf(file);
  let now = first;
  for (let asked = 0; asked < ASKED && now <= first; asked += 1) {
    await setTimeout(BETWEEN);
    now = timeOf(file);
  }
  return now;
}

function timeOf(file: string): bigint {
  writeFileSync(file, "");
  return lastChange(look(file).seen ?? "");
}
