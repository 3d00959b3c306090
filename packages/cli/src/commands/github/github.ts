import { buildRouteMap } from "@stricli/core";
import type { World } from "../../world.ts";
import { doctor } from "./github-doctor.ts";
import { setup } from "./github-setup.ts";

/** `torikumi github`. */
export const github = buildRouteMap<"setup" | "doctor", World>({
  routes: { setup, doctor },
  docs: { brief: "GitHub のリポジトリの設定を確かめ、整える" },
});
