import { rateLimitWait } from "./patient-fetch.ts";
import { GitHubError } from "./github-error.ts";

interface Circumstances {
  /** Japanese name of the thing that was read or written. */
  readonly what: string;
  readonly token: string;
  readonly host: string;
  readonly now: number;
  /** Whether something may have been written already, so that the next run only finishes it. */
  readonly begun: boolean;
}

interface Failed {
  readonly status: number;
  readonly method: string;
  readonly text: string;
  readonly headers: Headers;
}

/**
 * The failure as one Japanese line that says what to do. What is no answer and no silence of GitHub's is a bug of ours and
 * comes back as it is. The original error is not kept as `cause`: it holds the request.
 */
export function explainFailure(failure: unknown, circumstances: Circumstances): unknown {
  if (failure instanceof GitHubError) return failure;
  if (isGraphqlFailure(failure)) return explainGraphql(failure, circumstances);
  if (!isRequestFailure(failure)) return failure;
  if (failure.response === undefined) return explainSilence(failure, circumstances);
  const { data, headers } = failure.response;
  const text = data instanceof ArrayBuffer ? "" : messageOf(data);
  return explainAnswer(
    {
      status: failure.status,
      method: failure.request?.method ?? "GET",
      text,
      headers: new Headers(headers),
    },
    circumstances,
  );
}

function explainAnswer(answer: Failed, { what, token, now, begun }: Circumstances): GitHubError {
  const { status } = answer;
  const wait = rateLimitWait(answer, now);
  if (wait !== undefined) {
    const minutes = Math.max(1, Math.ceil(wait / 60_000));
    return new GitHubError(
      "rate-limit",
      `GitHubの利用回数の上限に達しました（${status}、${what}）。${minutes}分ほどたってから、もう一度実行してください。`,
    );
  }
  const said = quote(answer.text, token);
  switch (status) {
    case 401:
      return new GitHubError(
        "unauthorized",
        "GitHubがトークンを受け付けませんでした（401）。GITHUB_TOKENの値と有効期限を確かめてください。",
      );
    case 403:
      return explainForbidden(answer, what, said);
    case 404:
    case 410:
      return new GitHubError(
        "not-found",
        `GitHubに${what}が見つかりません（${status}）。リポジトリ名と番号、トークンの権限を確かめてください。`,
      );
    default:
      if (status >= 500) {
        return new GitHubError(
          "server",
          `GitHubの側に障害が起きています（${status}、${what}）。時間をおいて、もう一度実行してください。${goOn(begun)}`,
        );
      }
      return new GitHubError(
        "invalid",
        `GitHubが${what}を受け付けませんでした（${status}${said}）。内容と設定を確かめてください。`,
      );
  }
}

/** GraphQL answers 200 and says in the body what went wrong. */
function explainGraphql(failure: GraphqlFailure, { what, token }: Circumstances): GitHubError {
  const said = quote(failure.errors.map(({ message }) => message).join(" / "), token);
  const types = new Set(failure.errors.map(({ type }) => type));
  if (types.has("FORBIDDEN") || types.has("INSUFFICIENT_SCOPES"))
    return new GitHubError(
      "not-permitted",
      `このトークンでは${what}を扱えません（GraphQL${said}）。ワークフローのpermissionsを確かめてください。`,
    );
  if (types.has("NOT_FOUND"))
    return new GitHubError(
      "not-found",
      `GitHubに${what}が見つかりません（GraphQL${said}）。リポジトリ名と番号、トークンの権限を確かめてください。`,
    );
  return new GitHubError(
    "invalid",
    `GitHubが${what}を受け付けませんでした（GraphQL${said}）。内容と設定を確かめてください。`,
  );
}

function explainForbidden({ method, text }: Failed, what: string, said: string): GitHubError {
  const missing = /not accessible by (integration|personal access token)/i.test(text);
  if (method === "GET") {
    return new GitHubError(
      missing ? "not-permitted" : "forbidden",
      `このトークンでは${what}を読めません（403${said}）。ワークフローのpermissionsを確かめてください。`,
    );
  }
  if (missing) {
    return new GitHubError(
      "not-permitted",
      `このトークンでは${what}を書き込めません（403${said}）。ワークフローのpermissionsに書き込みの権限を加えるか、フォークからの場合はpull_request_targetで動くワークフローから投稿してください。`,
    );
  }
  if (/authenticate via a GitHub App/i.test(text)) {
    return new GitHubError(
      "app-only",
      `${what}は個人のトークンでは書き込めません（403）。GitHub Actionsのトークンを使ってください。`,
    );
  }
  return new GitHubError(
    "forbidden",
    `GitHubが${what}の書き込みを認めませんでした（403${said}）。トークンの権限と、会話がロックされていないかを確かめてください。`,
  );
}

function explainSilence(
  failure: RequestFailure,
  { what, host, begun }: Circumstances,
): GitHubError {
  const late = failure.cause instanceof Error && failure.cause.name === "TimeoutError";
  return new GitHubError(
    "unreachable",
    late
      ? `GitHub（${host}）から時間内に応答がありませんでした（${what}）。時間をおいて、もう一度実行してください。${goOn(begun)}`
      : `GitHub（${host}）との通信が切れました（${what}）。ネットワークとGITHUB_API_URLを確かめて、もう一度実行してください。${goOn(begun)}`,
  );
}

function goOn(begun: boolean): string {
  return begun ? "続きから仕上げます。" : "";
}

/** GitHub's own words, on one line, short, without the token whatever a proxy put there. */
function quote(text: string, token: string): string {
  const line = text
    .replaceAll(token, "***")
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ")
    .trim();
  if (line === "" || line.startsWith("<")) return "";
  return `：${line.length > 200 ? `${line.slice(0, 200)}…` : line}`;
}

function messageOf(data: unknown): string {
  if (typeof data === "string") return data;
  if (typeof data !== "object" || data === null || !("message" in data)) return "";
  const details = "errors" in data && Array.isArray(data.errors) ? data.errors.map(detailOf) : [];
  return [String(data.message), ...details].filter((part) => part !== "").join(" / ");
}

function detailOf(error: unknown): string {
  if (typeof error === "string") return error;
  if (typeof error !== "object" || error === null) return "";
  return "message" in error ? String(error.message) : "code" in error ? String(error.code) : "";
}

interface RequestFailure extends Error {
  readonly status: number;
  readonly request?: { readonly method: string };
  readonly response?: { readonly data: unknown; readonly headers: Record<string, string> };
}

function isRequestFailure(failure: unknown): failure is RequestFailure {
  return failure instanceof Error && "status" in failure && typeof failure.status === "number";
}

interface GraphqlFailure extends Error {
  readonly errors: readonly { readonly type?: string; readonly message: string }[];
}

function isGraphqlFailure(failure: unknown): failure is GraphqlFailure {
  return failure instanceof Error && failure.name === "GraphqlResponseError";
}
