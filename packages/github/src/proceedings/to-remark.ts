import { isMarked } from "../comments/marker.ts";
import type { Remark } from "./proceedings.ts";

/** What all that is said on a pull request has, as GitHub's API gives it. */
interface Said {
  readonly html_url: string;
  readonly body?: string | null;
  readonly user: { readonly login: string; readonly type: string } | null;
  readonly author_association?: string;
}

/** A comment, review or description as a remark. */
export function toRemark(said: Said, at: string): Remark {
  const { html_url: url, user, author_association: association = "NONE" } = said;
  const body = said.body ?? "";
  const isApp = user?.type === "Bot" || user?.login.endsWith("[bot]") === true;
  return {
    url,
    at,
    by: user === null ? undefined : { login: user.login, isApp, association },
    body,
    isOurs: isMarked(body),
  };
}
