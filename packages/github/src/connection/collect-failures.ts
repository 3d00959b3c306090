import { GitHubError, type GitHubErrorReason } from "./github-error.ts";

/** Runs steps that may fail one by one, and keeps what went wrong. */
export interface FailureCollector {
  readonly failures: readonly GitHubError[];
  /** What the step gives; undefined where GitHub did not take it. Anything but a {@link GitHubError} is thrown on. */
  readonly attempt: <T>(step: () => Promise<T>) => Promise<T | undefined>;
}

/** After one of these the next request would only wait and fail again. */
const HOPELESS: ReadonlySet<GitHubErrorReason> = new Set([
  "unauthorized",
  "rate-limit",
  "server",
  "unreachable",
]);

/** A collector without failures. Once GitHub itself is out of reach the steps that follow are not tried. */
export function collectFailures(): FailureCollector {
  const failures: GitHubError[] = [];
  return {
    failures,
    attempt: async (step) => {
      if (failures.some(({ reason }) => HOPELESS.has(reason))) return undefined;
      try {
        return await step();
      } catch (failure) {
        if (!(failure instanceof GitHubError)) throw failure;
        failures.push(failure);
        return undefined;
      }
    },
  };
}
