import { expect, test } from "vitest";
import { EXTERNAL } from "../scripts/package/bundle.ts";
import { manifestOf } from "../scripts/package/manifest.ts";

const ROOT = { version: "0.2.0", description: "", license: "MIT" };
const VERSIONS = Object.fromEntries(EXTERNAL.map((name) => [name, "1.0.0"]));

test("a package that was built for a release says from which commit, and any other says nothing", () => {
  const origin = { url: "https://github.example/mihon/torikumi.git", commit: "a".repeat(40) };
  expect(manifestOf(ROOT, VERSIONS, origin)).toMatchObject({
    repository: { type: "git", url: origin.url },
    gitHead: origin.commit,
  });
  expect(Object.keys(manifestOf(ROOT, VERSIONS))).not.toContain("gitHead");
});
