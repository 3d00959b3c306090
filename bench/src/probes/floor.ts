import { execFileSync } from "node:child_process";
import { parse } from "yaml";

/** The least that a comparison of three measures between two tags can do: three blobs of each side out of Git, and their YAML. */
const PATHS = ["1/ア/1", "1/ア/2", "1/ア/3"];
const names = ["r6", "r7"].flatMap((tag) => PATHS.map((path) => `${tag}:records/${path}.md`));
const output = execFileSync("git", ["cat-file", "--batch"], {
  input: `${names.join("\n")}\n`,
  encoding: "utf8",
});
const frontMatters = Array.from(output.matchAll(/^---\n([^]*?)^---\n/gm), ([, yaml]) =>
  parse(yaml ?? ""),
);
if (frontMatters.length !== names.length) throw new Error(`${frontMatters.length} front matters`);
