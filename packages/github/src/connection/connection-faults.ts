/** The address of github.com's API. */
export const GITHUB = "https://api.github.com";

/** Which repository on which GitHub, and by what right; each as it stands in the environment. */
export interface Access {
  /** As in `GITHUB_TOKEN`; undefined, which is complained of, where that is not set. */
  readonly token: string | undefined;
  /** `owner/name`, as in `GITHUB_REPOSITORY`; undefined, which is complained of, where that is not set. */
  readonly repository: string | undefined;
  /** As in `GITHUB_API_URL`; GitHub Enterprise Server has `https://HOST/api/v3`. github.com when left out. */
  readonly apiUrl?: string;
}

/**
 * Everything that keeps an {@link Access} from being used, as Japanese sentences, in the order token, address, repository;
 * none where a client can be made. The token goes into no sentence.
 */
export function connectionFaults({ token, repository, apiUrl }: Access): readonly string[] {
  return [
    faultOfToken(token),
    faultOfApiUrl(apiUrl || GITHUB),
    faultOfRepository(repository),
  ].filter((fault) => fault !== "");
}

/** Whether an address is on this machine. */
export function isLocal({ hostname }: URL): boolean {
  return ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}

function faultOfToken(token: string | undefined): string {
  if (token === undefined) return "GITHUB_TOKENが設定されていません。トークンを設定してください。";
  if (token === "") return "GITHUB_TOKENが空になっています。トークンを設定してください。";
  // Anything else would come back inside the error message of `fetch`.
  if (!/^[\x21-\x7E]+$/.test(token))
    return "GITHUB_TOKENに空白や改行などが入っています。トークンだけを設定してください。";
  return "";
}

function faultOfApiUrl(apiUrl: string): string {
  const url = URL.canParse(apiUrl) ? new URL(apiUrl) : undefined;
  if (url?.protocol === "https:" || (url?.protocol === "http:" && isLocal(url))) return "";
  return "GITHUB_API_URLがhttps://で始まるURLになっていません。値を確かめてください。";
}

function faultOfRepository(repository: string | undefined): string {
  if (repository === undefined)
    return "GITHUB_REPOSITORYが設定されていません。「所有者/名前」の形で設定してください。";
  if (repository === "")
    return "GITHUB_REPOSITORYが空になっています。「所有者/名前」の形で設定してください。";
  if (!/^[\w-]+\/(?!\.{1,2}$)[\w.-]+$/.test(repository))
    return "GITHUB_REPOSITORYが「所有者/名前」の形になっていません。値を確かめてください。";
  return "";
}
