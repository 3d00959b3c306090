import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** One configuration for every room: `npm test` runs each room's tests with it, from the room's own folder. */
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // The rooms keep no state, so one worker reads a room's modules once for all of its files: half of the processor's time.
    pool: "threads",
    isolate: false,
    env: {
      // Nobody's own Git settings.
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_CONFIG_NOSYSTEM: "1",
      // What a Node.js that a test starts has compiled, the next one need not.
      NODE_COMPILE_CACHE: join(import.meta.dirname, "node_modules", ".cache", "compiled"),
    },
    // No verdict depends on how busy the machine is: real Git, real browsers and property tests get all the time they could need,
    // and what hangs still ends.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000 } },
  },
});
