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
