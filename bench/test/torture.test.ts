import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createRandom } from "../src/corpora/random.ts";
import { buildDoor, type BuiltDoor } from "../src/torture/build-door.ts";
import { atOnce } from "../src/torture/cases/at-once.ts";
import { cells } from "../src/torture/cases/cells.ts";
import { fullDisk } from "../src/torture/cases/full-disk.ts";
import { fuzz } from "../src/torture/cases/fuzz.ts";
import { gitSituations } from "../src/torture/cases/git-situations.ts";
import { kills } from "../src/torture/cases/kills.ts";
import { countTries } from "../src/torture/trial.ts";

let built: BuiltDoor;
beforeAll(() => {
  built = buildDoor();
  // What its processes have compiled goes with it.
  vi.stubEnv("NODE_COMPILE_CACHE", join(built.folder, ".compiled"));
});
afterAll(() => {
  vi.unstubAllEnvs();
  built.remove();
});

/** A slice of the torture, small enough for every day: the same tries each time. */
const slice = (told: string[]) => ({
  seed: 7,
  random: createRandom(7),
  scale: 0.02,
  door: built.door,
  note: (line: string) => void told.push(line),
});

test.for(Object.entries({ fuzz, cells, kills, fullDisk, atOnce, gitSituations }))(
  "every try of a small slice of %s holds",
  { timeout: 600_000 },
  async ([, run]) => {
    const told: string[] = [];
    for (const { kind, tries, held, skipped } of await run(slice(told)))
      expect({ kind, held, skipped }, `${told.join("\n")}`).toEqual({ kind, held: tries, skipped });
  },
);

test("a try that throws is counted as one that did not hold, and told", async () => {
  const told: string[] = [];
  const result = await countTries("numbers", [1, 2, 3, 4, 5, 6], {
    trial: slice(told),
    attempt(input) {
      if (input > 1) throw new Error(`${input} is too much`);
    },
  });
  expect(result).toEqual({ kind: "numbers", tries: 6, held: 1 });
  expect(told).toHaveLength(3);
  expect(told[0]).toBe("numbers: Error: 2 is too much");
});
