export { measureIdSchema } from "./measure/measure-id-schema.ts";
export { diagnosticSchema } from "./place/diagnostic-schema.ts";
