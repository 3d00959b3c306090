import { defineConfig } from "vitest/config";

/** One configuration for every room: `npm test` runs each room's tests with it, from the room's own folder. */
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Real Git, real browsers and property tests on a busy machine take their time; a test that hangs still ends.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
