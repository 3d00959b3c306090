/**
 * The number of the pull request that a GitHub Actions event speaks of (the text of the file `GITHUB_EVENT_PATH`).
 * Nothing comes back for an event without one, and for a text that is no event.
 */
export function readEvent(text: string): number | undefined {
  const event = parse(text);
  const issue = at(event, "issue");
  const candidates = [
    at(at(event, "pull_request"), "number"),
    at(issue, "pull_request") === undefined ? undefined : at(issue, "number"),
    at(at(at(at(event, "workflow_run"), "pull_requests"), "0"), "number"),
  ];
  return candidates.find(
    (number) => typeof number === "number" && Number.isSafeInteger(number) && number > 0,
  ) as number | undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function at(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
