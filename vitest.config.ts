import { defineConfig } from "vitest/config";

/** One configuration for every room: `npm test` runs each room's tests with it, from the room's own folder. */
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // No verdict depends on how busy the machine is: real Git, real browsers and property tests get all the time they could need,
    // and what hangs still ends.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000 } },
  },
});
