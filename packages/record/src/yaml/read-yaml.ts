import { parseYaml, type YamlData } from "./parse-yaml.ts";
import { scanYaml } from "./scan-yaml.ts";

/** Reads YAML (`source` from `start` to `end`) the quick way where it can be, and with a parser where it cannot. */
export function readYaml(source: string, start: number, end: number): YamlData {
  return scanYaml(source, start, end) ?? parseYaml(source, start, end);
}
