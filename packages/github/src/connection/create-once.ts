import type { Client } from "./connect.ts";
import { GitHubError } from "./github-error.ts";

const ATTEMPTS = 4;

/**
 * Makes a thing that must not stand there twice. When GitHub fell silent or broke down it may have been made all the same:
 * so after a pause `find` looks, and only when nothing is found `create` runs again.
 */
export async function createOnce<T>(
  client: Client,
  create: () => Promise<T>,
  find: () => Promise<T | undefined>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await create();
    } catch (failure) {
      const unclear =
        failure instanceof GitHubError && ["server", "unreachable"].includes(failure.reason);
      if (!unclear || attempt === ATTEMPTS) throw failure;
    }
    await client.sleep(1000 * attempt ** 2);
    const found = await find();
    if (found !== undefined) return found;
  }
}
