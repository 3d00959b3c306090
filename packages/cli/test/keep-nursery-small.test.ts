import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

/** Keeps a hundred thousand small things, as pages are kept, and tells how many megabytes the space for new objects has then. */
const KEEP = `
  import { getHeapSpaceStatistics } from "node:v8";
  const kept = [];
  for (let at = 0; at < 100_000; at++) kept.push({ at, marks: [at, at, at, at] });
  const { space_size } = getHeapSpaceStatistics().find((one) => one.space_name === "new_space");
  console.log(kept.length === 100_000 ? Math.round(space_size / 1_048_576) : Number.NaN);
`;

function nurseryAfter(before: string): number {
  const code = `${before}${KEEP}`;
  return Number(execFileSync(process.execPath, ["--input-type=module", "-e", code]));
}

test("the space for new objects stays small, however much is kept", () => {
  const door = JSON.stringify(new URL("../src/keep-nursery-small.ts", import.meta.url).href);
  const small = nurseryAfter(
    `const { keepNurserySmall } = await import(${door}); keepNurserySmall();`,
  );
  expect(small).toBeLessThanOrEqual(3);
  expect(nurseryAfter("")).toBeGreaterThan(small);
});
