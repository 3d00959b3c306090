import { createRequire, registerHooks } from "node:module";

/*
 * Type-checks the `.astro` pages with `@astrojs/check`. That and what it is made of need the compiler's API, which TypeScript 7
 * has not: whoever asks for `typescript` in this process gets the TypeScript 6 of this room. Everything else is checked by 7.
 */

const typescript = createRequire(import.meta.url).resolve("typescript");

registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier === "typescript" ? typescript : specifier, context),
});

const { check, parseArgsAsCheckConfig } = await import("@astrojs/check");
const room = ["--root", ".", "--tsconfig", "tsconfig.pages.json"];
const failed = await check(parseArgsAsCheckConfig([...process.argv, ...room]));
process.exitCode = failed === true ? 1 : 0;
