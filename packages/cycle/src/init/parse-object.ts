/** What a JSON text holds by name; undefined where it is no JSON, or no object. */
export function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** A value that has names; undefined for any other. */
export function asObject(data: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof data === "object" && data !== null ? (data as Record<string, unknown>) : undefined;
}
