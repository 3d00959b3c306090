import { SUMMARY_LIMIT } from "@torikumi/github/summary-limit";
import type { RenderOptions } from "@torikumi/report/renderers";

import packageJson from "../../../package.json" with { type: "json" };
import { colorFor, type World } from "../../world.ts";

/** What the renderers need of the terminal and the program. */
export async function renderOptions(world: World): Promise<RenderOptions> {
  const { LISTED_RULES } = await import("@torikumi/validation");
  return {
    color: colorFor(world),
    version: packageJson.version,
    rules: LISTED_RULES,
    commentLimit: SUMMARY_LIMIT,
  };
}
