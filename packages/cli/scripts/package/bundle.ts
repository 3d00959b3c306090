import { join } from "node:path";
import { rolldown } from "rolldown";

/** What stays outside of the bundle: packages whose files are read, and what only some machines have. */
export const EXTERNAL = [
  "@digital-go-jp/design-tokens",
  "@expo-google-fonts/biz-udpgothic",
  "@sparticuz/chromium",
  "emulate",
  "harfbuzzjs",
  "playwright-core",
] as const;

/**
 * What is loaded together stands in one file: Node takes half a millisecond for each. A group takes what it needs along, except for what one
 * of a higher priority has taken.
 */
const GROUPS = [
  // All that is loaded before a command is known. What `main.ts` begins with in another room has to be named here, or that room comes along.
  {
    name: "start",
    test: /record\/src\/user-error\.ts$|source\/src\/file\/explain-fault\.ts$|shell-word\.ts$|cli\/package\.json$/u,
    priority: 2,
  },
  // Opening an edition, and saying so.
  {
    name: "edition",
    test: /cycle\/src\/(?:pair\/|edition\/(?:open-previous|read-edition|skipped-edition))|cli\/src\/(?:world|run\/render\/(?:note-broken|render-options)|terminal\/(?:progress|write-output))/u,
    priority: 1,
  },
  // Comparing and checking editions.
  { name: "comparison", test: /cycle\/src\/(?:compare|check)\//u, priority: 0 },
];

/** What came of bundling. */
export interface Bundle {
  /** Every file of a package of npm that is in the bundle, by its absolute path. */
  readonly modules: readonly string[];
  /** Bytes of all chunks. */
  readonly size: number;
  readonly chunks: number;
}

/**
 * Bundles the command into `lib/` of a folder: one chunk to start with, and one for each part that is loaded when it is asked for.
 * The same sources give the same bytes.
 */
export async function bundle(entry: string, target: string): Promise<Bundle> {
  const build = await rolldown({
    input: { main: entry },
    platform: "node",
    external: [/^node:/u, ...EXTERNAL.map((name) => new RegExp(`^${name}(/|$)`, "u"))],
    transform: { target: "node22" },
    // The fonts of the site are WOFF: the compressor of WOFF 2, a megabyte, is never called.
    resolve: { alias: { wawoff2: false } },
    logLevel: "warn",
    // What a group has taken is there already where another part would have loaded it.
    checks: { ineffectiveDynamicImport: false },
  });
  try {
    const { output } = await build.write({
      dir: join(target, "lib"),
      format: "esm",
      entryFileNames: "[name].mjs",
      chunkFileNames: "[name]-[hash].mjs",
      minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
      comments: { legal: false },
      // Japanese as escapes: V8 keeps such a text in one byte a character, and Node hashes it as it is for its cache of compiled code.
      charset: "ascii",
      codeSplitting: { groups: GROUPS },
    });
    const chunks = output.filter((file) => file.type === "chunk");
    return {
      modules: [...new Set(chunks.flatMap(({ moduleIds }) => moduleIds))]
        .filter((id) => id.includes("/node_modules/"))
        .sort(),
      size: chunks.reduce((sum, { code }) => sum + Buffer.byteLength(code), 0),
      chunks: chunks.length,
    };
  } finally {
    await build.close();
  }
}
