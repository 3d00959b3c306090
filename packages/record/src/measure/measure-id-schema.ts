import { z } from "zod";

import { MEASURE_ID_PATTERN, type MeasureId } from "./measure-id.ts";

/** The id of a measure in JSON, described where it is used first. */
export const measureIdSchema = z
  .string()
  .regex(new RegExp(MEASURE_ID_PATTERN, "u"))
  .describe("取組の番号（提言-取組方針-通し番号、取組方針がなければ提言-通し番号）。例: 1-ア-2")
  .meta({ id: "measureId" }) as unknown as z.ZodType<MeasureId>;
